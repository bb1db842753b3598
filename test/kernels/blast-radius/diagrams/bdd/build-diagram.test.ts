import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DiagramBuilder,
  type ModuleDiagram,
} from '../../../../../src/kernels/blast-radius/diagrams/bdd/build-diagram.ts';
import { modulesOf } from '../../../../../src/kernels/blast-radius/diagrams/modules/modules.ts';
import {
  type Edge,
  isGate,
  type LogicNetwork,
  nodeOf,
  TRUE,
  variableOf,
} from '../../../../../src/kernels/blast-radius/diagrams/network.ts';
import { NetworkBuilder } from '../../../../../src/kernels/blast-radius/diagrams/network-builder.ts';
import { arbitraryNetwork } from '../arbitrary-network.ts';
import { truthTable } from '../truth-table.ts';

/** The value of a diagram under an assignment of the variables. */
function valueOf({ diagrams, root, order }: ModuleDiagram, sign: number, assignment: number): boolean {
  let edge: Edge = root ^ sign;
  while (edge >>> 1 !== 0) {
    const level = diagrams.levelOf(edge);
    const isTrue = ((assignment >> variableOf(order[level] as number)) & 1) === 1;
    edge = isTrue ? diagrams.highAt(edge, level) : diagrams.lowAt(edge, level);
  }
  return edge === TRUE;
}

function builderOf(network: LogicNetwork, root: Edge, nodeLimit: number): DiagramBuilder {
  // One module of all gates, so that inputs are variables.
  const modules = modulesOf({ network, root });
  const gates = modules.flatMap((module) => module.gates).sort((a, b) => a - b);
  const inputs = [...new Set(modules.flatMap((module) => module.inputs))].filter((input) => !isGate(network, input));
  inputs.sort((a, b) => a - b);
  return new DiagramBuilder(network, { top: nodeOf(root), gates, inputs }, inputs, new Set(), nodeLimit);
}

describe('DiagramBuilder', () => {
  it('builds the function, however often it has to make room and reorder on the way', () => {
    let reordered = 0;
    fc.assert(
      fc.property(
        arbitraryNetwork({ coherent: false, maxVariables: 8 }).filter(({ network, root }) =>
          isGate(network, nodeOf(root)),
        ),
        ({ network, root }) => {
          const builder = builderOf(network, root, 8);
          let diagram = builder.run();
          while (diagram === null) {
            if (builder.makeRoom() > 0) reordered++;
            diagram = builder.run();
          }
          const found = diagram;
          const table = truthTable(network, root);
          expect(table.map((_, assignment) => valueOf(found, root & 1, assignment))).toEqual(table);
        },
      ),
      { numRuns: 400 },
    );
    expect(reordered).toBeGreaterThan(0);
  });

  it('finds its way out of a bad order: pairs far apart need exponentially many nodes, close together few', () => {
    const pairs = 12;
    const logic = new NetworkBuilder(2 * pairs);
    const terms = Array.from({ length: pairs }, (_, pair) => {
      return logic.and([logic.variable(pair), logic.variable(pairs + pair)]);
    });
    const root = logic.or(terms);
    const network = logic.build();
    const fixed = builderOf(network, root, 1 << 12);
    expect(fixed.run()).toBeNull();
    const builder = builderOf(network, root, 1 << 9);
    while (builder.run() === null) builder.makeRoom();
    expect(builder.liveNodes).toBeLessThan(1 << 9);
  });
});
