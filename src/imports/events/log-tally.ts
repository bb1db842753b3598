import { DurationTally } from './duration-tally.ts';

/** One occurrence of a touch in a contact and what came before it: the first time it is done, the second, and so on. */
export interface RunTally {
  readonly touch: number;
  /** 0 for the first time in a contact. */
  readonly run: number;
  /** Contacts in which it occurs. */
  contacts: number;
  events: number;
  /** Of the events whose duration the log tells. */
  readonly durations: DurationTally;
  /** Changes to its system right before it; at most one a contact and run. */
  readonly switches: DurationTally;
  /** Pauses before its events, and in how many contacts there is one. */
  readonly waits: DurationTally;
  waitContacts: number;
  /** Sum over contacts of its place among the contact's events, from 0 to 1. */
  places: number;
}

export interface TypeTally {
  contacts: number;
  /** Time of agents in a contact: events and pauses. */
  readonly handleTime: DurationTally;
  /** By `runKey`. */
  readonly runs: Map<number, RunTally>;
  /** How often one run came before another within a contact, by `pairKey`, in the first contacts read. */
  readonly before: Map<number, number>;
}

export interface NameTally {
  events: number;
  us: number;
}

/** Everything that is kept of a log. */
export interface LogTally {
  contacts: number;
  /** By type; null for contacts of no type. */
  readonly types: Map<number | null, TypeTally>;
  /** By name. */
  readonly names: readonly NameTally[];
  readonly events: { read: number; mapped: number; unmapped: number; ignored: number; withoutDuration: number };
  /** Logged time is the sum of the first two; so is what the mapped events make of it. */
  readonly time: { eventsUs: number; pausesUs: number; explainedEventsUs: number; explainedPausesUs: number };
  /** Contacts with events of several types; the first decides. */
  mixedContacts: number;
  /** Pauses too long, or in which the agent did something else: between two sittings of one case. */
  readonly interruptions: { count: number; us: number };
  earliestUs: number;
  latestUs: number;
}

export const emptyTally = (names: number): LogTally => ({
  contacts: 0,
  types: new Map(),
  names: Array.from({ length: names }, () => ({ events: 0, us: 0 })),
  events: { read: 0, mapped: 0, unmapped: 0, ignored: 0, withoutDuration: 0 },
  time: { eventsUs: 0, pausesUs: 0, explainedEventsUs: 0, explainedPausesUs: 0 },
  mixedContacts: 0,
  interruptions: { count: 0, us: 0 },
  earliestUs: Number.POSITIVE_INFINITY,
  latestUs: Number.NEGATIVE_INFINITY,
});

export const emptyType = (): TypeTally => ({
  contacts: 0,
  handleTime: new DurationTally(),
  runs: new Map(),
  before: new Map(),
});

export const emptyRun = (touch: number, run: number): RunTally => ({
  touch,
  run,
  contacts: 0,
  events: 0,
  durations: new DurationTally(),
  switches: new DurationTally(),
  waits: new DurationTally(),
  waitContacts: 0,
  places: 0,
});

/** Times that one touch is done in a contact that are told apart; what is done again after that counts to the last. */
export const MOST_RUNS = 8;
/** Keys of runs stay below it, so that a pair of them is one exact number. */
const PAIR_BASE = 2 ** 26;

export const runKey = (touch: number, run: number): number => touch * MOST_RUNS + run;
export const pairKey = (earlier: number, later: number): number => earlier * PAIR_BASE + later;
