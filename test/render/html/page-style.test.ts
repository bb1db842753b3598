import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/messages/english.ts';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { type Say, sayIn } from '../../../src/messages/say.ts';
import { cssString } from '../../../src/render/html/css-string.ts';
import { pageStyle } from '../../../src/render/html/page-style.ts';
import { sha256 } from '../sample-report.ts';

const FONT = { weight: 400, unicodeRange: 'U+0-FF', woff2: 'AAAA' };

describe('cssString', () => {
  test('says the same text to whoever reads CSS, and holds no character that could end it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = cssString(text);
        expect(written.slice(1, -1)).not.toMatch(/["'<>\n\r\f;{}/*]/);
        expect(unescaped(written.slice(1, -1))).toBe(text);
      }),
    );
  });
});

/** CSS Syntax 3, section 4.3.7: up to six hex digits and one blank after them. */
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-9a-f]{1,6}) /g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

describe('pageStyle', () => {
  test('carries the fonts, the running header and the hash of exactly what it says', () => {
    const { css, hash } = pageStyle('p{}', [FONT], { organisation: 'A "B"', subject: 'C', foot: '' }, sha256, english);
    expect(css).toContain('src:url(data:font/woff2;base64,AAAA)');
    expect(css).toContain(String.raw`content:"A \22 B\22 "`);
    expect(hash).toBe(`sha256-${sha256(css)}`);
  });

  test('numbers pages in the language of the report', async () => {
    const german = sayIn(await loadLanguage('de'));
    const numbersIn = (say: Say): string =>
      pageStyle('', [], { organisation: '', subject: '', foot: '' }, sha256, say).css;
    expect(numbersIn(english)).toContain('@bottom-right{content:"Page " counter(page) " of " counter(pages)}');
    expect(numbersIn(german)).toContain('@bottom-right{content:"Seite " counter(page) " von " counter(pages)}');
  });

  test('cuts a running header that would not fit', () => {
    const { css } = pageStyle('', [], { organisation: 'x'.repeat(10_000), subject: '', foot: '' }, sha256, english);
    expect(css.length).toBeLessThan(500);
  });

  test('refuses a stylesheet that holds the end of its own element', () => {
    expect(() =>
      pageStyle('/* </STYLE > */', [], { organisation: '', subject: '', foot: '' }, sha256, english),
    ).toThrow(/end of its own/);
  });
});
