import { clockText } from '../cells/clock-time.ts';
import type { Check } from './check.ts';

/** Settings of several parts that are useless unless whole. */
const WHOLE = {
  opening: ['opening.days', 'opening.from', 'opening.to'],
  service_level: ['service_level.target', 'service_level.within'],
} as const;

/** Settings with parts missing, and hours that are none. */
export const settings: Check = ({ organization, agents }, log) => {
  for (const { values, row, faulty } of organization.rows) {
    for (const [setting, keys] of Object.entries(WHOLE)) {
      const given = keys.filter((key) => values[key] !== null);
      const missing = keys.filter((key) => values[key] === null && !faulty.includes(key));
      if (given.length === 0 || missing.length === 0) continue;
      const place = organization.placeOf(row, given[0] ?? setting);
      log.report(place, { code: 'incomplete-setting', about: { setting, missing: missing.join(' and ') } });
    }
    const [from, to] = [values['opening.from'], values['opening.to']];
    if (from !== null && to !== null && to <= from) {
      const about = { from: clockText(from), to: clockText(to) };
      log.report(organization.placeOf(row, 'opening.to'), { code: 'impossible-hours', about }, 'opening');
    }
  }
  for (const { values, row, faulty } of agents.rows) {
    const { from, to } = values;
    if ((from === null) !== (to === null) && !faulty.includes('from') && !faulty.includes('to')) {
      const [given, missing] = from === null ? ['to', 'from'] : ['from', 'to'];
      log.report(agents.placeOf(row, given), { code: 'incomplete-setting', about: { setting: 'the shift', missing } });
    }
    // A shift may pass midnight; one that ends when it begins is none.
    if (from !== null && from === to) {
      const about = { from: clockText(from), to: clockText(to) };
      log.report(agents.placeOf(row, 'to'), { code: 'impossible-hours', about }, 'the shift');
    }
  }
};
