import { describe, expect, test } from 'vitest';
import { ProblemLog } from '../../../src/schema/problem-log.ts';
import type { RawTable, RawValue } from '../../../src/schema/raw.ts';
import { parseTables } from '../../../src/schema/reading/parse-tables.ts';
import type { ParsedMap } from '../../../src/schema/reading/parsed.ts';

/** A sheet as a reader of workbooks would hand it over. */
const sheet = (name: string, header: readonly string[], rows: readonly (readonly RawValue[])[]): RawTable => ({
  source: { file: 'map.xlsx', sheet: name },
  name,
  start: { line: 1, column: 1 },
  headers: header.map((text, index) => ({ text, place: { line: 1, column: index + 1 } })),
  rows,
  lineOf: (row) => row + 2,
  placeOf: (row, cell) => ({ line: row + 2, column: cell + 1 }),
  decimalComma: false,
  incomplete: false,
});

const parse = (...tables: RawTable[]): { map: ParsedMap; problems: string[] } => {
  const log = new ProblemLog();
  const map = parseTables(tables, log);
  const problems = log.list().map(({ code, sheet: name, line, column }) => `${code} ${name}!${line},${column}`);
  return { map, problems };
};

describe('native cells of a workbook', () => {
  test('numbers, booleans and times are understood', () => {
    const { map, problems } = parse(
      sheet('Systems', ['ID', 'Agent Facing', 'MTBF hours'], [[7, true, 2000.5]]),
      sheet('contact types', ['id', 'volume', 'handle time'], [['billing', 1200, '00:07:30']]),
    );
    expect(problems).toEqual([]);
    expect(map.systems.rows[0]?.values).toMatchObject({ id: '7', agent_facing: true, mtbf_hours: 2000.5 });
    expect(map['contact-types'].rows[0]?.values.handle_time).toEqual({ kind: 'constant', seconds: 450 });
  });

  test('an id, number or duration that became a date is an error at its cell; in free text a date is text', () => {
    const date = new Date(Date.UTC(2024, 2, 12));
    const { map, problems } = parse(
      sheet(
        'systems',
        ['id', 'name'],
        [
          [date, 'Desk'],
          ['erp', date],
        ],
      ),
      sheet('touches', ['contact_type', 'actor', 'activity', 'duration', 'count'], [['x', 'agent', 'act', date, date]]),
    );
    expect(problems).toEqual([
      'cell-became-date systems!2,1',
      'cell-became-date touches!2,4',
      'cell-became-date touches!2,5',
    ]);
    expect(map.systems.rows.map(({ values }) => values.name)).toEqual(['2024-03-12']);
  });

  test('an invalid date does not stop the run', () => {
    expect(parse(sheet('systems', ['id'], [[new Date(Number.NaN)]])).problems).toEqual([
      'cell-became-date systems!2,1',
    ]);
  });
});

describe('parseTables', () => {
  test('places rows for evidence', () => {
    const { map } = parse(sheet('systems', ['id'], [['crm'], ['erp']]));
    expect(map.systems.rows.map(({ at }) => at)).toEqual([
      { file: 'map.xlsx', sheet: 'systems', row: 2 },
      { file: 'map.xlsx', sheet: 'systems', row: 3 },
    ]);
  });

  test('keeps what could be read of a row and knows which cells could not', () => {
    const { map } = parse(sheet('systems', ['id', 'api', 'mttr_hours'], [['crm', 'all', 'soon']]));
    expect(map.systems).toMatchObject({ given: true, complete: true });
    expect(map.systems.rows[0]).toMatchObject({
      values: { id: 'crm', api: null, mttr_hours: null },
      faulty: ['api', 'mttr_hours'],
    });
  });

  test('takes a table that could not be read for given and incomplete', () => {
    const log = new ProblemLog();
    const map = parseTables([{ name: 'Systems', unread: true }], log);
    expect(map.systems).toMatchObject({ given: true, complete: false, rows: [] });
    expect(map.vendors).toMatchObject({ given: false, complete: true, rows: [] });
    expect(log.list()).toEqual([]);
  });
});
