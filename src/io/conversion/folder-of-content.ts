import { compareCodeUnits } from '../../schema/code-units.ts';
import { withFormulaMark } from '../formula-mark.ts';
import { csvText } from '../writers/csv-text.ts';
import type { NewFile } from '../writers/new-file.ts';
import { filledWorkspace } from '../writers/workspace/filled-workspace.ts';
import type { Converted } from './workbook-of-content.ts';
import type { WorkspaceContent } from './workspace-content.ts';

/** A workspace as the files of a folder. Tables without rows are left out, which means the same. */
export const folderOfContent = ({
  tables,
  sideTables,
  files,
  leftBehind,
}: WorkspaceContent): Converted<readonly NewFile[]> => {
  const side = sideTables.map(({ file, headings, rows }): NewFile => {
    const cells = rows.map((row) => row.map(withFormulaMark));
    return { name: file, content: csvText(headings.map(withFormulaMark), cells) };
  });
  const written = [...filledWorkspace(tables.filter(({ rows }) => rows.length > 0)), ...side];
  const names = new Set(written.map(({ name }) => name));
  const others = files.filter(({ name }) => !names.has(name));
  const content = [...written, ...others].sort((a, b) => compareCodeUnits(a.name, b.name));
  const lost = files.filter(({ name }) => names.has(name)).map(({ name }) => `${name}: a table has this name`);
  return { content, leftBehind: [...leftBehind, ...lost] };
};
