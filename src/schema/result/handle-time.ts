import { z } from 'zod';

const seconds = z.number().nonnegative();

export const typeHandleTime = z.strictObject({
  exactMean: seconds,
  exactSd: seconds,
  byKind: z.record(z.string(), seconds),
});

export const setupHandleTime = z.strictObject({
  overall: z
    .strictObject({ exactMean: seconds, exactSd: seconds })
    .nullable()
    .describe('Per contact that reaches an agent; null when none does'),
  byKind: z.record(z.string(), seconds).describe('Seconds per contact that reaches an agent; they sum to the mean'),
  byActivity: z.record(z.string(), seconds),
  bySystem: z.record(z.string(), seconds).describe('The key "" holds touches without a system'),
  byContactType: z.record(z.string(), typeHandleTime),
  coordinationShare: z.number().nullable(),
  agentHours: z.number().nullable().describe('Hours a period'),
  agentTimePerContact: z.strictObject({ exactMean: seconds }).nullable(),
  cost: z.number().nullable().describe('In the organisation’s currency, a period'),
  fullTimeEquivalents: z.number().nullable(),
  ai: z.strictObject({ readable: z.number().nullable(), completable: z.number().nullable() }),
});
export type SetupHandleTime = z.infer<typeof setupHandleTime>;

export const handleTime = z.strictObject({
  notApplicable: z.string().nullable().describe('Why there is no handle time, or null'),
  setups: z.record(z.string(), setupHandleTime),
});
export type HandleTimeResult = z.infer<typeof handleTime>;
