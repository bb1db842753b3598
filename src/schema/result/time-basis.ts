/** What seconds rest on: how the durations behind them are known, and what parameters make of them. */
import { z } from 'zod';

const seconds = z.number().nonnegative();

/** Seconds per contact that reaches an agent; they sum to the mean handle time. */
export const handleTimeBasis = z.strictObject({
  measured: seconds.describe('Touches of measured duration that the set-up leaves as they are'),
  attested: seconds,
  assumed: seconds.describe('Touches left as they are whose duration is assumed: by the map, or a default'),
  parameters: seconds.describe('Touches that the set-up scales, and those that it adds: parameters say by how much'),
  assumedShare: z.number().nullable().describe('(assumed + parameters) ÷ mean handle time'),
});
export type HandleTimeBasis = z.infer<typeof handleTimeBasis>;

/** Agent seconds per contact offered; they sum to the difference. */
export const differenceBasis = z.strictObject({
  measured: z.number().describe('Taken from touches of measured duration; how much is taken, parameters say'),
  attested: z.number(),
  assumed: z.number().describe('Taken from touches whose duration is assumed'),
  added: z.number().describe('Added by the set-up: parameters alone'),
});
export type DifferenceBasis = z.infer<typeof differenceBasis>;
