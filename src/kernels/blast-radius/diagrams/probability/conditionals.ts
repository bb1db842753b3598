import type { CompiledFunction, CompiledModule } from '../compiled-function.ts';
import { type EventProbabilities, eventProbabilities, type ModuleProbabilities } from './event-probabilities.ts';
import { moduleConditionals } from './module-conditionals.ts';

/** Probabilities of a function f and how they hang on each variable; arrays run along `support` of the function. */
export interface Conditionals {
  /** P(f) and P(not f). */
  readonly whenTrue: number;
  readonly whenFalse: number;
  /** P(f | variable true). */
  readonly givenTrue: Float64Array;
  /** P(f | variable false). */
  readonly givenFalse: Float64Array;
  /** Birnbaum importance, P(f | variable true) − P(f | variable false), ten digits of it or more however small it is (see ProbabilityDifferences). */
  readonly birnbaum: Float64Array;
}

/**
 * Exact conditional probabilities for all variables at once, in time linear in the diagrams (Birnbaum 1969 for the
 * measure). Nothing is subtracted but where a difference is asked for.
 */
export function conditionalsOf(
  compiled: CompiledFunction,
  probabilities: Float64Array,
  complements: Float64Array | null = null,
): Conditionals {
  const events = eventProbabilities(compiled, probabilities, complements);
  const { modules, support, variableCount } = compiled;
  const givenTrue = new Float64Array(variableCount);
  const givenFalse = new Float64Array(variableCount);
  const birnbaum = new Float64Array(variableCount);

  /** Per module: P(f | module), P(f | not module) and their difference, filled from the outermost inwards. */
  const ofModule = {
    whenTrue: new Float64Array(modules.length),
    whenFalse: new Float64Array(modules.length),
    difference: new Float64Array(modules.length),
  };
  ofModule.whenTrue[modules.length - 1] = 1;
  ofModule.difference[modules.length - 1] = 1;
  for (let index = modules.length - 1; index >= 0; index--) {
    const module = modules[index] as CompiledModule;
    const own = moduleConditionals(module, events.modules[index] as ModuleProbabilities);
    const isTrue = ofModule.whenTrue[index] as number;
    const isFalse = ofModule.whenFalse[index] as number;
    module.sources.forEach((source, level) => {
      const onEvent = isTrue * at(own.trueGivenTrue, level) + isFalse * at(own.falseGivenTrue, level);
      const offEvent = isTrue * at(own.trueGivenFalse, level) + isFalse * at(own.falseGivenFalse, level);
      const difference = at(ofModule.difference, index) * at(own.difference, level);
      if (source < 0) {
        ofModule.whenTrue[~source] = onEvent;
        ofModule.whenFalse[~source] = offEvent;
        ofModule.difference[~source] = difference;
      } else {
        const complemented = module.complemented[level] === 1;
        givenTrue[source] = complemented ? offEvent : onEvent;
        givenFalse[source] = complemented ? onEvent : offEvent;
        birnbaum[source] = complemented ? -difference : difference;
      }
    });
  }
  return {
    ...top(events),
    givenTrue: Float64Array.from(support, (variable) => at(givenTrue, variable)),
    givenFalse: Float64Array.from(support, (variable) => at(givenFalse, variable)),
    birnbaum: Float64Array.from(support, (variable) => at(birnbaum, variable)),
  };
}

function top({ modules }: EventProbabilities): { whenTrue: number; whenFalse: number } {
  const { whenTrue, whenFalse } = modules.at(-1) as ModuleProbabilities;
  return { whenTrue, whenFalse };
}

function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
