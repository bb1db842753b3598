/**
 * Random workspaces as tables of text, valid by construction: every reference holds, every column of every table may be
 * filled in, in every way in which people write it, and free text is whatever a keyboard or a hostile hand gives.
 */
import fc from 'fast-check';
import type { FilledTable } from '../../src/io/writers/workspace/filled-table.ts';
import type { TableName } from '../../src/schema/table-name.ts';
import { columnsOf, TABLES } from '../../src/schema/tables/index.ts';

const ids = (stem: string): readonly string[] => [`${stem}-1`, `${stem} zwei`, `=${stem}`, `${stem}@3`];
const IDS: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  systems: ids('system'),
  integrations: ids('link'),
  'contact-types': Array.from({ length: 10 }, (_, index) => `0${index}`),
  workflows: ids('flow'),
  context: ids('item'),
  vendors: ids('vendor'),
};
const DURATIONS = [
  '42',
  '0',
  '1.5',
  '90s',
  '1m30s',
  '00:01:30',
  '26:15:00',
  'lognormal(p50=40, p90=90)',
  'triangular(1, 2, 3)',
];
const SHARES = ['0', '1', '0.35', '35%', '7 %', '1.4%', '12.345%', '1e-3', '.5'];
const NUMBERS = ['0', '1', '2.5', '1250', '31.50', '1e3', '007', '0.1'];

const freeText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '=1+1',
      '-x',
      '@a',
      "'quoted",
      "'=x",
      '007',
      'TRUE',
      '1,5',
      '_x0041_',
      'a\r\nb',
      '#N/A',
      '2024-03-12',
    ),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && !text.includes('\u0000') && Buffer.from(text).toString() === text);

/** A cell of a column that is filled in, or null for one whose values this generator does not know. */
const cellOf = (table: TableName, name: string): fc.Arbitrary<string> | null => {
  const column = columnsOf(table).find(([known]) => known === name)?.[1];
  if (column === undefined) return null;
  const { cell, example } = column;
  if (cell.refersTo !== null && table !== 'workflows') {
    const known = IDS[cell.refersTo.table] ?? [];
    const some = fc.uniqueArray(fc.constantFrom(...known.filter((id) => !id.startsWith('='))), {
      minLength: 1,
      maxLength: 3,
    });
    return cell.many ? some.map((list) => list.join(name === 'integrations' ? '; ' : ';')) : fc.constantFrom(...known);
  }
  if (cell.vocabulary !== null) {
    return cell.many
      ? fc.constant(example)
      : fc.constantFrom(...cell.vocabulary, cell.vocabulary[0]?.toUpperCase() ?? '');
  }
  if (cell.form === 'text') return freeText;
  if (cell.form.startsWith('a duration')) return fc.constantFrom(...DURATIONS);
  if (cell.form.startsWith('a share')) return fc.constantFrom(...SHARES);
  if (cell.form === 'a number, at least 0') return fc.constantFrom(...NUMBERS);
  return null;
};

const NEVER_FILLED = [
  'platform',
  'step',
  'workflow',
  'integrations',
  'context',
  'via',
  'variability',
  'repeat_context',
  'repeat_action',
];

const rowsOf = (
  table: TableName,
  count: number,
  fixed: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<FilledTable> => {
  const columns = Object.keys(TABLES[table].columns).filter((name) => !NEVER_FILLED.includes(name));
  const row = (index: number): fc.Arbitrary<(string | null)[]> =>
    fc.tuple(
      ...columns.map((name): fc.Arbitrary<string | null> => {
        const given = fixed[name]?.[index];
        if (given !== undefined) return fc.constant(given);
        const column = columnsOf(table).find(([known]) => known === name)?.[1];
        const filled = cellOf(table, name) ?? fc.constant(column?.example ?? '');
        return column?.empty.kind === 'required' ? filled : fc.option(filled, { nil: null });
      }),
    );
  return fc
    .tuple(...Array.from({ length: count }, (_, index) => row(index)))
    .map((rows) => ({ name: table, headers: columns.map((text) => ({ text })), rows }));
};

/** Tables of a whole workspace without an error, each in the order in which it may be read. */
export const filledTables: fc.Arbitrary<readonly FilledTable[]> = fc
  .tuple(
    rowsOf('organization', 1, {
      arrivals: [''],
      'onboarding.base_days': ['15'],
      'onboarding.days_per_application': ['2.50'],
      'opening.days': ['6'],
      'opening.from': ['08:00'],
      'opening.to': ['24:00'],
      'service_level.target': ['80%'],
      'service_level.within': ['20s'],
      'it.cost_per_hour': ['70'],
      'it.capacity_hours_per_year': ['12000'],
      'execution_layer.build_cost': ['900000'],
      'execution_layer.run_cost_per_year': ['1e5'],
    }),
    rowsOf('systems', 4, { id: IDS.systems ?? [], sign_on: ['separate', 'sso', 'none', 'separate'] }),
    rowsOf('integrations', 4, { id: IDS.integrations ?? [] }),
    rowsOf('contact-types', 10, { id: IDS['contact-types'] ?? [] }),
    rowsOf('touches', 6, { activity: ['search', 'act', 'document', 'verify', 'recap', 'decide'] }),
    rowsOf('context', 4, { id: IDS.context ?? [] }),
  )
  .map((tables) => [...tables]);
