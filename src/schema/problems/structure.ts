import { phrase } from '../../messages/phrase.ts';
import { didYouMeanPhrase, error, quoted, warning } from './wording.ts';

/** Files whose rows, columns or keys are not in order, whatever stands in the cells. */
export const STRUCTURE_PROBLEMS = {
  'wrong-delimiter': error<{ delimiter: string }>(
    'The columns of a CSV file are separated by something other than a comma, a semicolon or a tab.',
    ({ delimiter }) => `the columns are separated by ${quoted(delimiter)}; expected a comma, a semicolon or a tab`,
    () => 'Save the file again with one of these.',
  ),
  'broken-quotes': error<Record<never, never>>(
    'A quote opens a cell and does not close it, or stands in the middle of one.',
    () => 'quotes do not match from here on, so the rest of the file is not read',
    () => 'Put the whole cell in quotes and double each quote inside it ("17"" screen"), or take the quotes out.',
  ),
  'row-too-short': error<{ expected: number; found: number }>(
    'A row has fewer cells than the header row.',
    ({ expected, found }) => `the row has ${found} cells where the header row has ${expected}`,
    () => 'Add the missing delimiters, so that every value stands under its heading.',
  ),
  'row-too-long': error<{ expected: number; found: number }>(
    'A row has more cells than the header row.',
    ({ expected, found }) => `the row has ${found} cells where the header row has ${expected}`,
    () => 'Put a cell that contains the delimiter in quotes, or take the surplus cells out.',
  ),
  'duplicate-column': error<{ column: string; first: string }>(
    'Two headings name the same column.',
    ({ column, first }) => `${quoted(column)} names the same column as ${quoted(first)} before it`,
    () => 'Keep one of the two.',
  ),
  'missing-column': error<{ table: string; column: string; part: 'column' | 'key' }>(
    'A column or key that the table cannot do without is not there.',
    ({ table, column, part }) => `${table} has no ${part} ${quoted(column)}, which it cannot do without`,
    ({ column, part }) => `Add the ${part} ${quoted(column)} and fill it in.`,
  ),
  'unknown-column': warning<{ column: string; table: string; nearest: string | null }>(
    'A column is not one of the table and is not read.',
    ({ column, table }) => phrase('problems.unknown-column', { table, column: quoted(column) }),
    ({ nearest, table }) => didYouMeanPhrase(nearest, phrase('problems.unknown-column-hint', { table })),
  ),
  'column-without-heading': warning<Record<never, never>>(
    'A column has values and no heading, and is not read.',
    () => phrase('problems.column-without-heading'),
    () => phrase('problems.column-without-heading-hint'),
  ),
  'unknown-key': warning<{ key: string; table: string; nearest: string | null }>(
    'A key of a YAML file is not one of its keys and is not read.',
    ({ key, table }) => phrase('problems.unknown-key', { table, key: quoted(key) }),
    ({ nearest, table }) => didYouMeanPhrase(nearest, phrase('problems.unknown-key-hint', { table })),
  ),
  'yaml-syntax': error<{ detail: string }>(
    'A YAML file is not well-formed.',
    ({ detail }) => `not well-formed YAML: ${detail}`,
    () => 'Check indentation, colons and quotes around this place.',
  ),
  'duplicate-key': error<{ key: string }>(
    'A key stands twice in one mapping of a YAML file.',
    ({ key }) => `the key ${quoted(key)} stands here a second time`,
    () => 'Keep one of the two.',
  ),
  'too-many-aliases': error<Record<never, never>>(
    'The anchors and aliases of a YAML file multiply beyond reason.',
    () => 'the anchors and aliases of this file expand to more than it is sensible to read',
    () => 'Write the values out instead of referring to anchors.',
  ),
  'malformed-document': error<{ where: string; detail: string }>(
    'A file with a schema of its own, such as a scenario, says something that the schema does not allow.',
    ({ where, detail }) => `${where}: ${detail}`,
    () => 'Run unswivel schema to see what may stand in such a file.',
  ),
  'wrong-shape': error<{ what: string; expected: string }>(
    'A part of a YAML file is a list, a mapping or a single value where something else belongs.',
    ({ what, expected }) => `${what}: expected ${expected}`,
    () => 'Write it in that form; run unswivel schema for what every table holds.',
  ),
};
