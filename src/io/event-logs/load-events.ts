/**
 * Records of a log → events in the engine, in small numbers instead of texts:
 *
 *   names    what occurs together: activity, system, type (and who the mapping says does it), each combination once
 *   events   case and resource as hashes, the name, start and end; what is not an event is counted by its reason
 *   pairs    in a log of starts and ends, each end gets the start right before it of the same case and name
 */

import type { EventColumns } from '../../imports/events/guess-columns.ts';
import type { LogName } from '../../imports/events/logged-event.ts';
import type { EventMapping, EventRole } from '../../schema/event-mapping.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import type { RecordEngine } from '../records/engine.ts';
import type { RecordRelation } from '../records/load-records.ts';
import { actorsOf, namesOf } from './event-names.ts';
import { readTimes } from './event-times.ts';
import { pairTransitions, STAGES, stageOf } from './pair-transitions.ts';

/** Why records are no events of the analysis, each record for one reason. */
export interface SetAside {
  readonly withoutCase: number;
  readonly withoutActivity: number;
  readonly withoutDate: number;
  readonly unreadableDate: number;
  readonly endBeforeStart: number;
  readonly otherTransition: number;
  /** Starts that were joined with their end: one event of two records. */
  readonly pairedStarts: number;
}

export interface LoadedEvents {
  readonly names: readonly LogName[];
  /** Events in the table `event`. */
  readonly events: number;
  readonly setAside: SetAside;
  readonly hasResources: boolean;
}

const FAULTS = [
  '',
  'withoutCase',
  'withoutActivity',
  'withoutDate',
  'unreadableDate',
  'endBeforeStart',
  'otherTransition',
] as const;

/** @returns null when the log cannot be read this way, which is reported */
export async function loadEvents(
  engine: RecordEngine,
  relation: RecordRelation,
  columns: EventColumns,
  mapping: EventMapping,
  file: string,
  log: ProblemLog,
): Promise<LoadedEvents | null> {
  const cell = (role: EventRole): string | null => {
    const at = relation.headings.indexOf(columns[role] ?? '');
    return at === -1 ? null : trimmed(`c${at}`);
  };
  const raw = (role: EventRole): string => cell(role) ?? 'null::varchar';
  const timeColumns = (['start', 'end'] as const).flatMap((role) => {
    const at = relation.headings.indexOf(columns[role] ?? '');
    return at === -1 ? [] : [{ heading: columns[role] as string, column: `c${at}` }];
  });
  const time = await readTimes(engine, relation.from, timeColumns, mapping.date_format ?? null, file, log);
  if (time === null) return null;

  const hasActors = await actorsOf(engine, relation.from, cell('resource'), mapping);
  const names = await namesOf(engine, relation.from, raw, hasActors, columns, file, log);
  if (names === null) return null;

  const hash = (role: EventRole): string => `case when ${raw(role)} is not null then hash(${raw(role)}) end`;
  const field =
    cell('field') === null
      ? 'null::uinteger'
      : `(case when ${raw('field')} is not null then hash(${raw('field')}, ${raw('value')}) & 4294967295 end)::uinteger`;
  // In a log of transitions one column holds the time of all of them.
  const at = (role: 'start' | 'end'): string => (cell(role) === null ? 'null::bigint' : time(raw(role)));
  await engine.run(`
    create table event as
    select k, name, who, field, s, f, stage,
      case when k is null then 1 when activity is null then 2 when stage = ${STAGES.other} then 6
        when s is null and f is null and not dated then 3 when unread then 4 when f < s then 5 else 0 end::utinyint as fault
    from (
      select r.k, n.id as name, r.who, r.field, r.s, r.f, r.stage, r.activity, r.dated, (r.s is null and r.has_start) or (r.f is null and r.has_end) as unread
      from (
        select ${hash('case')} as k, ${raw('activity')} as activity, ${raw('system')} as system, ${raw('type')} as type, ${raw('resource')} as resource,
          ${hash('resource')} as who, ${field} as field, ${at('start')} as s, ${at('end')} as f,
          ${raw('start')} is not null as has_start, ${raw('end')} is not null as has_end,
          ${raw('start')} is not null or ${raw('end')} is not null as dated, ${stageOf(cell('lifecycle'))} as stage
        from ${relation.from}
      ) r
      ${hasActors ? 'left join actor a on a.resource = r.resource' : ''}
      left join event_name n on n.activity is not distinct from r.activity and n.system is not distinct from r.system
        and n.type is not distinct from r.type and n.actor is not distinct from ${hasActors ? 'a.actor' : 'null'}
    )`);
  const counts = await engine.rows('select fault, count(*) from event group by fault');
  const faults = Object.fromEntries(
    FAULTS.map((name, at) => [name, Number(counts.find(([fault]) => fault === at)?.[1] ?? 0)]),
  );
  const total = counts.reduce((sum, [, count]) => sum + Number(count), 0);
  if (total !== relation.rows) throw new Error(`Of ${relation.rows} records ${total} arrived.`);
  const setAside: SetAside = {
    withoutCase: faults['withoutCase'] ?? 0,
    withoutActivity: faults['withoutActivity'] ?? 0,
    withoutDate: faults['withoutDate'] ?? 0,
    unreadableDate: faults['unreadableDate'] ?? 0,
    endBeforeStart: faults['endBeforeStart'] ?? 0,
    otherTransition: faults['otherTransition'] ?? 0,
    pairedStarts: cell('lifecycle') === null ? 0 : await pairTransitions(engine, file, log),
  };
  await tellSetAside(engine, relation.from, setAside, { raw, time, transitions: cell('lifecycle') }, file, log);
  const [[kept] = []] = await engine.rows('select count(*) from event where fault = 0');
  const events = Number(kept);
  if (events > 0) return { names, events, setAside, hasResources: cell('resource') !== null };
  log.report(placeOfFile(file), { code: 'event-log-without-events', about: { read: relation.rows } });
  return null;
}

