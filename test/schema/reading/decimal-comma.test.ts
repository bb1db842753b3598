import { describe, expect, test } from 'vitest';
import { hasDecimalComma, withDecimalPoints } from '../../../src/schema/reading/decimal-comma.ts';

describe('withDecimalPoints', () => {
  test.each([
    { text: '12,5', alone: '12.5', beside: '12.5' },
    { text: '-0,350', alone: '-0.350', beside: '-0.350' },
    { text: '0,5%', alone: '0.5%', beside: '0.5%' },
    { text: '12,5s', alone: '12.5s', beside: '12.5s' },
    { text: ',5', alone: '.5', beside: '.5' },
    { text: 'a=12,5%; b=3,25%', alone: 'a=12.5%; b=3.25%', beside: 'a=12.5%; b=3.25%' },
    { text: '1234,567', alone: '1234.567', beside: '1234.567' },
    { text: '12.5', alone: '12.5', beside: '12.5' },
    { text: '1250', alone: '1250', beside: '1250' },
    { text: 'uniform(1,5)', alone: 'uniform(1,5)', beside: 'uniform(1,5)' },
    { text: '1.234', alone: '1.234', beside: null },
    { text: '1,234', alone: null, beside: null },
    { text: '1,234,567', alone: null, beside: null },
    { text: '1.234,5', alone: null, beside: null },
    { text: '1,234.5', alone: null, beside: null },
    { text: '1,2,3', alone: null, beside: null },
  ])('$text is $alone, and $beside in a table with decimal commas', ({ text, alone, beside }) => {
    expect(withDecimalPoints(text, false)).toBe(alone);
    expect(withDecimalPoints(text, true)).toBe(beside);
  });
});

describe('hasDecimalComma', () => {
  test.each([
    ['12,5', true],
    ['0,350', true],
    ['1,234', false],
    ['1.5', false],
    ['uniform(1,5)', false],
  ])('%s: %s', (text, expected) => {
    expect(hasDecimalComma(text)).toBe(expected);
  });
});
