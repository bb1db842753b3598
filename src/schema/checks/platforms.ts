import type { Check } from './check.ts';
import { findCycles } from './cycles.ts';

/** Systems that run on each other in a circle. */
export const platforms: Check = ({ systems }, log) => {
  const rows = new Map(systems.rows.map((row) => [row.values.id, row]));
  const cycles = findCycles([...rows.keys()], (id) => {
    const platform = rows.get(id)?.values.platform ?? null;
    return platform !== null && rows.has(platform) ? [platform] : [];
  });
  for (const cycle of cycles) {
    const row = rows.get(cycle[0] ?? '')?.row ?? null;
    log.report(systems.placeOf(row, 'platform'), { code: 'platform-cycle', about: { cycle } });
  }
};
