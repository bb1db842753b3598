/** What an import changes, or would change, in a workspace. */
import { z } from 'zod';

/**
 * `added`: nothing stood there; `replaced`: something else stood there; `kept`: something else stands there, made by hand,
 * and stays; `unchanged`: the same stands there; `removed`: an earlier import wrote it and this one no longer does.
 */
const CHANGE_ACTIONS = ['added', 'replaced', 'kept', 'unchanged', 'removed'] as const;

const importedCell = z.strictObject({
  table: z.string(),
  file: z.string().describe('File of the workspace, relative to it'),
  row: z.string().describe('As provenance names the row, such as billing-dispute/3; a key of the organisation'),
  column: z.string(),
  before: z.string().nullable().describe('Null for an empty cell'),
  after: z.string().nullable().describe('What the import proposes; null where it proposes to empty the cell'),
  action: z.enum(CHANGE_ACTIONS),
});
export type ImportedCell = z.infer<typeof importedCell>;

const importedFile = z.strictObject({
  file: z.string(),
  action: z.enum(['added', 'replaced', 'kept', 'unchanged']),
});
export type ImportedFile = z.infer<typeof importedFile>;

const count = z.int().nonnegative();

export const importChanges = z.strictObject({
  workspace: z.string(),
  dryRun: z.boolean(),
  newWorkspace: z.boolean(),
  counts: z.strictObject({ added: count, replaced: count, kept: count, unchanged: count, removed: count }),
  cells: z.array(importedCell).describe('Cells by table, in the order of the map, then by row'),
  files: z.array(importedFile).describe('Files that cells of the import name'),
  written: z.array(z.string()).describe('Files written, or that would be written; sorted'),
});
export type ImportChanges = z.infer<typeof importChanges>;
