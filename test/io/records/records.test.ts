import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPrivateFolder } from '../../../src/io/private-folder.ts';
import { openRecordEngine } from '../../../src/io/records/engine.ts';
import type { RefusedFor, TextSurvey } from '../../../src/io/records/text-survey.ts';
import { type ReadRecords, readRecords } from './read-records.ts';

const surveyOf = ({ source }: ReadRecords): TextSurvey => {
  if (source?.kind !== 'text') throw new Error('a text was expected');
  return source.survey;
};
const refusals = (read: ReadRecords): Partial<Record<RefusedFor, readonly number[]>> =>
  Object.fromEntries(surveyOf(read).refused.map(({ reason, lines }) => [reason, lines]));

const PLAIN = 'id,start,name\n1,08:00,ann\n2,08:05,bo\n3,08:07,\n';

describe('a file of records', () => {
  test('is read whole, empty cells as null, each row with its line', async () => {
    const read = await readRecords(PLAIN);
    expect(read.headings).toEqual(['id', 'start', 'name']);
    expect(read.rows).toEqual([
      ['1', '08:00', 'ann'],
      ['2', '08:05', 'bo'],
      ['3', '08:07', null],
    ]);
    expect(read.lines).toEqual([2, 3, 4]);
    expect(surveyOf(read).regular).toBe(true);
  });

  test.each([
    ['semicolons', PLAIN.replaceAll(',', ';')],
    ['tabs', PLAIN.replaceAll(',', '\t')],
    ['bars', PLAIN.replaceAll(',', '|')],
    ['CRLF', PLAIN.replaceAll('\n', '\r\n')],
    ['CR', PLAIN.replaceAll('\n', '\r')],
    ['no line end at the end', PLAIN.slice(0, -1)],
    ['a byte order mark', Buffer.from(`\uFEFF${PLAIN}`)],
    ['UTF-16 with mark', Buffer.from(`\uFEFF${PLAIN}`, 'utf16le')],
    ['UTF-16 without mark', Buffer.from(PLAIN, 'utf16le')],
    ['gzip', gzipSync(PLAIN)],
    ['gzip in two members', Buffer.concat([gzipSync(PLAIN.slice(0, 20)), gzipSync(PLAIN.slice(20))])],
    ['quotes round everything', PLAIN.replaceAll(/[^,\n]+/gu, '"$&"')],
  ])('reads the same with %s', async (_, bytes) => {
    const plain = await readRecords(PLAIN);
    const read = await readRecords(bytes);
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual(plain.rows);
    expect(read.headings).toEqual(plain.headings);
  });

  test('has its titles and filters above the headings told apart', async () => {
    const read = await readRecords('Interaction report\nFrom 1 May\n\nid,start\n1,08:00\n2,08:01\n');
    expect(read.headings).toEqual(['id', 'start']);
    expect(read.rows).toHaveLength(2);
    expect(read.lines).toEqual([5, 6]);
    expect(surveyOf(read).above).toBe(4);
  });

  test('may have no headings', async () => {
    const read = await readRecords('1,08:00,ann\n2,08:01,bo\n');
    expect(read.headings).toEqual(['column 1', 'column 2', 'column 3']);
    expect(read.rows).toHaveLength(2);
  });

  test('may name two columns alike', async () => {
    expect((await readRecords('id,time,time\n1,2,3\n')).headings).toEqual(['id', 'time', 'time (2)']);
  });

  test('keeps quoted delimiters, quotes and line ends', async () => {
    const read = await readRecords('id,note\n1,"a, b"\n2,"said ""no"""\n3,"two\nlines"\n4,5" pipe\n5,plain\n');
    expect(read.rows.map(([, note]) => note)).toEqual(['a, b', 'said "no"', 'two\nlines', '5" pipe', 'plain']);
    expect(read.lines).toEqual([2, 3, 4, 6, 7]);
  });

  test('has each line that is not UTF-8 read as Windows-1252', async () => {
    const mixed = Buffer.concat([
      Buffer.from('id,town\n1,Köln\n'),
      Buffer.from('2,K\u00f6ln\n3,\u0080\n', 'latin1'),
      Buffer.from('4,Köln\n'),
    ]);
    const read = await readRecords(mixed);
    expect(read.rows.map(([, town]) => town)).toEqual(['Köln', 'Köln', '€', 'Köln']);
    expect(surveyOf(read).notUtf8).toBe(2);
  });

  test('is told by its content, whatever its name: Parquet', async () => {
    const folder = createPrivateFolder('test');
    const engine = await openRecordEngine([], folder);
    const path = join(folder.path, 'calls.parquet');
    await engine.run(
      `copy (select range as id, timestamp '2024-03-01' + range * interval 1 minute as start, '' as note from range(3)) to '${path}'`,
    );
    engine.close();
    const read = await readRecords(readFileSync(path));
    folder.remove();
    expect(read.headings).toEqual(['id', 'start', 'note']);
    expect(read.rows).toEqual([
      ['0', '2024-03-01 00:00:00', null],
      ['1', '2024-03-01 00:01:00', null],
      ['2', '2024-03-01 00:02:00', null],
    ]);
  });
});

