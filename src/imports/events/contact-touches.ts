/** The rows of one contact type: its touches in order, each after the change of system and the pause that precede it. */
import type { Activity, Actor } from '../../domain/vocabulary.ts';
import { type FoldedTouch, foldTouches, type Happening, together } from './folded-touch.ts';
import type { TypeTally } from './log-tally.ts';
import { orderTouches } from './order-touches.ts';
import type { FoundBy, TouchIdentity } from './touch-identity.ts';

export interface ContactTouch {
  readonly actor: Actor;
  readonly system: string | null;
  readonly activity: Activity;
  /** Null for what lies between events. */
  readonly label: string | null;
  readonly by: FoundBy | 'order' | 'pauses';
  /** In how many contacts, how many times, how long. */
  readonly happening: Happening;
}

export interface ContactTouches {
  readonly touches: readonly ContactTouch[];
  readonly leftOut: { readonly events: number; readonly seconds: number };
}

/** Pauses before a touch that make up less of a contact's time are gathered in one row. */
const OWN_PAUSE_SHARE = 0.01;

export function contactTouches(
  type: TypeTally,
  identities: readonly TouchIdentity[],
  pauseActivity: Activity,
  fewest: number,
): ContactTouches {
  const { touches, leftOut } = foldTouches(type, identities, fewest);
  const ordered = orderTouches(touches, type);
  const least = OWN_PAUSE_SHARE * type.handleTime.seconds;
  const isOwn = ({ contacts, durations }: Happening): boolean => contacts >= fewest && durations.seconds >= least;
  const { kept: changes, lostSeconds } = changesBySystem(ordered, fewest);
  const rows = ordered.flatMap((touch): ContactTouch[] => [
    ...changeBefore(changes.get(touch) ?? null, touch),
    ...(isOwn(touch.waits) ? [pause(touch.waits, pauseActivity, touch.identity.system)] : []),
    { ...touch.identity, happening: touch },
  ]);
  const short = together(ordered.filter(({ waits }) => !isOwn(waits)).map(({ waits }) => waits));
  // Nobody counted in how many contacts there is any of them: at most in as many as there are, or as there are contacts.
  const contacts = Math.min(type.contacts, short.times);
  const pauses = short.times === 0 || contacts < fewest ? [] : [pause({ ...short, contacts }, pauseActivity, null)];
  const lost = lostSeconds + (short.times > 0 && contacts < fewest ? short.durations.seconds : 0);
  return { touches: [...rows, ...pauses], leftOut: { ...leftOut, seconds: leftOut.seconds + lost } };
}

const pause = (happening: Happening, activity: Activity, system: string | null): ContactTouch => ({
  actor: 'agent',
  // Who talks or thinks meanwhile does so in no system.
  system: activity === 'wait' ? system : null,
  activity,
  label: null,
  by: 'pauses',
  happening,
});

const changeBefore = (happening: Happening | null, { identity }: FoldedTouch): ContactTouch[] =>
  happening === null
    ? []
    : [{ actor: 'agent', system: identity.system, activity: 'switch', label: null, by: 'order', happening }];

/** Changes to a system that few contacts have before a touch count to those before the touch of that system that most have. */
function changesBySystem(
  touches: readonly FoldedTouch[],
  fewest: number,
): { readonly kept: ReadonlyMap<FoldedTouch, Happening>; readonly lostSeconds: number } {
  let lostSeconds = 0;
  const changed = touches.filter(({ switches }) => switches.times > 0);
  const kept = new Map<FoldedTouch, Happening>();
  for (const group of Map.groupBy(changed, ({ identity }) => identity.system).values()) {
    const enough = group.filter(({ switches }) => switches.contacts >= fewest);
    const few = group.filter(({ switches }) => switches.contacts < fewest).map(({ switches }) => switches);
    const [most] = enough.toSorted((a, b) => b.switches.contacts - a.switches.contacts);
    if (most === undefined) lostSeconds += together(few).durations.seconds;
    for (const touch of enough) kept.set(touch, touch === most ? together([touch.switches, ...few]) : touch.switches);
  }
  return { kept, lostSeconds };
}
