import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableEdits } from '../../../../src/imports/merging/table-edits.ts';
import { readCsv } from '../../../../src/io/readers/csv.ts';
import { editTables } from '../../../../src/io/writers/table-edits/edit-tables.ts';
import { TableNotEditable } from '../../../../src/io/writers/table-edits/table-not-editable.ts';
import { ProblemLog } from '../../../../src/schema/problem-log.ts';
import type { TableName } from '../../../../src/schema/table-name.ts';
import { memoryFiles } from '../../readers/memory-files.ts';

const edits = (table: TableName, file: string, parts: Partial<TableEdits>): TableEdits => ({
  table,
  file,
  isNew: false,
  set: [],
  removed: [],
  added: [],
  ...parts,
});

/** The text of a file after edits of one table in it. */
async function edited(table: TableName, file: string, text: string, parts: Partial<TableEdits>): Promise<string> {
  const [found] = await editTables([edits(table, file, parts)], memoryFiles({ [file]: text }));
  return Buffer.from(found?.content ?? '').toString('utf8');
}

describe('a CSV table', () => {
  const csv = (text: string, parts: Partial<TableEdits>): Promise<string> =>
    edited('systems', 'systems.csv', text, parts);

  test.each([
    ['a cell', 'id,name\na,A\nb,B\n', { set: [{ row: 1, column: 'name', value: 'C' }] }, 'id,name\na,A\nb,C\n'],
    [
      'an empty cell at the end',
      'id,name\na,\nb,\n',
      { set: [{ row: 0, column: 'name', value: 'A' }] },
      'id,name\na,A\nb,\n',
    ],
    [
      'a quoted cell with line ends',
      'id,name\n"a","x\ny"\nb,B',
      { set: [{ row: 0, column: 'name', value: 'p,q' }] },
      'id,name\n"a","p,q"\nb,B',
    ],
    ['a cell to nothing', 'id,name\na,A\n', { set: [{ row: 0, column: 'name', value: '' }] }, 'id,name\na,\n'],
    [
      'a heading written in another way',
      'ID;Monthly Cost\na;1\n',
      { set: [{ row: 0, column: 'monthly_cost', value: '2' }] },
      'ID;Monthly Cost\na;2\n',
    ],
    ['a new column', 'id\na\nb\n', { set: [{ row: 1, column: 'name', value: 'B' }] }, 'id,name\na,\nb,B\n'],
    ['a new row', 'id,name\r\na,A\r\n', { added: [{ cells: { id: 'b' }, after: null }] }, 'id,name\r\na,A\r\nb,\r\n'],
    [
      'a new row where the last line has no end',
      'id,name\na,A',
      { added: [{ cells: { id: 'b' }, after: null }] },
      'id,name\na,A\nb,',
    ],
    ['a new row between others', 'id\na\nb\n', { added: [{ cells: { id: 'c' }, after: 0 }] }, 'id\na\nc\nb\n'],
    ['a first row', 'id,name\n', { added: [{ cells: { id: 'a', name: 'A' }, after: null }] }, 'id,name\na,A\n'],
    ['a row less', 'id,name\na,A\nb,"x\ny"\nc,C\n', { removed: [1] }, 'id,name\na,A\nc,C\n'],
    [
      'a row less and one behind it',
      'id\na\nb\n',
      { removed: [1], added: [{ cells: { id: 'c' }, after: 1 }] },
      'id\na\nc\n',
    ],
    ['no formula', 'id,name\na,A\n', { set: [{ row: 0, column: 'name', value: '=1+1' }] }, "id,name\na,'=1+1\n"],
  ])('gets %s', async (_, before, parts, after) => {
    expect(await csv(before, parts)).toBe(after);
  });

  test('keeps byte order mark, line that names the delimiter, blank lines and order of columns', async () => {
    const before = '\uFEFFsep=;\r\nname;id\r\n\r\n;;\r\nÄpfel 🍏;a\r\n';
    const after = await csv(before, {
      set: [
        { row: 0, column: 'name', value: 'x' },
        { row: 0, column: 'vendor', value: 'v' },
      ],
    });
    expect(after).toBe('\uFEFFsep=;\r\nname;id;vendor\r\n\r\n;;\r\nx;a;v\r\n');
  });

  test('writes fractions as the table does, so that none reads as thousands', async () => {
    const text = 'id;mttr_hours\na;1,5\nb;2\n';
    expect(await csv(text, { set: [{ row: 1, column: 'mttr_hours', value: '2.125' }] })).toBe(
      'id;mttr_hours\na;1,5\nb;2,1250\n',
    );
    const points = 'id;mttr_hours\na;1.5\nb;2\n';
    expect(await csv(points, { set: [{ row: 1, column: 'mttr_hours', value: '2.125' }] })).toContain('b;2.125');
  });

  test('of settings gets keys and values', async () => {
    const before = 'key,value\nname,Centre\n';
    const set = [
      { row: 0, column: 'name', value: 'New' },
      { row: 0, column: 'opening.days', value: '6' },
    ];
    expect(await edited('organization', 'organization.csv', before, { set })).toBe(
      'key,value\nname,New\nopening.days,6\n',
    );
  });

  const cell = fc
    .oneof(fc.constantFrom('', 'a', 'x y', 'ä🍏', 'q"q', 'p,q', 'l\nm', 'l\r\nm', ';'), fc.string({ maxLength: 5 }))
    .map((text) => text.replace(/[\0\r]/gu, '').trim())
    .filter((text) => !text.startsWith("'"));

  test('reads afterwards as it did, but for what was edited', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom('name', 'vendor', 'platform'), cell), { maxLength: 5 }),
        fc.array(fc.tuple(cell, fc.option(fc.nat(5))), { maxLength: 3 }),
        fc.array(fc.nat(5), { maxLength: 2 }),
        async (given, delimiter, lineEnd, ended, wishes, more, gone) => {
          const rows = given.map(([a, b, c], at) => [`id${at}`, a, b, c]);
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const lines = [['id', 'name', 'vendor', 'remark'], ...rows].map((row) => row.map(quoted).join(delimiter));
          const text = lines.join(lineEnd) + (ended ? lineEnd : '');
          const removed = [...new Set(gone.map((at) => at % rows.length))].sort((a, b) => a - b);
          const set = wishes
            .map(([at, column, value]) => ({ row: at % rows.length, column, value }))
            .filter(
              (edit, at, all) =>
                !removed.includes(edit.row) &&
                all.findIndex((other) => other.row === edit.row && other.column === edit.column) === at,
            );
          const added = more.map(([name, after], at) => ({
            cells: { id: `new${at}`, name },
            after: after === null ? null : after % rows.length,
          }));
          const after = await csv(text, { set, removed, added });

          const expected = new Map(
            rows.map((row, at) => [at, { id: row[0], name: row[1], vendor: row[2], remark: row[3], platform: '' }]),
          );
          for (const { row, column, value } of set) Object.assign(expected.get(row) ?? {}, { [column]: value });
          for (const at of removed) expected.delete(at);
          const wanted = [
            ...expected.values(),
            ...added.map(({ cells }) => ({ vendor: '', remark: '', platform: '', ...cells })),
          ];
          const raw = readCsv(
            { bytes: Buffer.from(after), file: 'x', name: 'systems', columns: ['id', 'name', 'vendor', 'platform'] },
            new ProblemLog(),
          );
          const found = raw?.rows.map(
            (row) =>
              new Map<string, unknown>([
                ['platform', ''],
                ...raw.headers.map((header, at) => [header.text, row[at] ?? ''] as const),
              ]),
          );
          const byId = (list: readonly Record<string, unknown>[]) =>
            list.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
          expect(byId((found ?? []).map((cells): Record<string, unknown> => Object.fromEntries(cells)))).toEqual(
            byId(wanted),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a YAML table', () => {
  const yaml = (text: string, parts: Partial<TableEdits>): Promise<string> =>
    edited('systems', 'systems.yaml', text, parts);
  const LIST =
    '# ours\n- id: a   # first\n  name: "A"\n\n# then\n- { id: b, name: B }  # flow\n-\n  id: c\n  name:\n# end\n';

  test.each([
    ['a cell', { set: [{ row: 0, column: 'name', value: 'New' }] }, LIST.replace('"A"', 'New')],
    [
      'a cell of a row in brackets',
      { set: [{ row: 1, column: 'name', value: 'x, y' }] },
      LIST.replace('name: B', 'name: "x, y"'),
    ],
    [
      'an empty cell',
      { set: [{ row: 2, column: 'name', value: '08:00' }] },
      LIST.replace('  name:\n', '  name: "08:00"\n'),
    ],
    [
      'a new key',
      { set: [{ row: 0, column: 'mttr_hours', value: '2.5' }] },
      LIST.replace('"A"\n', '"A"\n  mttr_hours: 2.5\n'),
    ],
    [
      'a new key in brackets',
      { set: [{ row: 1, column: 'vendor', value: 'yes' }] },
      LIST.replace('name: B', 'name: B, vendor: "yes"'),
    ],
    [
      'a new row',
      { added: [{ cells: { id: 'd', name: 'D: 1' }, after: null }] },
      LIST.replace('# end', '- { id: d, name: "D: 1" }\n# end'),
    ],
    ['a row less', { removed: [1] }, LIST.replace('- { id: b, name: B }  # flow\n', '')],
    [
      'a last row less and another behind it',
      { removed: [2], added: [{ cells: { id: 'd' }, after: 2 }] },
      LIST.replace('-\n  id: c\n  name:\n', '- { id: d }\n'),
    ],
  ])('gets %s', async (_, parts, after) => {
    expect(await yaml(LIST, parts)).toBe(after);
  });

  const MAPPING = 'a:\n  name: A\nb: { name: B }\nc:\n';
  test.each([
    ['a cell', { set: [{ row: 1, column: 'name', value: 'X' }] }, MAPPING.replace('name: B', 'name: X')],
    [
      'cells of a row that said nothing',
      {
        set: [
          { row: 2, column: 'name', value: 'C' },
          { row: 2, column: 'api', value: 'read; write' },
        ],
      },
      MAPPING.replace('c:\n', 'c: { name: C, api: "read; write" }\n'),
    ],
    ['a new row', { added: [{ cells: { id: 'd', name: 'D' }, after: null }] }, `${MAPPING}d: { name: D }\n`],
    ['a row less', { removed: [0] }, 'b: { name: B }\nc:\n'],
  ])('by id gets %s', async (_, parts, after) => {
    expect(await yaml(MAPPING, parts)).toBe(after);
  });

  test('keeps the line ends of its file', async () => {
    const added = [{ cells: { id: 'b' }, after: null }];
    expect(await yaml('- id: a\r\n', { added })).toBe('- id: a\r\n- { id: b }\r\n');
  });

  test('among others in one file is the only one that changes', async () => {
    const before = 'organization: { name: X, period: month }\nsystems:\n  - id: a\n  - id: b\nvendors:\n';
    const file = 'map.yaml';
    expect(await edited('systems', file, before, { set: [{ row: 0, column: 'name', value: 'A' }] })).toBe(
      before.replace('- id: a\n', '- id: a\n    name: A\n'),
    );
    expect(await edited('vendors', file, before, { added: [{ cells: { id: 'v' }, after: null }] })).toBe(
      `${before}  - { id: v }\n`,
    );
    expect(await edited('organization', file, before, { set: [{ row: 0, column: 'agents', value: '9' }] })).toBe(
      before.replace('month }', 'month, agents: 9 }'),
    );
  });

  const SETTINGS = '# ours\nname: X # for now\nperiod: month\nopening:\n  days: 6\n# agents: 5\n';
  test.each([
    ['name', 'New', SETTINGS.replace('X', 'New')],
    ['opening.days', '7', SETTINGS.replace('6', '7')],
    ['opening.from', '08:00', SETTINGS.replace('6\n', '6\n  from: "08:00"\n')],
    ['patience', 'exponential(68)', SETTINGS.replace('6\n', '6\npatience: exponential(68)\n')],
    ['service_level.target', '0.8', SETTINGS.replace('6\n', '6\nservice_level: { target: 0.8 }\n')],
  ])('of settings gets %s', async (column, value, after) => {
    expect(await edited('organization', 'organization.yaml', SETTINGS, { set: [{ row: 0, column, value }] })).toBe(
      after,
    );
  });

  test('that uses anchors is left alone: one change would be several', async () => {
    const text = '- &a { id: a, name: A }\n- { <<: *a, id: b }\n';
    await expect(yaml(text, { set: [{ row: 0, column: 'name', value: 'B' }] })).rejects.toThrow(TableNotEditable);
  });
});