describe('what is not a row', () => {
  test('is set aside with its reason and line', async () => {
    const read = await readRecords(
      'id,start,note\n1,08:00,a\n2,08:01\n3,08:02,c,d\nid,start,note\n\n4,08:03,"x"y\n5,08:04,,\n6,08:05,\0\n7,08:06,g\n',
    );
    expect(read.rows.map(([id]) => id)).toEqual(['1', '5', '7']);
    expect(read.lines).toEqual([2, 8, 10]);
    expect(refusals(read)).toEqual({
      'too few cells': [3],
      'too many cells': [4],
      'headings again': [5],
      'text after a closing quote': [7],
      'zero byte': [9],
    });
    expect(surveyOf(read).blankLines).toBe(1);
  });

  test('is the line alone whose quote is never closed, not all that follows', async () => {
    const body = Array.from({ length: 5000 }, (_, index) => `${index},08:00,plain text here\n`).join('');
    const read = await readRecords(`id,start,note\n1,08:00,"open\n${body}`);
    expect(refusals(read)).toEqual({ 'quote not closed': [2] });
    expect(read.rows).toHaveLength(5000);
    expect(read.lines[0]).toBe(3);
    expect((await readRecords('id,note\n1,a\n2,"open\n3,c\n')).rows).toEqual([
      ['1', 'a'],
      ['3', 'c'],
    ]);
  });

  test('is counted: rows, refused, blank and above are all the records of any text', async () => {
    const cell = fc.constantFrom('', 'a', '1', '"b"', '"c,d"', '"e""f"', 'g"h', '"i"j', 'ü', '"k\nl"', '"m');
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const sound = '1,2\n'.repeat(13);
        const read = await readRecords(`name,value\n${sound}${lines.join('\n')}\n`);
        const { rows, refused, blankLines, above, lineOf } = surveyOf(read);
        expect(read.rows).toHaveLength(rows);
        expect(above).toBe(1);
        const written = lines.join('\n').split('\n').length;
        const records = rows - 13 + blankLines + refused.reduce((sum, { count }) => sum + count, 0);
        expect(records).toBeGreaterThanOrEqual(1);
        expect(records).toBeLessThanOrEqual(written);
        expect(read.lines.every((line, row) => row === 0 || Number(line) > Number(read.lines[row - 1]))).toBe(true);
        expect(lineOf(rows - 1)).toBeLessThanOrEqual(14 + written);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what cannot be read', () => {
  test.each([
    ['records-empty', ''],
    ['records-empty', '\n\n'],
    ['records-empty', 'id,start\n'],
    ['records-not-delimited', 'just\nwords\nhere\n'],
    ['records-cut-short', gzipSync(Buffer.from(PLAIN.repeat(100))).subarray(0, -12)],
    ['binary-file', Buffer.from('PK\u0003\u0004rest of a workbook')],
    ['records-damaged', Buffer.from('PAR1 but nothing more')],
  ])('is reported as %s', async (code, bytes) => {
    expect((await readRecords(bytes)).problems).toEqual([code]);
  });
});

describe('the engine', () => {
  test('reads what it was opened for and nothing else, and cannot be told otherwise', async () => {
    const folder = createPrivateFolder('test');
    const engine = await openRecordEngine([], folder);
    const refused = [
      `select * from read_text('${import.meta.filename}')`,
      `select * from 'http://localhost:1/a.csv'`,
      `copy (select 1) to '${folder.path}-beside.csv'`,
      `install httpfs`,
      `set memory_limit = '1GB'`,
      `set enable_external_access = true`,
    ];
    for (const sql of refused) await expect(engine.run(sql), sql).rejects.toThrow(/disabled|locked|configuration/u);
    engine.close();
    folder.remove();
  });

  test('hands out plain values, and refuses numbers that would lose digits', async () => {
    const folder = createPrivateFolder('test');
    const engine = await openRecordEngine([], folder);
    expect(await engine.rows(`select 1::bigint, 1.5::double, 'a', null, true, [1, 2]`)).toEqual([
      [1, 1.5, 'a', null, true, [1, 2]],
    ]);
    expect(await engine.rows('select $1, $2', ["it's", 7])).toEqual([["it's", 7]]);
    await expect(engine.rows('select 9007199254740993::bigint')).rejects.toThrow(RangeError);
    expect((await engine.numbers('select range from range(5000)')).at(-1)).toBe(4999);
    let seen = 0;
    for await (const chunk of engine.chunks('select range from range(5000)')) seen += chunk.rowCount;
    expect(seen).toBe(5000);
    engine.close();
    folder.remove();
  });
});
