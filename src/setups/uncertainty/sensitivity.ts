/** Which single input moves a saving most: a tornado, each input at its low and its high with all others at base. */

import { writersOf } from './draws.ts';
import { type HeadlineModel } from './headline-model.ts';
import type { Range } from './triangular.ts';
import type { UncertainInput } from './uncertain-inputs.ts';

export interface Swing {
  readonly input: UncertainInput;
  /** What low and high are in this set-up, which may give a parameter other values than the set; null as for the input. */
  readonly range: Range | null;
  /** Difference of agent time per contact to the first set-up, seconds, with the input at its low and at its high. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** By set-up, widest swing first; inputs that do not move the difference are left out. */
export function tornados(
  model: HeadlineModel,
  inputs: readonly UncertainInput[],
): ReadonlyMap<string, readonly Swing[]> {
  const swings = new Map<string, Swing[]>();
  const writes = writersOf(model, inputs);
  const differencesAt = (input: number, u: number): readonly number[] => {
    model.reset();
    writes[input]?.(u);
    return differences(model);
  };
  inputs.forEach((input, at) => {
    const low = differencesAt(at, LOW);
    const high = differencesAt(at, HIGH);
    model.setups.forEach(({ applied, parameters, ranges }, setup) => {
      const atLow = low[setup] as number;
      const atHigh = high[setup] as number;
      const own = swings.get(applied.plan.id) ?? [];
      swings.set(applied.plan.id, own);
      const range = ranges[parameters.indexOf(input.id)] ?? input.range;
      if (Math.abs(atHigh - atLow) > ROUNDING) own.push({ input, range, atLow, atHigh });
    });
  });
  model.reset();
  const width = ({ atLow, atHigh }: Swing): number => Math.abs(atHigh - atLow);
  return new Map([...swings].map(([setup, own]) => [setup, own.sort((a, b) => width(b) - width(a))]));
}

/** Quantiles at which a range is at its ends. */
const LOW = 0;
const HIGH = 1;
/** Seconds per contact below which a swing is rounding. */
const ROUNDING = 1e-9;

/** Difference of agent time per contact of each set-up to the first, at the model's present numbers. */
function differences(model: HeadlineModel): readonly number[] {
  const figures = new Float64Array(model.places.length);
  model.compute(figures);
  return model.places.flatMap(({ figure }, at) => (figure === 'difference' ? [figures[at] as number] : []));
}
