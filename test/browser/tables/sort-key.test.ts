import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortKeyIn } from '../../../src/browser/tables/sort-key.ts';
import { type LanguageId, loadLanguage } from '../../../src/messages/languages.ts';
import { sayIn } from '../../../src/messages/say.ts';
import { type Figures, figuresIn } from '../../../src/render/figures.ts';

const LANGUAGES = ['en', 'de'] as const;
const spoken = { en: await loadLanguage('en'), de: await loadLanguage('de') };
const figures = (language: LanguageId): Figures => figuresIn(sayIn(spoken[language]), 'EUR');
const size = (language: LanguageId, text: string): number => {
  const key = sortKeyIn(language, spoken[language].messages.figures)(text);
  return key.kind === 'number' ? key.value : Number.NaN;
};

describe.each(LANGUAGES)('cells as reports in %s write them', (language) => {
  const words = figures(language);
  const positive = fc.double({ min: 0, max: 1e7, noNaN: true });

  test.each([
    ['numbers', words.number, positive],
    ['durations', words.duration, positive],
    ['money', words.money, positive],
    ['bytes', words.bytes, fc.nat(1e9)],
  ] as const)('sort by size: %s', (_, shown, sizes) => {
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const [smaller, larger] = one < other ? [one, other] : [other, one];
        expect(size(language, shown(smaller))).toBeLessThanOrEqual(size(language, shown(larger)));
      }),
    );
  });

  test('differ wherever they read differently', () => {
    const values = [-5000, -12, 0, 0.4, 3, 59, 61, 3599, 3601, 7322, 12_345, 987_654];
    for (const shown of [words.number, words.whole]) {
      const keys = values.map((value) => size(language, shown(value)));
      expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    }
  });
});

test.each([
  ['less than 0.1%', '0.1%'],
  ['99.9%', 'more than 99.9%'],
  ['more than 99.9%', '100%'],
  ['−3.5 s', '2 s'],
  ['59 s', '1 min'],
  ['9 min 59 s', '1 h 2 min'],
  ['900 B', '1.2 kB'],
  ['Stage 1', 'Stage 2 (1 to 3)'],
  ['−€1,200', '€30'],
])('%s stands before %s', (first, second) => {
  expect(size('en', first)).toBeLessThan(size('en', second));
});

test.each([
  ['weniger als 0,1 %', '0,1 %'],
  ['99,9 %', 'mehr als 99,9 %'],
  ['1,5 s', '1.200 s'],
])('in German, %s stands before %s', (first, second) => {
  expect(size('de', first)).toBeLessThan(size('de', second));
});

test('what holds no number is text', () => {
  expect(sortKeyIn('en', spoken.en.messages.figures)(' Customer desk ')).toEqual({
    kind: 'text',
    text: 'Customer desk',
  });
});
