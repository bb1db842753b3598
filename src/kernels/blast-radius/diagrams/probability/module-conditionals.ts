import type { CompiledModule } from '../compiled-function.ts';
import type { ModuleProbabilities } from './event-probabilities.ts';
import { LevelSpans } from './level-spans.ts';
import { ProbabilityDifferences } from './probability-differences.ts';

/** Per level of a module: the module's event given that the level's event happens, or does not. */
export interface ModuleConditionals {
  /** P(module | event) and P(not module | event). */
  readonly trueGivenTrue: Float64Array;
  readonly falseGivenTrue: Float64Array;
  /** P(module | no event) and P(not module | no event). */
  readonly trueGivenFalse: Float64Array;
  readonly falseGivenFalse: Float64Array;
  /** P(module | event) − P(module | no event), ten digits of it or more however small it is (see ProbabilityDifferences). */
  readonly difference: Float64Array;
}

/**
 * One pass from the root down: the probability of reaching each node, with either sign, gives the conditional
 * probabilities of all levels together. Paths that skip a level count for it alike in both cases.
 */
export function moduleConditionals(module: CompiledModule, probabilities: ModuleProbabilities): ModuleConditionals {
  const { levels, lows, highs, root, sources } = module;
  const { levelTrue, levelFalse, nodeTrue, nodeFalse } = probabilities;
  const count = sources.length;
  const result: ModuleConditionals = {
    trueGivenTrue: new Float64Array(count),
    falseGivenTrue: new Float64Array(count),
    trueGivenFalse: new Float64Array(count),
    falseGivenFalse: new Float64Array(count),
    difference: new Float64Array(count),
  };
  const skippedTrue = new LevelSpans(count);
  const skippedFalse = new LevelSpans(count);
  const differences = new ProbabilityDifferences(module, probabilities);
  /** Probability of reaching a node through an even (plain) or odd number of complements. */
  const plain = new Float64Array(levels.length);
  const mirrored = new Float64Array(levels.length);

  const arrive = (fromLevel: number, edge: number, evenly: number, oddly: number): void => {
    const node = edge >>> 1;
    const keeps = (edge & 1) === 0;
    const asPlain = keeps ? evenly : oddly;
    const asMirrored = keeps ? oddly : evenly;
    plain[node] = (plain[node] as number) + asPlain;
    mirrored[node] = (mirrored[node] as number) + asMirrored;
    const level = levels[node] as number;
    if (fromLevel + 1 >= level) return;
    const isTrue = nodeTrue[node] as number;
    const isFalse = nodeFalse[node] as number;
    skippedTrue.add(fromLevel + 1, level, asPlain * isTrue + asMirrored * isFalse);
    skippedFalse.add(fromLevel + 1, level, asPlain * isFalse + asMirrored * isTrue);
  };

  arrive(-1, root, 1, 0);
  for (let node = levels.length - 1; node > 0; node--) {
    const evenly = plain[node] as number;
    const oddly = mirrored[node] as number;
    if (evenly === 0 && oddly === 0) continue;
    const level = levels[node] as number;
    const low = lows[node] as number;
    const high = highs[node] as number;
    add(
      result.trueGivenTrue,
      level,
      evenly * valueOf(nodeTrue, nodeFalse, high) + oddly * valueOf(nodeFalse, nodeTrue, high),
    );
    add(
      result.falseGivenTrue,
      level,
      evenly * valueOf(nodeFalse, nodeTrue, high) + oddly * valueOf(nodeTrue, nodeFalse, high),
    );
    add(
      result.trueGivenFalse,
      level,
      evenly * valueOf(nodeTrue, nodeFalse, low) + oddly * valueOf(nodeFalse, nodeTrue, low),
    );
    add(
      result.falseGivenFalse,
      level,
      evenly * valueOf(nodeFalse, nodeTrue, low) + oddly * valueOf(nodeTrue, nodeFalse, low),
    );
    add(result.difference, level, (evenly - oddly) * differences.between(high, low));
    const isTrue = levelTrue[level] as number;
    const isFalse = levelFalse[level] as number;
    arrive(level, high, evenly * isTrue, oddly * isTrue);
    arrive(level, low, evenly * isFalse, oddly * isFalse);
  }
  for (let level = 0; level < count; level++) {
    add(result.trueGivenTrue, level, skippedTrue.at(level));
    add(result.trueGivenFalse, level, skippedTrue.at(level));
    add(result.falseGivenTrue, level, skippedFalse.at(level));
    add(result.falseGivenFalse, level, skippedFalse.at(level));
  }
  return result;
}

function valueOf(plain: Float64Array, mirrored: Float64Array, edge: number): number {
  return ((edge & 1) === 0 ? plain : mirrored)[edge >>> 1] as number;
}

function add(sums: Float64Array, index: number, amount: number): void {
  sums[index] = (sums[index] as number) + amount;
}
