import { STAND_IN } from '../stand-in.ts';
import type { Check } from './check.ts';

const METHOD = `import calls: ${STAND_IN}`;

/**
 * Contact types whose touches only stand in. They name no system, and an empty cell means none there: indicators take them
 * for work in which nobody ever switches, searches or copies.
 */
export const standIns: Check = ({ touches, provenance }, log) => {
  const marked = new Set(
    provenance.rows.flatMap(({ values: { table, row, method } }) =>
      table === 'touches' && row !== null && method?.startsWith(METHOD) === true
        ? [row.slice(0, row.lastIndexOf('/'))]
        : [],
    ),
  );
  const byAgents = touches.rows.filter(({ values }) => values.actor === 'agent' && marked.has(values.contact_type));
  const lacking = [...Map.groupBy(byAgents, ({ values }) => values.contact_type)].filter(([, rows]) =>
    rows.every(({ values }) => values.system === null),
  );
  const [first] = lacking;
  if (first === undefined) return;
  const place = touches.placeOf(first[1][0]?.row ?? null, 'system');
  log.report(place, { code: 'stand-in-touches', about: { types: lacking.map(([type]) => type) } });
};
