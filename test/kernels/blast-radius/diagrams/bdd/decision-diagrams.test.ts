import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DecisionDiagrams,
  OVER_LIMIT,
} from '../../../../../src/kernels/blast-radius/diagrams/bdd/decision-diagrams.ts';
import { Implication } from '../../../../../src/kernels/blast-radius/diagrams/bdd/implication.ts';
import { type Edge, FALSE, negate, TRUE } from '../../../../../src/kernels/blast-radius/diagrams/network.ts';

const VARIABLES = 6;
const ROOMY = 1 << 20;

/** Functions of six variables as truth tables: bit i is the value where assignment i holds. */
const table = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });

/** Builds a table from its halves, by Shannon's expansion; level 0 is the highest bit of the assignment. */
function diagramOf(diagrams: DecisionDiagrams, bits: bigint, level = 0): Edge {
  if (level === VARIABLES) return bits === 1n ? TRUE : FALSE;
  const half = 1n << BigInt(VARIABLES - level - 1);
  const mask = (1n << half) - 1n;
  return diagrams.node(
    level,
    diagramOf(diagrams, bits & mask, level + 1),
    diagramOf(diagrams, bits >> half, level + 1),
  );
}

const ALL = (1n << 64n) - 1n;

describe('DecisionDiagrams', () => {
  it('gives equal functions the same edge, and complements the complemented one', () => {
    fc.assert(
      fc.property(table, table, (f, g) => {
        const diagrams = new DecisionDiagrams(ROOMY);
        const [left, right] = [diagramOf(diagrams, f), diagramOf(diagrams, g)];
        expect(left === right).toBe(f === g);
        expect(diagramOf(diagrams, ALL ^ f)).toBe(negate(left));
        expect(diagrams.and(left, right)).toBe(diagramOf(diagrams, f & g));
        expect(diagrams.or(left, right)).toBe(diagramOf(diagrams, f | g));
        expect(diagrams.xor(left, right)).toBe(diagramOf(diagrams, f ^ g));
      }),
    );
  });

  it('never complements a high edge', () => {
    fc.assert(
      fc.property(table, (f) => {
        const diagrams = new DecisionDiagrams(ROOMY);
        diagramOf(diagrams, f);
        expect(diagrams.highs.subarray(1, diagrams.nodeCount).every((high) => (high & 1) === 0)).toBe(true);
      }),
    );
  });

  it('says that it is over its limit, and gets there once the limit is raised', () => {
    fc.assert(
      fc.property(table, table, fc.integer({ min: 0, max: 8 }), (f, g, spare) => {
        const diagrams = new DecisionDiagrams(ROOMY);
        const [left, right] = [diagramOf(diagrams, f), diagramOf(diagrams, g)];
        const needed = new DecisionDiagrams(ROOMY);
        diagramOf(needed, f);
        diagrams.nodeLimit = diagrams.nodeCount + spare;
        const tried = diagrams.and(left, right);
        expect(diagrams.nodeCount).toBeLessThanOrEqual(diagrams.nodeLimit);
        diagrams.nodeLimit = ROOMY;
        const expected = diagramOf(diagrams, f & g);
        expect(tried === OVER_LIMIT || tried === expected).toBe(true);
        expect(diagrams.and(left, right)).toBe(expected);
      }),
    );
  });

  it('passes on that a limit was hit', () => {
    const diagrams = new DecisionDiagrams(ROOMY);
    expect(diagrams.and(OVER_LIMIT, TRUE)).toBe(OVER_LIMIT);
    expect(diagrams.or(FALSE, OVER_LIMIT)).toBe(OVER_LIMIT);
    expect(diagrams.xor(OVER_LIMIT, OVER_LIMIT)).toBe(OVER_LIMIT);
  });

  it('combines chains of a hundred thousand levels without recursion', () => {
    const length = 100_000;
    const diagrams = new DecisionDiagrams(ROOMY);
    let evens: Edge = TRUE;
    let odds: Edge = TRUE;
    for (let level = length - 1; level >= 0; level--) {
      if (level % 2 === 0) evens = diagrams.node(level, FALSE, evens);
      else odds = diagrams.node(level, FALSE, odds);
    }
    const before = diagrams.nodeCount;
    diagrams.and(evens, odds);
    expect(diagrams.nodeCount - before).toBe(length - 1);
  });
});

describe('Implication', () => {
  it('agrees with the truth tables, question after question', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(table, table), { minLength: 1, maxLength: 5 }), (pairs) => {
        const diagrams = new DecisionDiagrams(ROOMY);
        // Half of the pairs imply each other by construction; random ones hardly ever do.
        const questions = pairs.flatMap(([f, g]): [bigint, bigint][] => [
          [f, g],
          [f & g, g],
          [f, f | g],
        ]);
        const edges = questions.map(([f, g]) => [diagramOf(diagrams, f), diagramOf(diagrams, g)] as const);
        const implication = new Implication(diagrams, ROOMY);
        edges.forEach(([left, right], index) => {
          const [f, g] = questions[index] as [bigint, bigint];
          expect(implication.holds(left, right)).toBe((f & ~g) === 0n);
        });
      }),
    );
  });

  it('gives up when too many pairs are to be looked at', () => {
    const diagrams = new DecisionDiagrams(ROOMY);
    const bits = 0x123456789abcdef0n;
    const [left, right] = [diagramOf(diagrams, bits), diagramOf(diagrams, bits | 0xff00ff00ff00ff00n)];
    expect(new Implication(diagrams, 1).holds(left, right)).toBeNull();
  });
});
