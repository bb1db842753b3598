import type { ParsedMap } from '../reading/parsed.ts';
import { STAND_IN } from '../stand-in.ts';
import type { Check } from './check.ts';

const METHOD = `import calls: ${STAND_IN}`;

/**
 * Contact types whose touches only stand in. They name no system, and an empty cell means none there: indicators take them
 * for work in which nobody ever switches, searches or copies.
 */
export const standIns: Check = (map, log) => {
  const lacking = standInTypes(map);
  const [first] = lacking;
  if (first === undefined) return;
  const { touches } = map;
  const place = touches.placeOf(first.row, 'system');
  log.report(place, { code: 'stand-in-touches', about: { types: lacking.map(({ type }) => type) } });
};

/** With the first row of each, in the order of rows. */
export function standInTypes({ touches, provenance }: ParsedMap): readonly { type: string; row: number | null }[] {
  const marked = new Set(
    provenance.rows.flatMap(({ values: { table, row, method } }) =>
      table === 'touches' && row !== null && method?.startsWith(METHOD) === true
        ? [row.slice(0, row.lastIndexOf('/'))]
        : [],
    ),
  );
  const byAgents = touches.rows.filter(({ values }) => values.actor === 'agent' && marked.has(values.contact_type));
  return [...Map.groupBy(byAgents, ({ values }) => values.contact_type)].flatMap(([type, rows]) =>
    rows.every(({ values }) => values.system === null) ? [{ type, row: rows[0]?.row ?? null }] : [],
  );
}
