import { id as idCell } from '../cells/id.ts';
import type { AnyParsedTable } from '../reading/parsed.ts';
import { TABLE_NAMES } from '../table-name.ts';
import { columnsOf } from '../tables/index.ts';
import type { Check } from './check.ts';

/** Beginnings of the ids that set-ups and failures give to elements of their own. */
const RESERVED_PREFIXES = ['connector:', 'vendor:'];
const RESERVED_ELEMENT = 'orchestrator';
const RESERVED_STEP = 'start';
/** Results are objects by id, and no object takes this as a key of its own. */
const RESERVED_EVERYWHERE = '__proto__';
const SEPARATORS = /[;|=]/u;

/** Ids that are reserved, taken by the other table of the shared namespace, or cannot stand in a list. */
export const ids: Check = (map, log) => {
  for (const name of TABLE_NAMES) {
    const table: AnyParsedTable = map[name];
    const column = columnsOf(name).find(([, { cell }]) => cell === idCell)?.[0];
    if (column === undefined) continue;
    for (const { values, row } of table.rows) {
      const id = String(values[column]);
      const reserved = reservedIn(name, id);
      if (reserved !== null) log.report(table.placeOf(row, column), { code: 'reserved-id', about: { id, reserved } });
      if (SEPARATORS.test(id)) log.report(table.placeOf(row, column), { code: 'unlistable-id', about: { id } });
    }
  }
  const systems = new Map(map.systems.rows.map(({ values, at }) => [values.id, at]));
  for (const { values, row } of map.integrations.rows) {
    const taken = systems.get(values.id);
    if (taken === undefined) continue;
    const about = { id: values.id, line: taken.row, file: taken.file };
    log.report(map.integrations.placeOf(row, 'id'), { code: 'id-taken', about });
  }
};

const reservedIn = (table: string, id: string): string | null => {
  if (id === RESERVED_EVERYWHERE) return 'programs that read a result would lose what it names';
  if (table === 'workflow-steps') return id === RESERVED_STEP ? 'in after, start means to wait for no step' : null;
  if (table !== 'systems' && table !== 'integrations') return null;
  if (id === RESERVED_ELEMENT) return 'it is the orchestrator of the execution layer';
  const prefix = RESERVED_PREFIXES.find((beginning) => id.startsWith(beginning));
  return prefix === undefined ? null : `ids that begin with ${prefix} are made by the product`;
};
