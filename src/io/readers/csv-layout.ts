import { headingKey } from '../../schema/heading.ts';
import type { CellPlace } from '../../schema/raw.ts';

/** Delimiters that tables may have, in the order of preference when nothing tells them apart. */
const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What people also use, to name it in the message. */
const FOREIGN_DELIMITERS = ['|', ':', '^', '~', '#', '!', '¦', '§'];

/** The text of the header row: up to the first line end outside quotes. */
export const headerText = (text: string): string => {
  let inQuotes = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (character === '\n' || character === '\r')) return text.slice(0, index);
  }
  return text;
};

/**
 * The delimiter of a table: the one that yields most headings of the columns known, then most cells.
 * `foreign` is another sign that would yield headings where none of the three does.
 */
export const detectDelimiter = (
  header: string,
  columns: readonly string[],
): { readonly delimiter: Delimiter; readonly foreign: string | null } => {
  const known = new Set(columns.map(headingKey));
  const headings = (delimiter: string): number =>
    header.split(delimiter).filter((cell) => known.has(headingKey(cell.replaceAll('"', '')))).length;
  const ranked = DELIMITERS.map((delimiter) => ({
    delimiter,
    headings: headings(delimiter),
    cells: header.split(delimiter).length,
  })).sort((a, b) => b.headings - a.headings || b.cells - a.cells);
  const best = ranked[0] ?? { delimiter: ',' as const, headings: 0, cells: 1 };
  const foreign = FOREIGN_DELIMITERS.find((delimiter) => headings(delimiter) > Math.max(1, best.headings));
  return { delimiter: best.delimiter, foreign: foreign ?? null };
};

/**
 * Where the cells of one record begin, quoted line ends and all. `text` is the record as it stands in the file; the place
 * of a quoted cell is its opening quote. Lines and characters are 1-based; a character is a Unicode code point.
 */
export const cellPlaces = (text: string, firstLine: number, delimiter: string): CellPlace[] => {
  const places: CellPlace[] = [{ line: firstLine, column: 1 }];
  let line = firstLine;
  let column = 1;
  let inQuotes = false;
  let previous = '';
  for (const character of text) {
    if (character === '\n' || character === '\r') {
      if (!(character === '\n' && previous === '\r')) line += 1;
      column = 1;
    } else {
      column += 1;
      if (character === '"') inQuotes = !inQuotes;
      else if (character === delimiter && !inQuotes) places.push({ line, column });
    }
    previous = character;
  }
  return places;
};

/**
 * The first quote that is out of order: one that opens a cell and is not closed, one that closes a cell which then goes on
 * (the opening one is shown), or one in the middle of a cell without quotes.
 */
export const brokenQuote = (text: string, firstLine: number, delimiter: string): CellPlace => {
  let line = firstLine;
  let column = 0;
  let previous = '';
  let opened: CellPlace | null = null;
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  for (const character of text) {
    const endsLine = character === '\n' || character === '\r';
    if (endsLine && !(character === '\n' && previous === '\r')) line += 1;
    column = endsLine ? 0 : column + 1;
    previous = character;
    if (state === 'quoted') {
      if (character === '"') state = 'closed';
    } else if (character === '"') {
      if (state === 'plain') return { line, column };
      if (state === 'start') opened = { line, column };
      state = 'quoted';
    } else if (endsLine || character === delimiter) {
      state = 'start';
    } else if (character.trim() !== '') {
      if (state === 'closed') break;
      state = 'plain';
    }
  }
  return opened ?? { line: firstLine, column: 1 };
};
