import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { loadLanguage } from '../../src/messages/languages.ts';
import { sayIn } from '../../src/messages/say.ts';
import { medianLiesBeside } from '../../src/render/draw-range.ts';
import { savingStatement } from '../../src/render/saving-words.ts';

const amount = (size: number): string => `${size.toFixed(0)} s`;
const said = (base: number, low?: number, high?: number): string =>
  savingStatement(english, {
    name: 'X',
    of: 'agentTime',
    base,
    amount,
    range: low === undefined || high === undefined ? null : { base, low, median: base, high },
  });

describe('savingStatement', () => {
  test.each([
    [said(-30, -40, -20), 'X would save 20 s to 40 s of agent time'],
    [said(30, 20, 40), 'X would add 20 s to 40 s of agent time'],
    [said(-30, -40, 5), 'Whether X would save agent time is open: from 40 s saved to 5 s added'],
    [said(-30, -40, 0), 'Whether X would save agent time is open: from 40 s saved to 0 s added'],
    [said(-30, -30.2, -29.9), 'X would save 30 s of agent time'],
    [said(-30), 'X would save 30 s of agent time, at the base values of what is assumed'],
    [said(30), 'X would add 30 s of agent time, at the base values of what is assumed'],
    [said(0), 'X would leave agent time as it is'],
    [said(-0.2), 'X would leave agent time as it is'],
    [said(0, 0, 0), 'X would leave agent time as it is'],
  ])('says "%s"', (words, expected) => {
    expect(words).toBe(expected);
  });

  test('calls nothing a saving whose range reaches zero, whatever its base', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (base, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(low < high && high >= 0);
        expect(said(base, low, high)).not.toContain('would save 1');
        expect(said(base, low, high)).toMatch(/^(?:Whether X|X would add)/u);
      }),
    );
  });
});

test('German puts the name between quotation marks and bends what is saved', async () => {
  const german = sayIn(await loadLanguage('de'));
  const range = { base: -30, low: -40, median: -30, high: -20 };
  expect(savingStatement(german, { name: 'X', of: 'agentTime', base: -30, range, amount })).toBe(
    '„X“ würde 20 s bis 40 s der Agentenzeit einsparen',
  );
  expect(savingStatement(german, { name: 'X', of: 'agentTimePerContact', base: -30, range, amount })).toBe(
    '„X“ würde 20 s bis 40 s Agentenzeit je Kontakt einsparen',
  );
  expect(savingStatement(german, { name: 'X', of: 'agentTime', base: 0, range: null, amount })).toBe(
    '„X“ ließe die Agentenzeit unverändert',
  );
});

describe('medianLiesBeside', () => {
  test.each([
    [{ base: 10, low: 0, median: 10.5, high: 20 }, false],
    [{ base: 10, low: 8, median: 14, high: 20 }, true],
    [{ base: 10, low: 10, median: 10, high: 10 }, false],
  ])('of %j is %s', (range, beside) => {
    expect(medianLiesBeside(range)).toBe(beside);
  });
});
