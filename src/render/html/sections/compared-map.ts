/** What changed in the map, for the comparison's page: how much, and the first rows of each table. */
import type { Say } from '../../../messages/say.ts';
import type { MapChanges, RowChange } from '../../../schema/result/map-changes.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { LONGEST_NAME, type ReportContext } from '../report-context.ts';
import { columns, headerCell, type TableView, tableView, textCell } from '../table-view.ts';

/** Rows of each table, and cells of each row, that are shown before the rest is only counted. */
const MOST_ROWS = 3;
const MOST_CELLS = 4;

export function mapChangeWords({ figures, say, words }: ReportContext, { counts, tables }: MapChanges): string {
  const { added, removed, changed } = counts;
  if (added + removed + changed === 0) return say('comparison.mapSame');
  const named = tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => `${words.table(table)} ${figures.whole(rows.length)}`);
  return say('comparison.mapChanged', {
    added,
    removed: figures.whole(removed),
    changed: figures.whole(changed),
    tables: named.join(', '),
  });
}

/** Null where no row changed. */
export function mapChangeTable({ audience, say, words }: ReportContext, { tables }: MapChanges): TableView | null {
  const most = mostFor(audience, MOST_ROWS);
  const mostCells = mostFor(audience, MOST_CELLS);
  const shown = tables.flatMap(({ table, rows }) => rows.slice(0, most).map((row) => ({ table, row })));
  if (shown.length === 0) return null;
  const hidden = tables.reduce((sum, { rows }) => sum + Math.max(0, rows.length - most), 0);
  return tableView(
    say('comparison.mapHeading'),
    columns(say('comparison.row'), say('comparison.change'), say('comparison.cells'), say('comparison.where')),
    shown.map(({ table, row }) => [
      headerCell(shortened(row.key, LONGEST_NAME), { note: capitalised(words.table(table)) }),
      textCell(say(`comparison.row-${row.change}`)),
      textCell(cellsOf(say, row, mostCells)),
      textCell(placeOf(say, row)),
    ]),
    hidden === 0 ? null : say('comparison.mapMore', { count: hidden }),
  );
}

function cellsOf(say: Say, { change, cells }: RowChange, most: number): string {
  const short = (text: string | null): string =>
    text === null ? say('comparison.empty') : shortened(text, LONGEST_NAME / 2);
  const shown = cells
    .slice(0, most)
    .map(({ column, from, to }) =>
      change === 'changed'
        ? `${column}: ${short(from)} → ${short(to)}`
        : `${column} ${short(change === 'added' ? to : from)}`,
    )
    .join('; ');
  const more = cells.length - most;
  return more > 0 ? say('comparison.cellsMore', { cells: shown, more: String(more) }) : shown;
}

function placeOf(say: Say, { from, to }: RowChange): string {
  const place = to ?? from;
  if (place === null) return '–';
  const file = place.sheet === null ? place.file : `${place.file}, ${place.sheet}`;
  return say(to === null ? 'comparison.placeOther' : 'comparison.placeHere', { file, row: String(place.row) });
}
