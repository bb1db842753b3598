import { type Edge, isGate, KIND_CONSTANT, KIND_VARIABLE, type LogicNetwork, nodeOf } from '../network.ts';

/** What one root depends on, as a network of its own. */
export interface ExtractedCone {
  readonly network: LogicNetwork;
  readonly root: Edge;
  /** Variable of the whole network by variable of the cone, ascending. */
  readonly variables: Int32Array;
}

/** Takes the cone out, in time that depends on the cone alone: networks of many roots are far larger. */
export function extractCone(network: LogicNetwork, root: Edge): ExtractedCone {
  const found = new Set<number>([nodeOf(root)]);
  for (const node of found) {
    if (!isGate(network, node)) continue;
    const end = network.firstArg[node + 1] as number;
    for (let place = network.firstArg[node] as number; place < end; place++) {
      found.add(nodeOf(network.args[place] as Edge));
    }
  }
  found.delete(0);
  const nodes = Int32Array.from(found).sort();
  const variableCount = nodes.findIndex((node) => isGate(network, node));
  const variables = nodes.subarray(0, variableCount < 0 ? nodes.length : variableCount).map((node) => node - 1);

  const newNode = new Map<number, number>([[0, 0]]);
  const kinds = new Uint8Array(nodes.length + 1).fill(KIND_VARIABLE);
  const thresholds = new Int32Array(nodes.length + 1);
  const firstArg = new Int32Array(nodes.length + 2);
  const args: Edge[] = [];
  kinds[0] = KIND_CONSTANT;
  nodes.forEach((node, index) => {
    newNode.set(node, index + 1);
    if (isGate(network, node)) {
      kinds[index + 1] = network.kinds[node] as number;
      thresholds[index + 1] = network.thresholds[node] as number;
      const end = network.firstArg[node + 1] as number;
      for (let place = network.firstArg[node] as number; place < end; place++) {
        const arg = network.args[place] as Edge;
        args.push(2 * (newNode.get(nodeOf(arg)) as number) + (arg & 1));
      }
    }
    firstArg[index + 2] = args.length;
  });
  return {
    network: {
      variableCount: variables.length,
      nodeCount: nodes.length + 1,
      kinds,
      thresholds,
      firstArg,
      args: Int32Array.from(args),
    },
    root: 2 * (newNode.get(nodeOf(root)) as number) + (root & 1),
    variables,
  };
}
