/** The report's stylesheet with its typeface inside, and what stands at the margins of printed pages. */
import type { Say } from '../../messages/say.ts';
import { type BrandStyle, brandStyle } from './brand/brand-style.ts';
import { cssString } from './css-string.ts';

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
/** Longest running header and footer, in characters: what is longer is cut. */
const LONGEST_HEADER = 80;
const LONGEST_FOOT = 110;

/**
 * @param stylesheet text of `report.css`
 * @param sha256 digest of a text, in base64
 */
export function pageStyle(
  stylesheet: string,
  fonts: readonly FontSubset[],
  running: RunningTexts,
  sha256: (text: string) => string,
  say: Say,
  brand: BrandStyle | null = null,
): PageStyle {
  const own = brand === null ? [] : [brandStyle(brand)];
  const css = [...fonts.map(fontFace), pageMargins(running, say), stylesheet, ...own].join('\n');
  if (/<\/style/i.test(css)) throw new Error('A stylesheet may not hold the end of its own element.');
  return { css, hash: `sha256-${sha256(css)}` };
}

const fontFace = ({ weight, unicodeRange, woff2 }: FontSubset): string =>
  `@font-face{font-family:"${FONT_FAMILY}";font-style:normal;font-display:block;font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format("woff2");unicode-range:${unicodeRange}}`;

/** What stands at the margins of printed pages. */
export interface RunningTexts {
  readonly organisation: string;
  readonly subject: string;
  /** Bottom left; empty for none. */
  readonly foot: string;
}

function pageMargins({ organisation, subject, foot }: RunningTexts, say: Say): string {
  return `@page{@bottom-left{content:${cssString(cut(foot, LONGEST_FOOT))}}@top-left{content:${cssString(cut(organisation, LONGEST_HEADER))}}@top-right{content:${cssString(cut(subject, LONGEST_HEADER))}}@bottom-right{content:${pageNumber(say)}}}@page:first{@top-left{content:none}@top-right{content:none}}`;
}

/** Private characters stand for the numbers, which only the printer knows. */
const PAGE = '\ue000';
const PAGES = '\ue001';
const COUNTERS = new Map([
  [PAGE, 'counter(page)'],
  [PAGES, 'counter(pages)'],
]);

const pageNumber = (say: Say): string =>
  say('page.pageOf', { page: PAGE, pages: PAGES })
    .split(/([\ue000\ue001])/)
    .filter((part) => part !== '')
    .map((part) => COUNTERS.get(part) ?? cssString(part))
    .join(' ');

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${Array.from(text).slice(0, longest).join('')}…`;
