/** A workspace folder from tables that are filled in already: what conversions and imports write. */
import { compareCodeUnits } from '../../../schema/code-units.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import { withFormulaMark } from '../../formula-mark.ts';
import { csvText } from '../csv-text.ts';
import type { NewFile } from '../new-file.ts';
import { type FilledTable, type TextTable, textTable } from './filled-table.ts';
import { answersFile, settingsFile } from './filled-yaml.ts';

/**
 * One file for each table given, under its usual name and sorted by it: settings and answers as YAML, the others as CSV.
 * Reading them gives the same tables, columns that the map does not know included. Formulas in CSV are neutralised in a
 * way that the reader undoes.
 * @throws Error for a name that no table has, or one that comes twice: that is the caller's slip
 */
export const filledWorkspace = (tables: readonly FilledTable[]): readonly NewFile[] => {
  const files = tables.map(textTable).map(fileOf);
  const twice = files.find(({ name }, index) => files.findIndex((other) => other.name === name) < index);
  if (twice !== undefined) throw new Error(`The table of ${twice.name} is given twice.`);
  return files.sort((a, b) => compareCodeUnits(a.name, b.name));
};

const fileOf = (table: TextTable): NewFile => {
  const { file, shape } = TABLES[table.name];
  if (shape === 'settings') return settingsFile(file, table);
  return file.endsWith('.csv') ? csvFile(file, table) : answersFile(file, table);
};

const csvFile = (name: string, { headings, rows }: TextTable): NewFile => ({
  name,
  content: csvText(
    headings.map(withFormulaMark),
    rows.map((row) => row.map(withFormulaMark)),
  ),
});
