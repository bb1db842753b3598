import { KIND_AND, type LogicNetwork } from '../network.ts';
import type { Cone, Parents } from './cone.ts';
import type { Dominators } from './dominators.ts';

/** What a place may be replaced with. */
export const KEEP = 0;
export const SET_TRUE = 1;
const SET_FALSE = 2;

/**
 * Where an argument is already decided by the context: `x ∧ (y ∨ (x ∧ z))` is `x ∧ (y ∨ z)`. If an "and" gate G has
 * the argument x, every gate that is reached only through G may take x as true, and its complement as false.
 * Repeated events vanish that way, and with them the ties that keep a part from being a module.
 *
 * @returns one of KEEP, SET_TRUE, SET_FALSE per argument place, and null if nothing is implied
 */
export function impliedConstants(
  network: LogicNetwork,
  cone: Cone,
  parents: Parents,
  dominators: Dominators,
): Uint8Array | null {
  const implied = new Uint8Array(network.args.length);
  let found = false;
  /** Place at which an "and" gate has the node as argument, valid if the stamp is the node. */
  const placeAt = new Int32Array(network.nodeCount);
  const stamp = new Int32Array(network.nodeCount).fill(-1);
  for (let node = 1; node < network.nodeCount; node++) {
    if ((cone.uses[node] as number) < 2) continue;
    const first = parents.first[node] as number;
    const end = parents.first[node + 1] as number;
    for (let use = first; use < end; use++) {
      const parent = parents.parent[use] as number;
      if (network.kinds[parent] !== KIND_AND) continue;
      stamp[parent] = node;
      placeAt[parent] = parents.place[use] as number;
    }
    const top = dominators.depth[dominators.of[node] as number] as number;
    for (let use = first; use < end; use++) {
      let above = dominators.of[parents.parent[use] as number] as number;
      while (above >= 0 && (dominators.depth[above] as number) >= top && stamp[above] !== node) {
        above = dominators.of[above] as number;
      }
      if (above < 0 || stamp[above] !== node) continue;
      const place = parents.place[use] as number;
      const same = network.args[place] === network.args[placeAt[above] as number];
      implied[place] = same ? SET_TRUE : SET_FALSE;
      found = true;
    }
  }
  return found ? implied : null;
}
