/** How work reaches ERP, billing, fulfilment, product and legal systems: by itself, by a person, or not at all. */
import { type ReachTone, reachBySystemChart } from '../../../charts/reach-by-system.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { setupIds, setupName } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { indicatorCertainty } from '../indicator-certainty.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, missingCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import {
  type Beyond,
  basisOf,
  INDICATOR,
  islandWords,
  ordered,
  systemName,
  titleOf,
  totalOf,
  unknownWords,
  WAYS,
  type Way,
  wayName,
} from './beyond-words.ts';

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

const TONES: Readonly<Record<Way, ReachTone>> = {
  executed: 'executed',
  'by-person': 'byPerson',
  'by-person-unclear': 'unclear',
  'not-callable': 'notCallable',
  unknown: 'unknown',
};
const MOST_DRAWN = 12;
const MOST_LISTED = 20;

/** Null where the map has no such system. */
export async function beyondTheContactCentreSection(
  context: ReportContext,
): Promise<BeyondTheContactCentreSection | null> {
  const { result, say } = context;
  const { beyond } = result.operation;
  if (beyond === null) return null;
  const title = titleOf(context, beyond);
  const setups = setupTable(context);
  return {
    template: 'beyond-the-contact-centre',
    id: ANCHORS.beyondTheContactCentre,
    short: say('beyond-the-contact-centre.short'),
    title: qualified(say, title, indicatorCertainty(result, INDICATOR, ['workflows', 'workflow-steps']), 'workflows'),
    basis: basisOf(context, beyond),
    indicatorHref: INDICATOR in result.assessment.indicators ? indicatorAnchor(INDICATOR) : null,
    figure: await systemFigure(context, beyond, title),
    islands: islandWords(context, beyond),
    workflows: workflowTable(context, beyond),
    setups,
    unknowns: unknownWords(context, beyond),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'workflows', 'workflow-steps', 'contact-types', 'touches'],
      method: setups === null ? ['ai'] : ['ai', 'set-ups'],
      assumptions: false,
    }),
  };
}

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
