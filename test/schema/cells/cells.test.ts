import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/schema/cells/answer.ts';
import { boolean } from '../../../src/schema/cells/boolean.ts';
import { clockText, clockTime } from '../../../src/schema/cells/clock-time.ts';
import { contactShares } from '../../../src/schema/cells/contact-shares.ts';
import { count } from '../../../src/schema/cells/count.ts';
import { references } from '../../../src/schema/cells/id.ts';
import { needs } from '../../../src/schema/cells/needs.ts';
import { number } from '../../../src/schema/cells/number.ts';
import { onFailure } from '../../../src/schema/cells/on-failure.ts';
import { share } from '../../../src/schema/cells/share.ts';
import { timeSpan } from '../../../src/schema/cells/time-span.ts';
import { anyOf, oneOf } from '../../../src/schema/cells/vocabulary.ts';
import { weekday, weekdays } from '../../../src/schema/cells/weekday.ts';
import { readCell } from './read-cell.ts';

describe('a number', () => {
  const hours = number({ above: 0, atMost: 168, unit: 'hours' });
  test.each([
    ['12', 12],
    ['+3.5', 3.5],
    ['1e2', 100],
    [40, 40],
    ['0', 'number-out-of-range'],
    ['-1', 'number-out-of-range'],
    ['169', 'number-out-of-range'],
    ['1,5', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['€31', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1e999', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['38%', 'not-a-number'],
  ])('%s → %s', (input, expected) => {
    expect(readCell(hours, input)).toBe(expected);
  });

  test('may be a percentage where it is a ratio, above 100 % too', () => {
    expect(readCell(number({ atLeast: 0, percent: true }), '138 %')).toBe(1.38);
  });
});

describe('a share', () => {
  test.each([
    ['0.35', 0.35],
    ['35%', 0.35],
    ['35 %', 0.35],
    ['12.3%', 0.123],
    ['1e1%', 0.1],
    ['0', 0],
    ['100%', 1],
    ['1.01', 'share-out-of-range'],
    ['101%', 'share-out-of-range'],
    ['-1%', 'share-out-of-range'],
    ['%', 'not-a-number'],
    ['half', 'not-a-number'],
  ])('%s → %s', (input, expected) => {
    expect(readCell(share, input)).toBe(expected);
  });

  test('in per cent is the same number as in hundredths, to the last bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenthsOfThousandths) => {
        const percent = `${Math.floor(tenthsOfThousandths / 100)}.${String(tenthsOfThousandths % 100).padStart(2, '0')}%`;
        expect(readCell(share, percent)).toBe(tenthsOfThousandths / 10_000);
      }),
    );
  });
});

describe('a count', () => {
  test.each([
    ['1', 1],
    ['1.5', 1.5],
    ['0.4', 'count-below-one'],
    ['0', 'count-below-one'],
    ['-1', 'number-out-of-range'],
    ['twice', 'not-a-number'],
  ])('%s → %s', (input, expected) => {
    expect(readCell(count, input)).toBe(expected);
  });
});

describe('yes and no', () => {
  test.each([
    ['TRUE', true],
    ['Yes', true],
    ['1', true],
    [true, true],
    ['false', false],
    ['NO', false],
    ['0', false],
    [0, false],
    ['y', 'not-a-boolean'],
    ['2', 'not-a-boolean'],
  ])('%s → %s', (input, expected) => {
    expect(readCell(boolean, input)).toBe(expected);
  });
});

describe('a closed vocabulary', () => {
  const style = oneOf(['point-to-point', 'vendor-api', 'etl']);
  test.each([
    ['point-to-point', 'point-to-point'],
    ['Point to Point', 'point-to-point'],
    ['VENDOR_API', 'vendor-api'],
    ['elt', 'unknown-value'],
    ['', 'unknown-value'],
  ])('one word: "%s" → %s', (input, expected) => {
    expect(readCell(style, input)).toBe(expected);
  });

  const api = anyOf(['read', 'write', 'trigger'], 'none');
  test.each([
    ['write; read', ['read', 'write']],
    ['read;read;;', ['read']],
    [
      ['Trigger', 'read'],
      ['read', 'trigger'],
    ],
    ['none', []],
    ['None; read', 'contradictory-list'],
    ['read, write', 'unknown-value'],
  ])('several words: %j → %j', (input, expected) => {
    expect(readCell(api, input)).toEqual(expected);
  });
});

describe('ids of another table', () => {
  test.each([
    ['a; b ;a;', ['a', 'b']],
    [
      ['a', ' b '],
      ['a', 'b'],
    ],
    ['a b', ['a b']],
    [';', []],
  ])('%j → %j', (input, expected) => {
    expect(readCell(references('context'), input)).toEqual(expected);
  });
});

