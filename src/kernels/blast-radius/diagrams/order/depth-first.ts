import { argumentsOf, type Module } from '../modules/modules.ts';
import { type LogicNetwork, nodeOf } from '../network.ts';

/** Key by which the arguments of a gate are visited, smallest first; later keys decide between equals. */
export type ArgumentKey = (node: number) => number;

/** Inputs of a module in the order in which a depth-first walk from its top meets them. */
export function depthFirstOrder(network: LogicNetwork, module: Module, keys: readonly ArgumentKey[]): number[] {
  const inner = new Set(module.gates);
  const seen = new Set<number>();
  const order: number[] = [];
  const open: number[] = [module.top];
  while (open.length > 0) {
    const node = open.pop() as number;
    if (seen.has(node)) continue;
    seen.add(node);
    if (!inner.has(node)) {
      order.push(node);
      continue;
    }
    const args = [...argumentsOf(network, node)].map(nodeOf).sort((a, b) => byKeys(keys, a, b));
    for (let index = args.length - 1; index >= 0; index--) open.push(args[index] as number);
  }
  return order;
}

function byKeys(keys: readonly ArgumentKey[], a: number, b: number): number {
  for (const key of keys) {
    const difference = key(a) - key(b);
    if (difference !== 0) return difference;
  }
  return a - b;
}
