/** Simulated years of all set-ups on the same outages (design 5, item 5). */
import { streamKey } from '../../random/stream-key.ts';
import { drawOutages, type RenewalElement, type RepairTimes, type YearOutages } from './outages.ts';
import { type OperatingWeek, SetupYears, type YearFigures, type YearsSetup } from './setup-years.ts';

export interface YearsInput {
  /** Every element of any set-up, once. */
  readonly elements: readonly RenewalElement[];
  readonly setups: readonly YearsSetup[];
  readonly week: OperatingWeek;
  readonly repair: RepairTimes;
}

/** Per figure, one value per year. */
export type YearSeries = Readonly<Record<keyof YearFigures, Float64Array>>;

/** Years drawn and simulated together: enough for the random numbers to come in batches. */
export const YEARS_PER_BLOCK = 50;

/**
 * Years `firstYear` … `firstYear + years − 1`, one series per set-up. A year depends on seed and number alone, so that
 * blocks of years may be simulated apart and put together.
 */
export type YearsSimulator = (firstYear: number, years: number) => readonly YearSeries[];

/** Set up once for all blocks of years that are simulated in one place. */
export function createYearsSimulator({ elements, setups, week, repair }: YearsInput, seed: number): YearsSimulator {
  const key = streamKey(seed, ['years']);
  const runs = setups.map((setup) => ({
    setup: new SetupYears(setup, week),
    elementOf: elementPlaces(elements, setup),
  }));
  return (firstYear, years) => {
    const series = runs.map(() => emptySeries(years));
    for (let done = 0; done < years; done += YEARS_PER_BLOCK) {
      const size = Math.min(YEARS_PER_BLOCK, years - done);
      const block = drawOutages(elements, repair, key, firstYear + done, size);
      runs.forEach(({ setup, elementOf }, run) => {
        const own = series[run] as Record<keyof YearFigures, Float64Array>;
        block.forEach((outages, at) => {
          const figures = setup.year(ofSetup(outages, elementOf), firstYear + done + at);
          for (const name of FIGURES) own[name][done + at] = figures[name];
        });
      });
    }
    return series;
  };
}

/** All years on this thread, from year 0 unless said otherwise. */
export const simulateYears = (
  input: YearsInput,
  seed: number,
  firstYear: number,
  years: number,
): readonly YearSeries[] => createYearsSimulator(input, seed)(firstYear, years);

/** Series of consecutive blocks of years, put together set-up by set-up. */
export function joinedYears(blocks: readonly (readonly YearSeries[])[]): readonly YearSeries[] {
  const [first = []] = blocks;
  return first.map((_, setup) => {
    const parts = blocks.map((block) => block[setup] as YearSeries);
    const whole = emptySeries(parts.reduce((sum, { broken }) => sum + broken.length, 0));
    for (const name of FIGURES) {
      let at = 0;
      for (const part of parts) {
        whole[name].set(part[name], at);
        at += part[name].length;
      }
    }
    return whole;
  });
}

const FIGURES = [
  'broken',
  'deferred',
  'degraded',
  'extraHours',
  'worstDayBroken',
  'worstDayAffected',
  'longestBrokenHours',
  'longestAffectedHours',
  'executionsDeferred',
  'executionsLate',
  'longestWaitHours',
] as const satisfies readonly (keyof YearFigures)[];

const emptySeries = (years: number): Record<keyof YearFigures, Float64Array> => ({
  broken: new Float64Array(years),
  deferred: new Float64Array(years),
  degraded: new Float64Array(years),
  extraHours: new Float64Array(years),
  worstDayBroken: new Float64Array(years),
  worstDayAffected: new Float64Array(years),
  longestBrokenHours: new Float64Array(years),
  longestAffectedHours: new Float64Array(years),
  executionsDeferred: new Float64Array(years),
  executionsLate: new Float64Array(years),
  longestWaitHours: new Float64Array(years),
});

/** Per element of the input, its place in the set-up's model, or −1. */
function elementPlaces(elements: readonly RenewalElement[], { model }: YearsSetup): Int32Array {
  const places = new Map(model.elements.map(({ id }, at) => [id, at]));
  return Int32Array.from(elements, ({ id }) => places.get(id) ?? -1);
}

function ofSetup(outages: YearOutages, elementOf: Int32Array): YearOutages {
  const own: YearOutages = { elements: [], starts: [], ends: [] };
  outages.elements.forEach((element, at) => {
    const place = elementOf[element] as number;
    if (place < 0) return;
    own.elements.push(place);
    own.starts.push(outages.starts[at] as number);
    own.ends.push(outages.ends[at] as number);
  });
  return own;
}
