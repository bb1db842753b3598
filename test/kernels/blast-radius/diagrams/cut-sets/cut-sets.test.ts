import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFunction } from '../../../../../src/kernels/blast-radius/diagrams/compile-function.ts';
import { type CutSets, cutSetsOf } from '../../../../../src/kernels/blast-radius/diagrams/cut-sets/cut-sets.ts';
import { listCutSets } from '../../../../../src/kernels/blast-radius/diagrams/cut-sets/list-cut-sets.ts';
import { NetworkBuilder } from '../../../../../src/kernels/blast-radius/diagrams/network-builder.ts';
import { arbitraryNetwork, type Sample } from '../arbitrary-network.ts';
import { byLengthThenLiterals, primesOf, truthTable } from '../truth-table.ts';

function cutSets({ network, root }: Sample): CutSets {
  const result = compileFunction(network, root);
  if (result.kind !== 'compiled') throw new Error('too large');
  const found = cutSetsOf(result.function);
  if (found.kind !== 'cut-sets') throw new Error('too large');
  return found.cutSets;
}

describe('cutSetsOf', () => {
  it.each([true, false])('finds the sets that enumeration finds, smaller ones first (coherent: %s)', (coherent) => {
    fc.assert(
      fc.property(arbitraryNetwork({ coherent, maxVariables: 6 }), (sample) => {
        const found = cutSets(sample);
        const expected = primesOf(truthTable(sample.network, sample.root), sample.network.variableCount);
        const listed = [...listCutSets(found)];
        expect(listed.map((set) => set.length)).toEqual(expected.map((set) => set.length));
        expect([...listed].sort(byLengthThenLiterals)).toEqual(expected);
        expect(found.total).toBe(BigInt(expected.length));
        found.byOrder.forEach((count, order) => {
          expect(count).toBe(BigInt(expected.filter((set) => set.length === order).length));
        });
        if (coherent) expect(found.kind).toBe('minimal-cut-sets');
      }),
      { numRuns: 400 },
    );
  });

  it('knows one empty cut set of what always fails and none of what never does', () => {
    const logic = new NetworkBuilder(1);
    const network = logic.build();
    expect([...listCutSets(cutSets({ network, root: logic.constant(true) }))]).toEqual([[]]);
    expect(cutSets({ network, root: logic.constant(true) }).byOrder).toEqual([1n]);
    expect(cutSets({ network, root: logic.constant(false) }).total).toBe(0n);
    expect(cutSets({ network, root: logic.constant(false) }).byOrder).toEqual([]);
  });

  it('lists no set of more elements than asked for', () => {
    const logic = new NetworkBuilder(6);
    const variables = Array.from({ length: 6 }, (_, variable) => logic.variable(variable));
    const root = logic.or([variables[0] as number, logic.atLeast(2, variables.slice(1)), logic.and(variables)]);
    const found = cutSets({ network: logic.build(), root });
    expect([...listCutSets(found, 1)]).toEqual([[0]]);
    expect([...listCutSets(found)].length).toBe(1 + 10);
  });

  it('counts k of n as the binomial coefficient, exactly beyond 2^53', () => {
    const count = 80;
    const logic = new NetworkBuilder(count);
    const root = logic.atLeast(
      40,
      Array.from({ length: count }, (_, variable) => logic.variable(variable)),
    );
    const found = cutSets({ network: logic.build(), root });
    // 80! ÷ (40!)², OEIS A000984(40).
    expect(found.total).toBe(107507208733336176461620n);
    expect(found.byOrder[40]).toBe(found.total);
    expect(listCutSets(found).next().value).toHaveLength(40);
  });

  it('multiplies over modules without writing them out: 60 pairs in series have 2^60 cut sets', () => {
    const logic = new NetworkBuilder(120);
    const pairs = Array.from({ length: 60 }, (_, pair) =>
      logic.or([logic.variable(2 * pair), logic.variable(2 * pair + 1)]),
    );
    const root = logic.and(pairs);
    const found = cutSets({ network: logic.build(), root });
    expect(found.total).toBe(2n ** 60n);
    expect(found.byOrder[60]).toBe(2n ** 60n);
  });
});
