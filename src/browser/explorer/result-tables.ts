/** The figures of the what-if beside those of the report, as tables; each figure that is not the report's says so. */
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { WhatIfResult } from '../../assessment/what-if/what-if-result.ts';
import { NOT_KNOWN } from '../../render/figures.ts';
import { neutralText } from '../../render/neutral-text.ts';
import { capitalised, isKind, KIND_WORDS } from '../../render/words.ts';
import { element } from '../element.ts';
import { nameText, type PanelContext } from './context.ts';
import { type FigureRow, figureRows, signed } from './figure-rows.ts';
import { setupOf } from './report-values.ts';

export interface ShownResult {
  readonly whatIf: WhatIf;
  /** Whether any figure may differ from the report's. */
  readonly isChanged: boolean;
  /** Whether the simulated figures are still to come. */
  readonly isExactOnly: boolean;
  readonly of: { readonly report: WhatIfResult; readonly whatIf: WhatIfResult };
}

/** Said beside every figure that is not the report's. */
const MARK = 'what-if';
const MARK_MEANS = 'What-if figure: not the report’s';
const COMPUTING = 'computing …';

export function resultTables(context: PanelContext, shown: ShownResult): readonly HTMLElement[] {
  return [
    figuresTable(context, shown),
    kindsTable(context, shown),
    ledgerTable(context, shown),
    ...(shown.of.whatIf.setup.tabletop === null ? [] : [failuresTable(context, shown)]),
    ...blockers(context, shown),
  ];
}

function figuresTable(context: PanelContext, shown: ShownResult): HTMLElement {
  const { data, figures } = context;
  const { report, whatIf } = shown.of;
  const { period } = data.map.organization;
  const stage = ({ setup: { score } }: WhatIfResult): string => {
    const { value, floor, ceiling } = score.stage;
    const range = floor === ceiling ? '' : ` (${floor} to ${ceiling})`;
    return value === null ? `Stage ${floor} to ${ceiling}` : `Stage ${value}${range}`;
  };
  const stages = [stage(report), stage(whatIf)];
  const rows = figureRows(report, whatIf, figures, period).map((row) => figureRow(row, shown));
  return table(besides(context, shown, 'Figures'), heads('Figure'), [
    [
      headCell('Maturity stage'),
      textCell(stages[0] ?? '', 'stage', null),
      marked(textCell(stages[1] ?? '', 'stage', null), stages[0] !== stages[1]),
      textCell(stages[0] === stages[1] ? 'none' : 'another stage', null, null),
    ],
    ...rows,
  ]);
}

function figureRow({ id, label, note, report, whatIf, shown: text, difference }: FigureRow, shown: ShownResult): Cells {
  const pending = whatIf === null && report !== null && shown.isExactOnly;
  const known = (value: number | null): string => (value === null ? NOT_KNOWN : text(value));
  const differs = shown.isChanged && report !== whatIf;
  return [
    headCell(label, note),
    textCell(known(report), null, report),
    marked(textCell(pending ? COMPUTING : known(whatIf), id, whatIf), differs),
    textCell(report === null || whatIf === null ? '' : difference(whatIf - report), null, null),
  ];
}

/** Seconds by kind of work, with bars on one scale. */
function kindsTable(context: PanelContext, shown: ShownResult): HTMLElement {
  const { figures } = context;
  const report = shown.of.report.setup.handleTime.byKind;
  const whatIf = shown.of.whatIf.setup.handleTime.byKind;
  const kinds = Object.keys({ ...report, ...whatIf });
  const longest = Math.max(1, ...kinds.flatMap((kind) => [report[kind] ?? 0, whatIf[kind] ?? 0]));
  return table(
    besides(context, shown, 'Handle time by kind of work'),
    heads('Kind'),
    kinds.map((kind): Cells => {
      const before = report[kind] ?? 0;
      const after = whatIf[kind] ?? 0;
      return [
        headCell(isKind(kind) ? KIND_WORDS[kind] : capitalised(kind)),
        withBar(textCell(figures.duration(before), null, before), before / longest, 'bar-report'),
        withBar(
          marked(textCell(figures.duration(after), `byKind.${kind}`, after), shown.isChanged && after !== before),
          after / longest,
          'bar-what-if',
        ),
        textCell(signed(after - before, figures.duration), null, null),
      ];
    }),
    'Resolution moves only with the mix of contacts that reach agents: no intervention changes it.',
  );
}

function ledgerTable(context: PanelContext, shown: ShownResult): HTMLElement {
  const { data, figures } = context;
  const report = shown.of.report.comparison?.ledger ?? {};
  const whatIf = shown.of.whatIf.comparison?.ledger ?? {};
  const names = new Map(data.interventions.map(({ ledgerKey, name }) => [ledgerKey, name]));
  const ids = Object.keys({ ...report, ...whatIf });
  const text = (value: number | undefined): string =>
    value === undefined ? 'not in force' : signed(value, figures.duration);
  return table(
    besides(context, shown, 'Agent time per contact that each intervention saves'),
    heads('Intervention'),
    ids.map((id): Cells => {
      const before = report[id];
      const after = whatIf[id];
      return [
        headCell(names.get(id) ?? id),
        textCell(text(before), null, before ?? null),
        marked(textCell(text(after), `ledger.${id}`, after ?? null), shown.isChanged && after !== before),
        textCell(
          before === undefined && after === undefined ? '' : signed((after ?? 0) - (before ?? 0), figures.duration),
          null,
          null,
        ),
      ];
    }),
    ids.length === 0
      ? 'No intervention is in force.'
      : 'Against the map as it is; below zero is saved. The parts sum to the difference whatever the order.',
  );
}

