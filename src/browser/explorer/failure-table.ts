/** What fails at once, as a table. */
import type { WhatIfResult, WhatIfSetup } from '../../assessment/what-if/what-if-result.ts';
import type { Tabletop } from '../../schema/result/tabletop.ts';
import { element } from '../element.ts';
import { absentWords } from './absent-failures.ts';
import { nameText, type PanelContext } from './context.ts';
import { type Cells, headCell, marked, table, textCell } from './result-cells.ts';

/**
 * What fails at once: in the map as it is, in the report's set-up, in the changed one.
 *
 * @param name of the report's set-up
 */
export function failuresTables(
  context: PanelContext,
  of: { readonly report: WhatIfResult; readonly whatIf: WhatIfResult },
  failures: ReadonlySet<string>,
  name: string,
): readonly HTMLElement[] {
  const notes = [
    unfollowedWords(context, of.whatIf.asIs),
    absentWords(context, of.whatIf.setup.tabletop, failures),
  ].filter((note) => note !== null);
  return [failuresTable(context, of, name), ...notes.map((note) => element('p', { class: 'field-hint' }, note))];
}

/** Contacts of which no workflow tells anything are not unaffected: what happens to them is unknown. */
function unfollowedWords(
  { say, figures }: Pick<PanelContext, 'say' | 'figures'>,
  { withoutWorkflowsShare: share }: Pick<WhatIfSetup, 'withoutWorkflowsShare'>,
): string | null {
  return share === null || share === 0 ? null : say('explorer.failureUnfollowed', { share: figures.share(share) });
}

/** Where no known volume runs a workflow of the map, none of its shares says anything of it. */
const followed = ({ tabletop, withoutWorkflowsShare }: WhatIfSetup): Tabletop | null =>
  (withoutWorkflowsShare ?? 1) === 1 ? null : tabletop;

function failuresTable(
  context: PanelContext,
  { report, whatIf }: { readonly report: WhatIfResult; readonly whatIf: WhatIfResult },
  name: string,
): HTMLElement {
  const { data, say, figures } = context;
  const sides = [
    { setup: whatIf.asIs, beside: report.asIs, key: 'asIs' },
    { setup: report.setup, beside: report.setup, key: null },
    { setup: whatIf.setup, beside: report.setup, key: 'setup' },
  ];
  const workflowNames = new Map(data.map.workflows.map(({ id, name }) => [id, name]));
  const states = ['broken', 'deferred', 'degraded'] as const;
  const row = (
    label: string,
    of: (tabletop: Tabletop) => number | null,
    text: (value: number) => string,
    id: string,
  ): Cells => [
    headCell(label),
    ...sides.map(({ setup, beside, key }) => {
      const valueOf = (side: WhatIfSetup): number | null => {
        const tabletop = followed(side);
        return tabletop === null ? null : of(tabletop);
      };
      const value = valueOf(setup);
      const cell = textCell(
        value === null ? say('words.notKnown') : text(value),
        key === null ? null : `failure.${key}.${id}`,
        value,
      );
      return marked(say, cell, value !== valueOf(beside));
    }),
  ];
  return table(
    say('explorer.failureCaption', { name }),
    [
      say('explorer.columnFigure'),
      say('explorer.columnAsIs'),
      say('explorer.columnReport'),
      say('explorer.columnWhatIf'),
    ],
    [
      ...states.map((state) =>
        row(say(`explorer.contacts-${state}`), ({ volumeShare }) => volumeShare?.[state] ?? null, figures.share, state),
      ),
      row(say('explorer.contactsPerHour'), ({ contactsPerHour }) => contactsPerHour, figures.number, 'contactsPerHour'),
      row(
        say('explorer.extraMinutes'),
        ({ extraMinutesPerHour }) => extraMinutesPerHour,
        figures.number,
        'extraMinutesPerHour',
      ),
      ...states.map(
        (state): Cells => [
          headCell(say(`explorer.workflows-${state}`)),
          ...sides.map(({ setup }) =>
            textCell(
              (setup.tabletop?.workflows[state] ?? []).map((id) => nameText(workflowNames.get(id) ?? id)).join(', ') ||
                say('explorer.none'),
              null,
              null,
            ),
          ),
        ],
      ),
    ],
  );
}
