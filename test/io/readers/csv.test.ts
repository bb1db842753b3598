import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutFormulaMark } from '../../../src/io/formula-mark.ts';
import { readCsv } from '../../../src/io/readers/csv.ts';
import { ProblemLog } from '../../../src/schema/problem-log.ts';
import type { RawTable } from '../../../src/schema/raw.ts';
import { rawText } from '../../../src/schema/raw-text.ts';

const COLUMNS = ['id', 'name', 'note'];

const read = (content: string | Buffer): { table: RawTable | null; problems: string[] } => {
  const log = new ProblemLog();
  const bytes = Buffer.from(content);
  const table = readCsv({ bytes, file: 'systems.csv', name: 'systems', columns: COLUMNS }, log);
  return { table, problems: log.list().map(({ code, line, column }) => `${code} ${line}:${column}`) };
};

const sound = (content: string | Buffer): RawTable => {
  const { table, problems } = read(content);
  expect(problems).toEqual([]);
  if (table === null) throw new Error('nothing was read');
  return table;
};

describe('readCsv', () => {
  test.each([
    { what: 'commas', content: 'id,name\ncrm,Desk\n' },
    { what: 'semicolons', content: 'id;name\ncrm;Desk\n' },
    { what: 'tabs', content: 'id\tname\ncrm\tDesk\n' },
    { what: 'CRLF', content: 'id,name\r\ncrm,Desk\r\n' },
    { what: 'CR alone', content: 'id,name\rcrm,Desk\r' },
    { what: 'a byte order mark', content: '\uFEFFid,name\ncrm,Desk' },
    { what: 'quotes around everything', content: '"id","name"\n"crm","Desk"\n' },
    { what: 'spaces around quotes', content: 'id, "name"\ncrm , "Desk"\n' },
    { what: 'empty lines', content: '\n\nid,name\n\n\ncrm,Desk\n\n' },
    { what: 'lines of delimiters alone', content: 'id,name\n,\ncrm,Desk\n,,\n' },
    { what: "Excel's line that names the separator", content: 'sep=;\r\nid;name\r\ncrm;Desk\r\n' },
    { what: 'delimiters too many at the end', content: 'id,name\ncrm,Desk,,\n' },
  ])('reads $what', ({ content }) => {
    const { headers, rows } = sound(content);
    expect(headers.map(({ text }) => text)).toEqual(['id', 'name']);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([['crm', 'Desk']]);
  });

  test('keeps delimiters, quotes and line ends inside quotes', () => {
    expect(sound('id,name\ncrm,"17"" desk, left\nof the door"\n').rows).toEqual([
      ['crm', '17" desk, left\nof the door'],
    ]);
  });

  test('keeps what looks like a formula as text', () => {
    expect(sound('id,name\ncrm,"=HYPERLINK(""http://example.invalid"")"\nerp,+1\n').rows.map((row) => row[1])).toEqual([
      '=HYPERLINK("http://example.invalid")',
      '+1',
    ]);
  });

  test('says where every cell begins, behind quoted line ends too', () => {
    const table = sound('id,name,note\n"a","x\ny",1\r\n\nb,"é𝄞",2\n');
    expect([0, 1].map((row) => table.lineOf(row))).toEqual([2, 5]);
    expect([0, 1, 2].map((cell) => table.placeOf(0, cell))).toEqual([
      { line: 2, column: 1 },
      { line: 2, column: 5 },
      { line: 3, column: 4 },
    ]);
    expect(table.placeOf(1, 2)).toEqual({ line: 5, column: 8 });
  });

  test('reads on behind rows of the wrong length', () => {
    const { table, problems } = read('id,name\na\nb,B,extra\nc,C\n');
    expect(problems).toEqual(['row-too-short 2:1', 'row-too-long 3:5']);
    expect(table?.rows).toEqual([['c', 'C']]);
    expect(table?.incomplete).toBe(true);
  });

  test('takes the mark away that keeps a cell from being a formula', () => {
    expect(sound("id,name\n'=1+1,''-x\n'quoted',O'Brien\n").rows).toEqual([
      ['=1+1', "'-x"],
      ["'quoted'", "O'Brien"],
    ]);
  });

  test.each([
    { what: 'never closed', content: 'id,name\na,A\nb,"B\nc,C\n', place: '3:3' },
    { what: 'closed and followed by more', content: 'id,name\na,"A" b\nb,B\n', place: '2:3' },
    { what: 'in the middle of a cell', content: 'id,name\na,17" desk\nb,B\n', place: '2:5' },
  ])('reports a quote $what', ({ content, place }) => {
    expect(read(content).problems).toEqual([`broken-quotes ${place}`]);
  });

  test.each([
    { what: 'Latin-1', bytes: Buffer.from('id,name\ncrm,B\u00fcro\n', 'latin1'), place: '2:6' },
    { what: 'a cut character at the end', bytes: Buffer.from([0x69, 0x64, 0x0a, 0xc3]), place: '2:1' },
    { what: 'UTF-16 with a byte order mark', bytes: Buffer.from('\uFEFFid,name\n', 'utf16le'), place: '1:1' },
    { what: 'UTF-16 without one', bytes: Buffer.from('id,name\ncrm,Desk\n', 'utf16le'), place: '1:1' },
  ])('reports the first place where the file is $what', ({ bytes, place }) => {
    expect(read(bytes).problems).toEqual([`not-utf-8 ${place}`]);
  });
});

describe('any table', () => {
  const cell = fc
    .oneof(
      fc.string({ maxLength: 6 }),
      fc.stringMatching(/^[a-z"\n\r,;\t ]{0,6}$/u),
      fc.constantFrom('"', '""', '\n', '\r\n', ',', ';'),
    )
    .filter((text) => withoutFormulaMark(text) === text);
  const tables = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test('comes back as it was written, whatever the delimiter and line end', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (rows, delimiter, lineEnd, mark) => {
          const lines = [COLUMNS, ...rows].map((row) => row.map(quoted).join(delimiter));
          const table = sound(`${mark ? '\uFEFF' : ''}${lines.join(lineEnd)}`);
          const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
          expect(table.rows).toEqual(filled);
        },
      ),
    );
  });

  test('has each cell at its place', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const content = [COLUMNS, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
        const table = sound(content);
        const lines = content.split(/\r\n|\n|\r/u);
        for (const [row, cells] of table.rows.entries()) {
          for (const [index, text] of cells.entries()) {
            const { line, column } = table.placeOf(row, index);
            const rest = Array.from(lines[line - 1] ?? '')
              .slice(column - 1)
              .join('');
            expect(rest.startsWith(quoted(rawText(text)).split(/\r\n|\n|\r/u)[0] ?? '')).toBe(true);
          }
        }
      }),
    );
  });
});
