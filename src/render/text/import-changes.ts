/** What an import changed in a workspace, for people. */

import type { ImportChanges, ImportedCell } from '../../schema/result/import-changes.ts';
import { withNeutralText } from '../neutral-text.ts';
import { capitalised } from '../vocabulary.ts';
import { words } from './english-words.ts';
import { textTable } from './table.ts';
import { type TextWidth, wrapped } from './wrapped.ts';

/** Rows shown of each table before the rest is only counted. */
const MOST_ROWS = 12;

const COUNTED = ['added', 'replaced', 'kept', 'unchanged', 'removed'] as const;
const MARKS: Readonly<Record<ImportedCell['action'], string>> = {
  added: '+',
  replaced: '~',
  kept: '=',
  unchanged: ' ',
  removed: '−',
};
const EMPTY = '(empty)';
const INDENT = '      ';

/** Counts by table, the rows that change or were kept, and what was written. */
export function importChangesText(changes: ImportChanges, width: TextWidth, mostRows = MOST_ROWS): string {
  const { cells, counts, dryRun, workspace, written, files } = withNeutralText(changes);
  const tables = [...Map.groupBy(cells, ({ table }) => table)];
  const summary = textTable(
    [{ heading: 'Cells' }, ...COUNTED.map((heading) => ({ heading, align: 'right' as const }))],
    [
      ...tables.map(([table, of]) => [
        capitalised(words.table(table)),
        ...COUNTED.map((action) => String(of.filter((cell) => cell.action === action).length)),
      ]),
      ['All tables', ...COUNTED.map((action) => String(counts[action]))],
    ],
  );
  const details = tables.flatMap(([table, of]) => tableLines(table, of, width, mostRows));
  const beside = files.filter(({ action }) => action !== 'unchanged').map(({ file, action }) => `${file} (${action})`);
  const kept =
    counts.kept === 0
      ? []
      : [`Kept ${counts.kept} cells that were made by hand (marked =); --replace gives the import its way.`];
  const done =
    written.length === 0
      ? `Nothing changes in ${workspace}.`
      : dryRun
        ? `A dry run: nothing was written. It would write ${written.join(', ')} in ${workspace}.`
        : changes.newWorkspace
          ? `Made a workspace of ${written.length} files in ${workspace}; its README.md says what to fill in next.`
          : `Wrote ${written.join(', ')} in ${workspace}.`;
  return [
    summary,
    ...details,
    ...(beside.length === 0 ? [] : [wrapped(`Files beside the tables: ${beside.join(', ')}.`, width)]),
    ...[...kept, done].map((text) => wrapped(text, width)),
  ].join('\n\n');
}

function tableLines(table: string, cells: readonly ImportedCell[], width: TextWidth, mostRows: number): string[] {
  const rows = [...Map.groupBy(cells, ({ row }) => row)]
    .map(([row, of]) => ({ row, cells: of.filter(({ action }) => action !== 'unchanged') }))
    .filter(({ cells: told }) => told.length > 0);
  if (rows.length === 0) return [];
  const rest = rows.length - mostRows;
  const lines = rows.slice(0, mostRows).flatMap(({ row, cells: told }) => rowLines(row, told, width));
  const more = rest > 0 ? [`  … and ${rest} more rows; --json lists every cell.`] : [];
  return [[`${capitalised(words.table(table))} (${cells[0]?.file ?? ''})`, ...lines, ...more].join('\n')];
}

function rowLines(row: string, cells: readonly ImportedCell[], width: TextWidth): string[] {
  const isSetting = cells.every(({ column }) => column === row);
  if (isSetting) return cells.map((cell) => wrapped(`  ${MARKS[cell.action]} ${cellText(cell)}`, width, INDENT));
  const [first] = cells;
  const whole = first !== undefined && cells.every(({ action }) => action === first.action);
  if (whole && (first.action === 'added' || first.action === 'removed')) {
    const said = cells.map(({ column, before, after }) => `${column} ${after ?? before ?? ''}`).join(', ');
    return [wrapped(`  ${MARKS[first.action]} ${row}  ${said}`, width, INDENT)];
  }
  return [`    ${row}`, ...cells.map((cell) => wrapped(`    ${MARKS[cell.action]} ${cellText(cell)}`, width, INDENT))];
}

function cellText({ column, before, after, action }: ImportedCell): string {
  switch (action) {
    case 'kept':
      return `${column}: ${before ?? EMPTY}; the import says ${after ?? EMPTY}`;
    case 'added':
      return `${column}: ${after ?? EMPTY}`;
    case 'replaced':
    case 'removed':
    case 'unchanged':
      return `${column}: ${before ?? EMPTY} → ${after ?? EMPTY}`;
  }
}
