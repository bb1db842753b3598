import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interactions, ShapleyValues } from '../../src/setups/shapley.ts';

const shares = (members: number, values: ArrayLike<number>): number[] => {
  const result = new Float64Array(members);
  new ShapleyValues(members).fill(Float64Array.from(values), 0, result, 0);
  return [...result];
};

/** Average over all orders of joining, written out: the definition itself. */
function byOrders(members: number, values: ArrayLike<number>): number[] {
  const totals = new Array<number>(members).fill(0);
  let orders = 0;
  const join = (order: readonly number[]): void => {
    if (order.length === members) {
      orders += 1;
      let subset = 0;
      for (const member of order) {
        totals[member] = (totals[member] ?? 0) + (values[subset | (1 << member)] ?? 0) - (values[subset] ?? 0);
        subset |= 1 << member;
      }
      return;
    }
    for (let member = 0; member < members; member++) if (!order.includes(member)) join([...order, member]);
  };
  join([]);
  return totals.map((total) => total / orders);
}

const games = fc
  .integer({ min: 1, max: 5 })
  .chain((members) =>
    fc.tuple(
      fc.constant(members),
      fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2 ** members, maxLength: 2 ** members }),
    ),
  );

describe('Shapley values', () => {
  it('are the average over all orders of joining', () => {
    fc.assert(
      fc.property(games, ([members, values]) => {
        const expected = byOrders(members, values);
        shares(members, values).forEach((share, member) => {
          expect(share).toBeCloseTo(expected[member] as number, 9);
        });
      }),
    );
  });

  it('sum to what all bring less what none bring', () => {
    fc.assert(
      fc.property(games, ([members, values]) => {
        const sum = shares(members, values).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo((values.at(-1) ?? 0) - (values[0] ?? 0), 9);
      }),
    );
  });

  it('give nothing to a member that never matters, and split evenly between two that only count together', () => {
    // Members 0 and 1 bring 10 together; member 2 nothing.
    const values = Array.from({ length: 8 }, (_, subset) => ((subset & 3) === 3 ? 10 : 0));
    expect(shares(3, values)).toEqual([5, 5, 0]);
  });

  it('are empty without members', () => {
    expect(shares(0, [7])).toEqual([]);
  });
});

describe('interactions', () => {
  it('find the pair that only counts together, and none where parts just add', () => {
    const together = Array.from({ length: 8 }, (_, subset) => ((subset & 3) === 3 ? 10 : 0));
    expect(interactions(3, together)).toEqual([
      { first: 0, second: 1, index: 10 },
      { first: 0, second: 2, index: 0 },
      { first: 1, second: 2, index: 0 },
    ]);
    const apart = Array.from({ length: 8 }, (_, subset) => (subset & 1) * 3 + ((subset >> 1) & 1) * 4 + (subset >> 2));
    for (const { index } of interactions(3, apart)) expect(index).toBeCloseTo(0, 12);
  });

  it('are the mixed difference itself for two members', () => {
    expect(interactions(2, [1, 4, 9, 20])).toEqual([{ first: 0, second: 1, index: 20 - 4 - 9 + 1 }]);
  });
});
