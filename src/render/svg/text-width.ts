import { CHARACTER_WIDTHS } from './character-widths.ts';

/** Thousandths of an em for characters that the table lacks: a letter of middling width, and a full square. */
const GUESSED_WIDTH = 540;
const SQUARE_WIDTH = 1000;
/** From Hangul Jamo on, scripts whose characters fill a square are the rule (Unicode Standard Annex 11). */
const FIRST_SQUARE = 0x1100;
const PUNCTUATION_AND_SYMBOLS = [0x2000, 0x2bff] as const;
const BOLD_FROM = 550;

const tables = {
  regular: tableOf(CHARACTER_WIDTHS[400]),
  bold: tableOf(CHARACTER_WIDTHS[600]),
};

function tableOf(rows: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
  );
}

/** Width of a line of text in pixels, from a fixed table: the same on every machine, whatever fonts it has. */
export function textWidth(text: string, fontSize: number, fontWeight: number): number {
  const table = fontWeight >= BOLD_FROM ? tables.bold : tables.regular;
  let thousandths = 0;
  for (const character of text) thousandths += table.get(character) ?? guessedWidth(character);
  return (thousandths * fontSize) / 1000;
}

function guessedWidth(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  const [first, last] = PUNCTUATION_AND_SYMBOLS;
  return point >= FIRST_SQUARE && (point < first || point > last) ? SQUARE_WIDTH : GUESSED_WIDTH;
}
