/** What changed in the map, for the comparison's page: how much, and the first rows of each table. */
import type { MapChanges, RowChange } from '../../../schema/result/map-changes.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised, tableWord } from '../../words.ts';
import { LONGEST_NAME, type ReportContext } from '../report-context.ts';
import { columns, headerCell, type TableView, tableView, textCell } from '../table-view.ts';

/** Rows of each table, and cells of each row, that are shown before the rest is only counted. */
const MOST_ROWS = 3;
const MOST_CELLS = 4;
const CHANGE_WORDS: Readonly<Record<RowChange['change'], string>> = {
  added: 'added',
  removed: 'removed',
  changed: 'changed',
};

export function mapChangeWords({ figures }: ReportContext, { counts, tables }: MapChanges): string {
  const { added, removed, changed } = counts;
  if (added + removed + changed === 0) return 'The two maps are the same, row by row.';
  const named = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => `${tableWord(table)} ${figures.whole(rows.length)}`);
  return `In the map, ${figures.count(added, 'row')} were added, ${figures.whole(removed)} removed and ${figures.whole(changed)} changed: ${named.join(', ')}.`;
}

/** Null where no row changed. */
export function mapChangeTable({ tables }: MapChanges): TableView | null {
  const shown = tables.flatMap(({ table, rows }) => rows.slice(0, MOST_ROWS).map((row) => ({ table, row })));
  if (shown.length === 0) return null;
  const hidden = tables.reduce((sum, { rows }) => sum + Math.max(0, rows.length - MOST_ROWS), 0);
  return tableView(
    'What changed in the map',
    columns('Row', 'Change', 'Cells', 'Where'),
    shown.map(({ table, row }) => [
      headerCell(shortened(row.key, LONGEST_NAME), { note: capitalised(tableWord(table)) }),
      textCell(CHANGE_WORDS[row.change]),
      textCell(cellsOf(row)),
      textCell(placeOf(row)),
    ]),
    hidden === 0 ? null : `${hidden} more rows are in comparison.json; unswivel compare --all lists every one.`,
  );
}

function cellsOf({ change, cells }: RowChange): string {
  const words = cells
    .slice(0, MOST_CELLS)
    .map(({ column, from, to }) =>
      change === 'changed'
        ? `${column}: ${short(from)} → ${short(to)}`
        : `${column} ${short(change === 'added' ? to : from)}`,
    );
  const more = cells.length - words.length;
  return `${words.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

const short = (text: string | null): string => (text === null ? '(empty)' : shortened(text, LONGEST_NAME / 2));

function placeOf({ from, to }: RowChange): string {
  const place = to ?? from;
  if (place === null) return '–';
  const file = place.sheet === null ? place.file : `${place.file}, ${place.sheet}`;
  return `${file}, row ${place.row}${to === null ? ' of the other' : ''}`;
}
