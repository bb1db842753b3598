import { KIND_XOR, type LogicNetwork, nodeOf } from '../network.ts';
import { argumentsOf, type Module } from './modules.ts';

/** How a function depends on an event: rises with it (bit 1), falls with it (bit 2), either (both bits). */
export const RISING = 1;
export const FALLING = 2;

/** The same dependence seen through a complement. */
export function mirrored(dependence: number): number {
  return ((dependence & RISING) << 1) | ((dependence & FALLING) >> 1);
}

/** A dependence on an inner event through one on an outer event. */
export function chained(outer: number, inner: number): number {
  return ((outer & RISING) !== 0 ? inner : 0) | ((outer & FALLING) !== 0 ? mirrored(inner) : 0);
}

/**
 * How the module's top gate depends on each input as far as the signs of its edges tell; a function can depend on it
 * in fewer ways than its gates suggest.
 */
export function writtenDependence(network: LogicNetwork, module: Module): Map<number, number> {
  const dependence = new Map<number, number>([[module.top, RISING]]);
  for (let index = module.gates.length - 1; index >= 0; index--) {
    const gate = module.gates[index] as number;
    const own = dependence.get(gate) as number;
    for (const arg of argumentsOf(network, gate)) {
      const node = nodeOf(arg);
      const through = network.kinds[gate] === KIND_XOR ? RISING | FALLING : (arg & 1) === 1 ? mirrored(own) : own;
      dependence.set(node, (dependence.get(node) ?? 0) | through);
    }
  }
  const inputs = new Map<number, number>();
  for (const input of module.inputs) inputs.set(input, dependence.get(input) as number);
  return inputs;
}
