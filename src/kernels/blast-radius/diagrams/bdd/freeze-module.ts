import type { CompiledModule } from '../compiled-function.ts';
import { FALLING, RISING } from '../modules/orientation.ts';
import { type Edge, FALSE, TRUE } from '../network.ts';
import type { ModuleDiagram } from './build-diagram.ts';
import { Implication } from './implication.ts';
import { reachable } from './reachable.ts';

/** What the levels of a diagram stand for; see CompiledModule. */
export interface LevelMeanings {
  readonly sources: Int32Array;
  readonly complemented: Uint8Array;
  /** How the module depends on each level's event as far as the signs of its gates tell. */
  readonly written: Uint8Array;
}

/** Keeps the nodes in use, renumbered, and settles how the module depends on each of its events. */
export function freezeModule(
  diagram: ModuleDiagram,
  { sources, complemented, written }: LevelMeanings,
): CompiledModule {
  const { diagrams, root, order } = diagram;
  const { marks, count } = reachable(diagrams, [root]);
  const levels = new Int32Array(count + 1);
  const lows = new Int32Array(count + 1);
  const highs = new Int32Array(count + 1);
  const renumbered = new Int32Array(diagrams.nodeCount);
  const used = new Uint8Array(order.length);
  levels[0] = order.length;
  let next = 1;
  for (let node = 1; node < diagrams.nodeCount; node++) {
    if (marks[node] === 0) continue;
    const level = diagrams.levels[node] as number;
    const low = diagrams.lows[node] as number;
    const high = diagrams.highs[node] as number;
    levels[next] = level;
    lows[next] = 2 * (renumbered[low >>> 1] as number) + (low & 1);
    highs[next] = 2 * (renumbered[high >>> 1] as number);
    used[level] = 1;
    renumbered[node] = next++;
  }
  const dependence = written.map((how, level) => (used[level] === 1 ? how : 0));
  settleDependence(dependence, diagram, count);
  return {
    sources,
    complemented,
    dependence,
    levels,
    lows,
    highs,
    root: 2 * (renumbered[root >>> 1] as number) + (root & 1),
  };
}

/** Pairs of nodes compared per node in use before a dependence both ways is taken as given. */
const PAIRS_PER_NODE = 16;

/**
 * Where gates suggest both ways, asks the diagram: the module rises with an event if low implies high at every node of
 * its level, and so on. Too long a search leaves the dependence as the gates suggest it.
 */
function settleDependence(dependence: Uint8Array, { diagrams, root }: ModuleDiagram, size: number): void {
  if (!dependence.includes(RISING | FALLING)) return;
  const found = new Uint8Array(dependence.length);
  const implication = new Implication(diagrams, PAIRS_PER_NODE * size);
  // The root can reach a function and its complement, so edges are walked, not nodes.
  const seen = new Set<Edge>();
  const open: Edge[] = [root];
  for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
    if (edge === TRUE || edge === FALSE || seen.has(edge)) continue;
    seen.add(edge);
    const level = diagrams.levelOf(edge);
    const low = diagrams.lowAt(edge, level);
    const high = diagrams.highAt(edge, level);
    open.push(low, high);
    if (dependence[level] !== (RISING | FALLING)) continue;
    const known = found[level] as number;
    const rises = (known & RISING) !== 0 || implication.holds(high, low) !== true ? RISING : 0;
    const falls = (known & FALLING) !== 0 || implication.holds(low, high) !== true ? FALLING : 0;
    found[level] = known | rises | falls;
  }
  for (let level = 0; level < dependence.length; level++) {
    if (dependence[level] === (RISING | FALLING)) dependence[level] = found[level] as number;
  }
}
