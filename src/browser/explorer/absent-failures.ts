import type { Tabletop } from '../../schema/result/tabletop.ts';
import { nameText, type PanelContext } from './context.ts';
import { failableElements, failableName } from './report-values.ts';

/** Of what is chosen to fail, what the changed set-up does not have: a connector where nothing is orchestrated. */
export function absentWords(
  { data, say, words }: Pick<PanelContext, 'data' | 'say' | 'words'>,
  tabletop: Pick<Tabletop, 'failed'> | null,
  failures: ReadonlySet<string>,
): string | null {
  const absent = failableElements(data).filter(({ id }) => failures.has(id) && tabletop?.failed.includes(id) !== true);
  const names = absent.map((one) => nameText(failableName(say, words, one)));
  return tabletop === null || names.length === 0
    ? null
    : say('explorer.failureAbsent', { elements: say.listed(names) });
}
