/**
 * Reads the events of a log, case by case, into tallies, holding one case's state and none of its events:
 *
 *   joined?     an event goes on from the one before when the same resource does it, has done nothing for another case in
 *               between, and the pause is not too long; else the case was put down, and the time between is nobody's
 *   pause       of joined events: up to so much of it is the change of system, if there is one, and the rest waiting
 *   duration    end − start; of an event with an end only, the time since the one before if joined; of an event with a
 *               start only, the time until the one after if joined; else not known
 *   re-keying   filling in a field that was filled in before in another system of the same case
 *   run         events of one touch directly after each other; doing it again later in the case is its next run
 */
import type { GapRules } from './gap-rules.ts';
import {
  emptyRun,
  emptyTally,
  emptyType,
  type LogTally,
  MOST_RUNS,
  pairKey,
  type RunTally,
  runKey,
  type TypeTally,
} from './log-tally.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { ReadingPlan } from './touch-identity.ts';

/** Contacts of a type whose order of touches is counted pair by pair; enough to order what one in a thousand has. */
const ORDERED_CONTACTS = 20_000;
/** Runs of one contact that are counted pair by pair. */
const ORDERED_RUNS = 64;

const NO_TOUCH = -1;

interface OpenCase {
  type: number | null;
  tally: TypeTally;
  events: number;
  mixed: boolean;
  timeUs: number;
  /** Latest moment that an event of the case reached. */
  reachedUs: number;
  touch: number;
  system: number | null;
  resource: number | null;
  run: RunTally | null;
  /** Name and meaning of the event before, where its end is still to come. */
  open: {
    readonly name: number;
    readonly startUs: number;
    readonly explained: boolean;
    readonly byAgent: boolean;
  } | null;
  readonly runsOf: Map<number, number>;
  readonly waited: Set<RunTally>;
  readonly order: { readonly run: RunTally; readonly place: number }[];
  readonly fields: Map<number, number | null>;
}

export class TraceReader {
  readonly tally: LogTally;
  readonly #plan: ReadingPlan;
  readonly #gaps: GapRules;
  #case: OpenCase | null = null;

  constructor(plan: ReadingPlan, gaps: GapRules) {
    this.#plan = plan;
    this.#gaps = gaps;
    this.tally = emptyTally(plan.meanings.length);
  }

  read(event: LoggedEvent): void {
    if (event.firstOfCase || this.#case === null) {
      this.#closeCase();
      this.#case = this.#openCase(event);
    }
    this.#readInto(this.#case, event);
  }

  /** Closes the last case. */
  end(): LogTally {
    this.#closeCase();
    return this.tally;
  }

