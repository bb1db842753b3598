/** Where the cells and records of a CSV text stand, by the places that its reader gives. */
import type { CellPlace } from '../../../schema/raw.ts';

export interface CsvLayout {
  /** Offset of a 1-based line and character (code point). */
  readonly offsetOf: (place: CellPlace) => number;
  /** End of the cell that begins at an offset. */
  readonly endOfCell: (start: number) => number;
  /** End of the record around an offset where a cell begins, before its line end. */
  readonly endOfRecord: (start: number) => number;
  /** Length of the line end at an offset; 0 at the end of the text. */
  readonly lineEndAt: (offset: number) => number;
}

export function csvLayout(text: string, delimiter: string): CsvLayout {
  const lines = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) lines.push(index + end.length);

  const scan = (start: number, stops: (character: string) => boolean): number => {
    let inQuotes = false;
    for (let at = start; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character === '"') inQuotes = !inQuotes;
      else if (!inQuotes && stops(character)) return at;
    }
    return text.length;
  };
  const endsLine = (character: string): boolean => character === '\n' || character === '\r';

  return {
    offsetOf: ({ line, column }) => {
      const start = lines[line - 1] ?? text.length;
      let offset = start;
      for (let character = 1; character < column; character += 1) {
        offset += (text.codePointAt(offset) ?? 0) > LAST_OF_BASIC_PLANE ? 2 : 1;
      }
      return offset;
    },
    endOfCell: (start) => scan(start, (character) => character === delimiter || endsLine(character)),
    endOfRecord: (start) => scan(start, endsLine),
    lineEndAt: (offset) => (text.startsWith('\r\n', offset) ? 2 : endsLine(text.charAt(offset)) ? 1 : 0),
  };
}

/** Characters beyond it take two units of a text. */
const LAST_OF_BASIC_PLANE = 0xffff;
