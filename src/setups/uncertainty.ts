/** How sure the headline figures are, given what is assumed; sampling error has no part in it (design 4). */
import type { OperationMap } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import { mapNumbers } from './agent-time/map-numbers.ts';
import type { AppliedSetup } from './apply.ts';
import type { TouchDuration } from './touch-duration.ts';
import { type BreakEven, breakEvens } from './uncertainty/break-even.ts';
import { drawFigures } from './uncertainty/draws.ts';
import {
  type ComparisonFigure,
  type FigurePlace,
  HeadlineModel,
  type SetupFigure,
} from './uncertainty/headline-model.ts';
import type { HourlyWorkload } from './uncertainty/organization-numbers.ts';
import { quantileOf } from './uncertainty/quantile-of.ts';
import { type Swing, tornados } from './uncertainty/sensitivity.ts';
import { type UncertainInput, uncertainInputs, usedParameters } from './uncertainty/uncertain-inputs.ts';

export interface Uncertainty {
  readonly draws: number;
  readonly inputs: readonly UncertainInput[];
  /** Ids of assumed cells with a range on which no figure here rests. */
  readonly unused: readonly string[];
  /** By set-up. */
  readonly setups: ReadonlyMap<string, Readonly<Record<SetupFigure, FigureRange | null>>>;
  /** Against the first set-up, by set-up; the first has none. */
  readonly comparisons: ReadonlyMap<string, ComparisonUncertainty>;
}

export interface ComparisonUncertainty {
  readonly figures: Readonly<Record<ComparisonFigure, FigureRange | null>>;
  readonly ledger: ReadonlyMap<string, FigureRange | null>;
  /** Share of draws in which agent time is less than in the first set-up. */
  readonly savesInShare: number | null;
  readonly tornado: readonly Swing[];
  readonly breakEvens: readonly BreakEven[];
}

/** Of the draws: middle 95 % and median, interpolated between order statistics; `base` with everything at its base. */
export interface FigureRange {
  readonly base: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface UncertaintyOptions {
  readonly draws: number;
  readonly seed: number;
  /** Share of the draws between low and high of a range. */
  readonly confidence: number;
  readonly hourly: HourlyWorkload;
}

/** @param setups the first is what the others are compared with */
export function uncertaintyOf(
  map: OperationMap,
  setups: readonly AppliedSetup[],
  durations: readonly TouchDuration[],
  parameters: ParameterSet,
  { draws, seed, confidence, hourly }: UncertaintyOptions,
): Uncertainty {
  const numbers = mapNumbers(map, durations);
  const used = usedParameters(map, setups);
  const { inputs, unused } = uncertainInputs(map, parameters, used, numbers, durations);
  const model = new HeadlineModel(map, setups, numbers, movingTouches(inputs), hourly);
  const base = new Float64Array(model.places.length);
  model.compute(base);
  const drawn = drawFigures(model, inputs, draws, seed);
  const samples = model.places.map((_, at) => drawn.subarray(at * draws, (at + 1) * draws));
  const ranges = samples.map((sample, at) => rangeOf(base[at] as number, sample, confidence));
  const rangesOf = (wanted: (place: FigurePlace) => boolean) =>
    model.places.flatMap((place, at) => (wanted(place) ? [[place, ranges[at] ?? null] as const] : []));

  const units = new Map([...parameters.parameters.values()].map(({ id, unit }) => [id, unit]));
  const swings = tornados(model, inputs);
  const roots = breakEvens(model, units);
  const ids = setups.map(({ plan }) => plan.id);
  return {
    draws,
    inputs,
    unused,
    setups: new Map(
      ids.map((id) => [id, named<SetupFigure>(rangesOf(({ setup, compares }) => setup === id && !compares))]),
    ),
    comparisons: new Map(
      ids.slice(1).map((id) => {
        const difference = model.places.findIndex(({ setup, figure }) => setup === id && figure === 'difference');
        const own = rangesOf(({ setup, compares }) => setup === id && compares);
        return [
          id,
          {
            figures: named<ComparisonFigure>(own.filter(([{ ledgerKey }]) => ledgerKey === null)),
            ledger: new Map(
              own.flatMap(([{ ledgerKey }, range]) => (ledgerKey === null ? [] : [[ledgerKey, range] as const])),
            ),
            savesInShare: shareBelowZero(samples[difference]),
            tornado: swings.get(id) ?? [],
            breakEvens: roots.filter(({ setup }) => setup === id),
          },
        ];
      }),
    ),
  };
}

/** Touches with a number that a draw writes to. */
const movingTouches = (inputs: readonly UncertainInput[]): ReadonlySet<number> =>
  new Set(
    inputs.flatMap(({ targets }) =>
      targets.flatMap((target) => (target.kind === 'map' && TOUCH_COLUMNS.has(target.column) ? [target.index] : [])),
    ),
  );

const TOUCH_COLUMNS: ReadonlySet<string> = new Set(['probability', 'count', 'seconds']);

const named = <F extends string>(
  figures: readonly (readonly [FigurePlace, FigureRange | null])[],
): Readonly<Record<F, FigureRange | null>> =>
  Object.fromEntries(figures.map(([{ figure }, range]) => [figure, range])) as Record<F, FigureRange | null>;

/**
 * Null where the figure cannot be had, in one draw or in all: without volume, cost or repeat rates.
 * @param sample put in another order
 */
function rangeOf(base: number, sample: Float64Array, confidence: number): FigureRange | null {
  if (!Number.isFinite(base) || sample.length === 0 || sample.includes(Number.NaN)) return null;
  const tail = (1 - confidence) / 2;
  const low = quantileOf(sample, tail);
  const median = quantileOf(sample, 0.5);
  return { base, low, median, high: quantileOf(sample, 1 - tail) };
}

function shareBelowZero(sample: Float64Array | undefined): number | null {
  if (sample === undefined || sample.length === 0 || Number.isNaN(sample[0])) return null;
  let below = 0;
  for (const value of sample) if (value < 0) below += 1;
  return below / sample.length;
}
