/** Cells by row and column, both counted from 1, and how spreadsheets name them. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LETTERS = 26;
const BEFORE_A = 64;

/** `C14` → row 14, column 3; null when it names no cell. */
export const cellNamed = (name: string): { row: number; column: number } | null => {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  return { row: Number(digits), column };
};

/** 3 → `C`, 28 → `AB`. */
export const columnLetters = (column: number): string => {
  const rest = Math.floor((column - 1) / LETTERS);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(BEFORE_A + 1 + ((column - 1) % LETTERS))}`;
};

/** `A5:B9`, or a single cell; null when it names no range. */
export const rangeNamed = (name: string): CellRange | null => {
  const [first = '', last = first] = name.split(':');
  const [from, to] = [cellNamed(first), cellNamed(last)];
  if (from === null || to === null) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
};

export const rangeText = ({ top, left, bottom, right }: CellRange): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
