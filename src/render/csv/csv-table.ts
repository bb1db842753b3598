/** A table as comma-separated values (RFC 4180) that spreadsheets open without running anything in it. */

/** Null: not known, an empty cell. */
export type CsvCell = string | number | boolean | null;

export interface CsvTable {
  /** Name of the file, without extension. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** Cells that begin so are formulas to a spreadsheet; blanks before them do not help, and neither do full-width signs. */
const FORMULA_START = /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

export function csvText({ header, rows }: CsvTable): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cellText).join(',')}${LINE_END}`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
