/** What the execution layer makes worse, as prominent as what it mends, and how available the orchestrator has to be. */
import { beforeAfterChart } from '../../../charts/before-after.ts';
import type { BreakEvenResult, FailureAnalysisResult } from '../../../schema/result/failure-analysis.ts';
import { qualified } from '../../certainty.ts';
import { capitalised, numberWord } from '../../words.ts';
import { elementName, type FailureSetup, failureSetups, workflowName } from '../failure-setups.ts';
import { verb, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface NewRisksSection extends Section {
  readonly basis: string;
  readonly breakEven: readonly string[];
  readonly figure: FigureView | null;
  readonly workflows: TableView | null;
  readonly byWorkflow: TableView | null;
}

type Worse = NonNullable<FailureAnalysisResult['worseThanAsIs']>;
type WorseEntry = Worse['elements'][string];

const HOURS_PER_YEAR = 8766;
const MOST_DRAWN = 12;
const MOST_LISTED = 40;

/** Null where no set-up orchestrates a step, or failures were not analysed. */
export async function newRisksSection(context: ReportContext): Promise<NewRisksSection | null> {
  const { result } = context;
  const setups = failureSetups(result);
  const after = setups?.after ?? null;
  const worse = after?.setup.worseThanAsIs ?? null;
  if (setups == null || after === null || worse === null) return null;
  const elements = Object.entries(worse.elements).toSorted(byIncrease);
  const title = titleOf(context, after);
  return {
    template: 'new-risks',
    id: ANCHORS.newRisks,
    short: 'What gets worse',
    title,
    basis: `${after.name} is one more thing that can fail: the orchestrator, and a connector for every system that it reaches. What that makes worse stands here, whatever it mends elsewhere.`,
    breakEven: breakEvenWords(context, after),
    figure: elements.length === 0 ? null : await worseFigure(context, setups.asIs, after, elements, title),
    workflows: workflowTable(context, setups.asIs, after, worse),
    byWorkflow: breakEvenTable(context, after),
  };
}

const increase = ({ broken, affected }: WorseEntry): readonly [number, number] => [
  broken.setup - broken.asIs,
  affected.setup - affected.asIs,
];

function byIncrease([a, x]: readonly [string, WorseEntry], [b, y]: readonly [string, WorseEntry]): number {
  const [first, second] = [increase(x), increase(y)];
  return second[0] - first[0] || second[1] - first[1] || (a < b ? -1 : 1);
}

function titleOf({ result, figures, say }: ReportContext, { name, setup }: FailureSetup): string {
  const added = Object.values(setup.elements).filter(({ kind }) => kind === 'orchestrator' || kind === 'connector');
  const breaking = added.filter(({ workflows }) => workflows.broken.length > 0);
  const orchestrator = added.find(({ kind }) => kind === 'orchestrator')?.volumeShare ?? null;
  const statement =
    breaking.length === 0
      ? `None of the ${numberWord(added.length)} elements that ${name} adds breaks a workflow by failing alone`
      : `${name} adds ${numberWord(breaking.length)} single ${verb(breaking.length, 'point', 'points')} of failure${orchestrator === null || orchestrator.broken === 0 ? '' : `; its orchestrator alone breaks ${figures.share(orchestrator.broken)} of contacts`}`;
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

const percent = ({ figures }: ReportContext, value: number): string => `${figures.fixed(100 * value, 2)}%`;

const hoursDown = ({ figures }: ReportContext, availability: number): string =>
  `${figures.number((1 - availability) * HOURS_PER_YEAR)} hours down a year`;

function breakEvenWords(context: ReportContext, { name, setup }: FailureSetup): readonly string[] {
  const { breakEven } = setup;
  if (breakEven?.overall == null) return [];
  const { availability, overall } = breakEven;
  const reckoned = `The orchestrator is reckoned with at ${percent(context, availability)} up, ${hoursDown(context, availability)}.`;
  return [
    `${reckoned} ${sentence(context, overall.broken, name, 'fewer contacts break')}`,
    sentence(context, overall.affected, name, 'fewer contacts break, wait or are slowed'),
  ];
}

function sentence(context: ReportContext, found: BreakEvenResult, name: string, what: string): string {
  switch (found.kind) {
    case 'at':
      return found.availability === null
        ? ''
        : `Under ${name} ${what} than today as long as it is up more than ${percent(context, found.availability)} of the time (${hoursDown(context, found.availability)}); below that, the operation was better off as it is.`;
    case 'always-better':
      return `Under ${name} ${what} than today however often it is down.`;
    case 'never-better':
      return `By this measure today is better even with an orchestrator that never fails: that ${what} under ${name} is not borne out.`;
  }
}

async function worseFigure(
  context: ReportContext,
  asIs: FailureSetup,
  after: FailureSetup,
  elements: readonly (readonly [string, WorseEntry])[],
  title: string,
): Promise<FigureView> {
  const { figures } = context;
  const drawn = elements.slice(0, MOST_DRAWN);
  const isNew = (id: string): boolean => !(id in asIs.setup.elements);
  const label = (id: string, { broken, affected }: WorseEntry): string => {
    if (isNew(id)) return `new: ${figures.share(affected.setup)} affected, ${figures.share(broken.setup)} broken`;
    const of = ({ asIs: was, setup }: WorseEntry['broken']): string =>
      `${figures.share(was)} → ${figures.share(setup)}`;
    return `${of(affected)} affected, ${of(broken)} broken`;
  };
  return figureView(context, {
    id: 'figure-new-risks',
    tableOpen: false,
    caption: 'Contacts affected by single failures that reach further than today',
    key: `Contacts that break, wait or are slowed while the element alone is down. Dots: ${asIs.name}. Diamonds: ${after.name}, modelled.`,
    message: `${title}. ${drawn.map(([id, entry]) => `${elementName(after.setup, id)}: ${label(id, entry)}`).join('; ')}.`,
    table: tableView(
      'Single failures that reach further than today',
      columns(
        'Element that fails',
        { number: 'Broken as it is' },
        { number: `Broken under ${after.name}` },
        { number: 'Affected as it is' },
        { number: `Affected under ${after.name}` },
      ),
      elements
        .slice(0, MOST_LISTED)
        .map(([id, { broken, affected }]) => [
          headerCell(elementName(after.setup, id), { note: isNew(id) ? 'New' : null }),
          numberCell(isNew(id) ? '–' : figures.share(broken.asIs)),
          numberCell(figures.share(broken.setup)),
          numberCell(isNew(id) ? '–' : figures.share(affected.asIs)),
          numberCell(figures.share(affected.setup)),
        ]),
      elements.length > MOST_LISTED ? `${elements.length - MOST_LISTED} smaller ones are left out here.` : null,
    ),
    chart: (room) =>
      beforeAfterChart(
        {
          rows: drawn.map(([id, entry]) => ({
            name: elementName(after.setup, id),
            before: isNew(id) ? null : entry.affected.asIs,
            after: entry.affected.setup,
            label: label(id, entry),
          })),
          beforeLabel: asIs.name,
          afterLabel: after.name,
          most: null,
        },
        room,
      ),
  });
}

function workflowTable(
  { result, figures }: ReportContext,
  asIs: FailureSetup,
  after: FailureSetup,
  { workflows }: Worse,
): TableView | null {
  const rows = Object.entries(workflows).toSorted(byIncrease);
  if (rows.length === 0) return null;
  const hours = (probability: number) => numberCell(figures.number(probability * HOURS_PER_YEAR));
  return tableView(
    'Workflows that break or wait more often than today',
    columns(
      'Workflow',
      { number: `Hours broken: ${asIs.name}` },
      { number: `Hours broken: ${after.name}` },
      { number: `Hours affected: ${asIs.name}` },
      { number: `Hours affected: ${after.name}` },
    ),
    rows
      .slice(0, MOST_LISTED)
      .map(([id, { broken, affected }]) => [
        headerCell(workflowName(result, id)),
        hours(broken.asIs),
        hours(broken.setup),
        hours(affected.asIs),
        hours(affected.setup),
      ]),
    'Expected hours of a calendar year. Affected: broken, deferred or degraded.',
  );
}

function breakEvenTable(context: ReportContext, { setup }: FailureSetup): TableView | null {
  const { breakEven } = setup;
  const rows = Object.entries(breakEven?.byWorkflow ?? {}).filter(([, { broken }]) => broken.kind !== 'always-better');
  if (breakEven == null || rows.length === 0) return null;
  const order = ({ kind, availability }: BreakEvenResult): number =>
    kind === 'never-better' ? 2 : (availability ?? 0);
  const words = ({ kind, availability }: BreakEvenResult): string =>
    kind === 'at' && availability !== null
      ? `better above ${percent(context, availability)}`
      : kind === 'never-better'
        ? 'better off as it is'
        : 'always better';
  return tableView(
    'Availability of the orchestrator that each workflow needs',
    columns('Workflow', 'By contacts that break', 'By all contacts affected'),
    rows
      .toSorted(([a, x], [b, y]) => order(y.broken) - order(x.broken) || (a < b ? -1 : 1))
      .slice(0, MOST_LISTED)
      .map(([id, { broken, affected }]) => [
        headerCell(workflowName(context.result, id)),
        textCell(capitalised(words(broken))),
        textCell(capitalised(words(affected))),
      ]),
    `Workflows that are better off whatever the orchestrator does are left out. It is reckoned with at ${percent(context, breakEven.availability)}.`,
  );
}
