/** How often workflows break and for how long, what that does to a year's contacts, and what it hangs on. */
import { beforeAfterChart } from '../../../charts/before-after.ts';
import { qualified } from '../../certainty.ts';
import { elementName, type FailureSetup, failureSetups, type SetupFailures, workflowName } from '../failure-setups.ts';
import { assumedTimes, roundish, timesCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

export interface AvailabilitySection extends Section {
  readonly basis: string;
  readonly facts: readonly { readonly term: string; readonly value: string; readonly note: string | null }[];
  readonly figure: FigureView;
  readonly importance: readonly TableView[];
  readonly assumed: string | null;
}

/** Hours of a calendar year, 365.25 days. */
const HOURS_PER_YEAR = 8766;
const MOST_DRAWN = 15;
const MOST_LISTED = 40;
const MOST_ELEMENTS = 8;

/** Null where failures were not analysed, or no workflow's states are known. */
export async function availabilitySection(context: ReportContext): Promise<AvailabilitySection | null> {
  const { result, figures } = context;
  const setups = failureSetups(result);
  if (setups === null) return null;
  const { asIs, after } = setups;
  const workflows = workflowsOf(asIs.setup);
  if (workflows.length === 0) return null;
  const drawn = workflows.slice(0, MOST_DRAWN);
  const title = titleOf(context, asIs);
  const hours = (setup: FailureSetup | null, id: string): number | null => brokenHours(setup?.setup, id);
  const label = (id: string): string => {
    const [before, then] = [hours(asIs, id), hours(after, id)];
    const words = before === null ? 'not known' : hourText(context, before);
    return then === null ? words : `${words} → ${hourText(context, then)}`;
  };
  return {
    template: 'availability',
    id: ANCHORS.availability,
    short: 'How often it breaks',
    title,
    basis:
      'Every element fails and is repaired as its mean times say, shared causes included. From that follows, exactly, how much of the time each workflow is broken. Hours are those of the calendar, day and night.',
    facts: factsOf(context, asIs, after),
    figure: await figureView(context, {
      id: 'figure-availability',
      tableOpen: false,
      caption: 'Hours a year in which each workflow is broken, on expectation',
      key:
        after === null
          ? 'Dots: the map as it is.'
          : `Dots: the map as it is. Diamonds: ${after.name}, modelled. Right: hours as it is, then hours under ${after.name}.`,
      message: `${title}. Hours a year broken: ${drawn.map((id) => `${workflowName(result, id)}: ${label(id)}`).join('; ')}.`,
      table: workflowTable(context, workflows, asIs, after),
      chart: (room) =>
        beforeAfterChart(
          {
            rows: drawn.map((id) => ({
              name: workflowName(result, id),
              before: hours(asIs, id),
              after: hours(after, id),
              label: label(id),
            })),
            beforeLabel: asIs.name,
            afterLabel: after?.name ?? null,
            most: null,
          },
          room,
        ),
    }),
    importance: [asIs, ...(after === null ? [] : [after])].flatMap((setup) => importanceTable(context, setup) ?? []),
    assumed: assumedWords(figures, asIs),
  };
}

const hourText = ({ figures }: ReportContext, hours: number): string => `${figures.number(hours)}\u00a0h`;

function brokenHours(setup: SetupFailures | undefined, workflow: string): number | null {
  const states = setup?.availability?.[workflow];
  return states == null ? null : states.broken * HOURS_PER_YEAR;
}

function workflowsOf(setup: SetupFailures): readonly string[] {
  return Object.entries(setup.availability ?? {})
    .flatMap(([id, states]) => (states === null ? [] : [{ id, broken: states.broken }]))
    .toSorted((a, b) => b.broken - a.broken || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function titleOf({ result, figures, say }: ReportContext, asIs: FailureSetup): string {
  const { contactsPerYear, expectedBrokenShare } = asIs.setup;
  const certainty = timesCertainty(result, asIs);
  if (contactsPerYear != null) {
    return qualified(
      say,
      `Failures break about ${figures.whole(roundish(contactsPerYear.broken))} contacts a year`,
      certainty,
      'failureTimes',
    );
  }
  if (expectedBrokenShare != null) {
    return qualified(
      say,
      `Failures break ${figures.share(expectedBrokenShare)} of contacts`,
      certainty,
      'failureTimes',
    );
  }
  return 'How often workflows break';
}

function factsOf(context: ReportContext, asIs: FailureSetup, after: FailureSetup | null): AvailabilitySection['facts'] {
  const { figures } = context;
  const then = (value: number | null | undefined): string | null =>
    after === null || value == null ? null : `${after.name}: ${figures.whole(value)}`;
  const fact = (
    term: string,
    pick: (setup: SetupFailures) => number | null | undefined,
    more: string | null = null,
  ) => {
    const value = pick(asIs.setup);
    const note = [then(after === null ? null : pick(after.setup)), more].filter((part) => part !== null).join('; ');
    return value == null ? [] : [{ term, value: figures.whole(value), note: note === '' ? null : note }];
  };
  const range = asIs.setup.expectedBrokenShareRange;
  const reserve =
    range == null ? null : `${figures.share(range.low)} to ${figures.share(range.high)} of contacts over assumed times`;
  return [
    ...fact('Contacts broken a year', ({ contactsPerYear }) => contactsPerYear?.broken, reserve),
    ...fact('Contacts deferred a year', ({ contactsPerYear }) => contactsPerYear?.deferred),
    ...fact('Contacts degraded a year', ({ contactsPerYear }) => contactsPerYear?.degraded),
    ...fact('Extra agent hours a year', ({ extraHoursPerYear }) => extraHoursPerYear),
    ...fact('Left half done a year', ({ halfDone }) => halfDone?.stuckPerYear, 'executions that somebody has to mend'),
  ];
}

function workflowTable(
  { result, figures }: ReportContext,
  workflows: readonly string[],
  asIs: FailureSetup,
  after: FailureSetup | null,
): TableView {
  const numbers = (setup: SetupFailures, id: string) => {
    const outage = setup.outages?.[id] ?? null;
    const hours = brokenHours(setup, id);
    return [
      numberCell(hours === null ? null : figures.number(hours)),
      numberCell(outage === null ? null : figures.number(outage.perYear)),
      numberCell(outage === null ? null : outage.meanHours === null ? 'none' : figures.number(outage.meanHours)),
    ];
  };
  const heads = (name: string | null) =>
    ['Hours broken', 'Times a year', 'Mean hours'].map((head) => ({
      number: name === null ? head : `${name}: ${head.toLowerCase()}`,
    }));
  return tableView(
    'How often each workflow breaks, and for how long',
    columns('Workflow', ...(after === null ? heads(null) : [...heads(asIs.name), ...heads(after.name)])),
    workflows
      .slice(0, MOST_LISTED)
      .map((id) => [
        headerCell(workflowName(result, id)),
        ...numbers(asIs.setup, id),
        ...(after === null ? [] : numbers(after.setup, id)),
      ]),
    `Expected values of a calendar year.${workflows.length > MOST_LISTED ? ` ${workflows.length - MOST_LISTED} workflows that break less are left out here.` : ''}`,
  );
}

function importanceTable({ figures }: ReportContext, { name, setup }: FailureSetup): TableView | null {
  const rows = Object.entries(setup.importance ?? {})
    .filter(([, { fussellVesely }]) => fussellVesely !== null && fussellVesely > 0)
    .toSorted(([a, x], [b, y]) => (y.fussellVesely ?? 0) - (x.fussellVesely ?? 0) || (a < b ? -1 : 1))
    .slice(0, MOST_ELEMENTS);
  if (rows.length === 0) return null;
  const times = (value: number | null): string | null => (value === null ? null : `× ${figures.number(value)}`);
  return tableView(
    `${name}: what broken contacts hang on most`,
    columns(
      'Element',
      { number: 'Gone if it never failed' },
      { number: 'Breaks while it is down' },
      { number: 'Worse while it is down' },
      { number: 'Better if it never failed' },
    ),
    rows.map(([id, { birnbaum, fussellVesely, raw, rrw }]) => [
      headerCell(elementName(setup, id)),
      numberCell(fussellVesely === null ? null : figures.share(fussellVesely)),
      numberCell(figures.share(birnbaum)),
      numberCell(times(raw)),
      numberCell(rrw === null ? 'no end' : times(rrw)),
    ]),
    'Gone: the part of all expected breakage that would vanish (Fussell–Vesely importance). Breaks: contacts broken while it is down, beyond those broken anyway (Birnbaum importance). Worse and better: breakage as a multiple (risk achievement worth, risk reduction worth).',
  );
}

function assumedWords(figures: ReportContext['figures'], asIs: FailureSetup): string | null {
  const share = assumedTimes(asIs);
  if (share === 0) return null;
  return `Mean times between failures or to repair are assumed for ${figures.share(share)} of the elements, since the map leaves them empty; they stand with their ranges under Assumptions.`;
}
