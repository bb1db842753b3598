/** Writes the workbooks of fixtures/malformed: each sound but for the one thing that its folder is called by. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DATE,
  failed,
  formula,
  SOUND_SHEETS,
  styled,
  type TinySheet,
  tinyWorkbook,
} from '../test/io/readers/xlsx/tiny-workbook.ts';

const MALFORMED = join(import.meta.dirname, '../fixtures/malformed');

/** What `expected.json` says of a place; the row of a sheet is its line. */
interface Place {
  readonly file: string | null;
  readonly sheet?: string;
  readonly line: number | null;
  readonly column: number | null;
}

const inSheet = (sheet: string, line: number, column: number): Place => ({ file: 'map.xlsx', sheet, line, column });
const WHOLE: Place = { file: 'map.xlsx', line: null, column: null };
const SOUND = tinyWorkbook(SOUND_SHEETS);

const withTouches = (rows: TinySheet['rows'], after = ''): Buffer =>
  tinyWorkbook({
    ...SOUND_SHEETS,
    touches: { rows: [['contact_type', 'actor', 'activity', 'duration'], ...rows], after },
  });

const WORKBOOKS: Readonly<Record<string, { readonly files: Readonly<Record<string, Buffer>>; readonly place: Place }>> =
  {
    'broken-workbook': { files: { 'map.xlsx': SOUND.subarray(0, SOUND.length / 2) }, place: WHOLE },
    'not-a-workbook': { files: { 'map.xlsx': Buffer.from('id,volume\nbilling,100\n') }, place: WHOLE },
    'several-workbooks': {
      files: {
        'march.xlsx': SOUND,
        'april.xlsx': SOUND,
        'organization.yaml': Buffer.from('name: Example Centre\nperiod: month\n'),
        'contact-types.csv': Buffer.from(
          ['id,volume', ...Array.from({ length: 10 }, (_, index) => `type-${index},${100 * (index + 1)}`), ''].join(
            '\n',
          ),
        ),
      },
      place: { file: null, line: null, column: null },
    },
    'cell-became-date': {
      files: { 'map.xlsx': tinyWorkbook({ ...SOUND_SHEETS, systems: [['id'], ['crm'], [styled(DATE, 45_000)]] }) },
      place: inSheet('systems', 3, 1),
    },
    'formula-without-value': {
      files: { 'map.xlsx': withTouches([['type-0', 'agent', 'act', formula('A1*2', null)]]) },
      place: inSheet('touches', 2, 4),
    },
    'cell-error-value': {
      files: { 'map.xlsx': withTouches([['type-0', 'agent', 'act', failed('#DIV/0!')]]) },
      place: inSheet('touches', 2, 4),
    },
    'merged-cells': {
      files: {
        'map.xlsx': withTouches(
          [
            ['type-0', 'agent', 'act', 10],
            ['type-0', 'agent', 'act', null],
          ],
          '<mergeCells count="1"><mergeCell ref="D2:D3"/></mergeCells>',
        ),
      },
      place: inSheet('touches', 2, 4),
    },
  };

for (const [code, { files, place }] of Object.entries(WORKBOOKS)) {
  const folder = join(MALFORMED, code);
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, 'expected.json'), `${JSON.stringify(place)}\n`);
}
