/** Sheets that hold no table: where to begin, what drop-downs offer, and files that are no table. */
import type { ModelQuestion } from '../../../domain/maturity-model.ts';
import { TABLE_NAMES } from '../../../schema/table-name.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import { FILES_COLUMNS, OWN_SHEETS } from '../../spreadsheet/own-sheets.ts';
import { EXAMPLE_PREFIX } from '../workspace/example-rows.ts';
import { MINIMAL_COLUMNS, MINIMAL_GUIDANCE } from '../workspace/minimal-columns.ts';
import type { WrittenCell, WrittenRow, WrittenSheet } from '../xlsx/sheet.ts';
import { wordLists } from './choices.ts';
import { cell, heightOf } from './guidance.ts';
import { typedCell } from './typed-cell.ts';

const OPENING = [
  'This workbook is a map of one operation: what customers contact it about, the systems their requests touch, how those systems are tied together, and who carries the work from one to the next. Unswivel reads it and says how mature the architecture behind it is, and where handle time goes.',
  'Empty means unknown, never zero. Nothing here has to be complete: what you do not know widens the ranges in the result, and the result lists the cells that would narrow them most.',
];

const EXAMPLES = `The rows in italics, with ids that begin with ${EXAMPLE_PREFIX}, tell one small story to show the form. Overwrite them; nothing of them belongs in your result. The items in context are the usual list, to be kept or changed.`;

const RULES = [
  'One row for each thing, under the header row; columns in any order, further sheets and columns where you need them. What stands in a column or sheet whose name begins with # is a remark and not read.',
  'Headings in orange are needed; point at a heading for how to write what stands below it. Arrows offer what may stand in a cell; several values go into one cell with ; between them.',
  'A duration is seconds (42), 1m30s, 00:01:30, or a distribution such as lognormal(mean=45, sd=20). A share is 35% or 0.35.',
  'Merged cells, and formulas that were never calculated, are not read; problems name their cells.',
];

const COMMANDS = [
  [
    'unswivel validate map.xlsx --annotate',
    'lists every problem, and writes a copy with a sheet that links to their cells',
  ],
  ['unswivel assess map.xlsx', 'the stage, and what holds it there'],
  ['unswivel report map.xlsx --out report', 'the report'],
  ['unswivel init my-centre --from map.xlsx', 'the same map as a folder of CSV and YAML files'],
] as const;

const COVER_WIDTHS = [28, 40, 78];
const WIDE = COVER_WIDTHS.reduce((sum, width) => sum + width, 0);

export const coverSheet = (name: string, questions: readonly ModelQuestion[], withExamples: boolean): WrittenSheet => ({
  name: OWN_SHEETS.cover,
  columns: COVER_WIDTHS.map((width) => ({ width, style: 'prose' })),
  rows: [
    row([cell(name, 'title')], 30),
    ...[...OPENING, ...(withExamples ? [EXAMPLES] : [])].flatMap(proseRows),
    gap(),
    heading('What to fill in first'),
    row(
      ['Sheet', 'Columns', 'What to look for'].map((text) => cell(text, 'heading')),
      20,
    ),
    ...Object.keys(MINIMAL_COLUMNS).map((table) => minimalRow(table as keyof typeof MINIMAL_COLUMNS)),
    gap(),
    heading('How to fill it in'),
    ...RULES.flatMap(proseRows),
    gap(),
    heading('Then'),
    ...COMMANDS.map(([command, does]) => row([cell(command, 'bold'), null, cell(does, 'plain')], null)),
    gap(),
    heading('All sheets'),
    ...TABLE_NAMES.map((table) => row([linkTo(table, table), cell(TABLES[table].description, 'plain')], null)),
    gap(),
    heading('The nine questions'),
    ...questions.map(({ id, name: asked, text }) =>
      row([linkTo(`${id} ${asked}`, 'answers'), cell(text, 'plain')], null),
    ),
  ],
  frozen: { rows: 0, columns: 0 },
  filter: null,
  dropDowns: [],
  printTitles: null,
  orientation: 'landscape',
  tab: '1B2528',
});

const row = (cells: readonly (WrittenCell | null)[], height: number | null): WrittenRow => ({ cells, height });
const gap = (): WrittenRow => row([], 10);
const heading = (text: string): WrittenRow => row([cell(text, 'subtitle')], 22);

const linkTo = (text: string, sheet: string): WrittenCell => ({ ...cell(text, 'link'), link: { sheet, cell: 'A1' } });

const minimalRow = (table: keyof typeof MINIMAL_COLUMNS): WrittenRow => {
  const columns = MINIMAL_COLUMNS[table].join(', ');
  const guidance = MINIMAL_GUIDANCE[table].replaceAll('`', '');
  return row(
    [linkTo(table, table), cell(columns, 'prose'), cell(guidance, 'prose')],
    heightOf([table, columns, guidance], COVER_WIDTHS),
  );
};

/** Prose runs over the columns beside it, which stay empty, so that it is broken into lines here. */
const proseRows = (text: string): readonly WrittenRow[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDE) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...[...lines, line].map((part) => row([cell(part, 'plain')], null)), row([], 4)];
};

/** What the drop-downs of closed vocabularies offer. */
export const listsSheet = (): WrittenSheet => {
  const lists = wordLists();
  const longest = Math.max(...lists.map(({ words }) => words.length));
  return {
    name: OWN_SHEETS.lists,
    columns: lists.map(() => ({ width: 22, style: 'text' })),
    rows: [
      row(
        lists.map(({ heading: text }) => cell(text, 'remarkHeading')),
        20,
      ),
      ...Array.from({ length: longest }, (_, index) =>
        row(
          lists.map(({ words }) => (words[index] === undefined ? null : cell(words[index], 'text'))),
          null,
        ),
      ),
    ],
    frozen: { rows: 1, columns: 0 },
    filter: null,
    dropDowns: [],
    printTitles: { from: 1, to: 1 },
    orientation: 'landscape',
    tab: null,
  };
};

/** A file of a workspace that is no table of the map. */
export type OtherFile =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'table'; readonly file: string; readonly sheet: string };

/** Texts line by line, and which sheet holds the table of which file; null when there are no such files. */
export const filesSheet = (files: readonly OtherFile[]): WrittenSheet | null => {
  if (files.length === 0) return null;
  const widths = [32, 22, 8, 110];
  return {
    name: OWN_SHEETS.files,
    columns: widths.map((width) => ({ width, style: 'text' })),
    rows: [
      row(
        FILES_COLUMNS.map((text) => cell(text, 'heading')),
        20,
      ),
      ...files.flatMap((file) =>
        file.kind === 'table'
          ? [row([typedCell(file.file, null), typedCell(file.sheet, null)], null)]
          : file.text
              .split('\n')
              .map((line, index) =>
                row([typedCell(file.file, null), null, cell(index + 1, 'number'), typedCell(line, null)], null),
              ),
      ),
    ],
    frozen: { rows: 1, columns: 0 },
    filter: null,
    dropDowns: [],
    printTitles: { from: 1, to: 1 },
    orientation: 'landscape',
    tab: null,
  };
};
