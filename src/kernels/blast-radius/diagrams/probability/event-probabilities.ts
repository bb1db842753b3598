import type { CompiledFunction, CompiledModule } from '../compiled-function.ts';

/**
 * Probabilities of a function's modules and of every node of their diagrams. True and false are both computed, each as
 * a sum of non-negative terms, so that neither a very small probability nor one very near 1 loses digits.
 */
export interface EventProbabilities {
  readonly modules: readonly ModuleProbabilities[];
}

export interface ModuleProbabilities {
  /** Per level: probability that its event happens, and that it does not. */
  readonly levelTrue: Float64Array;
  readonly levelFalse: Float64Array;
  /** Per node of the diagram: probability that the function stored there (without complement) is true, and false. */
  readonly nodeTrue: Float64Array;
  readonly nodeFalse: Float64Array;
  /** The module's own event. */
  readonly whenTrue: number;
  readonly whenFalse: number;
}

/**
 * @param probabilities per variable, 0 … 1: that it is true; variables are independent
 * @param complements per variable, that it is false, where that is known better than as 1 − probability
 */
export function eventProbabilities(
  { modules }: CompiledFunction,
  probabilities: Float64Array,
  complements: Float64Array | null = null,
): EventProbabilities {
  const done: ModuleProbabilities[] = [];
  for (const module of modules) {
    const { levelTrue, levelFalse } = levelProbabilities(module, done, probabilities, complements);
    done.push(moduleProbabilities(module, levelTrue, levelFalse));
  }
  return { modules: done };
}

function levelProbabilities(
  { sources, complemented }: CompiledModule,
  inner: readonly ModuleProbabilities[],
  probabilities: Float64Array,
  complements: Float64Array | null,
): { levelTrue: Float64Array; levelFalse: Float64Array } {
  const levelTrue = new Float64Array(sources.length);
  const levelFalse = new Float64Array(sources.length);
  sources.forEach((source, level) => {
    const module = inner[~source];
    const isTrue = module === undefined ? (probabilities[source] as number) : module.whenTrue;
    const isFalse = module === undefined ? (complements?.[source] ?? 1 - isTrue) : module.whenFalse;
    levelTrue[level] = complemented[level] === 1 ? isFalse : isTrue;
    levelFalse[level] = complemented[level] === 1 ? isTrue : isFalse;
  });
  return { levelTrue, levelFalse };
}

function moduleProbabilities(
  { levels, lows, highs, root }: CompiledModule,
  levelTrue: Float64Array,
  levelFalse: Float64Array,
): ModuleProbabilities {
  const nodeTrue = new Float64Array(levels.length);
  const nodeFalse = new Float64Array(levels.length);
  nodeTrue[0] = 1;
  for (let node = 1; node < levels.length; node++) {
    const level = levels[node] as number;
    const isTrue = levelTrue[level] as number;
    const isFalse = levelFalse[level] as number;
    const low = lows[node] as number;
    const high = (highs[node] as number) >>> 1;
    const lowTrue = ((low & 1) === 0 ? nodeTrue : nodeFalse)[low >>> 1] as number;
    const lowFalse = ((low & 1) === 0 ? nodeFalse : nodeTrue)[low >>> 1] as number;
    nodeTrue[node] = isTrue * (nodeTrue[high] as number) + isFalse * lowTrue;
    nodeFalse[node] = isTrue * (nodeFalse[high] as number) + isFalse * lowFalse;
  }
  const top = root >>> 1;
  const plain = (root & 1) === 0;
  return {
    levelTrue,
    levelFalse,
    nodeTrue,
    nodeFalse,
    whenTrue: (plain ? nodeTrue : nodeFalse)[top] as number,
    whenFalse: (plain ? nodeFalse : nodeTrue)[top] as number,
  };
}

/** Exact probability that the function is true. */
export function probabilityOf(
  compiled: CompiledFunction,
  probabilities: Float64Array,
  complements: Float64Array | null = null,
): { whenTrue: number; whenFalse: number } {
  const { modules } = eventProbabilities(compiled, probabilities, complements);
  const { whenTrue, whenFalse } = modules.at(-1) as ModuleProbabilities;
  return { whenTrue, whenFalse };
}
