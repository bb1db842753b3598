/** Set-ups compiled for thousands of draws: numbers in, headline figures out. */
import type { OperationMap, Organization } from '../../domain/map.ts';
import { AgentTimes } from '../agent-time/agent-times.ts';
import { copiedNumbers, type MapNumbers } from '../agent-time/map-numbers.ts';
import { agentTimeModel } from '../agent-time/model.ts';
import type { AppliedSetup } from '../apply.ts';
import { RESIDUAL, type RepeatRemoval, repeatRemoval } from '../first-contact-resolution.ts';
import { ShapleyValues } from '../shapley.ts';
import type { HourlyWorkload } from './organization-numbers.ts';
import type { Range } from './triangular.ts';

const SETUP_FIGURES = [
  'agentTimePerContact',
  'handleTime',
  'agentHours',
  'cost',
  'fullTimeEquivalents',
  'completedByAi',
  'firstContactResolution',
] as const;
export type SetupFigure = (typeof SETUP_FIGURES)[number];

/** Set-up less the first one. */
const COMPARISON_FIGURES = ['difference', 'relativeDifference', 'agentHours', 'cost'] as const;
export type ComparisonFigure = (typeof COMPARISON_FIGURES)[number];

interface CompiledSetup {
  readonly applied: AppliedSetup;
  readonly times: AgentTimes;
  /** Parameters of the set-up, by slot; the model's first. */
  readonly parameters: readonly string[];
  readonly ranges: readonly Range[];
  /** Values of the parameters, which draws write to. */
  readonly values: Float64Array;
  readonly shapley: ShapleyValues;
  readonly removal: readonly RepeatRemoval[];
}

/** One row of figures: for each set-up `SETUP_FIGURES`, `COMPARISON_FIGURES`, then its ledger entries. */
export interface FigurePlace {
  readonly setup: string;
  readonly figure: SetupFigure | ComparisonFigure | 'ledger';
  /** Whether it is a difference to the first set-up. */
  readonly compares: boolean;
  readonly ledgerKey: string | null;
}

export class HeadlineModel {
  readonly setups: readonly CompiledSetup[];
  readonly places: readonly FigurePlace[];
  /** Draws write to these. */
  readonly numbers: MapNumbers;
  organization: Organization;

  readonly #base: MapNumbers;
  readonly #baseOrganization: Organization;
  readonly #hourly: HourlyWorkload;
  readonly #repeatsKnown: Uint8Array;

  /** @param moving touches whose numbers draws write to */
  constructor(
    map: OperationMap,
    applied: readonly AppliedSetup[],
    numbers: MapNumbers,
    moving: ReadonlySet<number>,
    hourly: HourlyWorkload,
  ) {
    this.setups = applied.map((setup) => compiledSetup(map, setup, numbers, moving));
    this.places = this.setups.flatMap(placesOf);
    this.numbers = copiedNumbers(numbers);
    this.organization = map.organization;
    this.#base = numbers;
    this.#baseOrganization = map.organization;
    this.#hourly = hourly;
    this.#repeatsKnown = Uint8Array.from(map.contactTypes, ({ volume, repeatRate }) =>
      volume === null || repeatRate === null ? 0 : 1,
    );
  }

  /** Everything at its base again. */
  reset(): void {
    for (const column of Object.keys(this.#base) as (keyof MapNumbers)[]) this.numbers[column].set(this.#base[column]);
    this.organization = this.#baseOrganization;
    for (const { ranges, values } of this.setups)
      ranges.forEach(({ base }, slot) => {
        values[slot] = base;
      });
  }

  /**
   * Computes figures into `figures`, in the order of `places`. NaN where a figure cannot be had.
   *
   * @param only set-up to compute, beside the first; null for all
   */
  compute(figures: Float64Array, only: number | null = null): void {
    const { cost, fullTimeEquivalents } = this.#hourly(this.organization);
    let at = 0;
    let first: number | null = null;
    for (const [index, { times, values, shapley, removal, parameters }] of this.setups.entries()) {
      if (only !== null && index !== 0 && index !== only) {
        at += SETUP_FIGURES.length + COMPARISON_FIGURES.length + shapley.members;
        continue;
      }
      const { model } = times;
      const all = model.subsets - 1;
      times.compute(this.numbers, values);
      const agentTime = times.perContact[all] as number;
      const before: number = first ?? agentTime;
      first = before;
      const hours = (agentTime * times.offered) / SECONDS_PER_HOUR;
      const difference = agentTime - before;
      const hoursSaved = (difference * times.offered) / SECONDS_PER_HOUR;
      figures[at++] = agentTime;
      figures[at++] = times.handleTime(this.numbers, values, all);
      figures[at++] = hours;
      figures[at++] = cost === null ? Number.NaN : hours * cost;
      figures[at++] = fullTimeEquivalents === null ? Number.NaN : hours * fullTimeEquivalents;
      figures[at++] = times.completed(this.numbers, values, all);
      figures[at++] = this.#resolvedAtOnce(removal, values[parameters.indexOf(RESIDUAL)] ?? 1);
      figures[at++] = difference;
      figures[at++] = before > 0 ? difference / before : Number.NaN;
      figures[at++] = hoursSaved;
      figures[at++] = cost === null ? Number.NaN : hoursSaved * cost;
      shapley.fill(times.perContact, 0, figures, at);
      at += shapley.members;
    }
  }

  #resolvedAtOnce(removal: readonly RepeatRemoval[], residual: number): number {
    const { volume, repeatRate, repeatContext, repeatAction } = this.numbers;
    let offered = 0;
    let repeats = 0;
    for (let type = 0; type < removal.length; type++) {
      if (this.#repeatsKnown[type] === 0) continue;
      const { byContext, actionShare } = removal[type] as RepeatRemoval;
      const context = byContext ? (repeatContext[type] as number) * (1 - residual) : 0;
      const left = 1 - context - (repeatAction[type] as number) * actionShare;
      offered += volume[type] as number;
      repeats += (volume[type] as number) * (repeatRate[type] as number) * left;
    }
    return 1 - repeats / offered;
  }
}

const SECONDS_PER_HOUR = 3600;

function compiledSetup(
  map: OperationMap,
  applied: AppliedSetup,
  numbers: MapNumbers,
  moving: ReadonlySet<number>,
): CompiledSetup {
  const model = agentTimeModel(map, applied.inForce, 'all');
  const removal = repeatRemoval(map, applied.inForce);
  const more = removal.some(({ byContext }) => byContext) && !model.parameters.includes(RESIDUAL) ? [RESIDUAL] : [];
  const parameters = [...model.parameters, ...more];
  const ranges = parameters.map((id): Range => {
    const parameter = applied.parameters.parameters.get(id);
    if (parameter === undefined) throw new Error(`The parameter set has no ${id}`);
    return { low: parameter.low, base: parameter.base, high: parameter.high };
  });
  return {
    applied,
    times: new AgentTimes(model, numbers, moving),
    parameters,
    ranges,
    values: Float64Array.from(ranges, ({ base }) => base),
    shapley: new ShapleyValues(model.bits),
    removal,
  };
}

const placesOf = ({ applied }: CompiledSetup): readonly FigurePlace[] => [
  ...SETUP_FIGURES.map((figure) => ({ setup: applied.plan.id, figure, compares: false, ledgerKey: null })),
  ...COMPARISON_FIGURES.map((figure) => ({ setup: applied.plan.id, figure, compares: true, ledgerKey: null })),
  ...applied.inForce.map(({ intervention: { ledgerKey } }) => ({
    setup: applied.plan.id,
    figure: 'ledger' as const,
    compares: true,
    ledgerKey,
  })),
];
