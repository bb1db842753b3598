import type { LoggedEvent } from '../../imports/events/logged-event.ts';
import type { RecordEngine } from '../records/engine.ts';
import type { LoadedEvents } from './load-events.ts';

export interface Overlaps {
  /** Events that begin before an earlier one of the same resource has ended. */
  count: number;
  us: number;
}

/**
 * The events of the table `event`, case by case in the order of time, sorted beyond memory by the engine. Before that the
 * events of each resource are put in order, to see whether it did something for another case in between.
 */
export async function streamEvents(
  engine: RecordEngine,
  { hasResources, names }: LoadedEvents,
  read: (event: LoggedEvent) => void,
): Promise<Overlaps> {
  const overlaps: Overlaps = { count: 0, us: 0 };
  const disturbed = hasResources
    ? `who is null or coalesce(lag(k) over w = k, false) as undisturbed,
       case when who is null or s is null or f is null then 0 else coalesce(greatest(0, least(coalesce(max(f) over (w rows between unbounded preceding and 1 preceding), s), f) - s), 0) end as overlap`
    : 'true as undisturbed, 0 as overlap';
  if (hasResources) {
    await engine.run(`
      create table sitting as select k, name, who, field, s, f, ${disturbed} from event where fault = 0
      window w as (partition by who order by coalesce(s, f), f, k, name, field)`);
    await engine.run('drop table event');
  }
  const from = hasResources ? 'sitting' : `(select k, name, who, field, s, f, ${disturbed} from event where fault = 0)`;
  // Where only some events of a case name its type, the first that does speaks for all.
  const untyped = names.flatMap(({ type }, at) => (type === null ? [at] : []));
  const typed =
    untyped.length === 0 || untyped.length === names.length
      ? 'name'
      : `coalesce(first_value(case when name not in (${untyped.join(', ')}) then name end ignore nulls) over
          (partition by k order by coalesce(s, f), f, name rows between unbounded preceding and unbounded following), name)`;
  const chunks = engine.chunks(`
    select (k >> 32)::double as upper, (k & 4294967295)::double as lower, name, s::double, f::double,
      (who & 9007199254740991)::double as who, undisturbed, field::double, overlap::double, ${typed} as typed
    from ${from} order by k, coalesce(s, f), f, name, who, field, undisturbed, overlap`);
  let upper = -1;
  let lower = -1;
  for await (const { rowCount, columns } of chunks) {
    const [uppers, lowers, nameOf, starts, ends, resources, undisturbed, fields, overlapping, typedBy] =
      columns as number[][];
    for (let row = 0; row < rowCount; row++) {
      const firstOfCase = uppers?.[row] !== upper || lowers?.[row] !== lower;
      upper = uppers?.[row] as number;
      lower = lowers?.[row] as number;
      const us = overlapping?.[row] as number;
      if (us > 0) {
        overlaps.count += 1;
        overlaps.us += us;
      }
      read({
        firstOfCase,
        name: nameOf?.[row] as number,
        typedBy: typedBy?.[row] as number,
        startUs: starts?.[row] as number | null,
        endUs: ends?.[row] as number | null,
        resource: resources?.[row] as number | null,
        undisturbed: undisturbed?.[row] as unknown as boolean,
        field: fields?.[row] as number | null,
      });
    }
  }
  return overlaps;
}
