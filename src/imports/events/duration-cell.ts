/**
 * Writes a tally as a duration of the map: a constant, a lognormal or gamma distribution with the mean and standard
 * deviation of the log where its shape fits, else the quantiles themselves. Mean and spread are carried over in every
 * case, which is what the exact model of handle time needs.
 */
import type { Duration } from '../../domain/duration.ts';
import { durationCdf } from '../../kernels/handle-time/distributions/index.ts';
import type { DurationCell, DurationTally } from './duration-tally.ts';

export type DurationText =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'written'; readonly text: string; readonly method: string }
  /** Values for a file, ascending, each the mean of as many durations. */
  | { readonly kind: 'quantiles'; readonly values: readonly number[]; readonly method: string };

/** Fewer durations do not show a shape; a lognormal is what handle times mostly have. */
const FEWEST_FOR_SHAPE = 30;
/** Largest distance between the two distribution functions at which a shape counts as fitting (an assumption). */
const LARGEST_DISTANCE = 0.06;
/** A smaller spread than this share of the mean is none. */
const LEAST_SPREAD = 0.01;
const MOST_QUANTILES = 200;
/** Durations that each quantile stands for at least, so that none is anybody's own. */
const FEWEST_A_QUANTILE = 5;
const DIGITS = 5;

export function durationText(tally: DurationTally): DurationText {
  const { count, meanSeconds: mean, variance } = tally;
  if (mean === null || variance === null) return { kind: 'unknown' };
  const n = `${count} ${count === 1 ? 'duration' : 'durations'}`;
  const sd = Math.sqrt(variance);
  if (sd <= LEAST_SPREAD * mean) return { kind: 'written', text: rounded(mean), method: `mean of ${n}` };
  if (count < FEWEST_FOR_SHAPE) {
    return {
      kind: 'written',
      text: momentsText('lognormal', mean, sd),
      method: `mean and sd of ${n}, too few to show a shape`,
    };
  }
  const cells = tally.cells();
  const [best] = SHAPES.map((shape) => ({ shape, distance: distance(shape.of(mean, sd), cells, count) })).sort(
    (a, b) => a.distance - b.distance,
  );
  if (best !== undefined && best.distance <= LARGEST_DISTANCE) {
    const fit = `distance of the distribution functions ${best.distance.toFixed(3)}`;
    return { kind: 'written', text: momentsText(best.shape.kind, mean, sd), method: `mean and sd of ${n}, ${fit}` };
  }
  const values = quantiles(cells, count);
  return { kind: 'quantiles', values, method: `${values.length} quantiles of ${n}, which no usual shape fits` };
}

const SHAPES: readonly { readonly kind: 'lognormal' | 'gamma'; readonly of: (mean: number, sd: number) => Duration }[] =
  [
    {
      kind: 'lognormal',
      of: (mean, sd) => {
        const square = Math.log1p((sd / mean) ** 2);
        return { kind: 'lognormal', mu: Math.log(mean) - square / 2, sigma: Math.sqrt(square) };
      },
    },
    { kind: 'gamma', of: (mean, sd) => ({ kind: 'gamma', shape: (mean / sd) ** 2, scale: sd ** 2 / mean }) },
  ];

const momentsText = (kind: string, mean: number, sd: number): string =>
  `${kind}(mean=${rounded(mean)}, sd=${rounded(sd)})`;

/** Kolmogorov's distance at the ends of the cells. */
function distance(duration: Duration, cells: readonly DurationCell[], count: number): number {
  let below = 0;
  let largest = 0;
  for (const cell of cells) {
    below += cell.count;
    largest = Math.max(largest, Math.abs(durationCdf(duration, cell.upToSeconds) - below / count));
  }
  return largest;
}

/** Means of equal shares of the durations, ascending: their mean is that of all. */
function quantiles(cells: readonly DurationCell[], count: number): readonly number[] {
  const wanted = Math.max(1, Math.min(MOST_QUANTILES, Math.floor(count / FEWEST_A_QUANTILE)));
  const size = count / wanted;
  const values: number[] = [];
  let filled = 0;
  let seconds = 0;
  for (const cell of cells) {
    const each = cell.seconds / cell.count;
    let left = cell.count;
    while (left > 0) {
      const taken = Math.min(left, size - filled);
      filled += taken;
      seconds += taken * each;
      left -= taken;
      // Sums of fractions: as good as full is full.
      if (filled < size * (1 - 1e-9)) break;
      values.push(seconds / size);
      filled = 0;
      seconds = 0;
    }
  }
  if (values.length < wanted) values.push(filled > 0 ? seconds / filled : (values.at(-1) ?? 0));
  return values.map((value) => Number(rounded(value)));
}

/** Digits enough for a mean over a million events; below a microsecond there is nothing. */
export const rounded = (value: number): string => String(value < LEAST ? 0 : Number(value.toPrecision(DIGITS)));

const LEAST = 1e-6;
