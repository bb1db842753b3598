import type { ComparedHandleTime } from '../schema/result/comparison.ts';
import type { ComparedInput } from './compared-input.ts';

/**
 * The simulated difference of two set-ups on the same random numbers. Streams pair where both sides are set-ups of one
 * result that compared them; between other results nothing pairs, and the exact means need no pairing.
 */
export function pairedDifference(from: ComparedInput, to: ComparedInput): ComparedHandleTime['paired'] {
  if (!isSameRun(from, to)) return null;
  const { comparisons } = from.document.handleTime;
  const find = (a: string, b: string) => comparisons.find((entry) => entry.from === a && entry.to === b);
  const forwards = find(from.setup, to.setup);
  if (forwards !== undefined) return signed(forwards.meanDifference, forwards.ci95, 1);
  const backwards = find(to.setup, from.setup);
  return backwards === undefined ? null : signed(backwards.meanDifference, backwards.ci95, -1);
}

function signed(
  mean: number | null,
  interval: readonly [number, number] | null,
  sign: 1 | -1,
): ComparedHandleTime['paired'] {
  if (mean === null || interval === null) return null;
  const [low, high] = interval;
  return { meanDifference: sign * mean, ci95: sign === 1 ? [low, high] : [-high, -low] };
}

const isSameRun = ({ document: a }: ComparedInput, { document: b }: ComparedInput): boolean =>
  a === b || (a.input.digest === b.input.digest && JSON.stringify(a) === JSON.stringify(b));
