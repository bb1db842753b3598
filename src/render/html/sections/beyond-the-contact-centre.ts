/** How work reaches ERP, billing, fulfilment, product and legal systems: by itself, by a person, or not at all. */

import { type ReachTone, reachBySystemChart } from '../../../charts/reach-by-system.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import type { OperationSummary } from '../../../schema/result/operation.ts';
import { certaintyOfRows, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { setupIds, setupName } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { missingWords } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, missingCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface BeyondTheContactCentreSection extends Section {
  readonly basis: string;
  readonly indicatorHref: string | null;
  /** Null where no step on such a system is known to be executed. */
  readonly figure: FigureView | null;
  readonly islands: string;
  readonly workflows: TableView | null;
  readonly setups: TableView | null;
  readonly unknowns: string | null;
}

type Beyond = NonNullable<OperationSummary['beyond']>;
type Way = Beyond['workflows'][string]['way'];

const INDICATOR = 'enterprise-reach';
const WAYS = [
  'executed',
  'by-person',
  'by-person-unclear',
  'not-callable',
  'unknown',
] as const satisfies readonly Way[];
const TONES: Readonly<Record<Way, ReachTone>> = {
  executed: 'executed',
  'by-person': 'byPerson',
  'by-person-unclear': 'unclear',
  'not-callable': 'notCallable',
  unknown: 'unknown',
};
const MOST_DRAWN = 12;
const MOST_LISTED = 20;
const MOST_NAMED = 8;
/** Bounds nearer than this are one figure. */
const SAME = 0.0005;

/** Null where the map has no such system. */
export async function beyondTheContactCentreSection(
  context: ReportContext,
): Promise<BeyondTheContactCentreSection | null> {
  const { result, say } = context;
  const { beyond } = result.operation;
  if (beyond === null) return null;
  const title = titleOf(context, beyond);
  return {
    template: 'beyond-the-contact-centre',
    id: ANCHORS.beyondTheContactCentre,
    short: say('beyond-the-contact-centre.short'),
    title: qualified(say, title, certaintyOfRows(result.assessment.indicators[INDICATOR]?.evidence ?? []), 'workflows'),
    basis: basisOf(context, beyond),
    indicatorHref: INDICATOR in result.assessment.indicators ? indicatorAnchor(INDICATOR) : null,
    figure: await systemFigure(context, beyond, title),
    islands: islandWords(context, beyond),
    workflows: workflowTable(context, beyond),
    setups: setupTable(context),
    unknowns: unknownWords(context, beyond),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'workflows', 'workflow-steps', 'contact-types', 'touches'],
      method: ['ai'],
      assumptions: false,
    }),
  };
}

function titleOf({ figures, say }: ReportContext, beyond: Beyond): string {
  const ways = Object.values(beyond.workflows).map(({ way }) => way);
  const { byPersonShare } = beyond;
  if (ways.length === 0) return say('beyond-the-contact-centre.titleNone');
  if (ways.every((way) => way === 'executed')) {
    // An empty category or system may hide another workflow that goes there.
    return say(
      beyond.missing.length === 0
        ? 'beyond-the-contact-centre.titleExecuted'
        : 'beyond-the-contact-centre.titleExecutedKnown',
    );
  }
  const byPerson = ways.filter((way) => way !== 'executed' && way !== 'unknown').length;
  if (byPerson === 0) return say('beyond-the-contact-centre.titleUnknown');
  if (byPersonShare === null || byPersonShare.floor === 0)
    return say('beyond-the-contact-centre.titleWorkflows', { count: byPerson, number: say.numberWord(byPerson) });
  const share = figures.share(byPersonShare.floor);
  return say(isOne(byPersonShare) ? 'beyond-the-contact-centre.title' : 'beyond-the-contact-centre.titleAtLeast', {
    share,
  });
}

const isOne = ({ floor, ceiling }: { readonly floor: number; readonly ceiling: number }): boolean =>
  ceiling - floor < SAME;

