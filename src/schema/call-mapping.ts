/** A mapping file of `unswivel import calls`: which column is what, and what its values mean. */
import { z } from 'zod';
import { CHANNELS, PERIODS } from '../domain/vocabulary.ts';

const texts = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const textList = z.union([texts.transform((text) => [text]), z.array(texts)]);
const hours = z.number().positive();

export const callMappingSchema = z.strictObject({
  columns: z
    .record(z.string(), z.string().nullable())
    .optional()
    .describe('Heading of the column of each role; null for a role that no column has'),
  empty: z.record(z.string(), textList).optional().describe('By role, values that mean an empty cell'),
  outcomes: z
    .record(z.string(), z.enum(['answered', 'abandoned', 'left', 'ignored']))
    .optional()
    .describe('What each value of the outcome column means'),
  types: z
    .record(
      z.string(),
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1).optional(),
        channel: z.enum(CHANNELS).optional(),
        skill: z.string().min(1).optional(),
      }),
    )
    .optional()
    .describe('What each value of the type column becomes'),
  other_types: z.enum(['read', 'set-aside']).optional().describe('What becomes of types that are not listed'),
  date_format: z.enum(['ymd', 'dmy', 'mdy']).optional().describe('Order of day, month and year'),
  time_zone: z.string().min(1).optional().describe('Zone of local times, such as Europe/Berlin'),
  channel: z.enum(CHANNELS).optional().describe('Channel of every type that names none'),
  period: z.enum(PERIODS).optional().describe('Period that volumes are to be given for'),
  shortest_seconds: z.number().nonnegative().optional().describe('Handle times below it are technical'),
  longest_hours: hours.optional().describe('Handle times above it are clocks that nobody stopped'),
  fold_below: z.int().nonnegative().optional().describe('Types with fewer contacts are put together'),
  repeat_window_hours: hours.optional().describe('A contact of the same customer and type within it is a repeat'),
  repeat_control_hours: z
    .number()
    .nonnegative()
    .optional()
    .describe('How much later the same stretch tells who calls anyway; 0 for no control'),
  fit: z
    .enum(['best', 'lognormal', 'gamma', 'weibull', 'empirical'])
    .optional()
    .describe('Distribution of handle times'),
  delimiter: z.enum([',', ';', '\t', '|']).optional().describe('Sign between cells'),
  source: z.string().min(1).optional().describe('Who the records are from, for provenance'),
});
export type CallMappingFile = z.infer<typeof callMappingSchema>;
