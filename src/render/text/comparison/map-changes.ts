/** What changed in the map, row by row, for people. */

import type { CellChange, MapChanges, RowChange, TableChanges } from '../../../schema/result/map-changes.ts';
import { capitalised } from '../../vocabulary.ts';
import { words } from '../english-words.ts';
import { textTable } from '../table.ts';
import { type TextWidth, wrapped } from '../wrapped.ts';

const MARKS = { added: '+', removed: '−', changed: '~' } as const;
const EMPTY = '(empty)';
const INDENT = '      ';

/** @param mostRows rows shown of each table before the rest is only counted */
export function mapChangesText(map: MapChanges, width: TextWidth, mostRows: number): string {
  const { added, removed, changed } = map.counts;
  if (added + removed + changed === 0) return 'The map: no row was added, removed or changed.';
  const table = textTable(
    [{ heading: 'The map, rows' }, ...['added', 'removed', 'changed', 'same'].map(rightHeading)],
    [
      ...map.tables.map(({ table: name, counts }) => [capitalised(words.table(name)), ...countCells(counts)]),
      ['All tables', ...countCells(map.counts)],
    ],
  );
  const details = map.tables
    .filter(({ rows }) => rows.length > 0)
    .map((changes) => tableText(changes, width, mostRows));
  return [table, ...details].join('\n\n');
}

const rightHeading = (heading: string) => ({ heading, align: 'right' as const });

const countCells = ({ added, removed, changed, unchanged }: MapChanges['counts']): string[] =>
  [added, removed, changed, unchanged].map(String);

function tableText({ table, rows }: TableChanges, width: TextWidth, mostRows: number): string {
  const rest = rows.length - mostRows;
  return [
    capitalised(words.table(table)),
    ...rows.slice(0, mostRows).flatMap((row) => rowLines(row, width)),
    ...(rest > 0 ? [`  … and ${rest} more; --all lists every row.`] : []),
  ].join('\n');
}

function rowLines(row: RowChange, width: TextWidth): string[] {
  const head = wrapped(`  ${MARKS[row.change]} ${row.key}  ${placeText(row)}`, width, INDENT);
  if (row.change === 'changed') {
    return [
      head,
      ...row.cells.map(({ column, from, to }) =>
        wrapped(`    ${column}: ${from ?? EMPTY} → ${to ?? EMPTY}`, width, INDENT),
      ),
    ];
  }
  return [head, ...(row.cells.length === 0 ? [] : [wrapped(`    ${contentText(row.cells)}`, width, INDENT)])];
}

const contentText = (cells: readonly CellChange[]): string =>
  cells.map(({ column, from, to }) => `${column} ${from ?? to ?? ''}`).join(', ');

/** Where the row stands: in A, in B, or in both. */
function placeText({ from, to }: RowChange): string {
  const text = (place: RowChange['from']): string | null =>
    place === null ? null : `${place.file}${place.sheet === null ? '' : `!${place.sheet}`}:${place.row}`;
  const [a, b] = [text(from), text(to)];
  if (a === b) return `(${a ?? 'no place'})`;
  return `(${[a === null ? null : `A ${a}`, b === null ? null : `B ${b}`].filter((side) => side !== null).join(', ')})`;
}