  #openCase({ typedBy }: LoggedEvent): OpenCase {
    const type = this.#plan.typeOf[typedBy] ?? null;
    const tally = this.tally.types.get(type) ?? emptyType();
    this.tally.types.set(type, tally);
    return {
      type,
      tally,
      events: 0,
      mixed: false,
      timeUs: 0,
      reachedUs: Number.NEGATIVE_INFINITY,
      touch: NO_TOUCH,
      system: null,
      resource: null,
      run: null,
      open: null,
      runsOf: new Map(),
      waited: new Set(),
      order: [],
      fields: new Map(),
    };
  }

  #readInto(current: OpenCase, event: LoggedEvent): void {
    const { tally } = this;
    const meaning = this.#plan.meanings[event.name];
    if (meaning === undefined) throw new RangeError(`There is no name ${event.name}.`);
    const at = (event.startUs ?? event.endUs) as number;
    const type = this.#plan.typeOf[event.name] ?? null;
    if (type !== null && type !== current.type) current.mixed = true;
    const system = this.#plan.systemOf[event.name] ?? null;
    const pauseUs = Math.max(0, at - current.reachedUs);
    const joined =
      current.events > 0 && event.resource === current.resource && event.undisturbed && pauseUs <= this.#gaps.longestUs;
    if (current.events > 0 && !joined && pauseUs > 0) {
      tally.interruptions.count += 1;
      tally.interruptions.us += pauseUs;
    }
    const durationUs = this.#durationOf(event, current, joined, at);
    const untilUs = joined && current.open !== null && event.startUs !== null ? this.#closeOpenEvent(current, at) : 0;

    const rekeyed = this.#isRekeyed(current, event.field, system);
    const touch =
      meaning.kind === 'ignored'
        ? NO_TOUCH
        : meaning.kind === 'touch' && !rekeyed
          ? meaning.touch
          : rekeyed
            ? meaning.rekeyed
            : NO_TOUCH;
    const run = touch === NO_TOUCH ? null : this.#runOf(current, touch);
    const byAgent = touch === NO_TOUCH || this.#plan.touches[touch]?.actor === 'agent';

    // The pause before an event with an end only is its duration; what an open event took is no pause either.
    const restUs = joined && event.startUs !== null && untilUs === 0 ? pauseUs : 0;
    if (joined && byAgent) this.#pause(current, run, system, restUs);
    this.#count(current, event.name, durationUs, run, meaning.kind === 'ignored', byAgent);

    current.events += 1;
    current.reachedUs = Math.max(current.reachedUs, event.endUs ?? at);
    current.touch = touch;
    current.system = system;
    current.resource = event.resource;
    current.run = run;
    current.open = event.endUs === null ? { name: event.name, startUs: at, explained: run !== null, byAgent } : null;
    tally.earliestUs = Math.min(tally.earliestUs, at);
    tally.latestUs = Math.max(tally.latestUs, at);
  }

  #durationOf({ startUs, endUs }: LoggedEvent, current: OpenCase, joined: boolean, at: number): number | null {
    if (endUs === null) return null;
    if (startUs !== null) return endUs - startUs;
    return joined ? Math.max(0, at - current.reachedUs) : null;
  }

  /** An event of which only the start is logged lasts until the next one of the same sitting. */
  #closeOpenEvent(current: OpenCase, at: number): number {
    const { open, run } = current;
    if (open === null) return 0;
    const us = Math.max(0, at - open.startUs);
    this.tally.events.withoutDuration -= 1;
    this.#addTime(current, open.name, us, run, open.byAgent);
    current.reachedUs = Math.max(current.reachedUs, at);
    current.open = null;
    return us;
  }

  #count(
    current: OpenCase,
    name: number,
    us: number | null,
    run: RunTally | null,
    ignored: boolean,
    byAgent: boolean,
  ): void {
    const { events, names } = this.tally;
    events.read += 1;
    if (run !== null) events.mapped += 1;
    else if (ignored) events.ignored += 1;
    else events.unmapped += 1;
    const named = names[name];
    if (named !== undefined) named.events += 1;
    if (run !== null) run.events += 1;
    if (us === null) events.withoutDuration += 1;
    else this.#addTime(current, name, us, run, byAgent);
  }

  #addTime(current: OpenCase, name: number, us: number, run: RunTally | null, byAgent: boolean): void {
    const { time, names } = this.tally;
    const named = names[name];
    if (named !== undefined) named.us += us;
    time.eventsUs += us;
    if (byAgent) current.timeUs += us;
    if (run === null) return;
    time.explainedEventsUs += us;
    run.durations.add(us);
  }

  #pause(current: OpenCase, run: RunTally | null, system: number | null, us: number): void {
    const { time } = this.tally;
    const changed = system !== null && current.system !== null && system !== current.system;
    time.pausesUs += us;
    current.timeUs += us;
    if (run === null) return;
    time.explainedPausesUs += us;
    const switchUs = changed ? Math.min(us, this.#gaps.switchUs) : 0;
    if (changed) run.switches.add(switchUs);
    if (us <= switchUs) return;
    run.waits.add(us - switchUs);
    if (current.waited.has(run)) return;
    current.waited.add(run);
    run.waitContacts += 1;
  }

  #runOf(current: OpenCase, touch: number): RunTally {
    if (touch === current.touch && current.run !== null) return current.run;
    const times = current.runsOf.get(touch) ?? 0;
    current.runsOf.set(touch, times + 1);
    const run = Math.min(times, MOST_RUNS - 1);
    const key = runKey(touch, run);
    const known = current.tally.runs.get(key);
    const tally = known ?? emptyRun(touch, run);
    if (known === undefined) current.tally.runs.set(key, tally);
    if (times < MOST_RUNS) {
      tally.contacts += 1;
      current.order.push({ run: tally, place: current.events });
    }
    return tally;
  }

  #isRekeyed({ fields }: OpenCase, field: number | null, system: number | null): boolean {
    if (field === null) return false;
    const first = fields.get(field);
    if (first === undefined) {
      fields.set(field, system);
      return false;
    }
    return system !== null && first !== null && first !== system;
  }

  #closeCase(): void {
    const closed = this.#case;
    this.#case = null;
    if (closed === null) return;
    const { tally, order, events } = closed;
    this.tally.contacts += 1;
    if (closed.mixed) this.tally.mixedContacts += 1;
    tally.contacts += 1;
    tally.handleTime.add(closed.timeUs);
    for (const { run, place } of order) run.places += place / events;
    if (tally.contacts > ORDERED_CONTACTS) return;
    const compared = order.slice(0, ORDERED_RUNS);
    for (const [at, { run: earlier }] of compared.entries()) {
      for (let next = at + 1; next < compared.length; next++) {
        const later = (compared[next] as (typeof compared)[number]).run;
        const key = pairKey(runKey(earlier.touch, earlier.run), runKey(later.touch, later.run));
        tally.before.set(key, (tally.before.get(key) ?? 0) + 1);
      }
    }
  }
}
