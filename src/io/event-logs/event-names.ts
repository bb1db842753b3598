/** What occurs together in a log, each combination once, as tables of the engine that events refer to. */
import { ACTORS, type Actor } from '../../domain/vocabulary.ts';
import type { EventColumns } from '../../imports/events/guess-columns.ts';
import type { LogName } from '../../imports/events/logged-event.ts';
import { namePattern } from '../../imports/events/name-pattern.ts';
import type { EventMapping, EventRole } from '../../schema/event-mapping.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import type { RecordEngine } from '../records/engine.ts';

/** Distinct names that people could look through; a column with more holds something else, such as free text. */
const MOST_NAMES = 20_000;
const MOST_RESOURCES = 200_000;

/** Who does what, where the mapping file says of a resource that it is no agent: the table `actor`, if there is any such rule. */
export async function actorsOf(
  engine: RecordEngine,
  from: string,
  resource: string | null,
  mapping: EventMapping,
): Promise<boolean> {
  const rules = (mapping.actors ?? []).map(({ resource: name, actor }) => ({ fits: namePattern(name), actor }));
  if (resource === null || rules.length === 0) return false;
  await engine.run('create table actor (resource varchar, actor utinyint)');
  const found = await engine.rows(
    `select distinct ${resource} as resource from ${from} where ${resource} is not null order by 1 limit ${MOST_RESOURCES}`,
  );
  for (const [name] of found) {
    const rule = rules.find(({ fits }) => fits(String(name)));
    if (rule !== undefined)
      await engine.run('insert into actor values ($1, $2)', [String(name), ACTORS.indexOf(rule.actor)]);
  }
  return true;
}

export async function namesOf(
  engine: RecordEngine,
  from: string,
  raw: (role: EventRole) => string,
  hasActors: boolean,
  columns: EventColumns,
  file: string,
  log: ProblemLog,
): Promise<readonly LogName[] | null> {
  await engine.run(`
    create table event_name as
    select row_number() over (order by activity nulls first, system nulls first, type nulls first, actor nulls first)::integer - 1 as id, *
    from (
      select r.activity, r.system, r.type, ${hasActors ? 'a.actor' : 'null::utinyint as actor'}, count(*) as events
      from (select ${raw('activity')} as activity, ${raw('system')} as system, ${raw('type')} as type, ${raw('resource')} as resource from ${from}) r
      ${hasActors ? 'left join actor a on a.resource = r.resource' : ''} group by all
    )`);
  for (const [role, what] of [
    ['activity', 'activities'],
    ['system', 'systems'],
    ['type', 'contact types'],
  ] as const) {
    const count = Number((await engine.rows(`select count(distinct ${role}) from event_name`))[0]?.[0]);
    if (count <= MOST_NAMES) continue;
    const about = { what, column: columns[role] ?? role, count, most: MOST_NAMES };
    log.report(placeOfFile(file), { code: 'event-names-too-many', about });
    return null;
  }
  const rows = await engine.rows('select activity, system, type, actor, events from event_name order by id');
  return rows.map(([activity, system, type, actor, events]) => ({
    activity: activity === null ? '' : String(activity),
    system: system === null ? null : String(system),
    type: type === null ? null : String(type),
    actor: actor === null ? null : (ACTORS[Number(actor)] as Actor),
    events: Number(events),
  }));
}
