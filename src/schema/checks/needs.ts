import type { Check } from './check.ts';

/** Needs that a step lists twice, or lists as required and as an alternative too: a set is a set. */
export const needs: Check = (map, log) => {
  const table = map['workflow-steps'];
  for (const { values, row } of table.rows) {
    const required = new Set<string>();
    const twice = new Set<string>();
    const groups = new Set<string>();
    for (const alternatives of values.integrations) {
      const group = JSON.stringify([...new Set(alternatives)].sort());
      if (groups.has(group)) twice.add(alternatives.join('|'));
      groups.add(group);
      const [only] = alternatives;
      if (alternatives.length === 1 && only !== undefined) {
        required.add(only);
      }
      for (const [index, need] of alternatives.entries()) {
        if (alternatives.indexOf(need) < index) twice.add(need);
      }
    }
    const both = new Set(
      values.integrations
        .filter(({ length }) => length > 1)
        .flatMap((some) => some.filter((need) => required.has(need))),
    );
    const place = table.placeOf(row, 'integrations');
    for (const need of twice) log.report(place, { code: 'need-listed-twice', about: { need } }, 'integrations');
    for (const need of both) log.report(place, { code: 'need-also-alternative', about: { need } }, 'integrations');
  }
};
