import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { loadLanguage } from '../../src/messages/languages.ts';
import { sayIn } from '../../src/messages/say.ts';
import { figuresIn } from '../../src/render/figures.ts';

const figures = figuresIn(english, 'EUR');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('share', () => {
  test.each([
    [0, '0%'],
    [0.0004, 'less than 0.1%'],
    [0.036, '3.6%'],
    [0.0949, '9.5%'],
    [0.095, '10%'],
    [0.613, '61%'],
    [0.994, '99%'],
    [0.9999, 'more than 99%'],
    [1, '100%'],
  ])('says %d as %s', (value, words) => {
    expect(figures.share(value)).toBe(words);
  });

  test('says nothing or all only of nothing and all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        expect(figures.share(value) === '0%').toBe(value === 0);
        expect(figures.share(value) === '100%').toBe(value === 1);
      }),
    );
  });
});

describe('share with so many decimals', () => {
  test.each([
    [0.999, '99.90%'],
    [0.99612, '99.61%'],
    [0.999996, '99.9996%'],
    [0.00001, '0.001%'],
    [1, '100.00%'],
    [0, '0.00%'],
  ])('says %d as %s', (value, words) => {
    expect(figures.fixedShare(value, 2)).toBe(words);
  });
});

describe('date', () => {
  test.each([
    ['en', undefined, '31 March 2026'],
    ['en', 'en-US', 'March 31, 2026'],
    ['de', undefined, '31. März 2026'],
    ['de', 'de-AT', '31. März 2026'],
  ] as const)('is written as %s (%s) does', async (language, locale, words) => {
    expect(figuresIn(sayIn(await loadLanguage(language), locale), null).date('2026-03-31')).toBe(words);
  });
});

describe('beside', () => {
  test.each([
    [0.148, 'share', [0.15], '14.8%'],
    [0.15, 'share', [0.15], '15%'],
    [0.4996, 'share', [0.5], '49.96%'],
    [6.004, 'systems', [6, 3], '6.004 systems'],
    [4.73, 'systems', [6, 3], '4.73 systems'],
    [1, 'systems', [6, 3], '1 system'],
    [45, 'days', [30, 5], '45 days'],
  ])('tells %d %s apart from %j as %s', (value, unit, cuts, words) => {
    expect(plain(figures.beside(value, unit, cuts))).toBe(words);
  });

  test('never reads like a cut point that it differs from by more than a millionth', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, cut) => {
          fc.pre(Math.abs(value - cut) > 2e-6 && value > 1e-6 && value < 1 - 1e-6);
          expect(figures.beside(value, 'share', [cut])).not.toBe(figures.share(cut));
        },
      ),
    );
  });
});

describe('duration', () => {
  test.each([
    [0, '0 s'],
    [2.93, '2.9 s'],
    [42, '42 s'],
    [59.4, '59 s'],
    [59.6, '1 min'],
    [60, '1 min'],
    [462, '7 min 42 s'],
    [3600, '1 h'],
    [3661, '1 h 1 min'],
  ])('says %d seconds as %s', (seconds, words) => {
    expect(plain(figures.duration(seconds))).toBe(words);
  });
});

describe('other figures', () => {
  test.each([
    [figures.number(1234.5), '1,235'],
    [figures.number(-0), '0'],
    [figures.number(12.345), '12.3'],
    [figures.money(1_220_080.8), '€1,220,081'],
    [figuresIn(english, 'GBP').money(-1500), '-£1,500'],
    [figuresIn(english, 'CHF').money(1500), 'CHF 1,500'],
    [figuresIn(english, 'ILS').money(1500), 'ILS 1,500'],
    [figuresIn(english, 'INR').money(1500), 'INR 1,500'],
    [figuresIn(english, 'shells').money(12), 'shells 12'],
    [figuresIn(english, null).money(1500), '1,500'],
    [figures.bytes(999), '999 B'],
    [figures.bytes(15_632), '15.6 kB'],
    [figures.count(1, 'row'), '1 row'],
    [figures.count(0, 'row'), '0 rows'],
    [figures.inUnit(1, 'days'), '1 day'],
    [figures.inUnit(0.47, 'per contact'), '0.47 per contact'],
    [figures.inUnit(0.6, 'factor'), '0.6'],
    [figures.inUnit(1000, 'count'), '1,000'],
    [figures.inUnit(0.07, 'share per year'), '7% per year'],
    [figures.beside(0.072, 'share per year', [0.0721]), '7.2% per year'],
    [figures.fixed(14, 1), '14.0'],
  ])('%s reads %s', (text, words) => {
    expect(plain(text)).toBe(words);
  });
});
