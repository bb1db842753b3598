import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modulesOf } from '../../../../../src/kernels/blast-radius/diagrams/modules/modules.ts';
import { splitIndependentArguments } from '../../../../../src/kernels/blast-radius/diagrams/modules/split-gates.ts';
import { NetworkBuilder } from '../../../../../src/kernels/blast-radius/diagrams/network-builder.ts';
import { simplify } from '../../../../../src/kernels/blast-radius/diagrams/simplify/simplify.ts';
import { arbitraryNetwork } from '../arbitrary-network.ts';
import { truthTable } from '../truth-table.ts';

describe('simplify', () => {
  it.each([true, false])('never changes the function, nor does splitting it (coherent: %s)', (coherent) => {
    fc.assert(
      fc.property(arbitraryNetwork({ coherent, maxVariables: 8 }), (sample) => {
        const expected = truthTable(sample.network, sample.root);
        const simple = simplify(sample);
        expect(truthTable(simple.network, simple.root)).toEqual(expected);
        const split = splitIndependentArguments(simple);
        expect(truthTable(split.network, split.root)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a repeated event as given where an outer gate has it: a and (b or (a and c)) is a and (b or c)', () => {
    const logic = new NetworkBuilder(3);
    const [a, b, c] = [logic.variable(0), logic.variable(1), logic.variable(2)];
    const root = logic.and([a, logic.or([b, logic.and([a, c])])]);
    const simple = simplify({ network: logic.build(), root });
    expect(simple.network.nodeCount).toBe(1 + 3 + 2);
    expect(simple.network.args.length).toBe(4);
  });

  it('takes out a common factor: (a and b) or (a and c) uses a once', () => {
    const logic = new NetworkBuilder(3);
    const [a, b, c] = [logic.variable(0), logic.variable(1), logic.variable(2)];
    const root = logic.or([logic.and([a, b]), logic.and([a, c])]);
    expect(simplify({ network: logic.build(), root }).network.args.length).toBe(4);
  });

  it('makes one module of events that always come together', () => {
    const logic = new NetworkBuilder(6);
    const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((variable) => logic.variable(variable)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const root = logic.or([
      logic.and([logic.or([a, b, c]), logic.or([d, e])]),
      logic.and([logic.or([a, b, d]), logic.or([c, f])]),
    ]);
    const split = splitIndependentArguments(simplify({ network: logic.build(), root }));
    const inner = modulesOf(split)[0];
    expect(inner?.inputs).toEqual([1, 2]);
  });
});
