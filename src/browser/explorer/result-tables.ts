/** The figures of the what-if beside those of the report, as tables; each figure that is not the report's says so. */
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { WhatIfResult } from '../../assessment/what-if/what-if-result.ts';
import type { MessageKey, Say } from '../../messages/say.ts';
import { capitalised, isKind } from '../../render/vocabulary.ts';
import { interventionName, nameText, type PanelContext } from './context.ts';
import { failuresTables } from './failure-table.ts';
import { type FigureRow, figureRows, signed } from './figure-rows.ts';
import { obstacleList } from './obstacle-list.ts';
import { setupOf } from './report-values.ts';
import { type Cells, headCell, marked, table, textCell, withBar } from './result-cells.ts';

export interface ShownResult {
  readonly whatIf: WhatIf;
  /** Whether any figure may differ from the report's. */
  readonly isChanged: boolean;
  /** Whether the simulated figures are still to come. */
  readonly isExactOnly: boolean;
  readonly of: { readonly report: WhatIfResult; readonly whatIf: WhatIfResult };
}

export function resultTables(context: PanelContext, shown: ShownResult): readonly HTMLElement[] {
  const obstacles = obstacleList(context, shown.of.whatIf.setup.blockers);
  return [
    figuresTable(context, shown),
    kindsTable(context, shown),
    ledgerTable(context, shown),
    ...(shown.of.whatIf.setup.tabletop === null
      ? []
      : failuresTables(context, shown.of, shown.whatIf.failures, nameOfSetup(context, shown))),
    ...(obstacles === null ? [] : [obstacles]),
  ];
}

function figuresTable(context: PanelContext, shown: ShownResult): HTMLElement {
  const { say } = context;
  const { report, whatIf } = shown.of;
  const stages = [stageWords(say, report), stageWords(say, whatIf)] as const;
  const same = stages[0] === stages[1];
  return table(
    say('explorer.figuresCaption', { name: nameOfSetup(context, shown) }),
    heads(say, 'explorer.columnFigure'),
    [
      [
        headCell(say('explorer.stage')),
        textCell(stages[0], 'stage', null),
        marked(say, textCell(stages[1], 'stage', null), !same),
        textCell(say(same ? 'explorer.none' : 'explorer.anotherStage'), null, null),
      ],
      ...figureRows(context, report, whatIf).map((row) => figureRow(say, row, shown)),
    ],
  );
}

function stageWords(say: Say, { setup: { score } }: WhatIfResult): string {
  const { value, floor, ceiling } = score.stage;
  const range = { floor: String(floor), ceiling: String(ceiling) };
  if (floor === ceiling) return say('explorer.stageKnown', { stage: String(floor) });
  const stage = String(value);
  return value === null ? say('explorer.stageRange', range) : say('explorer.stageKnownRange', { stage, ...range });
}

function figureRow(say: Say, row: FigureRow, shown: ShownResult): Cells {
  const { id, label, note, report, whatIf } = row;
  const missing = row.isSimulated && shown.isExactOnly ? say('explorer.computing') : say('words.notKnown');
  const text = (value: number | null): string => (value === null ? missing : row.shown(value));
  return [
    headCell(label, note),
    textCell(text(report), null, report),
    marked(say, textCell(text(whatIf), id, whatIf), shown.isChanged && report !== whatIf),
    textCell(
      report === null || whatIf === null ? '' : differenceText(say, row.difference(whatIf - report)),
      null,
      null,
    ),
  ];
}

/** Seconds by kind of work, with bars on one scale. */
function kindsTable(context: PanelContext, shown: ShownResult): HTMLElement {
  const { say, words, figures } = context;
  const report = shown.of.report.setup.handleTime.byKind;
  const whatIf = shown.of.whatIf.setup.handleTime.byKind;
  const kinds = Object.keys({ ...report, ...whatIf });
  const secondsOf = (side: typeof report, kind: string): number | null => (isEmpty(side) ? null : (side[kind] ?? 0));
  const longest = Math.max(1, ...kinds.flatMap((kind) => [report[kind] ?? 0, whatIf[kind] ?? 0]));
  const text = (seconds: number | null): string =>
    seconds === null ? say('words.notKnown') : figures.duration(seconds);
  return table(
    say('explorer.kindsCaption', { name: nameOfSetup(context, shown) }),
    heads(say, 'explorer.columnKind'),
    kinds.map((kind): Cells => {
      const before = secondsOf(report, kind);
      const after = secondsOf(whatIf, kind);
      const cell = textCell(text(after), `byKind.${kind}`, after);
      return [
        headCell(isKind(kind) ? words.kind(kind) : capitalised(kind)),
        withBar(textCell(text(before), null, before), (before ?? 0) / longest, 'bar-report'),
        withBar(marked(say, cell, shown.isChanged && after !== before), (after ?? 0) / longest, 'bar-what-if'),
        textCell(
          before === null || after === null ? '' : differenceText(say, signed(after - before, figures.duration)),
          null,
          null,
        ),
      ];
    }),
    say('explorer.kindsNote'),
  );
}

/** Where no contact reaches an agent there is no handle time, and none is not 0 seconds. */
const isEmpty = (side: object): boolean => Object.keys(side).length === 0;

function ledgerTable(context: PanelContext, shown: ShownResult): HTMLElement {
  const { data, say, figures } = context;
  const report = shown.of.report.comparison?.ledger ?? {};
  const whatIf = shown.of.whatIf.comparison?.ledger ?? {};
  const names = new Map(data.interventions.map((one) => [one.ledgerKey, interventionName(context, one)]));
  const ids = Object.keys({ ...report, ...whatIf });
  const size = (value: number): string => differenceText(say, signed(value, figures.duration));
  const text = (value: number | undefined): string => (value === undefined ? say('explorer.notInForce') : size(value));
  return table(
    say('explorer.ledgerCaption', { name: nameOfSetup(context, shown) }),
    heads(say, 'explorer.columnIntervention'),
    ids.map((id): Cells => {
      const before = report[id];
      const after = whatIf[id];
      const cell = textCell(text(after), `ledger.${id}`, after ?? null);
      return [
        headCell(names.get(id) ?? id),
        textCell(text(before), null, before ?? null),
        marked(say, cell, shown.isChanged && after !== before),
        textCell(before === undefined && after === undefined ? '' : size((after ?? 0) - (before ?? 0)), null, null),
      ];
    }),
    say(ids.length === 0 ? 'explorer.ledgerNone' : 'explorer.ledgerNote'),
  );
}

/** The report's set-up whose figures stand beside those of the what-if. */
const nameOfSetup = ({ data }: PanelContext, { whatIf }: ShownResult): string =>
  nameText(setupOf(data, whatIf.setup)?.name ?? whatIf.setup);

const heads = (say: Say, what: MessageKey): readonly string[] => [
  say(what),
  say('explorer.columnReport'),
  say('explorer.columnWhatIf'),
  say('explorer.columnDifference'),
];

const differenceText = (say: Say, difference: string | null): string => difference ?? say('explorer.none');
