/** Every change that a set-up makes, rows of one rule together. */
import { phrase } from '../messages/phrase.ts';
import type { SetupHandleTime } from '../schema/result/handle-time.ts';
import type { SetupChange } from '../setups/setup-changes.ts';
import type { Said } from './said.ts';

export function changesOfSetup(changes: readonly SetupChange[], said: Said): SetupHandleTime['changes'] {
  const groups = Map.groupBy(changes, ({ intervention, rule, parameters, what, table, at }) =>
    JSON.stringify([intervention, rule, parameters, what, table, at.file, at.sheet]),
  );
  return {
    count: changes.length,
    byRule: [...groups.values()].map((group) => {
      const { intervention, rule, parameters, what, table, at } = group[0] as SetupChange;
      return {
        intervention,
        rule: said(rule),
        parameters: [...parameters],
        what: said(phrase(`rules.what-${what}`)),
        table,
        file: at.file,
        sheet: at.sheet,
        rows: group.map(({ key, at: { row }, from, to }) => ({ key, row, from, to })),
      };
    }),
  };
}
