import { freezeModule, type LevelMeanings } from './bdd/freeze-module.ts';
import { solveModule } from './bdd/solve-module.ts';
import { type CompiledFunction, type CompiledModule, functionOf, type TooLarge } from './compiled-function.ts';
import { type Module, modulesOf } from './modules/modules.ts';
import { FALLING, mirrored, RISING, writtenDependence } from './modules/orientation.ts';
import { splitIndependentArguments } from './modules/split-gates.ts';
import { type Edge, FALSE, type LogicNetwork, nodeOf, TRUE, variableOf } from './network.ts';
import { extractCone } from './simplify/extract-cone.ts';
import { simplify } from './simplify/simplify.ts';

/** About 400 MB of typed arrays. */
const DEFAULT_MAX_NODES = 1 << 23;

/**
 * Compiles one root of a network: simplify, split into modules, solve each. The result serves any probabilities.
 *
 * ```ts
 * const logic = new NetworkBuilder(2);
 * const top = logic.or([logic.variable(0), logic.variable(1)]);
 * const result = compileFunction(logic.build(), top);
 * if (result.kind === 'compiled') probabilityOf(result.function, Float64Array.of(0.1, 0.2)).whenTrue; // 0.28
 * ```
 *
 * @param maxNodes most decision-diagram nodes to spend on one module
 * @throws RangeError if the root is no edge of the network, as when it was made after `build`
 */
export function compileFunction(
  network: LogicNetwork,
  root: Edge,
  maxNodes: number = DEFAULT_MAX_NODES,
): { readonly kind: 'compiled'; readonly function: CompiledFunction } | TooLarge {
  if (nodeOf(root) >= network.nodeCount) throw new RangeError(`edge ${root} is of no node of the network`);
  const cone = extractCone(network, root);
  const rooted = splitIndependentArguments(simplify(cone));
  const modules = modulesOf(rooted);
  const signs = eventSigns(rooted.network, modules, rooted.root);
  const indexOf = new Map(modules.map(({ top }, index) => [top, index]));
  const compiled: CompiledModule[] = [];
  for (const module of modules) {
    const flipped = new Set(module.inputs.filter((input) => signs.get(input) === 1));
    const diagram = solveModule(rooted.network, module, flipped, maxNodes);
    if (diagram === null) return { kind: 'too-large', maxNodes };
    const sign = signs.get(module.top) as number;
    const meanings = meaningsOf(rooted.network, indexOf, module, diagram.order, signs, cone.variables);
    compiled.push(freezeModule({ ...diagram, root: diagram.root ^ sign }, meanings));
  }
  if (compiled.length === 0) compiled.push(withoutGates(rooted.root, cone.variables));
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

function meaningsOf(
  network: LogicNetwork,
  indexOf: ReadonlyMap<number, number>,
  module: Module,
  order: readonly number[],
  signs: ReadonlyMap<number, number>,
  variables: Int32Array,
): LevelMeanings {
  const dependence = writtenDependence(network, module);
  const sign = signs.get(module.top);
  return {
    sources: Int32Array.from(order, (input) => {
      const inner = indexOf.get(input);
      return inner === undefined ? (variables[variableOf(input)] as number) : ~inner;
    }),
    complemented: Uint8Array.from(order, (input) => (indexOf.has(input) ? 0 : (signs.get(input) as number))),
    written: Uint8Array.from(order, (input) => {
      const own = dependence.get(input) as number;
      return sign === signs.get(input) ? own : mirrored(own);
    }),
  };
}

/** A constant, a variable or the complement of one. */
function withoutGates(root: Edge, variables: Int32Array): CompiledModule {
  if (root === TRUE || root === FALSE) {
    return {
      sources: new Int32Array(0),
      complemented: new Uint8Array(0),
      dependence: new Uint8Array(0),
      levels: Int32Array.of(0),
      lows: Int32Array.of(0),
      highs: Int32Array.of(0),
      root,
    };
  }
  return {
    sources: Int32Array.of(variables[variableOf(nodeOf(root))] as number),
    complemented: Uint8Array.of(root & 1),
    dependence: Uint8Array.of(RISING),
    levels: Int32Array.of(1, 0),
    lows: Int32Array.of(0, FALSE),
    highs: Int32Array.of(0, TRUE),
    root: 2,
  };
}
