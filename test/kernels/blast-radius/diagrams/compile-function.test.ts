import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFunction } from '../../../../src/kernels/blast-radius/diagrams/compile-function.ts';
import type { CompiledFunction } from '../../../../src/kernels/blast-radius/diagrams/compiled-function.ts';
import { FALLING, RISING } from '../../../../src/kernels/blast-radius/diagrams/modules/orientation.ts';
import { NetworkBuilder } from '../../../../src/kernels/blast-radius/diagrams/network-builder.ts';
import { probabilityOf } from '../../../../src/kernels/blast-radius/diagrams/probability/event-probabilities.ts';
import { arbitraryNetwork, type Sample } from './arbitrary-network.ts';
import { changes, truthTable } from './truth-table.ts';

function compiled({ network, root }: Sample): CompiledFunction {
  const result = compileFunction(network, root);
  if (result.kind !== 'compiled') throw new Error('too large');
  return result.function;
}

describe('compileFunction', () => {
  it('does what its example says', () => {
    const logic = new NetworkBuilder(2);
    const top = logic.or([logic.variable(0), logic.variable(1)]);
    const found = compiled({ network: logic.build(), root: top });
    expect(probabilityOf(found, Float64Array.of(0.1, 0.2)).whenTrue).toBeCloseTo(0.28, 15);
  });

  it('names exactly the variables that the function depends on, and how', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ coherent: false, maxVariables: 7 }), (sample) => {
        const result = compiled(sample);
        const table = truthTable(sample.network, sample.root);
        const expected = new Map<number, number>();
        for (let variable = 0; variable < sample.network.variableCount; variable++) {
          const { rises, falls } = changes(table, variable);
          if (rises || falls) expected.set(variable, (rises ? RISING : 0) | (falls ? FALLING : 0));
        }
        expect([...result.support]).toEqual([...expected.keys()]);
        expect([...result.dependence]).toEqual([...expected.values()]);
        expect(result.coherent).toBe([...expected.values()].every((how) => how === RISING));
      }),
      { numRuns: 500 },
    );
  });

  it('finds a function coherent that only looks as if it were not', () => {
    const logic = new NetworkBuilder(2);
    const [a, b] = [logic.variable(0), logic.variable(1)];
    const root = logic.or([logic.xor([a, b]), logic.and([a, b])]);
    expect(compiled({ network: logic.build(), root }).coherent).toBe(true);
  });

  it('solves a chain of ten thousand gates, each using the one below and one event', () => {
    const length = 10_000;
    const logic = new NetworkBuilder(length);
    let root = logic.variable(0);
    for (let variable = 1; variable < length; variable++) {
      const args = [root, logic.variable(variable)];
      root = variable % 2 === 0 ? logic.and(args) : logic.or(args);
    }
    const result = compiled({ network: logic.build(), root });
    expect(result.support.length).toBe(length);
  });

  it('refuses what needs more nodes than allowed', () => {
    const count = 40;
    const logic = new NetworkBuilder(count);
    const triples = Array.from({ length: count }, (_, index) => [
      index,
      (7 * index + 3) % count,
      (11 * index + 5) % count,
    ]);
    const root = logic.or(triples.map((triple) => logic.and(triple.map((variable) => logic.variable(variable)))));
    expect(compileFunction(logic.build(), root, 100)).toEqual({ kind: 'too-large', maxNodes: 100 });
  });
});
