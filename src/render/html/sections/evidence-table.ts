/** Rows of the map that made a figure: what each shows, where it stands, what it rests on. */
import type { Evidence } from '../../../schema/result/evidence.ts';
import type { Figures } from '../../figures.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised, tableWord } from '../../words.ts';
import { LONGEST_NAME } from '../report-context.ts';
import {
  type CellView,
  columns,
  headerCell,
  missingCell,
  numberCell,
  statusCell,
  type TableView,
  tableView,
  textCell,
} from '../table-view.ts';

/**
 * @param unit the indicator's; rows of touches under a share hold the seconds that make the share
 */
export function evidenceTable(
  caption: string,
  rows: readonly Evidence[],
  unit: string,
  figures: Figures,
  note: string | null,
): TableView {
  const weighted = rows.some(({ weight }) => weight !== null);
  return tableView(
    caption,
    columns(
      'Row of the map',
      'What it shows',
      { number: 'Value' },
      ...(weighted ? [{ number: 'Weight' }] : []),
      'Provenance',
    ),
    rows.map((row) => [
      headerCell(shortened(row.key, LONGEST_NAME), { note: placeWords(row) }),
      row.note === '' ? textCell(capitalised(tableWord(row.table))) : textCell(capitalised(row.note)),
      valueCell(row, unit, figures),
      ...(weighted ? [row.weight === null ? missingCell() : numberCell(figures.number(row.weight))] : []),
      statusCell(row.status, row.source),
    ]),
    note,
  );
}

function valueCell({ table, value }: Evidence, unit: string, figures: Figures): CellView {
  if (value === null) return { ...missingCell(), numeric: true };
  return numberCell(table === 'touches' && unit === 'share' ? figures.duration(value) : figures.inUnit(value, unit));
}

/** File and row, as an editor or a spreadsheet shows them. */
const placeWords = ({ file, sheet, row }: Evidence): string =>
  sheet === null ? `${file}, row ${row}` : `${file}, sheet ${sheet}, row ${row}`;
