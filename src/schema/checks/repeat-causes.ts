import type { Check } from './check.ts';

/** Slack for shares that were worked out elsewhere and rounded. */
const ROUNDING = 1e-9;

/** Causes of repeats that add up to more than all repeats. */
export const repeatCauses: Check = (map, log) => {
  const table = map['contact-types'];
  for (const { values, row } of table.rows) {
    const sum = (values.repeat_context ?? 0) + (values.repeat_action ?? 0);
    if (sum <= 1 + ROUNDING) continue;
    const about = { sum: String(Number(sum.toPrecision(6))) };
    log.report(table.placeOf(row, 'repeat_action'), { code: 'repeat-causes-exceed-one', about });
  }
};
