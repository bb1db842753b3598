import { describe, expect, it } from 'vitest';
import { DecisionDiagrams } from '../../../../../src/kernels/blast-radius/diagrams/bdd/decision-diagrams.ts';
import { reachable } from '../../../../../src/kernels/blast-radius/diagrams/bdd/reachable.ts';
import { type Edge, FALSE, TRUE } from '../../../../../src/kernels/blast-radius/diagrams/network.ts';
import { Sifter } from '../../../../../src/kernels/blast-radius/diagrams/order/sifter.ts';

const ROOMY = 1 << 20;

/** (x0 and xn) or (x1 and x(n+1)) or …: 2n nodes if partners are neighbours, 2^(n+1) − 2 in this order. */
function farPairs(diagrams: DecisionDiagrams, pairs: number): Edge {
  let sum: Edge = FALSE;
  for (let pair = 0; pair < pairs; pair++) {
    const left = diagrams.node(pair, FALSE, TRUE);
    const right = diagrams.node(pairs + pair, FALSE, TRUE);
    sum = diagrams.or(sum, diagrams.and(left, right));
  }
  return sum;
}

describe('Sifter', () => {
  it('brings partners together', () => {
    const pairs = 7;
    const diagrams = new DecisionDiagrams(ROOMY);
    const root = farPairs(diagrams, pairs);
    const sifter = new Sifter(diagrams, [root], 2 * pairs);
    expect(sifter.size).toBe(2 ** (pairs + 1) - 2);
    sifter.sift();
    sifter.sift();
    expect(sifter.size).toBe(2 * pairs);
    expect([...sifter.variableAt].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 2 * pairs }, (_, level) => level),
    );
  });

  it('writes out the same functions under the new order, complemented roots included', () => {
    const pairs = 4;
    const diagrams = new DecisionDiagrams(ROOMY);
    const sum = farPairs(diagrams, pairs);
    const parity = Array.from({ length: 2 * pairs }, (_, level) => diagrams.node(level, FALSE, TRUE)).reduce(
      (edge, next) => diagrams.xor(edge, next),
    );
    const roots = [sum, sum ^ 1, parity, diagrams.and(sum, parity), TRUE, FALSE];
    const sifter = new Sifter(diagrams, roots, 2 * pairs);
    sifter.sift();
    const target = new DecisionDiagrams(ROOMY);
    const moved = sifter.copyInto(target);
    expect(reachable(target, moved).count).toBe(sifter.size);
    for (let assignment = 0; assignment < 2 ** (2 * pairs); assignment++) {
      const before = roots.map((root) => valueOf(diagrams, root, (level) => (assignment >> level) & 1));
      const after = moved.map((root) =>
        valueOf(target, root, (level) => (assignment >> (sifter.variableAt[level] as number)) & 1),
      );
      expect(after).toEqual(before);
    }
  });
});

function valueOf(diagrams: DecisionDiagrams, root: Edge, bitOf: (level: number) => number): boolean {
  let edge = root;
  while (edge >>> 1 !== 0) {
    const level = diagrams.levelOf(edge);
    edge = bitOf(level) === 1 ? diagrams.highAt(edge, level) : diagrams.lowAt(edge, level);
  }
  return edge === TRUE;
}
