import { argumentsOf, type Module } from '../modules/modules.ts';
import { type LogicNetwork, nodeOf } from '../network.ts';
import { depthFirstOrder } from './depth-first.ts';
import { forceOrder } from './force.ts';

/** The order that does best most often; good enough for any small module. */
export function firstOrder(network: LogicNetwork, module: Module): number[] {
  const { height, uses } = shapeOf(network, module);
  return depthFirstOrder(network, module, [height, (node) => -uses(node)]);
}

/**
 * Orders worth a try for a hard module; those that a walk from the top finds. No rule is good for every network, so
 * they differ on purpose: what is best for one can need a hundred times the nodes for another.
 */
export function walkedOrders(network: LogicNetwork, module: Module): number[][] {
  const { height, uses } = shapeOf(network, module);
  return [
    firstOrder(network, module),
    depthFirstOrder(network, module, [(node) => -uses(node)]),
    depthFirstOrder(network, module, [(node) => -height(node)]),
  ];
}

/** More of them: walks, then rearranged until gates span few inputs. */
export function arrangedOrders(network: LogicNetwork, module: Module): number[][] {
  const { uses, size } = shapeOf(network, module);
  const usedFirst = depthFirstOrder(network, module, [(node) => -uses(node)]);
  const smallFirst = depthFirstOrder(network, module, [size]);
  const asGiven = depthFirstOrder(network, module, []);
  return [
    forceOrder(network, module, asGiven, false),
    forceOrder(network, module, smallFirst, false),
    forceOrder(network, module, asGiven, true),
    forceOrder(network, module, smallFirst, true),
    forceOrder(network, module, usedFirst, true),
  ];
}

interface Shape {
  /** Levels of gates below a node; 0 for an input. */
  readonly height: (node: number) => number;
  /** Argument places in the module that refer to the node. */
  readonly uses: (node: number) => number;
  /** Leaves of the gate when written out as a tree. */
  readonly size: (node: number) => number;
}

function shapeOf(network: LogicNetwork, module: Module): Shape {
  const heights = new Map<number, number>();
  const counts = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const gate of module.gates) {
    let tallest = 0;
    let leaves = 0;
    for (const arg of argumentsOf(network, gate)) {
      const node = nodeOf(arg);
      tallest = Math.max(tallest, heights.get(node) ?? 0);
      leaves += sizes.get(node) ?? 1;
      counts.set(node, (counts.get(node) ?? 0) + 1);
    }
    heights.set(gate, tallest + 1);
    sizes.set(gate, leaves);
  }
  return {
    height: (node) => heights.get(node) ?? 0,
    uses: (node) => counts.get(node) ?? 0,
    size: (node) => sizes.get(node) ?? 1,
  };
}
