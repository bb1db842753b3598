/** Which files of the typeface a page needs: most pages are written in fewer letters than it has. */
import type { FontSubset } from './page-style.ts';

/** @param texts everything that the page may say, and more */
export const neededFonts = (fonts: readonly FontSubset[], texts: readonly string[]): readonly FontSubset[] =>
  fonts.filter(({ unicodeRange }) => {
    const covered = charactersOf(unicodeRange);
    return texts.some((text) => covered.test(text));
  });

/** Of a range as CSS writes it: `U+0-FF,U+131`. */
const charactersOf = (unicodeRange: string): RegExp =>
  new RegExp(
    `[${unicodeRange
      .split(',')
      .map((range) =>
        range
          .trim()
          .slice('U+'.length)
          .split('-')
          .map((code) => `\\u{${code}}`)
          .join('-'),
      )
      .join('')}]`,
    'u',
  );
