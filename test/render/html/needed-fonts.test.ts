import { describe, expect, test } from 'vitest';
import { readFonts } from '../../../src/io/report-materials.ts';
import { neededFonts } from '../../../src/render/html/needed-fonts.ts';

const fonts = await readFonts();
const filesFor = (...texts: string[]): number => neededFonts(fonts, texts).length;
/** Each file comes in this many weights. */
const WEIGHTS = new Set(fonts.map(({ weight }) => weight)).size;

describe('a page carries', () => {
  test.each([
    ['the Latin letters of western languages', ['Façade, Größe – “quoted”, 12 €'], 1],
    ['further Latin letters where one stands in any of its texts', ['Grand', 'Łódź'], 2],
    ['signs where there is one', ['before → after'], 2],
    ['all of it where all of it is used', ['Škoda: ρ ≥ 1'], 3],
    ['nothing for letters that the typeface lacks', ['日本'], 0],
  ])('%s', (_, texts, files) => {
    expect(filesFor(...texts)).toBe(files * WEIGHTS);
  });

  test('every character of a range, to both its ends', () => {
    for (const font of fonts) {
      for (const [, first = '', last = first] of font.unicodeRange.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)) {
        for (const code of [first, last])
          expect(neededFonts([font], [String.fromCodePoint(Number.parseInt(code, 16))])).toEqual([font]);
      }
    }
  });
});
