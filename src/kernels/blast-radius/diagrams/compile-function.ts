import type { ModuleDiagram } from './bdd/build-diagram.ts';
import { reachable } from './bdd/reachable.ts';
import { solveModule } from './bdd/solve-module.ts';
import type { CompiledFunction, CompiledModule, TooLarge } from './compiled-function.ts';
import { type Module, modulesOf } from './modules/modules.ts';
import { chained, FALLING, mirrored, RISING, writtenDependence } from './modules/orientation.ts';
import { splitIndependentArguments } from './modules/split-gates.ts';
import { type Edge, FALSE, type LogicNetwork, negate, nodeOf, TRUE, variableOf } from './network.ts';
import { simplify } from './simplify/simplify.ts';

/** About 400 MB of typed arrays. */
export const DEFAULT_MAX_NODES = 1 << 23;

/**
 * Compiles one root of a network: simplify, split into modules, solve each.
 *
 * @param maxNodes most decision-diagram nodes to spend on one module
 */
export function compileFunction(
  network: LogicNetwork,
  root: Edge,
  maxNodes: number = DEFAULT_MAX_NODES,
): { readonly kind: 'compiled'; readonly function: CompiledFunction } | TooLarge {
  const rooted = splitIndependentArguments(simplify({ network, root }));
  const modules = modulesOf(rooted);
  if (modules.length === 0) return { kind: 'compiled', function: withoutGates(network.variableCount, rooted.root) };

  const indexOf = new Map(modules.map((module, index) => [module.top, index]));
  const flips = eventSigns(rooted.network, modules, rooted.root);
  const compiled: CompiledModule[] = [];
  for (const module of modules) {
    const flipped = new Set(module.inputs.filter((input) => flips.get(input) === 1));
    const diagram = solveModule(rooted.network, module, flipped, maxNodes);
    if (diagram === null) return { kind: 'too-large', maxNodes };
    const written = writtenDependence(rooted.network, module);
    const sign = flips.get(module.top) as number;
    compiled.push(
      freeze(diagram, sign, flips, indexOf, (input) => {
        const own = written.get(input) as number;
        return sign !== flips.get(input) ? mirrored(own) : own;
      }),
    );
  }
  return { kind: 'compiled', function: functionOf(network.variableCount, compiled) };
}

/**
 * Which events stand for the complement of their node (1): those by which the module above only falls. Every module of
 * a coherent function thereby rises with all its events.
 */
function eventSigns(network: LogicNetwork, modules: readonly Module[], root: Edge): Map<number, number> {
  const signs = new Map<number, number>([[nodeOf(root), root & 1]]);
  for (let index = modules.length - 1; index >= 0; index--) {
    const module = modules[index] as Module;
    const sign = signs.get(module.top) as number;
    for (const [input, dependence] of writtenDependence(network, module)) {
      const seen = sign === 1 ? mirrored(dependence) : dependence;
      signs.set(input, seen === FALLING ? 1 : 0);
    }
  }
  return signs;
}

/** Keeps the nodes in use, renumbered, and settles how the module depends on each of its events. */
function freeze(
  { diagrams, root, order }: ModuleDiagram,
  sign: number,
  flips: ReadonlyMap<number, number>,
  indexOf: ReadonlyMap<number, number>,
  written: (input: number) => number,
): CompiledModule {
  const { marks, count } = reachable(diagrams, [root]);
  const levels = new Int32Array(count + 1);
  const lows = new Int32Array(count + 1);
  const highs = new Int32Array(count + 1);
  const renumbered = new Int32Array(diagrams.nodeCount);
  const rises = new Uint8Array(order.length);
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
    rises[level] = 1;
    renumbered[node] = next++;
  }
  const dependence = rises.map((used, level) => (used === 1 ? written(order[level] as number) : 0));
  settleDependence(dependence, { diagrams, root: root ^ sign, order });
  return {
    sources: Int32Array.from(order, (input) => {
      const module = indexOf.get(input);
      return module === undefined ? variableOf(input) : ~module;
    }),
    complemented: Uint8Array.from(order, (input) => (indexOf.has(input) ? 0 : (flips.get(input) as number))),
    dependence,
    levels,
    lows,
    highs,
    root: (2 * (renumbered[root >>> 1] as number)) | ((root ^ sign) & 1),
  };
}

/** Where gates suggest both ways, asks the diagram: it rises if low ∧ ¬high never holds, and so on. */
function settleDependence(dependence: Uint8Array, { diagrams, root, order }: ModuleDiagram): void {
  if (!dependence.includes(RISING | FALLING)) return;
  diagrams.nodeLimit = Number.MAX_SAFE_INTEGER;
  const found = new Uint8Array(order.length);
  // The complements of nodes that the root reaches through complemented edges matter, so both signs are walked.
  const seen = new Set<Edge>();
  const open: Edge[] = [root];
  while (open.length > 0) {
    const edge = open.pop() as Edge;
    if (edge === TRUE || edge === FALSE || seen.has(edge)) continue;
    seen.add(edge);
    const level = diagrams.levelOf(edge);
    const low = diagrams.lowAt(edge, level);
    const high = diagrams.highAt(edge, level);
    open.push(low, high);
    if (dependence[level] !== (RISING | FALLING)) continue;
    const known = found[level] as number;
    const rises = (known & RISING) !== 0 || diagrams.and(high, negate(low)) !== FALSE ? RISING : 0;
    const falls = (known & FALLING) !== 0 || diagrams.and(low, negate(high)) !== FALSE ? FALLING : 0;
    found[level] = known | rises | falls;
  }
  for (let level = 0; level < dependence.length; level++) {
    if (dependence[level] === (RISING | FALLING)) dependence[level] = found[level] as number;
  }
}

function functionOf(variableCount: number, modules: readonly CompiledModule[]): CompiledFunction {
  const onModule = new Uint8Array(modules.length);
  const onVariable = new Uint8Array(variableCount);
  onModule[modules.length - 1] = RISING;
  for (let index = modules.length - 1; index >= 0; index--) {
    const { sources, complemented, dependence } = modules[index] as CompiledModule;
    sources.forEach((source, level) => {
      const total = chained(onModule[index] as number, dependence[level] as number);
      if (source < 0) onModule[~source] = total;
      else onVariable[source] = complemented[level] === 1 ? mirrored(total) : total;
    });
  }
  const support = Int32Array.from([...onVariable.keys()].filter((variable) => onVariable[variable] !== 0));
  const dependence = Uint8Array.from(support, (variable) => onVariable[variable] as number);
  return { variableCount, modules, support, dependence, coherent: dependence.every((how) => how === RISING) };
}

/** A constant, a variable or the complement of one. */
function withoutGates(variableCount: number, root: Edge): CompiledFunction {
  const constant = nodeOf(root) === 0;
  const module: CompiledModule = {
    sources: Int32Array.from(constant ? [] : [variableOf(nodeOf(root))]),
    complemented: Uint8Array.from(constant ? [] : [root & 1]),
    dependence: Uint8Array.from(constant ? [] : [RISING]),
    levels: Int32Array.from(constant ? [0] : [1, 0]),
    lows: Int32Array.from(constant ? [0] : [0, FALSE]),
    highs: Int32Array.from(constant ? [0] : [0, TRUE]),
    root: constant ? root : 2,
  };
  return functionOf(variableCount, [module]);
}
