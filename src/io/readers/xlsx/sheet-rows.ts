import type { RawValue } from '../../../schema/raw.ts';
import { type CellRange, cellNamed, rangeNamed } from '../../spreadsheet/cell-range.ts';
import { type CellSurroundings, cellValue } from './cell-value.ts';
import { TextGatherer } from './string-items.ts';
import { readXmlEvents, type XmlAttributes } from './xml-events.ts';

/** A row of a sheet that has any value, with its number. */
export interface SheetRow {
  readonly number: number;
  /** By column, counted from 1; columns left out are empty. */
  readonly cells: ReadonlyMap<number, RawValue>;
}

export interface SheetContent {
  /** Rows with a value, from the top; hidden ones are rows like any other. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | null;
}

/** Reads the cells of a worksheet. @throws WorkbookFault when it is not well-formed */
export const readSheet = (bytes: Buffer, surroundings: CellSurroundings): SheetContent => {
  const rows: SheetRow[] = [];
  const merges: CellRange[] = [];
  const inline = new TextGatherer();
  let rowNumber = 0;
  let column = 0;
  let cells = new Map<number, RawValue>();
  let cell: OpenCell | null = null;
  let inValue = false;

  const openCell = ({ r: name = '', t: type = 'n', s: style = '0' }: XmlAttributes): OpenCell => {
    // A cell without a name stands right of the one before.
    column = cellNamed(name)?.column ?? column + 1;
    return { column, type, style: Number(style), hasFormula: false, value: null };
  };
  readXmlEvents(bytes, surroundings.part, {
    open: (name, attributes) => {
      if (cell !== null) {
        if (name === 'v') {
          inValue = true;
          cell.value = '';
        } else if (name === 'f') cell.hasFormula = true;
        else inline.open(name);
      } else if (name === 'c') cell = openCell(attributes);
      else if (name === 'row') {
        rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r']);
        column = 0;
        cells = new Map();
      } else if (name === 'mergeCell') {
        const range = rangeNamed(attributes['ref'] ?? '');
        if (range !== null) merges.push(range);
      }
    },
    text: (text) => {
      if (cell === null) return;
      if (inValue) cell.value += text;
      else inline.text(text);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (name === 'c' && cell !== null) {
        const value = cellValue({ ...cell, inline: inline.take() }, surroundings);
        if (value !== null) cells.set(cell.column, value);
        cell = null;
      } else if (name === 'row' && cells.size > 0) {
        rows.push({ number: rowNumber, cells });
        cells = new Map();
      } else if (cell !== null) inline.close(name);
    },
  });
  return { rows: rows.sort((a, b) => a.number - b.number), merges };
};
