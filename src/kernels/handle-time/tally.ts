import { exactOfType } from './exact.ts';
import type { HandleTimePlan } from './plan.ts';
import { BUCKETS, bucketOf } from './quantile-sketch.ts';
import { WORDS } from './simulate-touch.ts';
import { BLOCK_CONTACTS, type SimulationWorkspace } from './simulation-workspace.ts';

/** What is kept of any number of values: how many, sums of their distances from a fixed centre, extremes, counts by bucket. */
export interface Tally {
  /** The exact mean, seconds: sums of small distances lose no digits. */
  readonly centre: number;
  size: number;
  sum: number;
  squares: number;
  least: number;
  largest: number;
  /** By bucket of size: values of at least 0 first, then `BUCKETS` further those below 0. */
  readonly counts: Float64Array;
}

/** Tallies of one contact type's simulated contacts. */
export interface TypeTally {
  contacts: number;
  /** Handle time of the contacts that reach an agent, per set-up. */
  readonly handleTime: readonly Tally[];
  /** Agent time that each later set-up saves against the first, contact by contact; its first entry is set-up 1. */
  readonly saving: readonly Tally[];
}

/** What turns simulated handle times into tallies. */
export interface TallyRule {
  /** Exact mean handle time of every set-up, and exact mean saving of every later one: the centres. */
  readonly handleTimeCentres: readonly number[];
  readonly savingCentres: readonly number[];
  /** AI's share a in every set-up. */
  readonly aiShare: readonly number[];
  readonly concurrency: number;
}

export const tallyRule = ({ contacts, setups }: HandleTimePlan, c: number): TallyRule => {
  const exact = setups.map((setup) => exactOfType(contacts, setup, c));
  const first = exact[0]?.agentTimePerContact ?? 0;
  return {
    handleTimeCentres: exact.map((type) => type.handleTime.mean),
    savingCentres: exact.slice(1).map((type) => first - type.agentTimePerContact),
    aiShare: setups.map((setup) => setup.aiShare[c] as number),
    concurrency: contacts.concurrency[c] as number,
  };
};

const createTally = (centre: number): Tally => ({
  centre,
  size: 0,
  sum: 0,
  squares: 0,
  least: Number.POSITIVE_INFINITY,
  largest: Number.NEGATIVE_INFINITY,
  counts: new Float64Array(2 * BUCKETS),
});

export const createTypeTally = (rule: TallyRule): TypeTally => ({
  contacts: 0,
  handleTime: rule.handleTimeCentres.map(createTally),
  saving: rule.savingCentres.map(createTally),
});

/** Adds what another shard kept. Sums depend on the order of calls in their last bits: call in order of contacts. */
export const mergeTypeTally = (into: TypeTally, from: TypeTally): void => {
  into.contacts += from.contacts;
  into.handleTime.forEach((tally, s) => {
    mergeTally(tally, from.handleTime[s] as Tally);
  });
  into.saving.forEach((tally, s) => {
    mergeTally(tally, from.saving[s] as Tally);
  });
};

const mergeTally = (into: Tally, from: Tally): void => {
  into.size += from.size;
  into.sum += from.sum;
  into.squares += from.squares;
  into.least = Math.min(into.least, from.least);
  into.largest = Math.max(into.largest, from.largest);
  for (let b = 0; b < from.counts.length; b++) into.counts[b] = (into.counts[b] as number) + (from.counts[b] as number);
};

/** Takes in the `size` contacts that `simulateBlock` has left in the workspace, and sets to 0 the times that AI spares. */
export const tallyBlock = (tally: TypeTally, rule: TallyRule, workspace: SimulationWorkspace, size: number): void => {
  const { totals, spare, aiWords } = workspace;
  tally.contacts += size;
  for (let s = 0; s < totals.length; s++) {
    const seconds = totals[s] as Float64Array;
    const completed = (rule.aiShare[s] as number) * WORDS;
    if (completed === 0) {
      tallyValues(tally.handleTime[s] as Tally, seconds, size);
    } else {
      const reached = keepReached(seconds, aiWords, completed, spare, size);
      tallyValues(tally.handleTime[s] as Tally, spare, reached);
    }
  }
  const first = totals[0] as Float64Array;
  for (let s = 1; s < totals.length; s++) {
    const seconds = totals[s] as Float64Array;
    for (let i = 0; i < size; i++) spare[i] = ((first[i] as number) - (seconds[i] as number)) / rule.concurrency;
    tallyValues(tally.saving[s - 1] as Tally, spare, size);
  }
};

/** Copies the times of the contacts that reach an agent to `reached`, sets the others to 0; returns how many reach one. */
const keepReached = (
  seconds: Float64Array,
  aiWords: Int32Array,
  completed: number,
  reached: Float64Array,
  size: number,
): number => {
  let kept = 0;
  for (let i = 0; i < size; i++) {
    const reaches = (aiWords[i] as number) >>> 0 >= completed;
    reached[kept] = seconds[i] as number;
    kept += reaches ? 1 : 0;
    if (!reaches) seconds[i] = 0;
  }
  return kept;
};

/** Upper half of a double among its two words, which depends on the machine's byte order. */
const UPPER = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

const tallyValues = (tally: Tally, values: Float64Array, size: number): void => {
  const halves = new Int32Array(values.buffer, 0, 2 * BLOCK_CONTACTS);
  const { centre, counts } = tally;
  let sum = 0;
  let squares = 0;
  let least = tally.least;
  let largest = tally.largest;
  for (let i = 0; i < size; i++) {
    const value = values[i] as number;
    const away = value - centre;
    sum += away;
    squares += away * away;
    least = Math.min(least, value);
    largest = Math.max(largest, value);
    const half = halves[2 * i + UPPER] as number;
    const bucket = bucketOf(half) + (half >>> 31) * BUCKETS;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  tally.size += size;
  tally.sum += sum;
  tally.squares += squares;
  tally.least = least;
  tally.largest = largest;
};
