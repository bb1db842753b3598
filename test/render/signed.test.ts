import { expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { figuresIn } from '../../src/render/figures.ts';
import { signed } from '../../src/render/signed.ts';

const { number, money } = figuresIn(english, 'EUR');

test('a figure that rounds to nothing has no sign', () => {
  expect([0.001, -0.001, 0].map((value) => signed(value, number))).toEqual(['0', '0', '0']);
  expect([0.3, -0.3].map((value) => signed(value, money, ''))).toEqual(['€0', '€0']);
});

test('all others have one, as far as it is asked for', () => {
  expect([12, -12].map((value) => signed(value, number))).toEqual(['+12', '−12']);
  expect([12, -12].map((value) => signed(value, money, ''))).toEqual(['€12', '−€12']);
});