function basisOf(context: ReportContext, beyond: Beyond): string {
  const { result, figures, say } = context;
  const systems = Object.keys(beyond.systems).length;
  const workflows = Object.keys(beyond.workflows).length;
  const { volumeShare } = beyond;
  const share = volumeShare === null ? null : rangeWords(context, volumeShare);
  const reach = result.assessment.indicators[INDICATOR];
  return [
    say('beyond-the-contact-centre.basis', { count: systems, number: say.numberWord(systems) }),
    workflows === 0
      ? ''
      : share === null
        ? say('beyond-the-contact-centre.reach', { count: workflows, number: say.numberWord(workflows) })
        : say('beyond-the-contact-centre.reachOfVolume', {
            count: workflows,
            number: say.numberWord(workflows),
            share,
          }),
    reach?.outcome === 'measured' && reach.value !== null
      ? say('beyond-the-contact-centre.executedShare', { share: figures.share(reach.value) })
      : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function rangeWords({ figures, say }: ReportContext, bounds: { readonly floor: number; readonly ceiling: number }) {
  if (isOne(bounds)) return figures.share(bounds.floor);
  return say('table.range', { low: figures.share(bounds.floor), high: figures.share(bounds.ceiling) });
}

/** Whatever a later edition may name stands as it is written. */
const wayName = ({ say }: ReportContext, way: Way): string =>
  say.has(`beyond-the-contact-centre.way-${way}`) ? say(`beyond-the-contact-centre.way-${way}`) : way;
const totalOf = ({ stepExecutions }: Beyond['systems'][string]): number =>
  WAYS.reduce((sum, way) => sum + stepExecutions[way], 0);
const systemName = ({ result }: ReportContext, id: string): string =>
  shortened(result.operation.systemNames[id] ?? id, LONGEST_NAME);

/** Those with most step executions first. */
const ordered = (beyond: Beyond): readonly [string, Beyond['systems'][string]][] =>
  Object.entries(beyond.systems).toSorted(([x, a], [y, b]) => totalOf(b) - totalOf(a) || (x < y ? -1 : 1));

async function systemFigure(context: ReportContext, beyond: Beyond, title: string): Promise<FigureView | null> {
  const { figures, say, words, result } = context;
  const systems = ordered(beyond);
  if (systems.every(([, system]) => totalOf(system) === 0)) return null;
  const ways = WAYS.filter((way) => systems.some(([, system]) => system.stepExecutions[way] > 0));
  const drawn = systems.slice(0, MOST_DRAWN);
  const labelOf = (system: Beyond['systems'][string]): string =>
    totalOf(system) === 0
      ? say('beyond-the-contact-centre.noSteps')
      : say('beyond-the-contact-centre.executed', {
          share: figures.share(system.stepExecutions.executed / totalOf(system)),
        });
  return await figureView(context, {
    id: 'figure-beyond-the-contact-centre',
    tableOpen: true,
    caption: say('beyond-the-contact-centre.caption', { per: words.perPeriod(result.organization.period) }),
    key: say('beyond-the-contact-centre.key'),
    message: say('beyond-the-contact-centre.message', {
      title,
      parts: drawn.map(([id, system]) => `${systemName(context, id)}: ${labelOf(system)}`).join('; '),
    }),
    table: systemTable(context, beyond, ways),
    chart: (room) =>
      reachBySystemChart(
        {
          ways: ways.map((way) => ({ name: wayName(context, way), tone: TONES[way] })),
          systems: drawn.map(([id, system]) => ({
            name: systemName(context, id),
            label: labelOf(system),
            executions: ways.map((way) => ({
              value: system.stepExecutions[way],
              label: figures.whole(system.stepExecutions[way]),
            })),
          })),
        },
        room,
      ),
  });
}

function systemTable(context: ReportContext, beyond: Beyond, ways: readonly Way[]): TableView {
  const { figures, say, result, words } = context;
  return tableView(
    say('beyond-the-contact-centre.systemsCaption'),
    columns(
      say('beyond-the-contact-centre.columnSystem'),
      { number: say('beyond-the-contact-centre.columnSteps', { per: words.perPeriod(result.organization.period) }) },
      ...ways.map((way) => ({ number: wayName(context, way) })),
      say('beyond-the-contact-centre.columnJoined'),
    ),
    ordered(beyond)
      .slice(0, mostFor(context.audience, MOST_LISTED))
      .map(([id, system]) => {
        const total = totalOf(system);
        return [
          headerCell(systemName(context, id), {
            note: say(`beyond-the-contact-centre.category-${categoryOf(system)}`),
          }),
          numberCell(figures.whole(total)),
          ...ways.map((way) => numberCell(total === 0 ? '–' : figures.share(system.stepExecutions[way] / total))),
          joinedCell(context, system),
        ];
      }),
    say('beyond-the-contact-centre.systemsNote'),
  );
}

const CATEGORIES = ['erp', 'billing', 'fulfilment', 'product', 'legal'] as const;
const categoryOf = ({ category }: Beyond['systems'][string]) =>
  CATEGORIES.find((known) => known === category) ?? 'other';

function joinedCell({ say }: ReportContext, { integrations, isIsland }: Beyond['systems'][string]) {
  if (isIsland === null) return missingCell();
  if (isIsland) return textCell(say('beyond-the-contact-centre.island'));
  return textCell(say('beyond-the-contact-centre.integrations', { count: integrations }));
}

function islandWords(context: ReportContext, beyond: Beyond): string {
  const { say } = context;
  const all = ordered(beyond);
  const islands = all.filter(([, { isIsland }]) => isIsland === true).map(([id]) => systemName(context, id));
  const open = all.filter(([, { isIsland }]) => isIsland === null).map(([id]) => systemName(context, id));
  return [
    islands.length === 0
      ? say(open.length === 0 ? 'beyond-the-contact-centre.noIsland' : 'beyond-the-contact-centre.noIslandKnown')
      : say('beyond-the-contact-centre.islands', { count: islands.length, names: named(context, islands) }),
    open.length === 0
      ? ''
      : say('beyond-the-contact-centre.openIslands', { count: open.length, names: named(context, open) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function named({ say }: ReportContext, names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more <= 0
    ? say.listed(names)
    : say('beyond-the-contact-centre.andMore', { names: names.slice(0, MOST_NAMED).join(', '), count: more });
}

/** What is left to people first, most executions first among equals. */
function workflowTable(context: ReportContext, beyond: Beyond): TableView | null {
  const { figures, say, result, words, audience } = context;
  const rank = (way: Way): number =>
    ['not-callable', 'by-person-unclear', 'by-person', 'unknown', 'executed'].indexOf(way);
  const rows = Object.entries(beyond.workflows).toSorted(
    ([x, a], [y, b]) => rank(a.way) - rank(b.way) || b.executions - a.executions || (x < y ? -1 : 1),
  );
  if (rows.length === 0) return null;
  const listed = rows.slice(0, mostFor(audience, MOST_LISTED));
  const left = rows.length - listed.length;
  return tableView(
    say('beyond-the-contact-centre.workflowsCaption'),
    columns(
      say('beyond-the-contact-centre.columnWorkflow'),
      say('beyond-the-contact-centre.columnReaches'),
      {
        number: say('beyond-the-contact-centre.columnExecutions', {
          per: words.perPeriod(result.organization.period),
        }),
      },
      say('beyond-the-contact-centre.columnHow'),
    ),
    listed.map(([id, { systems, executions, way }]) => [
      headerCell(shortened(result.operation.workflowNames[id] ?? id, LONGEST_NAME)),
      textCell(say.listed(systems.map((system) => systemName(context, system)))),
      numberCell(figures.whole(executions)),
      textCell(wayName(context, way)),
    ]),
    left === 0 ? null : say('beyond-the-contact-centre.notListed', { count: left }),
  );
}

/** Share without a person in each set-up; null with fewer than two in which it is measured. */
function setupTable({ result, figures, say }: ReportContext): TableView | null {
  const rows = setupIds(result).flatMap((id) => {
    const value = ownEntry(result.assessment.setups, id)?.indicators[INDICATOR]?.value ?? null;
    return value === null ? [] : [{ name: shortened(setupName(result, id), LONGEST_NAME), value }];
  });
  if (rows.length < 2) return null;
  return tableView(
    say('beyond-the-contact-centre.setupsCaption'),
    columns(say('table.setUp'), { number: say('beyond-the-contact-centre.columnExecuted') }),
    rows.map(({ name, value }) => [headerCell(name), numberCell(figures.share(value))]),
    say('beyond-the-contact-centre.setupsNote'),
  );
}

function unknownWords(context: ReportContext, { missing }: Beyond): string | null {
  if (missing.length === 0) return null;
  const { say } = context;
  return say('beyond-the-contact-centre.unknown', {
    cells: say.listed(missing.map((cells) => missingWords(context, cells))),
  });
}
