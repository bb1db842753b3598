/** What the execution layer makes worse, as prominent as what it mends, and how available the orchestrator has to be. */
import { beforeAfterChart } from '../../../charts/before-after.ts';
import type { BreakEvenResult, FailureAnalysisResult } from '../../../schema/result/failure-analysis.ts';
import { qualified } from '../../certainty.ts';
import { mostFor } from '../audience.ts';
import { elementName, type FailureSetup, failureSetups, workflowName } from '../failure-setups.ts';
import { inTable, sentences, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, missingCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

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
  const { result, say } = context;
  const setups = failureSetups(result);
  const after = setups?.after ?? null;
  const worse = after?.setup.worseThanAsIs ?? null;
  if (setups == null || after === null || worse === null) return null;
  const elements = Object.entries(worse.elements).toSorted(byIncrease);
  const title = titleOf(context, after);
  return {
    template: 'new-risks',
    id: ANCHORS.newRisks,
    short: say('new-risks.short'),
    title,
    basis: say('new-risks.basis', { after: after.name }),
    breakEven: breakEvenWords(context, after),
    figure: elements.length === 0 ? null : await worseFigure(context, setups.asIs, after, elements, title),
    workflows: workflowTable(context, setups.asIs, after, worse),
    byWorkflow: breakEvenTable(context, after),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'vendors', 'workflow-steps', 'contact-types'],
      method: ['failures', 'availability', 'set-ups'],
      assumptions: true,
    }),
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
  const counted = { after: name, count: breaking.length, words: say.numberWord(breaking.length) };
  const statement =
    breaking.length === 0
      ? say('new-risks.titleNone', { after: name, all: say.numberWord(added.length) })
      : orchestrator === null || orchestrator.broken === 0
        ? say('new-risks.title', counted)
        : say('new-risks.titleOrchestrator', { ...counted, share: figures.share(orchestrator.broken) });
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

/** Availabilities differ behind the decimal point. */
const availabilityText = ({ figures }: ReportContext, value: number): string => figures.fixedShare(value, 2);

const uptime = (context: ReportContext, availability: number) => ({
  share: availabilityText(context, availability),
  hours: context.figures.number((1 - availability) * HOURS_PER_YEAR),
});

function breakEvenWords(context: ReportContext, { name, setup }: FailureSetup): readonly string[] {
  const { breakEven } = setup;
  if (breakEven?.overall == null) return [];
  const { availability, overall } = breakEven;
  const affected = breakEvenSentence(context, 'affected', overall.affected, name);
  return [
    sentences(
      context.say('new-risks.reckoned', uptime(context, availability)),
      breakEvenSentence(context, 'broken', overall.broken, name),
    ),
    ...(affected === null ? [] : [affected]),
  ];
}

function breakEvenSentence(
  context: ReportContext,
  measure: 'broken' | 'affected',
  { kind, availability }: BreakEvenResult,
  after: string,
): string | null {
  const { say } = context;
  if (kind !== 'at') return say(`new-risks.${measure}-${kind}`, { after });
  return availability === null ? null : say(`new-risks.${measure}-at`, { after, ...uptime(context, availability) });
}

