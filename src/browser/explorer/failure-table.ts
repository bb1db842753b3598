/** What fails at once, as a table. */
import type { WhatIfResult } from '../../assessment/what-if/what-if-result.ts';
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
  const absent = absentWords(context, of.whatIf.setup.tabletop, failures);
  return [
    failuresTable(context, of, name),
    ...(absent === null ? [] : [element('p', { class: 'field-hint' }, absent)]),
  ];
}

function failuresTable(
  context: PanelContext,
  { report, whatIf }: { readonly report: WhatIfResult; readonly whatIf: WhatIfResult },
  name: string,
): HTMLElement {
  const { data, say, figures } = context;
  const sides = [
    { tabletop: whatIf.asIs.tabletop, beside: report.asIs.tabletop, key: 'asIs' },
    { tabletop: report.setup.tabletop, beside: report.setup.tabletop, key: null },
    { tabletop: whatIf.setup.tabletop, beside: report.setup.tabletop, key: 'setup' },
  ];
  const workflowNames = new Map(data.map.workflows.map(({ id, name }) => [id, name]));
  const states = ['broken', 'deferred', 'degraded'] as const;
  const row = (
    label: string,
    of: (tabletop: NonNullable<(typeof sides)[number]['tabletop']>) => number | null,
    text: (value: number) => string,
    id: string,
  ): Cells => [
    headCell(label),
    ...sides.map(({ tabletop, beside, key }) => {
      const value = tabletop === null ? null : of(tabletop);
      const cell = textCell(
        value === null ? say('words.notKnown') : text(value),
        key === null ? null : `failure.${key}.${id}`,
        value,
      );
      return marked(say, cell, value !== (beside === null ? null : of(beside)));
    }),
  ];
  return table(
    say('explorer.failureCaption'),
    [
      say('explorer.columnFigure'),
      say('explorer.columnAsIs'),
      say('explorer.columnInReport', { name }),
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
          ...sides.map(({ tabletop }) =>
            textCell(
              (tabletop?.workflows[state] ?? []).map((id) => nameText(workflowNames.get(id) ?? id)).join(', ') ||
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
