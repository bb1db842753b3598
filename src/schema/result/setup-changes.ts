/** What a set-up changes, each change with its reason: rule, parameters and the row of the map. */
import { z } from 'zod';

const value = z.union([z.string(), z.number()]).nullable();

const changedRow = z.strictObject({
  key: z.string().describe('Key of the row, such as billing-dispute/3'),
  row: z.int().nonnegative().describe('1-based line of the file, or row of the sheet'),
  from: value,
  to: value,
});

/** Rows that change by one rule are listed together, so that its words stand once. */
const changesByRule = z.strictObject({
  intervention: z.string().nullable().describe('Null for what follows from the others: navigation'),
  rule: z.string().describe('The rule in words'),
  parameters: z.array(z.string()).describe('Parameters that the change takes its numbers from'),
  what: z
    .string()
    .describe(
      '`occurrence` and `duration`: factors of a touch; `added …`: seconds per contact; `ai`: share that AI completes; else the column that changes',
    ),
  table: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  rows: z.array(changedRow),
});

export const setupChanges = z.strictObject({
  count: z.int().describe('Changes to touches, steps, workflows, context items and contact types'),
  byRule: z.array(changesByRule).describe('In the order in which interventions are listed; rows in that of the map'),
});
