import type { Problem } from '../../domain/problem.ts';

const LETTERS = 26;
const FIRST_LETTER = 65;

/** `file:line:column`, which editors and terminals make a link, or `workbook.xlsx!Sheet!C14`. */
export function problemPlace({ file, sheet, line, column }: Problem): string {
  const name = file ?? 'workspace';
  if (sheet === null) return [name, line, column].filter((part) => part !== null).join(':');
  const cell = `${column === null ? '' : columnLetters(column)}${line ?? ''}`;
  return [name, sheet, cell].filter((part) => part !== '').join('!');
}

/** 1 → A, 27 → AA: how spreadsheets name columns. */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / LETTERS);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(FIRST_LETTER + ((column - 1) % LETTERS))}`;
}
