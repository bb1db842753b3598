import { z } from 'zod';

/** How well a figure is founded: counted, said by people, or assumed. */
export const provenanceStatus = z.enum(['measured', 'attested', 'assumed']);
export type ProvenanceStatus = z.infer<typeof provenanceStatus>;

/** Where a figure of the result comes from: one row of the input. */
export const evidence = z.strictObject({
  file: z.string().describe('File (or workbook) that the row stands in'),
  sheet: z.string().nullable(),
  row: z.int().nonnegative().describe('1-based line of the file, or row of the sheet'),
  table: z.string(),
  key: z.string().describe('Id or key of the row, such as billing-dispute/3'),
  note: z.string(),
  weight: z.number().nullable().describe('Weight in the value: contacts, executions or seconds a period'),
  value: z.number().nullable().describe('The row’s own value, in the indicator’s unit'),
  status: provenanceStatus.describe('Provenance of the row'),
  source: z.string().nullable().describe('Source that provenance.csv names'),
});
export type Evidence = z.infer<typeof evidence>;

export const missingCell = z.strictObject({
  table: z.string(),
  column: z.string(),
  rows: z.array(z.string()),
  indicators: z.array(z.string()),
});

export const stage = z.union([z.literal(1), z.literal(2), z.literal(3)]);
