/** What changed from one map to another, row by row; rows are matched by their key, whatever their order. */
import { z } from 'zod';

const place = z.strictObject({ file: z.string(), sheet: z.string().nullable(), row: z.int() });

const cellChange = z.strictObject({
  column: z.string(),
  from: z.string().nullable().describe('Null for an empty cell'),
  to: z.string().nullable(),
});
export type CellChange = z.infer<typeof cellChange>;

const rowChange = z.strictObject({
  key: z.string().describe('As provenance names the row, such as billing-dispute/3'),
  change: z.enum(['added', 'removed', 'changed']),
  from: place.nullable(),
  to: place.nullable(),
  cells: z.array(cellChange).describe('Cells that differ, in the order of the columns; of an added or removed row all'),
});
export type RowChange = z.infer<typeof rowChange>;

const counts = z.strictObject({
  added: z.int(),
  removed: z.int(),
  changed: z.int(),
  unchanged: z.int(),
});
export type ChangeCounts = z.infer<typeof counts>;

const tableChanges = z.strictObject({ table: z.string(), counts, rows: z.array(rowChange) });
export type TableChanges = z.infer<typeof tableChanges>;

export const mapChanges = z.strictObject({
  counts,
  tables: z.array(tableChanges).describe('Tables that either map has rows of, in the order of the map; rows by key'),
});
export type MapChanges = z.infer<typeof mapChanges>;
