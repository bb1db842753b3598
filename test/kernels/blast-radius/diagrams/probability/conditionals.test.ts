import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFunction } from '../../../../../src/kernels/blast-radius/diagrams/compile-function.ts';
import { type Edge, KIND_XOR, type LogicNetwork } from '../../../../../src/kernels/blast-radius/diagrams/network.ts';
import { NetworkBuilder } from '../../../../../src/kernels/blast-radius/diagrams/network-builder.ts';
import {
  type Conditionals,
  conditionalsOf,
} from '../../../../../src/kernels/blast-radius/diagrams/probability/conditionals.ts';
import { probabilityOf } from '../../../../../src/kernels/blast-radius/diagrams/probability/event-probabilities.ts';
import { arbitraryNetwork, arbitraryProbabilities } from '../arbitrary-network.ts';
import { truthTable, weightOf } from '../truth-table.ts';

/** Relative: a few hundred roundings. */
const TOLERANCE = 1e-12;

/** Of differences, which are expanded only once five digits are gone. */
const TOLERANCE_OF_DIFFERENCES = 1e-10;

function near(actual: number, expected: number, tolerance: number = TOLERANCE): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

function analysed(
  network: LogicNetwork,
  root: Edge,
  probabilities: ArrayLike<number>,
): Conditionals & { support: Int32Array } {
  const result = compileFunction(network, root);
  if (result.kind !== 'compiled') throw new Error('too large');
  const values = Float64Array.from(probabilities);
  return { ...conditionalsOf(result.function, values), support: result.function.support };
}

const sampleWithProbabilities = (coherent: boolean) =>
  arbitraryNetwork({ coherent, maxVariables: 7 }).chain((sample) =>
    fc.tuple(fc.constant(sample), arbitraryProbabilities(sample.network.variableCount)),
  );

describe('conditionalsOf', () => {
  it.each([true, false])('agrees with enumeration for every variable (coherent: %s)', (coherent) => {
    fc.assert(
      fc.property(sampleWithProbabilities(coherent), ([{ network, root }, probabilities]) => {
        const table = truthTable(network, root);
        const found = analysed(network, root, probabilities);
        near(found.whenTrue, weightOf(table, probabilities, true));
        near(found.whenFalse, weightOf(table, probabilities, false));
        found.support.forEach((variable, index) => {
          near(found.givenTrue[index] as number, weightOf(table, probabilities, true, { variable, value: true }));
          near(found.givenFalse[index] as number, weightOf(table, probabilities, true, { variable, value: false }));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives the Birnbaum importance of a coherent function as the weight of the states in which the event decides', () => {
    fc.assert(
      fc.property(sampleWithProbabilities(true), ([{ network, root }, probabilities]) => {
        const table = truthTable(network, root);
        const found = analysed(network, root, probabilities);
        found.support.forEach((variable, index) => {
          const bit = 1 << variable;
          const decides = table.map((_, assignment) => {
            return table[assignment | bit] === true && table[assignment & ~bit] === false;
          });
          const expected = weightOf(decides, probabilities, true, { variable, value: true });
          near(found.birnbaum[index] as number, expected, TOLERANCE_OF_DIFFERENCES);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('keeps all digits of an importance that is tiny beside the probability', () => {
    // (a or b or c) or (d and e): d matters only where a, b and c all hold out, and e is rare.
    const logic = new NetworkBuilder(5);
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((variable) => logic.variable(variable)) as [
      Edge,
      Edge,
      Edge,
      Edge,
      Edge,
    ];
    const first = logic.or([logic.and([a, b]), logic.and([b, c]), logic.and([a, c]), logic.and([d, a, e])]);
    const network = logic.build();
    const found = analysed(network, first, [0.5, 0.5, 0.5, 0.5, 1e-18]);
    // d decides where e holds, a holds, and b and c do not.
    near(found.birnbaum[3] as number, 0.125e-18);
    near(found.birnbaum[4] as number, 0.0625);
  });

  it('keeps all digits of a probability near 1 in its complement', () => {
    const logic = new NetworkBuilder(4);
    const either = [0, 1, 2, 3].map((variable) => logic.variable(variable));
    const root = logic.or(either);
    const result = compileFunction(logic.build(), root);
    if (result.kind !== 'compiled') throw new Error('too large');
    const complements = Float64Array.of(1e-9, 2e-9, 3e-9, 4e-9);
    const { whenFalse } = probabilityOf(
      result.function,
      complements.map((value) => 1 - value),
      complements,
    );
    near(whenFalse, 24e-36);
  });

  it('says exactly zero where an event that all cut sets share does not happen', () => {
    const logic = new NetworkBuilder(3);
    const [a, b, c] = [logic.variable(0), logic.variable(1), logic.variable(2)];
    const root = logic.or([logic.and([a, b]), logic.and([a, c])]);
    const found = analysed(logic.build(), root, [0.1, 0.2, 0.3]);
    expect(found.givenFalse[0]).toBe(0);
  });

  it('does not depend on how variables are numbered or arguments are ordered', () => {
    const sample = fc.tuple(sampleWithProbabilities(false), fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(sample, ([[{ network, root }, probabilities], numbers]) => {
        const places = shuffled(network.variableCount, numbers);
        const renumbered = renumber(network, root, places);
        const moved = new Float64Array(probabilities.length);
        places.forEach((place, variable) => {
          moved[place] = probabilities[variable] as number;
        });
        const before = analysed(network, root, probabilities);
        const after = analysed(renumbered.network, renumbered.root, moved);
        near(after.whenTrue, before.whenTrue);
        before.support.forEach((variable, index) => {
          const other = after.support.indexOf(places[variable] as number);
          near(after.givenTrue[other] as number, before.givenTrue[index] as number);
          near(after.givenFalse[other] as number, before.givenFalse[index] as number);
        });
      }),
    );
  });
});

/** A permutation by drawing lots. */
function shuffled(count: number, numbers: Iterator<number>): number[] {
  const lots = Array.from({ length: count }, () => numbers.next().value as number);
  const byLot = [...lots.keys()].sort((a, b) => (lots[a] as number) - (lots[b] as number) || b - a);
  const places: number[] = [];
  byLot.forEach((variable, place) => {
    places[variable] = place;
  });
  return places;
}

function renumber(network: LogicNetwork, root: Edge, places: readonly number[]): { network: LogicNetwork; root: Edge } {
  const logic = new NetworkBuilder(network.variableCount);
  const edges: Edge[] = [logic.constant(true), ...places.map((place) => logic.variable(place))];
  for (let node = network.variableCount + 1; node < network.nodeCount; node++) {
    const args = [...network.args.subarray(network.firstArg[node], network.firstArg[node + 1])].reverse();
    const renewed = args.map((arg) => (edges[arg >>> 1] as Edge) ^ (arg & 1));
    const threshold = network.thresholds[node] as number;
    if (threshold > 0) edges.push(logic.atLeast(threshold, renewed));
    else edges.push(network.kinds[node] === KIND_XOR ? logic.xor(renewed) : logic.and(renewed));
  }
  return { network: logic.build(), root: (edges[root >>> 1] as Edge) ^ (root & 1) };
}
