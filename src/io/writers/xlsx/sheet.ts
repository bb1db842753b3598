import type { CellRange } from '../../spreadsheet/cell-range.ts';
import type { StyleName } from './styles.ts';

/** A cell to be written; a text is never taken for a formula. */
export interface WrittenCell {
  readonly value: string | number | boolean | null;
  /** Null takes that of its column. */
  readonly style: StyleName | null;
  /** Cell of this workbook that it leads to. */
  readonly link?: { readonly sheet: string; readonly cell: string };
  /** Shown beside the cell when it is pointed at. */
  readonly note?: string;
}

export interface WrittenRow {
  readonly cells: readonly (WrittenCell | null)[];
  /** Height in points; null fits the text. */
  readonly height: number | null;
}

export interface WrittenColumn {
  /** In characters. */
  readonly width: number;
  /** Of cells that are filled in later, too. */
  readonly style: StyleName;
}

/** What may be typed into cells. */
export interface DropDown {
  readonly range: CellRange;
  /** Formula of the cells that hold the choices. */
  readonly choices: string;
  /** What other entries do: refused, let through after a warning, or let through. */
  readonly others: 'stop' | 'warning' | 'allowed';
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly WrittenRow[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Header row and cells below it that can be filtered. */
  readonly filter: CellRange | null;
  readonly dropDowns: readonly DropDown[];
  /** Rows repeated on every printed page, 1-based. */
  readonly printTitles: { readonly from: number; readonly to: number } | null;
  readonly orientation: 'portrait' | 'landscape';
  /** Colour of its tab as RRGGBB; null for none. */
  readonly tab: string | null;
}
