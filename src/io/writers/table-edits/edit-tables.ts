/** Edits of tables, carried out in the texts of their files: every byte outside the edits stays what it is. */
import { extname } from 'node:path';
import type { TableEdits } from '../../../imports/merging/table-edits.ts';
import { headingKey } from '../../../schema/heading.ts';
import { ProblemLog } from '../../../schema/problem-log.ts';
import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import { withFormulaMark } from '../../formula-mark.ts';
import { formatOf, tableOfFile } from '../../readers/table-files.ts';
import { textBytes } from '../../readers/text-bytes.ts';
import type { WorkspaceFiles } from '../../readers/workspace-files.ts';
import { csvText } from '../csv-text.ts';
import type { NewFile } from '../new-file.ts';
import { editCsv } from './csv-edits.ts';
import { TableNotEditable } from './table-not-editable.ts';
import { editYamlRows } from './yaml-row-edits.ts';
import { editSetting } from './yaml-settings-edits.ts';

/**
 * The files that the edits change or make, with what they hold afterwards.
 * @throws TableNotEditable for a table whose cells cannot be changed one by one
 */
export async function editTables(edits: readonly TableEdits[], files: WorkspaceFiles): Promise<readonly NewFile[]> {
  const contents = new Map<string, Buffer>();
  for (const edit of edits) {
    if (edit.isNew) {
      contents.set(edit.file, Buffer.from(newTable(edit)));
      continue;
    }
    const format = formatOf(edit.file);
    if (format === null) {
      const isModel = extname(edit.file).toLowerCase() === '.bpmn';
      const reason = isModel
        ? 'it is a model, which is changed in the tool that drew it'
        : 'it is a workbook, which imports do not edit';
      throw new TableNotEditable(edit.file, reason);
    }
    const bytes = contents.get(edit.file) ?? (await files.read(edit.file));
    contents.set(edit.file, format === 'yaml' ? editYaml(bytes, edit) : editCsv(bytes, edit));
  }
  return [...contents].map(([name, content]) => ({ name, content }));
}

/** A table of its own with every column, as `init` makes them. */
function newTable({ table, set, added }: TableEdits): string {
  if (TABLES[table].shape === 'settings') {
    return set.reduce((text, { column, value }) => editSetting(text, TABLES[table].file, null, column, value), '');
  }
  const columns = columnsOf(table).map(([column]) => column);
  return csvText(
    columns,
    added.map(({ cells }) => columns.map((column) => withFormulaMark(cells[column] ?? ''))),
  );
}

function editYaml(bytes: Buffer, edit: TableEdits): Buffer {
  const { file, table, set } = edit;
  const content = textBytes(bytes, file, new ProblemLog());
  if (content === null) throw new Error(`${file} cannot be read.`);
  const text = content.toString('utf8');
  const section = tableOfFile(file) === 'map' ? sectionOf(text, table) : null;
  const edited =
    TABLES[table].shape === 'settings'
      ? set.reduce((before, { column, value }) => editSetting(before, file, section, column, value), text)
      : editYamlRows(text, edit, section);
  return Buffer.concat([bytes.subarray(0, bytes.length - content.length), Buffer.from(edited)]);
}

/** The key of a table as a file of several tables writes it. */
function sectionOf(text: string, table: string): string {
  const keys = Array.from(text.matchAll(/^["']?([\w -]+?)["']?\s*:/gmu), ([, key = '']) => key);
  return keys.find((key) => headingKey(key) === headingKey(table)) ?? table;
}
