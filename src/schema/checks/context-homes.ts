import { homeClaims } from '../assembly/context-homes.ts';
import type { Check } from './check.ts';

/** Context items for which the tables name different systems of record. */
export const contextHomes: Check = (map, log) => {
  for (const [item, claims] of homeClaims(map)) {
    const homes = [...new Set(claims.map(({ system }) => system))];
    const [first] = claims;
    if (homes.length < 2 || first === undefined) continue;
    const place =
      first.table === 'context'
        ? map.context.placeOf(first.row, 'home_system')
        : map.systems.placeOf(claims.find(({ system }) => system !== first.system)?.row ?? null, 'context');
    log.report(place, { code: 'context-home-conflict', about: { item, homes } });
  }
};
