import { stringify } from 'yaml';
import type { AnyColumn } from '../../../schema/tables/column.ts';
import { columnsOf, TABLES } from '../../../schema/tables/index.ts';
import type { NewFile } from '../new-file.ts';
import { commentLines } from './comment-lines.ts';
import { schemaHint } from './editor-schemas.ts';

/** What is known of an organisation before its workspace is filled in. */
export interface KnownSettings {
  readonly name: string;
  /** Null when it is not known yet. */
  readonly currency: string | null;
  readonly period: string;
}

const HOW_TO_FILL_IN = `Take the "# " away before a key and put your own figure behind it. A key that stays a comment is
  unknown, which is not the same as zero: what depends on it is shown as unknown, or as a range.`;

/** `organization.yaml` with every key: those known filled in, the others as comments with an example. */
export const organizationYaml = (known: KnownSettings): NewFile => {
  const { file, description } = TABLES.organization;
  const values: Readonly<Record<string, string | null>> = { ...known };
  const sections = Map.groupBy(columnsOf('organization'), ([key]) => key.split('.')[0] ?? key);
  const parts = [...sections].map(([section, entries]) =>
    entries.some(([key]) => key === section)
      ? entries.flatMap(([key, column]) => keyLines(key, column, values[key] ?? null))
      : [`# ${section}:`, ...entries.flatMap(([key, column]) => nestedLines(key.slice(section.length + 1), column))],
  );
  const head = [schemaHint('organization'), '#', ...commentLines(description), '#', ...commentLines(HOW_TO_FILL_IN)];
  return { name: file, content: [head, ...parts].map((lines) => `${lines.join('\n')}\n`).join('\n') };
};

const keyLines = (key: string, column: AnyColumn, value: string | null): readonly string[] => [
  ...commentLines(guidance(column)),
  value === null ? `# ${key}: ${yamlExample(column)}` : stringify({ [key]: value }, { lineWidth: 0 }).trimEnd(),
];

/** Without the first two characters of every line the section is YAML, guidance included. */
const nestedLines = (key: string, column: AnyColumn): readonly string[] => [
  ...commentLines(`# ${guidance(column)}`, '  ', '# '),
  `#   ${key}: ${yamlExample(column)}`,
];

const guidance = ({ description, cell, empty }: AnyColumn): string => {
  const without =
    empty.kind === 'required' ? ' Needed.' : empty.kind === 'default' ? ` Without it: ${empty.means}.` : '';
  return `${description}${cell.form === 'text' ? '' : `: ${cell.form}`}.${without}`;
};

/** The example as YAML: a number as it is typed, a time of day in quotes, since some readers take it for a number. */
const yamlExample = ({ example }: AnyColumn): string => {
  if (/^\d+:\d+$/u.test(example)) return `"${example}"`;
  return /^\d+(\.\d+)?$/u.test(example) ? example : stringify(example, { lineWidth: 0 }).trimEnd();
};