describe('needs', () => {
  test.each([
    ['a|b; c', [['a', 'b'], ['c']]],
    ['a | b | ', [['a', 'b']]],
    ['| ;', []],
    [
      ['a|b', 'c'],
      [['a', 'b'], ['c']],
    ],
  ])('%j → %j', (input, expected) => {
    expect(readCell(needs, input)).toEqual(expected);
  });
});

describe('what happens on a failure', () => {
  test.each([
    ['fail', { kind: 'fail' }],
    ['Defer', { kind: 'defer' }],
    ['skip', { kind: 'skip' }],
    ['manual(180s)', { kind: 'manual', duration: { kind: 'constant', seconds: 180 } }],
    ['OFFLINE (uniform(1m, 2m))', { kind: 'offline', duration: { kind: 'uniform', min: 60, max: 120 } }],
    ['manual', 'malformed-on-failure'],
    ['manual()', 'malformed-on-failure'],
    ['fail(3s)', 'malformed-on-failure'],
    ['manual(a while)', 'not-a-duration'],
    ['manual(-3)', 'negative-duration'],
    ['offline(uniform(3, 1))', 'impossible-distribution'],
    ['maual(180s)', 'unknown-value'],
    ['manual(3', 'unknown-value'],
  ])('%s → %j', (input, expected) => {
    expect(readCell(onFailure, input)).toEqual(expected);
  });
});

describe('shares of contact types', () => {
  test.each([
    [
      'billing=80%; refund = 0.5',
      [
        { contactType: 'billing', share: 0.8 },
        { contactType: 'refund', share: 0.5 },
      ],
    ],
    ['billing:1', [{ contactType: 'billing:1', share: null }]],
    ['billing:1=5%', [{ contactType: 'billing:1', share: 0.05 }]],
    ['billing: 80%', 'malformed-shares'],
    [
      'billing; refund=',
      [
        { contactType: 'billing', share: null },
        { contactType: 'refund', share: null },
      ],
    ],
    [['billing=1'], [{ contactType: 'billing', share: 1 }]],
    ['billing 80%', 'malformed-shares'],
    ['=80%', 'malformed-shares'],
    ['a=b=1', 'malformed-shares'],
    ['billing=most', 'malformed-shares'],
    ['billing=120%', 'share-out-of-range'],
    ['billing=1; billing=0', 'share-given-twice'],
  ])('%j → %j', (input, expected) => {
    expect(readCell(contactShares, input)).toEqual(expected);
  });
});

describe('times and days', () => {
  test.each([
    ['08:30', 510],
    ['8:30', 510],
    ['00:00', 0],
    ['24:00', 1440],
    ['08:30:00', 510],
    ['24:01', 'not-a-clock-time'],
    ['08:60', 'not-a-clock-time'],
    ['8', 'not-a-clock-time'],
    ['8:30 pm', 'not-a-clock-time'],
  ])('%s → %s', (input, expected) => {
    expect(readCell(clockTime, input)).toBe(expected);
  });

  test('a time of day is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        expect(readCell(clockTime, clockText(minutes))).toBe(minutes);
      }),
    );
  });

  test.each([
    ['Mon', 'mon'],
    ['thursday', 'thu'],
    ['1', 'unknown-value'],
  ])('%s → %s', (input, expected) => {
    expect(readCell(weekday, input)).toBe(expected);
  });

  test.each([
    ['mon-fri', ['mon', 'tue', 'wed', 'thu', 'fri']],
    ['Saturday – Monday', ['mon', 'sat', 'sun']],
    ['sun; tue', ['tue', 'sun']],
    ['mon-funday', 'unknown-value'],
  ])('%s → %j', (input, expected) => {
    expect(readCell(weekdays, input)).toEqual(expected);
  });

  test.each([
    ['20s', 20],
    [20, 20],
    ['exponential(20)', 'not-a-duration'],
    ['-1', 'negative-duration'],
  ])('a single duration: %s → %s', (input, expected) => {
    expect(readCell(timeSpan, input)).toBe(expected);
  });
});

describe('an answer', () => {
  test.each([
    [1, 1],
    ['3', 3],
    ['Unknown', 'unknown'],
    ['not applicable', 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['0', 'answer-not-a-stage'],
    ['2.5', 'answer-not-a-stage'],
  ])('%s → %s', (input, expected) => {
    expect(readCell(answer, input)).toBe(expected);
  });
});

test('a list where a single value belongs is a matter of shape', () => {
  expect(readCell(share, ['0.1', '0.2'])).toBe('wrong-shape');
});
