import { TABLES } from '../tables/index.ts';
import type { Check } from './check.ts';

/** Tables without which there is no map at all. */
const REQUIRED = {
  organization: 'which says who the map is of and for which period volumes are given',
  'contact-types': 'which says what customers contact the organisation about',
} as const;

/** The smallest number of contact types that stands for an operation; fewer is a warning. */
const ENOUGH_CONTACT_TYPES = 10;

/** Tables that the map cannot do without, and too few contact types. */
export const requiredTables: Check = (map, log) => {
  for (const name of ['organization', 'contact-types'] as const) {
    if (map[name].given) continue;
    const about = { table: name, file: TABLES[name].file, wanted: REQUIRED[name] };
    log.report(map[name].placeOf(null, ''), { code: 'missing-table', about });
  }
  const contactTypes = map['contact-types'];
  const count = contactTypes.rows.length;
  if (!contactTypes.given || !contactTypes.complete || count >= ENOUGH_CONTACT_TYPES) return;
  const about = { count, expected: ENOUGH_CONTACT_TYPES };
  log.report(contactTypes.placeOf(null, ''), { code: 'few-contact-types', about });
};