async function worseFigure(
  context: ReportContext,
  asIs: FailureSetup,
  after: FailureSetup,
  elements: readonly (readonly [string, WorseEntry])[],
  title: string,
): Promise<FigureView> {
  const { figures, say } = context;
  const drawn = elements.slice(0, MOST_DRAWN);
  const isNew = (id: string): boolean => !Object.hasOwn(asIs.setup.elements, id);
  const label = (id: string, { broken, affected }: WorseEntry): string => {
    const now = { affected: figures.share(affected.setup), broken: figures.share(broken.setup) };
    return isNew(id)
      ? say('new-risks.reachNew', now)
      : say('new-risks.reach', {
          ...now,
          affectedBefore: figures.share(affected.asIs),
          brokenBefore: figures.share(broken.asIs),
        });
  };
  const left = elements.length - mostFor(context.audience, MOST_LISTED);
  return figureView(context, {
    id: 'figure-new-risks',
    tableOpen: false,
    caption: say('new-risks.caption'),
    key: sentences(
      say('new-risks.key', { asIs: asIs.name, after: after.name }),
      inTable(say, elements.length - drawn.length),
    ),
    message: say('new-risks.message', {
      title,
      elements: drawn
        .map(([id, entry]) =>
          say('new-risks.messageElement', { name: elementName(after.setup, id), reach: label(id, entry) }),
        )
        .join('; '),
    }),
    table: tableView(
      say('new-risks.tableCaption'),
      columns(
        say('failures.columnElement'),
        { number: say('new-risks.columnBrokenBefore') },
        { number: say('failures.brokenUnder', { after: after.name }) },
        { number: say('new-risks.columnAffectedBefore') },
        { number: say('new-risks.columnAffected', { after: after.name }) },
      ),
      elements
        .slice(0, mostFor(context.audience, MOST_LISTED))
        .map(([id, { broken, affected }]) => [
          headerCell(elementName(after.setup, id), { note: isNew(id) ? say('new-risks.isNew') : null }),
          numberCell(isNew(id) ? '–' : figures.share(broken.asIs)),
          numberCell(figures.share(broken.setup)),
          numberCell(isNew(id) ? '–' : figures.share(affected.asIs)),
          numberCell(figures.share(affected.setup)),
        ]),
      left > 0 ? say('new-risks.leftOut', { count: left }) : null,
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
  context: ReportContext,
  asIs: FailureSetup,
  after: FailureSetup,
  { workflows }: Worse,
): TableView | null {
  const { result, figures, say } = context;
  const rows = Object.entries(workflows).toSorted(byIncrease);
  if (rows.length === 0) return null;
  const hours = (probability: number) => numberCell(figures.number(probability * HOURS_PER_YEAR));
  return tableView(
    say('new-risks.workflowsCaption'),
    columns(
      say('failures.columnWorkflow'),
      { number: say('new-risks.columnHoursBroken', { setup: asIs.name }) },
      { number: say('new-risks.columnHoursBroken', { setup: after.name }) },
      { number: say('new-risks.columnHoursAffected', { setup: asIs.name }) },
      { number: say('new-risks.columnHoursAffected', { setup: after.name }) },
    ),
    rows
      .slice(0, mostFor(context.audience, MOST_LISTED))
      .map(([id, { broken, affected }]) => [
        headerCell(workflowName(result, id)),
        hours(broken.asIs),
        hours(broken.setup),
        hours(affected.asIs),
        hours(affected.setup),
      ]),
    sentences(say('new-risks.workflowsNote'), leftOutWords(context, rows.length)),
  );
}

function breakEvenTable(context: ReportContext, { setup }: FailureSetup): TableView | null {
  const { result, say } = context;
  const { breakEven } = setup;
  const rows = Object.entries(breakEven?.byWorkflow ?? {}).filter(([, { broken }]) => broken.kind !== 'always-better');
  if (breakEven == null || rows.length === 0) return null;
  const order = ({ kind, availability }: BreakEvenResult): number =>
    kind === 'never-better' ? 2 : (availability ?? 0);
  const cell = ({ kind, availability }: BreakEvenResult) => {
    if (kind !== 'at') return textCell(say(`new-risks.${kind}`));
    return availability === null
      ? missingCell()
      : textCell(say('new-risks.betterAbove', { share: availabilityText(context, availability) }));
  };
  return tableView(
    say('new-risks.breakEvenCaption'),
    columns(say('failures.columnWorkflow'), say('new-risks.columnByBroken'), say('new-risks.columnByAffected')),
    rows
      .toSorted(([a, x], [b, y]) => order(y.broken) - order(x.broken) || (a < b ? -1 : 1))
      .slice(0, mostFor(context.audience, MOST_LISTED))
      .map(([id, { broken, affected }]) => [headerCell(workflowName(result, id)), cell(broken), cell(affected)]),
    sentences(
      say('new-risks.breakEvenNote', { share: availabilityText(context, breakEven.availability) }),
      leftOutWords(context, rows.length),
    ),
  );
}

function leftOutWords({ audience, say }: ReportContext, rows: number): string | null {
  const count = rows - mostFor(audience, MOST_LISTED);
  return count > 0 ? say('new-risks.workflowsLeftOut', { count }) : null;
}
