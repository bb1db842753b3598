/** What stands in the way, as a list in the page. */
import type { WhatIfSetup } from '../../assessment/what-if/what-if-result.ts';
import type { InterventionId } from '../../domain/scenario.ts';
import { element } from '../element.ts';
import { interventionName, type PanelContext } from './context.ts';
import { obstaclesOf } from './obstacles.ts';

const MOST_OBSTACLES = 6;

/** Null where nothing stands in the way. */
export function obstacleList(context: PanelContext, blockers: WhatIfSetup['blockers']): HTMLElement | null {
  const { data, say } = context;
  const all = obstaclesOf(say, blockers);
  if (all.length === 0) return null;
  const shown = all.slice(0, MOST_OBSTACLES);
  const rest = all.length - shown.length;
  const named = (ids: readonly InterventionId[]): string =>
    say.listed(data.interventions.filter(({ id }) => ids.includes(id)).map((one) => interventionName(context, one)));
  return element(
    'div',
    { class: 'what-if-blockers' },
    element('h3', {}, say('explorer.blockers')),
    element(
      'ul',
      {},
      ...shown.map(({ text, interventions }) =>
        element('li', {}, text, element('span', { class: 'field-hint' }, named(interventions))),
      ),
    ),
    rest === 0 ? null : element('p', { class: 'field-hint' }, say('explorer.blockersMore', { count: String(rest) })),
  );
}
