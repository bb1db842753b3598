import { headingKey } from '../../schema/heading.ts';
import { columnsOf } from '../../schema/tables/index.ts';
import type { ThingCounter } from '../reading/thing-counter.ts';

const PREFIX = /^unswivel[:/._-]/iu;

/** Columns of systems that a catalogue states in Unswivel's own words (`unswivel/category: crm`); others of these are told. */
export function statedColumns(
  entries: Iterable<readonly [string, unknown]>,
  aside: ThingCounter,
): Readonly<Record<string, string>> {
  const columns = columnsOf('systems').map(([column]) => column);
  const stated: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (!PREFIX.test(name)) continue;
    const key = headingKey(name.replace(PREFIX, ''));
    const column = columns.find((each) => headingKey(each) === key && each !== 'id');
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (column !== undefined && isPlain) stated[column] = String(value);
    else aside.add('annotation', 'there is no column of that name', name);
  }
  return stated;
}