/** Trimming is dear, and most cells need none. */
const trimmed = (cell: string): string =>
  `(case when ${cell} = '' then null when starts_with(${cell}, ' ') or ends_with(${cell}, ' ') then nullif(trim(${cell}), '') else ${cell} end)`;

interface Reading {
  readonly raw: (role: EventRole) => string;
  readonly time: (text: string) => string;
  readonly transitions: string | null;
}

async function tellSetAside(
  engine: RecordEngine,
  from: string,
  setAside: SetAside,
  { raw, time, transitions }: Reading,
  file: string,
  log: ProblemLog,
): Promise<void> {
  const place = placeOfFile(file);
  const { withoutCase, withoutActivity, withoutDate, unreadableDate, endBeforeStart, otherTransition } = setAside;
  if (withoutCase > 0) log.report(place, { code: 'events-without-case', about: { count: withoutCase } });
  if (withoutActivity > 0) log.report(place, { code: 'events-without-activity', about: { count: withoutActivity } });
  if (withoutDate > 0) log.report(place, { code: 'events-without-date', about: { count: withoutDate } });
  if (endBeforeStart > 0) log.report(place, { code: 'event-ends-before-start', about: { count: endBeforeStart } });
  if (unreadableDate > 0) {
    const examples = (['start', 'end'] as const).map(
      (role) =>
        `select min(${raw(role)}) as text from ${from} where ${raw(role)} is not null and ${time(raw(role))} is null`,
    );
    const [[example] = []] = await engine.rows(`select min(text) from (${examples.join(' union all ')})`);
    log.report(place, { code: 'event-date-unreadable', about: { count: unreadableDate, example: String(example) } });
  }
  if (otherTransition > 0 && transitions !== null) {
    const found = await engine.rows(
      `select distinct lower(${transitions}) from ${from} where ${stageOf(transitions)} = ${STAGES.other} order by 1 limit 100`,
    );
    const names = found.map(([name]) => String(name));
    log.report(place, { code: 'event-transition-unread', about: { count: otherTransition, transitions: names } });
  }
}
