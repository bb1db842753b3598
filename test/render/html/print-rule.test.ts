import { describe, expect, test } from 'vitest';
import { english } from '../../../src/messages/english.ts';
import { printed, printedTable } from '../../../src/render/html/print-rule.ts';
import { columns, headerCell, type TableView, tableView, textCell } from '../../../src/render/html/table-view.ts';

const table = (count: number): TableView =>
  tableView(
    'Rows',
    columns('Name', 'Why'),
    Array.from({ length: count }, (_, at) => [headerCell(`row ${at}`, { note: `place ${at}` }), textCell('because')]),
  );
const shown = ({ rows }: TableView): number => rows.filter(({ onScreen }) => !onScreen).length;

describe('what is printed of a table', () => {
  test('ends where its rule says, and says how many rows are elsewhere', () => {
    const cut = printedTable(table(20), { rows: 5 }, english);
    expect(shown(cut)).toBe(5);
    expect(cut.rows).toHaveLength(20);
    expect(cut.inPrint).toMatch(/^15\u00a0more rows: /);
  });

  test('is all of it where hardly anything would be left out', () => {
    const whole = printedTable(table(7), { rows: 5 }, english);
    expect([shown(whole), whole.inPrint]).toEqual([7, null]);
  });

  test('is a line with the weightiest rows and the count of the others for evidence', () => {
    const evidence = { ...table(6), evidenceOf: 56 };
    const { onScreen, inPrint } = printedTable(evidence, { rows: 0, named: 2 }, english);
    expect(onScreen).toBe(true);
    expect(inPrint).toBe('Rows. row 0 (place 0); row 1 (place 1); 54\u00a0more rows: technical edition.');
  });

  test('says which columns are elsewhere, and leaves out the ids beneath names with them', () => {
    const cut = printedTable(table(9), { rows: 9, columns: 1, compact: true }, english);
    expect(cut.columns.map(({ onScreen }) => onScreen)).toEqual([false, true]);
    expect(cut.rows[0]?.cells.map(({ onScreen, noteOnScreen }) => [onScreen, noteOnScreen])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(cut.inPrint).toMatch(/^Why: /);
  });
});

test('tables are found wherever a section has them; the technical edition prints all of them', () => {
  const section = { id: 'handle-time', parts: [{ deep: { table: table(40) } }], words: 'stay' };
  const client = printed(section, 'client', english);
  expect(shown(client.parts[0]?.deep.table ?? table(0))).toBeLessThan(40);
  expect(client.words).toBe('stay');
  expect(printed(section, 'technical', english)).toBe(section);
});
