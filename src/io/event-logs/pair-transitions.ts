import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import type { RecordEngine } from '../records/engine.ts';

/** What a record is about. */
export const STAGES = { event: 0, start: 1, end: 2, other: 3 } as const;

export const stageOf = (lifecycle: string | null): string =>
  lifecycle === null
    ? `${STAGES.event}::utinyint`
    : `(case lower(${lifecycle}) when 'start' then ${STAGES.start} when 'complete' then ${STAGES.end} when 'end' then ${STAGES.end} else case when ${lifecycle} is null then ${STAGES.event} else ${STAGES.other} end end)::utinyint`;

/**
 * Of a log with starts and ends as rows of their own: an end takes the time of the start right before it, in the same case
 * and of the same name; that start goes. What has no partner stays an event with one time only.
 */
export async function pairTransitions(engine: RecordEngine, file: string, log: ProblemLog): Promise<number> {
  const [[starts] = []] = await engine.rows(`select count(*) from event where fault = 0 and stage = ${STAGES.start}`);
  if (Number(starts) === 0) return 0;
  await engine.run(`
    create table paired as
    select k, name, who, field, stage,
      case when stage = ${STAGES.start} then moment when stage = ${STAGES.end} and before = ${STAGES.start} then moment_before else case when stage = ${STAGES.end} then null else s end end as s,
      case when stage = ${STAGES.start} then null when stage = ${STAGES.end} then moment else f end as f,
      stage = ${STAGES.start} and coalesce(after = ${STAGES.end}, false) as gone, fault
    from (
      select *, coalesce(f, s) as moment, lag(stage) over w as before, lag(coalesce(f, s)) over w as moment_before, lead(stage) over w as after
      from event where fault = 0
      window w as (partition by k, name order by coalesce(f, s), rowid)
    )`);
  const [[gone, alone, ends] = []] = await engine.rows(
    `select count(*) filter (gone), count(*) filter (stage = ${STAGES.start} and not gone), count(*) filter (stage = ${STAGES.end} and s is null) from paired`,
  );
  if (Number(alone) + Number(ends) > 0)
    log.report(placeOfFile(file), { code: 'events-unpaired', about: { starts: Number(alone), ends: Number(ends) } });
  await engine.run('drop table event');
  await engine.run('create table event as select k, name, who, field, s, f, stage, fault from paired where not gone');
  await engine.run('drop table paired');
  return Number(gone);
}
