/** The report's stylesheet with its typeface inside, and what stands at the margins of printed pages. */

/** One file of the typeface: its weight, a range of characters as CSS writes it, and the bytes in base64. */
export interface FontSubset {
  readonly weight: number;
  readonly unicodeRange: string;
  readonly woff2: string;
}

export interface PageStyle {
  readonly css: string;
  /** For the content security policy: `sha256-…` of the stylesheet. */
  readonly hash: string;
}

const FONT_FAMILY = 'Source Sans 3';
/** Longest running header: what is longer is cut. */
const LONGEST_HEADER = 80;

/**
 * @param stylesheet text of `report.css`
 * @param sha256 digest of a text, in base64
 */
export function pageStyle(
  stylesheet: string,
  fonts: readonly FontSubset[],
  running: { readonly organisation: string; readonly subject: string },
  sha256: (text: string) => string,
): PageStyle {
  const css = [...fonts.map(fontFace), pageMargins(running), stylesheet].join('\n');
  if (/<\/style/i.test(css)) throw new Error('A stylesheet may not hold the end of its own element.');
  return { css, hash: `sha256-${sha256(css)}` };
}

const fontFace = ({ weight, unicodeRange, woff2 }: FontSubset): string =>
  `@font-face{font-family:"${FONT_FAMILY}";font-style:normal;font-display:block;font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format("woff2");unicode-range:${unicodeRange}}`;

function pageMargins({ organisation, subject }: { readonly organisation: string; readonly subject: string }): string {
  return `@page{@top-left{content:${cssString(cut(organisation))}}@top-right{content:${cssString(cut(subject))}}@bottom-right{content:"Page " counter(page) " of " counter(pages)}}@page:first{@top-left{content:none}@top-right{content:none}}`;
}

const cut = (text: string): string =>
  text.length <= LONGEST_HEADER ? text : `${Array.from(text).slice(0, LONGEST_HEADER).join('')}…`;

/** A CSS string in which nothing but letters, digits and blanks stands as itself. */
export function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
