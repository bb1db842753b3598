import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../../src/domain/problem.ts';
import { openWorkbookFile } from '../../../../../src/io/readers/xlsx/workbook-file.ts';
import { annotatedWorkbook } from '../../../../../src/io/writers/xlsx/annotate/annotated-workbook.ts';
import type { LinkedProblem } from '../../../../../src/io/writers/xlsx/annotate/problems-sheet.ts';
import { readZip } from '../../../../../src/io/zip/zip-archive.ts';
import { tinyWorkbook } from '../../../readers/xlsx/tiny-workbook.ts';

const RICH = await readFile(join(import.meta.dirname, 'rich-workbook.xlsx'));
const NEW_PART = 'xl/worksheets/unswivel-problems.xml';
/** Parts that have to know of a new sheet. */
const ADDED_TO = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

const problem = (given: Partial<Problem>): Problem => ({
  severity: 'error',
  code: 'not-a-number',
  file: 'map.xlsx',
  sheet: 'Touches',
  line: 14,
  column: 3,
  message: 'duration: "=cmd" is <not> a number',
  hint: 'Write digits.',
  count: 2,
  ...given,
});
const PROBLEMS: readonly LinkedProblem[] = [
  { problem: problem({}), target: { sheet: 'Touches', line: 14, column: 3 } },
  {
    problem: problem({ sheet: "It's", line: null, column: null }),
    target: { sheet: "It's", line: null, column: null },
  },
  { problem: problem({ severity: 'warning', file: 'systems.csv', sheet: null }), target: null },
];

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('an annotated copy', () => {
  const copy = annotatedWorkbook(RICH, PROBLEMS);
  const before = partsOf(RICH);
  const after = partsOf(copy);

  test('has one part more, and adds to four; every other is the same as it was packed', () => {
    expect(Object.keys(after)).toEqual([...Object.keys(before), NEW_PART]);
    expect(
      Object.keys(before)
        .filter((name) => before[name] !== after[name])
        .toSorted(),
    ).toEqual(ADDED_TO);
    const packed = new Map(readZip(copy).map((entry) => [entry.name, entry]));
    for (const entry of readZip(RICH)) {
      if (ADDED_TO.includes(entry.name)) continue;
      const { packed: bytes, time, date } = packed.get(entry.name) ?? entry;
      expect({ name: entry.name, time, date, same: bytes.equals(entry.packed) }).toEqual({
        name: entry.name,
        time: entry.time,
        date: entry.date,
        same: true,
      });
    }
  });

  test('takes nothing away from the parts that it adds to, but for the counts of lists', () => {
    for (const name of ADDED_TO) {
      const uncounted = (text: string | undefined): string => (text ?? '').replace(/ count="\d+"/gu, '');
      const [old, now] = [uncounted(before[name]), uncounted(after[name])];
      let at = 0;
      for (const character of now) if (character === old[at]) at += 1;
      expect(at).toBe(old.length);
    }
    expect(after['xl/styles.xml']).toMatch(/<cellXfs count="(\d+)">/u);
    const [, count] = /<cellXfs count="(\d+)">/u.exec(after['xl/styles.xml'] ?? '') ?? [];
    const [inside = ''] = /<cellXfs.*<\/cellXfs>/su.exec(after['xl/styles.xml'] ?? '') ?? [];
    expect(inside.match(/<xf /gu)).toHaveLength(Number(count));
  });

  test('lists the problems with links to their cells', () => {
    const { sheets, read } = openWorkbookFile(copy);
    expect(sheets).toEqual(['Touches', 'Data', 'Hidden', 'Problems']);
    const rows = read('Problems').rows.map(({ cells }) => [...cells.values()]);
    expect(rows[1]?.[0]).toContain('4 errors, 2 warnings.');
    expect(rows.slice(2)).toEqual([
      ['severity', 'place', 'what is wrong, and what was expected', 'how to mend it', 'code', 'places'],
      ['error', 'Touches!C14', 'duration: "=cmd" is <not> a number', 'Write digits.', 'not-a-number', 2],
      ['error', "It's", 'duration: "=cmd" is <not> a number', 'Write digits.', 'not-a-number', 2],
      ['warning', 'systems.csv:14:3', 'duration: "=cmd" is <not> a number', 'Write digits.', 'not-a-number', 2],
    ]);
    expect(after[NEW_PART]?.match(/<hyperlink [^>]*>/gu)).toEqual([
      `<hyperlink ref="B5" location="'Touches'!C14"/>`,
      `<hyperlink ref="B6" location="'It''s'!A1"/>`,
    ]);
    expect(after[NEW_PART]).not.toContain('<f>');
  });

  test('is the same every time, and annotated again has its list written anew', () => {
    expect(annotatedWorkbook(RICH, PROBLEMS).equals(copy)).toBe(true);
    const again = annotatedWorkbook(copy, []);
    expect(openWorkbookFile(again).sheets).toEqual(['Touches', 'Data', 'Hidden', 'Problems']);
    expect(openWorkbookFile(again).read('Problems').rows[1]?.cells.get(1)).toBe('No problems.');
  });

  test('leaves a sheet of somebody else alone that is called Problems as well', () => {
    const own = tinyWorkbook({ problems: [['our own list']], touches: [['x']] });
    const { sheets, read } = openWorkbookFile(annotatedWorkbook(own, PROBLEMS));
    expect(sheets).toEqual(['problems', 'touches', 'Problems 2']);
    expect(read('problems').rows[0]?.cells.get(1)).toBe('our own list');
  });

  test('follows the prefixes and the edition of the standard that the workbook is written in', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const copied = annotatedWorkbook(
      tinyWorkbook(
        { touches: [['x']] },
        {
          'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:x="${strict}" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="touches" sheetId="7" rel:id="rId1"/></x:sheets></x:workbook>`,
        },
      ),
      PROBLEMS,
    );
    const parts = partsOf(copied);
    expect(parts['xl/workbook.xml']).toContain(
      '<x:sheet name="Problems" sheetId="8" rel:id="rIdUnswivelProblems"/></x:sheets>',
    );
    expect(parts[NEW_PART]).toContain(`<worksheet xmlns="${strict}"`);
    expect(openWorkbookFile(copied).sheets).toEqual(['touches', 'Problems']);
  });

  test('is refused where a part cannot be added to', () => {
    const bare = tinyWorkbook({ touches: [['x']] }, { '[Content_Types].xml': '<Types/>' });
    expect(() => annotatedWorkbook(bare, PROBLEMS)).toThrow('nothing can be added to');
  });
});
