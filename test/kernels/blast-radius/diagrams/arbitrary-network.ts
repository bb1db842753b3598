import fc from 'fast-check';
import type { Edge, LogicNetwork } from '../../../../src/kernels/blast-radius/diagrams/network.ts';
import { NetworkBuilder } from '../../../../src/kernels/blast-radius/diagrams/network-builder.ts';

export interface Sample {
  readonly network: LogicNetwork;
  readonly root: Edge;
}

/** How gates combine what was built before them; numbers pick arguments, whatever their size. */
interface Step {
  readonly gate: 'and' | 'or' | 'atLeast' | 'xor' | 'not' | 'true' | 'false';
  readonly picks: readonly number[];
  readonly threshold: number;
}

const COHERENT_GATES = ['and', 'or', 'atLeast'] as const;
const ALL_GATES = ['and', 'or', 'atLeast', 'xor', 'not', 'true', 'false'] as const;

/** Random networks of few variables and up to two dozen gates, in which parts are shared. */
export function arbitraryNetwork(options: { coherent: boolean; maxVariables: number }): fc.Arbitrary<Sample> {
  const gate = options.coherent ? fc.constantFrom(...COHERENT_GATES) : fc.constantFrom(...ALL_GATES);
  const step: fc.Arbitrary<Step> = fc.record({
    gate,
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    threshold: fc.integer({ min: 0, max: 4 }),
  });
  return fc
    .tuple(fc.integer({ min: 1, max: options.maxVariables }), fc.array(step, { minLength: 0, maxLength: 24 }))
    .map(([variables, steps]) => build(variables, steps));
}

function build(variables: number, steps: readonly Step[]): Sample {
  const builder = new NetworkBuilder(variables);
  const edges: Edge[] = [];
  for (let variable = 0; variable < variables; variable++) edges.push(builder.variable(variable));
  for (const { gate, picks, threshold } of steps) {
    // Recent edges are picked more often, which makes networks deep.
    const args = picks.map((pick) => edges[edges.length - 1 - (pick % Math.min(edges.length, 8))] as Edge);
    switch (gate) {
      case 'and':
        edges.push(builder.and(args));
        break;
      case 'or':
        edges.push(builder.or(args));
        break;
      case 'atLeast':
        edges.push(builder.atLeast(threshold, args));
        break;
      case 'xor':
        edges.push(builder.xor(args));
        break;
      case 'not':
        edges.push(builder.not(args[0] as Edge));
        break;
      case 'true':
      case 'false':
        edges.push(builder.constant(gate === 'true'));
        break;
    }
  }
  return { network: builder.build(), root: edges.at(-1) as Edge };
}

/** Products of a handful of these stay clear of subnormal numbers, which carry fewer digits. */
const SMALLEST = 1e-30;

/** Probabilities from impossible to certain, very small ones among them. */
export function arbitraryProbabilities(count: number): fc.Arbitrary<Float64Array> {
  const probability = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: SMALLEST, max: 1, noNaN: true }) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }).map((digits) => 10 ** -digits) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  );
  return fc.array(probability, { minLength: count, maxLength: count }).map((values) => Float64Array.from(values));
}
