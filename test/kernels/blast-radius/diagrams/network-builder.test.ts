import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FALSE, TRUE } from '../../../../src/kernels/blast-radius/diagrams/network.ts';
import { NetworkBuilder } from '../../../../src/kernels/blast-radius/diagrams/network-builder.ts';
import { truthTable } from './truth-table.ts';

describe('NetworkBuilder', () => {
  it('stores equal gates once, whatever the order and number of their arguments', () => {
    const logic = new NetworkBuilder(3);
    const [a, b, c] = [logic.variable(0), logic.variable(1), logic.variable(2)];
    expect(logic.and([a, b, c])).toBe(logic.and([c, b, a, b]));
    expect(logic.or([a, b])).toBe(logic.not(logic.and([logic.not(b), logic.not(a)])));
    expect(logic.nodeCount).toBe(1 + 3 + 2);
  });

  it('knows constants and contradictions', () => {
    const logic = new NetworkBuilder(2);
    const [a, b] = [logic.variable(0), logic.variable(1)];
    expect(logic.and([])).toBe(TRUE);
    expect(logic.or([])).toBe(FALSE);
    expect(logic.xor([])).toBe(FALSE);
    expect(logic.and([a, b, logic.not(a)])).toBe(FALSE);
    expect(logic.or([a, logic.not(a)])).toBe(TRUE);
    expect(logic.xor([a, logic.not(a), b])).toBe(logic.not(b));
    expect(logic.atLeast(0, [a])).toBe(TRUE);
    expect(logic.atLeast(3, [a, b])).toBe(FALSE);
    expect(logic.atLeast(2, [a, b, TRUE])).toBe(logic.or([a, b]));
    expect(logic.ifThenElse(a, b, b)).not.toBe(FALSE);
  });

  it('counts an argument of "at least" as often as it stands there', () => {
    const literal = fc.tuple(fc.nat({ max: 3 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(literal, { maxLength: 7 }), fc.integer({ min: 0, max: 8 }), (literals, threshold) => {
        const logic = new NetworkBuilder(4);
        const args = literals.map(([variable, sign]) =>
          sign ? logic.variable(variable) : logic.not(logic.variable(variable)),
        );
        const root = logic.atLeast(threshold, args);
        const expected = Array.from({ length: 16 }, (_, assignment) => {
          return (
            literals.filter(([variable, sign]) => (((assignment >> variable) & 1) === 1) === sign).length >= threshold
          );
        });
        expect(truthTable(logic.build(), root)).toEqual(expected);
      }),
    );
  });

  it('refuses variables and edges that do not exist', () => {
    const logic = new NetworkBuilder(2);
    expect(() => logic.variable(2)).toThrow(RangeError);
    expect(() => logic.variable(0.5)).toThrow(RangeError);
    expect(() => logic.and([logic.variable(0), 99])).toThrow(RangeError);
  });
});
