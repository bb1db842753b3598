import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { certaintyOf, certaintyOfRows, qualified, weakerOf } from '../../src/render/certainty.ts';
import type { Evidence } from '../../src/schema/result/evidence.ts';

const shares = (measured: number, attested: number, assumed: number, unknown = 0) => ({
  measured,
  attested,
  assumed,
  unknown,
});

describe('certaintyOf', () => {
  test.each([
    { given: shares(1, 0, 0), certainty: 'measured' },
    { given: shares(0.8, 0.2, 0), certainty: 'measured' },
    { given: shares(0.79, 0.21, 0), certainty: 'attested' },
    { given: shares(0, 1, 0), certainty: 'attested' },
    { given: shares(0.5, 0, 0.5), certainty: 'assumed' },
    { given: shares(0.5, 0, 0.2, 0.3), certainty: 'assumed' },
    { given: null, certainty: 'assumed' },
  ])('$given is $certainty', ({ given, certainty }) => {
    expect(certaintyOf(given)).toBe(certainty);
  });
});

describe('certaintyOfRows', () => {
  const row = (status: Evidence['status'], weight: number | null): Evidence => ({
    file: 'touches.csv',
    sheet: null,
    row: 2,
    table: 'touches',
    key: 'a/1',
    note: '',
    weight,
    value: null,
    status,
    source: null,
  });

  test('counts rows by their weight, and equally where none has one', () => {
    expect(certaintyOfRows([row('measured', 90), row('assumed', 10)])).toBe('measured');
    expect(certaintyOfRows([row('measured', null), row('assumed', null)])).toBe('assumed');
    expect(certaintyOfRows([])).toBe('assumed');
  });
});

test('of two certainties the weaker counts', () => {
  expect(weakerOf('measured', 'assumed')).toBe('assumed');
  expect(weakerOf('attested', 'measured')).toBe('attested');
});

test.each([
  ['measured', 'Agents spend 58% of handle time coordinating'],
  ['attested', 'By the map, agents spend 58% of handle time coordinating'],
  ['assumed', 'On assumed touches, agents spend 58% of handle time coordinating'],
] as const)('a %s statement reads "%s"', (certainty, words) => {
  expect(qualified(english, 'Agents spend 58% of handle time coordinating', certainty, 'touches')).toBe(words);
});
