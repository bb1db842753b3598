/**
 * From runs to touches. A further run of a touch stays a touch of its own where enough contacts have it; else it counts as
 * repeats of the run before. What too few contacts have is folded into one touch of its kind of work, so that no row is
 * about a handful of contacts. Sums never change: contacts × probability × count × mean is the time that the log has.
 */
import { compareCodeUnits } from '../../schema/code-units.ts';
import { DurationTally } from './duration-tally.ts';
import { MOST_RUNS, type RunTally, runKey, type TypeTally } from './log-tally.ts';
import type { TouchIdentity } from './touch-identity.ts';

/** Something that happens in some contacts of a type, and how often and how long there. */
export interface Happening {
  contacts: number;
  times: number;
  readonly durations: DurationTally;
}

export interface FoldedTouch extends Happening {
  readonly identity: TouchIdentity;
  /** Keys of the runs in it. */
  readonly runs: readonly number[];
  readonly switches: Happening;
  readonly waits: Happening;
  /** Mean place in the contact, from 0 to 1. */
  readonly place: number;
}

export interface FoldedTouches {
  readonly touches: readonly FoldedTouch[];
  /** Too few even together; told, not kept. */
  readonly leftOut: { readonly events: number; readonly seconds: number };
}

/** A further run is a touch of its own if at least so many of the type's contacts have it. */
const OWN_RUN_SHARE = 0.05;
/** What folded touches are called. */
const SELDOM = 'seldom steps';

export function foldTouches(type: TypeTally, touches: readonly TouchIdentity[], fewest: number): FoldedTouches {
  const byTouch = Map.groupBy(type.runs.values(), ({ touch }) => touch);
  const folded = [...byTouch].flatMap(([touch, runs]) => {
    const identity = touches[touch];
    if (identity === undefined) throw new RangeError(`There is no touch ${touch}.`);
    return foldRuns(
      identity,
      runs.toSorted((a, b) => a.run - b.run),
      type.contacts,
      fewest,
    );
  });
  // The commonest first: it stands for its group where one has to. Names decide among equals, so that no order of reading does.
  folded.sort((a, b) => b.contacts - a.contacts || compareCodeUnits(nameOf(a), nameOf(b)));
  const kept = folded.filter(({ contacts }) => contacts >= fewest);
  const few = Map.groupBy(
    folded.filter(({ contacts }) => contacts < fewest),
    ({ identity }) => JSON.stringify([identity.actor, identity.activity]),
  );
  const seldom = [...few]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([, group]) => foldSeldom(group, type.contacts));
  const out = seldom.filter(({ contacts }) => contacts < fewest);
  return {
    touches: [...kept, ...seldom.filter(({ contacts }) => contacts >= fewest)],
    leftOut: {
      events: out.reduce((sum, { times }) => sum + times, 0),
      seconds: out.reduce(
        (sum, touch) =>
          sum + touch.durations.seconds + touch.switches.durations.seconds + touch.waits.durations.seconds,
        0,
      ),
    },
  };
}

/** Names a touch among those of its type. */
export const nameOf = ({ identity, runs }: Pick<FoldedTouch, 'identity' | 'runs'>): string =>
  JSON.stringify([identity.label, identity.activity, identity.system, identity.actor, (runs[0] ?? 0) % MOST_RUNS]);

function foldRuns(identity: TouchIdentity, runs: readonly RunTally[], contacts: number, fewest: number): FoldedTouch[] {
  const least = Math.max(fewest, OWN_RUN_SHARE * contacts);
  const groups: RunTally[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last === undefined || run.contacts >= least) groups.push([run]);
    else last.push(run);
  }
  return groups.map((group) => {
    const [first] = group as [RunTally];
    return {
      identity,
      runs: group.map(({ touch, run }) => runKey(touch, run)),
      place: first.places / first.contacts,
      // Who has a later run has the first one too.
      contacts: first.contacts,
      times: group.reduce((sum, { events }) => sum + events, 0),
      durations: merged(group.map(({ durations }) => durations)),
      switches: together(
        group.map(({ switches }) => ({ contacts: switches.count, times: switches.count, durations: switches })),
      ),
      waits: together(
        group.map(({ waits, waitContacts }) => ({ contacts: waitContacts, times: waits.count, durations: waits })),
      ),
    };
  });
}

/** How many contacts have one or another of them is not known, only that it is at most all; the mean stays exact. */
function foldSeldom(group: readonly FoldedTouch[], contacts: number): FoldedTouch {
  const [{ identity }] = group as [FoldedTouch];
  const sum = (of: (touch: FoldedTouch) => number): number => group.reduce((total, touch) => total + of(touch), 0);
  return {
    identity: { ...identity, system: null, label: SELDOM },
    runs: group.flatMap(({ runs }) => runs),
    place: sum(({ place, contacts: each }) => place * each) / sum(({ contacts: each }) => each),
    contacts: Math.min(
      contacts,
      sum((touch) => touch.contacts),
    ),
    times: sum(({ times }) => times),
    durations: merged(group.map(({ durations }) => durations)),
    switches: together(group.map(({ switches }) => switches)),
    waits: together(group.map(({ waits }) => waits)),
  };
}

/** At least so many contacts as have the commonest of them: a cautious figure that leaves the mean exact. */
export function together(group: readonly Happening[]): Happening {
  return {
    contacts: group.reduce((most, { contacts }) => Math.max(most, contacts), 0),
    times: group.reduce((sum, { times }) => sum + times, 0),
    durations: merged(group.map(({ durations }) => durations)),
  };
}

const merged = (tallies: readonly DurationTally[]): DurationTally => {
  const [only, ...more] = tallies;
  if (only !== undefined && more.length === 0) return only;
  const all = new DurationTally();
  for (const tally of tallies) all.merge(tally);
  return all;
};
