/** Rows of the map that made a figure: what each shows, where it stands, what it rests on. */
import type { Evidence } from '../../../schema/result/evidence.ts';
import type { Figures } from '../../figures.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised, tableWord } from '../../words.ts';
import { LONGEST_NAME } from '../report-context.ts';
import {
  columns,
  headerCell,
  missingCell,
  numberCell,
  statusCell,
  type TableView,
  tableView,
  textCell,
} from '../table-view.ts';

export function evidenceTable(
  caption: string,
  rows: readonly Evidence[],
  unit: string,
  figures: Figures,
  note: string | null,
): TableView {
  return tableView(
    caption,
    columns('Row of the map', 'What it shows', { number: 'Value' }, { number: 'Weight' }, 'Provenance'),
    rows.map((row) => [
      headerCell(shortened(row.key, LONGEST_NAME), { note: placeWords(row) }),
      row.note === '' ? textCell(capitalised(tableWord(row.table))) : textCell(row.note),
      row.value === null ? missingCell() : numberCell(figures.inUnit(row.value, unit)),
      row.weight === null ? missingCell() : numberCell(figures.number(row.weight)),
      statusCell(row.status, row.source),
    ]),
    note,
  );
}

/** File and row, as an editor or a spreadsheet shows them. */
export const placeWords = ({ file, sheet, row }: Evidence): string =>
  sheet === null ? `${file}, row ${row}` : `${file}, sheet ${sheet}, row ${row}`;
