import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileOf } from '../../../src/setups/uncertainty/quantile-of.ts';

const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

test('is what sorting the whole sample gives, in whatever order levels are asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(double, fc.integer({ min: -2, max: 2 })), { minLength: 1, maxLength: 2000 }),
      fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 1, maxLength: 4 }),
      (values, levels) => {
        const sample = Float64Array.from(values);
        const sorted = sample.toSorted();
        for (const level of levels) {
          const position = level * (sorted.length - 1);
          const [below, above] = [Math.floor(position), Math.ceil(position)].map((at) => sorted[at] as number);
          const expected =
            (below as number) + (position - Math.floor(position)) * ((above as number) - (below as number));
          // A zero of either sign is the same quantile.
          expect(quantileOf(sample, level) + 0).toBe(expected + 0);
        }
        expect(sample.toSorted()).toEqual(sorted);
      },
    ),
  );
});

test.each([
  [[7], 0.3, 7],
  [[1, 2], 0.5, 1.5],
  [[5, 1, 4, 2, 3], 0, 1],
  [[5, 1, 4, 2, 3], 1, 5],
  [[5, 1, 4, 2, 3], 0.625, 3.5],
])('of %j at %d is %d', (values, level, quantile) => {
  expect(quantileOf(Float64Array.from(values), level)).toBe(quantile);
});
