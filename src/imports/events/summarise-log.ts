/** What an import tells of the log that it read. */
import type { Activity } from '../../domain/vocabulary.ts';
import { compareCodeUnits } from '../../schema/code-units.ts';
import type { EventLogReading, LoggedName } from '../../schema/result/event-log-reading.ts';
import { US_PER_SECOND } from './duration-tally.ts';
import type { EventColumns } from './guess-columns.ts';
import type { LogTally } from './log-tally.ts';
import type { LogName } from './logged-event.ts';
import type { NamedPlan } from './plan-reading.ts';
import type { EventsProposal } from './propose-events.ts';

export interface LogFacts {
  readonly file: string;
  readonly format: EventLogReading['format'];
  readonly columns: EventColumns;
  readonly records: number;
  readonly setAside: readonly { readonly reason: string; readonly count: number }[];
  readonly names: readonly LogName[];
  readonly plan: NamedPlan;
  readonly tally: LogTally;
}

const SECONDS_PER_HOUR = 3600;
const US_PER_HOUR = SECONDS_PER_HOUR * US_PER_SECOND;

export function summariseLog(facts: LogFacts, proposed: EventsProposal): EventLogReading {
  const { tally, plan, names } = facts;
  const { explained, folded, leftOut } = proposed;
  const { read, mapped, unmapped, ignored, withoutDuration } = tally.events;
  return {
    file: facts.file,
    format: facts.format,
    columns: facts.columns,
    records: facts.records,
    setAside: facts.setAside.filter(({ count }) => count > 0).map(({ reason, count }) => ({ reason, count })),
    events: { used: read, mapped, unmapped, ignored, withoutDuration },
    contacts: tally.contacts,
    explained: {
      loggedHours: explained.loggedSeconds / SECONDS_PER_HOUR,
      explainedHours: explained.explainedSeconds / SECONDS_PER_HOUR,
      share: explained.share,
      pauseHours: tally.time.pausesUs / US_PER_HOUR,
      interruptionHours: tally.interruptions.us / US_PER_HOUR,
    },
    unmapped: namesOf(names, tally, (at) => (plan.meanings[at]?.kind === 'unmapped' ? { activity: null } : null)),
    suggested: namesOf(names, tally, (at) => suggestionOf(plan, at)),
    types: proposed.types.map(({ id, contacts, touches }) => ({
      id,
      contacts,
      touches: touches.length,
      secondsPerContact:
        touches.reduce((sum, { happening }) => sum + happening.times * (happening.durations.meanSeconds ?? 0), 0) /
        contacts,
    })),
    folded,
    leftOut: { contacts: leftOut.contacts, events: leftOut.events, hours: leftOut.seconds / SECONDS_PER_HOUR },
  };
}

interface Suggested {
  readonly activity: Activity | null;
}

function suggestionOf({ meanings, touches }: NamedPlan, at: number): Suggested | null {
  const meaning = meanings[at];
  if (meaning?.kind !== 'touch') return null;
  const touch = touches[meaning.touch];
  return touch?.by === 'suggestion' ? { activity: touch.activity } : null;
}

/** Names of the log by activity, those with most time first, then those with most events. */
function namesOf(
  names: readonly LogName[],
  { names: tallies }: LogTally,
  choose: (at: number) => Suggested | null,
): LoggedName[] {
  const chosen = names.flatMap((name, at) => {
    const choice = choose(at);
    const { events, us } = tallies[at] ?? { events: 0, us: 0 };
    return choice === null || events === 0 ? [] : [{ name, activity: choice.activity, events, us }];
  });
  return [...Map.groupBy(chosen, ({ name }) => name.activity)]
    .map(([activity, entries]) => ({
      activity,
      systems: [...new Set(entries.flatMap(({ name }) => name.system ?? []))].sort(compareCodeUnits),
      activityOnMap: entries[0]?.activity ?? null,
      events: entries.reduce((sum, { events }) => sum + events, 0),
      hours: entries.reduce((sum, { us }) => sum + us, 0) / US_PER_HOUR,
    }))
    .sort((a, b) => b.hours - a.hours || b.events - a.events || compareCodeUnits(a.activity, b.activity));
}
