/** Importance of each element for B, the expected share of volume broken (design 5, item 4). */
import { conditionalsOf } from '../diagrams/probability/conditionals.ts';
import { importanceOf } from '../diagrams/probability/importance.ts';
import type { FailureModel } from '../failure-model.ts';
import { type VariableProbabilities, withRuns } from './availability.ts';
import type { CompiledStates } from './compiled-states.ts';

export interface ElementImportance {
  /** B(down) − B(up). */
  readonly birnbaum: number;
  /** Fussell–Vesely, 1 − B(up) ÷ B; null where B is 0, as the two below. */
  readonly fussellVesely: number | null;
  /** Risk achievement worth, B(down) ÷ B. */
  readonly raw: number | null;
  /** Risk reduction worth, B ÷ B(up); null where it is infinite. */
  readonly rrw: number | null;
}

/** Per element of the model; null where B is not known. B is linear in the types', so are its values given an element. */
export function elementImportance(
  model: FailureModel,
  { types }: CompiledStates,
  elements: VariableProbabilities,
): readonly ElementImportance[] | null {
  if (model.offered === 0) return null;
  const count = model.elements.length;
  const down = new Float64Array(count);
  const up = new Float64Array(count);
  const birnbaum = new Float64Array(count);
  let total = 0;
  for (const [at, { volume }] of model.types.entries()) {
    if (volume === 0) continue;
    const type = types[at];
    const broken = type?.broken ?? null;
    if (type === undefined || broken === null) return null;
    const weight = volume / model.offered;
    const { isTrue, isFalse } = withRuns(elements, type);
    const given = conditionalsOf(broken, isTrue, isFalse);
    total += weight * given.whenTrue;
    // Elements that the type does not depend on leave it as it is.
    const places = new Map([...broken.support].map((variable, place) => [variable, place]));
    for (let element = 0; element < count; element++) {
      const place = places.get(element);
      add(down, element, weight * (place === undefined ? given.whenTrue : (given.givenTrue[place] as number)));
      add(up, element, weight * (place === undefined ? given.whenTrue : (given.givenFalse[place] as number)));
      if (place !== undefined) add(birnbaum, element, weight * (given.birnbaum[place] as number));
    }
  }
  return model.elements.map((_, element) => {
    const measure = (values: Float64Array): number => values[element] as number;
    const unavailability = elements.isTrue[element] as number;
    const all = importanceOf(total, measure(down), measure(up), measure(birnbaum), unavailability);
    const known = total > 0;
    return {
      birnbaum: all.birnbaum,
      fussellVesely: known ? all.fussellVesely : null,
      raw: known ? all.riskAchievementWorth : null,
      rrw: known && Number.isFinite(all.riskReductionWorth) ? all.riskReductionWorth : null,
    };
  });
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount;
}