/** What fails at once: in the map as it is, in the report's set-up, in the changed one. */
function failuresTable(context: PanelContext, shown: ShownResult): HTMLElement {
  const { data, figures } = context;
  const { report, whatIf } = shown.of;
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
        value === null ? NOT_KNOWN : text(value),
        key === null ? null : `failure.${key}.${id}`,
        value,
      );
      return marked(cell, value !== (beside === null ? null : of(beside)));
    }),
  ];
  return table(
    'When all of it fails at once',
    ['Figure', 'Map as it is', `In the report: ${nameOfSetup(context, shown)}`, WHAT_IF_HEAD],
    [
      ...states.map((state) =>
        row(`Contacts ${state}`, ({ volumeShare }) => volumeShare?.[state] ?? null, figures.share, state),
      ),
      row('Contacts affected an hour', ({ contactsPerHour }) => contactsPerHour, figures.number, 'contactsPerHour'),
      row(
        'Extra agent minutes an hour',
        ({ extraMinutesPerHour }) => extraMinutesPerHour,
        figures.number,
        'extraMinutesPerHour',
      ),
      ...states.map(
        (state): Cells => [
          headCell(`Workflows ${state}`),
          ...sides.map(({ tabletop }) =>
            textCell(
              (tabletop?.workflows[state] ?? []).map((id) => nameText(workflowNames.get(id) ?? id)).join(', ') ||
                'none',
              null,
              null,
            ),
          ),
        ],
      ),
    ],
  );
}

const MOST_BLOCKERS = 6;

function blockers({ say }: PanelContext, { of: { whatIf } }: ShownResult): readonly HTMLElement[] {
  const all = whatIf.setup.blockers;
  if (all.length === 0) return [];
  const widest = all.toSorted((a, b) => (b.volumeShare ?? 0) - (a.volumeShare ?? 0)).slice(0, MOST_BLOCKERS);
  const rest = all.length - widest.length;
  return [
    element(
      'div',
      { class: 'what-if-blockers' },
      element('h3', {}, 'What stands in the way'),
      element('ul', {}, ...widest.map(({ message }) => element('li', {}, `${neutralText(say.phrase(message))}.`))),
      rest === 0 ? null : element('p', { class: 'field-hint' }, `And ${rest} more.`),
    ),
  ];
}

const nameOfSetup = ({ data }: PanelContext, { whatIf }: ShownResult): string =>
  nameText(setupOf(data, whatIf.setup)?.name ?? whatIf.setup);

const WHAT_IF_HEAD = 'What if';

const heads = (what: string): readonly string[] => [what, 'In the report', WHAT_IF_HEAD, 'Difference'];

/** Whose figures stand beside those of the what-if. */
const besides = (context: PanelContext, shown: ShownResult, what: string): string =>
  `${what}: the report’s ${nameOfSetup(context, shown)} and the what-if`;

type Cells = readonly HTMLTableCellElement[];

function headCell(text: string, note: string | null = null): HTMLTableCellElement {
  return element('th', { scope: 'row' }, text, note === null ? null : element('span', { class: 'note' }, note));
}

/** @param figure name of the figure, and its value to the last digit, for whoever wants more than is shown */
function textCell(text: string, figure: string | null, value: number | null): HTMLTableCellElement {
  return element(
    'td',
    { class: 'numeric', 'data-figure': figure, 'data-value': value === null ? null : String(value) },
    element('span', { class: 'cell-text' }, text),
  );
}

function marked(cell: HTMLTableCellElement, differs: boolean): HTMLTableCellElement {
  if (!differs) return cell;
  cell.classList.add('is-what-if');
  cell.append(element('span', { class: 'what-if-mark', title: MARK_MEANS }, MARK));
  return cell;
}

function withBar(cell: HTMLTableCellElement, share: number, name: string): HTMLTableCellElement {
  const bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  bar.setAttribute('class', `bar ${name}`);
  bar.setAttribute('viewBox', '0 0 100 4');
  bar.setAttribute('preserveAspectRatio', 'none');
  bar.setAttribute('aria-hidden', 'true');
  const filled = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  filled.setAttribute('width', String(100 * share));
  filled.setAttribute('height', '4');
  bar.append(filled);
  cell.append(bar);
  return cell;
}

function table(
  caption: string,
  labels: readonly string[],
  rows: readonly Cells[],
  note: string | null = null,
): HTMLElement {
  const made = element(
    'table',
    {},
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...labels.map((label, at) => element('th', { scope: 'col', class: at === 0 ? null : 'numeric' }, label)),
      ),
    ),
    element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells))),
  );
  return element(
    'div',
    {},
    element('div', { class: 'scroll', role: 'group', 'aria-label': caption, tabindex: '0' }, made),
    note === null ? null : element('p', { class: 'table-note' }, note),
  );
}
