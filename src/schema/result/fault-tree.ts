/** What `fault-tree` finds: everything that it prints is read from this document. */
import { z } from 'zod';

/** Grows its first number when a reader of the old document would misread the new one. */
export const FAULT_TREE_SCHEMA_VERSION = '1.0.0';

/** Whole numbers are written as decimal strings where a JSON reader would round them. */
const count = z.union([z.int(), z.string().regex(/^\d+$/u)]).describe('A decimal string beyond 2^53');

const importance = z.strictObject({
  birnbaum: z.number().describe('P(top | event) − P(top | no event)'),
  fussellVesely: z.number().describe('1 − P(top | no event) ÷ P(top)'),
  raw: z.number().nullable().describe('Risk achievement worth, P(top | event) ÷ P(top); null when infinite'),
  rrw: z.number().nullable().describe('Risk reduction worth, P(top) ÷ P(top | no event); null when infinite'),
});
export type EventImportance = z.infer<typeof importance>;

export const faultTreeDocument = z.strictObject({
  schemaVersion: z.string(),
  tool: z.strictObject({ name: z.literal('unswivel'), version: z.string() }),
  file: z.string().describe('Name of the file, without its folder'),
  tree: z.strictObject({
    top: z.string().describe('The gate that was analysed'),
    basicEvents: z.int().describe('Basic events at or below it'),
    gates: z.int().describe('Gates at and below it'),
    coherent: z.boolean().describe('False where some event can mend what others broke'),
  }),
  probability: z.number().nullable().describe('Exact; null where a basic event has no probability'),
  cutSetKind: z
    .enum(['minimal-cut-sets', 'prime-implicants'])
    .describe(
      'Prime implicants for a tree that is not coherent; they name events that must not happen as "not <event>"',
    ),
  minimalCutSets: count.nullable().describe('How many there are; null where they were too many for a diagram'),
  byOrder: z.record(z.string(), count).describe('How many there are of each order that occurs'),
  importance: z.record(z.string(), importance).describe('By basic event; empty where probabilities are missing'),
  cutSets: z.array(z.array(z.string())).optional().describe('Smallest first; only when asked for'),
  problems: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      file: z.string().nullable(),
      sheet: z.string().nullable(),
      line: z.int().nullable(),
      column: z.int().nullable(),
      message: z.string(),
      hint: z.string(),
      count: z.int(),
    }),
  ),
});
export type FaultTreeDocument = z.infer<typeof faultTreeDocument>;
