/** Rows of the map that made a figure: what each shows, where it stands, what it rests on. */
import type { Evidence } from '../../../schema/result/evidence.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised } from '../../vocabulary.ts';
import { LONGEST_NAME, type ReportContext } from '../report-context.ts';
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
 * @param total rows that made the figure, those that are not shown among them
 */
export function evidenceTable(
  context: ReportContext,
  caption: string,
  rows: readonly Evidence[],
  unit: string,
  note: string | null,
  total: number = rows.length,
): TableView {
  const { figures, say, words } = context;
  const weighted = rows.some(({ weight }) => weight !== null);
  const table = tableView(
    caption,
    columns(
      say('indicators.columnRow'),
      say('indicators.columnShows'),
      { number: say('indicators.columnValue') },
      ...(weighted ? [{ number: say('indicators.columnWeight') }] : []),
      say('indicators.columnProvenance'),
    ),
    rows.map((row) => [
      headerCell(shortened(row.key, LONGEST_NAME), { note: placeWords(context, row) }),
      textCell(row.note === '' ? capitalised(words.table(row.table)) : row.note),
      valueCell(context, row, unit),
      ...(weighted ? [row.weight === null ? missingCell() : numberCell(figures.number(row.weight))] : []),
      statusCell(row.status, row.source),
    ]),
    note,
  );
  return { ...table, evidenceOf: total };
}

function valueCell({ figures }: ReportContext, { table, value }: Evidence, unit: string): CellView {
  if (value === null) return { ...missingCell(), numeric: true };
  return numberCell(table === 'touches' && unit === 'share' ? figures.duration(value) : figures.inUnit(value, unit));
}

/** File and row, as an editor or a spreadsheet shows them. */
const placeWords = ({ say }: ReportContext, { file, sheet, row }: Evidence): string =>
  sheet === null
    ? say('indicators.place', { file, row: `${row}` })
    : say('indicators.placeInSheet', { file, sheet, row: `${row}` });

/** Tables of the map that rows of evidence stand in, in the map's order. */
export function evidenceTables({ assessment, operation }: ResultDocument): readonly string[] {
  const used = new Set(
    Object.values(assessment.indicators).flatMap(({ evidence }) => evidence.map(({ table }) => table)),
  );
  return Object.keys(operation.counts).filter((table) => used.has(table));
}
