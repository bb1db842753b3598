/** How often workflows break and for how long, what that does to a year's contacts, and what it hangs on. */
import { beforeAfterChart } from '../../../charts/before-after.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { qualified } from '../../certainty.ts';
import { unfollowedShare } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { elementName, type FailureSetup, failureSetups, type SetupFailures, workflowName } from '../failure-setups.ts';
import {
  assumedTimes,
  countText,
  inTable,
  roundish,
  sentences,
  timesCertainty,
  withoutNeeds,
  withoutNeedsWords,
} from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, noteOnce, numberCell, type TableView, tableView } from '../table-view.ts';
import { unknownVolumeWords } from '../unknown-volumes.ts';

export interface AvailabilitySection extends Section {
  readonly basis: string;
  readonly facts: readonly { readonly term: string; readonly value: string; readonly note: string | null }[];
  readonly figure: FigureView;
  readonly importance: readonly TableView[];
  readonly assumed: string | null;
}

/** Hours of a calendar year, 365.25 days. */
const HOURS_PER_YEAR = 8766;
const MOST_DRAWN = 10;
const MOST_LISTED = 40;
const MOST_ELEMENTS = 8;

/** Null where failures were not analysed, or no workflow's states are known. */
export async function availabilitySection(context: ReportContext): Promise<AvailabilitySection | null> {
  const { result, say } = context;
  const setups = failureSetups(result);
  if (setups === null) return null;
  const { asIs, after } = setups;
  const workflows = workflowsOf(asIs);
  if (workflows.length === 0) return null;
  const drawn = workflows.slice(0, MOST_DRAWN);
  const title = titleOf(context, asIs);
  const hours = (setup: FailureSetup | null, id: string): number | null => brokenHours(setup?.setup, id);
  const label = (id: string): string => {
    const [before, then] = [hours(asIs, id), hours(after, id)];
    const words = before === null ? say('words.notKnown') : hourText(context, before);
    return then === null ? words : say('availability.hoursThen', { before: words, later: hourText(context, then) });
  };
  return {
    template: 'availability',
    id: ANCHORS.availability,
    short: say('availability.short'),
    title,
    basis: sentences(
      say('availability.basis'),
      withoutNeedsWords(say, withoutNeeds(asIs)),
      followsContacts(result) ? unknownVolumeWords(context) : null,
    ),
    facts: followsContacts(result) ? factsOf(context, asIs, after) : [],
    figure: await figureView(context, {
      id: 'figure-availability',
      tableOpen: false,
      caption: say('availability.caption'),
      key: sentences(
        after === null ? say('availability.key') : say('availability.keyAfter', { after: after.name }),
        inTable(say, workflows.length - drawn.length),
      ),
      message: say('availability.message', {
        title,
        workflows: drawn
          .map((id) => say('availability.messageWorkflow', { name: workflowName(result, id), hours: label(id) }))
          .join('; '),
      }),
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
    importance: noteOnce(
      [asIs, ...(after === null ? [] : [after])].flatMap((setup) => importanceTable(context, setup) ?? []),
    ),
    assumed: assumedWords(context, asIs),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'vendors', 'workflow-steps', 'contact-types'],
      method: ['availability', 'failures'],
      assumptions: assumedTimes(asIs) > 0,
    }),
  };
}

const hourText = ({ figures, say }: ReportContext, hours: number): string =>
  say('availability.hours', { hours: figures.number(hours) });

function brokenHours(setup: SetupFailures | undefined, workflow: string): number | null {
  const states = ownEntry(setup?.availability ?? {}, workflow);
  return states == null ? null : states.broken * HOURS_PER_YEAR;
}

function workflowsOf(asIs: FailureSetup): readonly string[] {
  const unknown = withoutNeeds(asIs);
  return Object.entries(asIs.setup.availability ?? {})
    .flatMap(([id, states]) => (states === null || unknown.has(id) ? [] : [{ id, broken: states.broken }]))
    .toSorted((a, b) => b.broken - a.broken || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Where no contact of known volume runs a workflow, failures reach none that could be counted: that is not none. */
const followsContacts = (result: ReportContext['result']): boolean => unfollowedShare(result) < 1;

function titleOf(context: ReportContext, asIs: FailureSetup): string {
  const { result, figures, say } = context;
  if (!followsContacts(result)) return say('availability.titleNone');
  const { contactsPerYear, expectedBrokenShare } = asIs.setup;
  const certainty = timesCertainty(result, asIs);
  if (contactsPerYear != null) {
    const isPart = unknownVolumeWords(context) !== null;
    const broken = contactsPerYear.broken < 1 ? contactsPerYear.broken : roundish(contactsPerYear.broken);
    return qualified(
      say,
      say(isPart ? 'availability.titlePerYearKnown' : 'availability.titlePerYear', {
        count: countText(figures, broken),
      }),
      certainty,
      'failureTimes',
    );
  }
  if (expectedBrokenShare != null) {
    return qualified(
      say,
      say('availability.titleShare', { share: figures.share(expectedBrokenShare) }),
      certainty,
      'failureTimes',
    );
  }
  return say('availability.titleNone');
}

function factsOf(context: ReportContext, asIs: FailureSetup, after: FailureSetup | null): AvailabilitySection['facts'] {
  const { figures, say } = context;
  const then = (value: number | null | undefined): string | null =>
    after === null || value == null
      ? null
      : say('availability.factUnder', { setup: after.name, figure: countText(figures, value) });
  const fact = (
    term: string,
    pick: (setup: SetupFailures) => number | null | undefined,
    more: string | null = null,
  ) => {
    const value = pick(asIs.setup);
    // Own words first: what stands after the set-up's figure would be read as said of it.
    const note = [more, then(after === null ? null : pick(after.setup))].filter((part) => part !== null).join('; ');
    return value == null ? [] : [{ term, value: countText(figures, value), note: note === '' ? null : note }];
  };
  const range = asIs.setup.expectedBrokenShareRange;
  const reserve =
    range == null
      ? null
      : say('availability.noteRange', { low: figures.share(range.low), high: figures.share(range.high) });
  return [
    ...fact(say('availability.factBroken'), ({ contactsPerYear }) => contactsPerYear?.broken, reserve),
    ...fact(say('availability.factDeferred'), ({ contactsPerYear }) => contactsPerYear?.deferred),
    ...fact(say('availability.factDegraded'), ({ contactsPerYear }) => contactsPerYear?.degraded),
    ...fact(say('availability.factExtraHours'), ({ extraHoursPerYear }) => extraHoursPerYear),
    ...fact(
      say('availability.factHalfDone'),
      ({ halfDone }) => halfDone?.stuckPerYear,
      say('availability.noteHalfDone'),
    ),
  ];
}

function workflowTable(
  { audience, result, figures, say }: ReportContext,
  workflows: readonly string[],
  asIs: FailureSetup,
  after: FailureSetup | null,
): TableView {
  const numbers = (setup: SetupFailures, id: string) => {
    const outage = ownEntry(setup.outages ?? {}, id) ?? null;
    const hours = brokenHours(setup, id);
    const meanHours = (mean: number | null): string =>
      mean === null ? say('availability.never') : figures.number(mean);
    return [
      numberCell(hours === null ? null : figures.number(hours)),
      numberCell(outage === null ? null : figures.number(outage.perYear)),
      numberCell(outage === null ? null : meanHours(outage.meanHours)),
    ];
  };
  const heads = [say('availability.columnHours'), say('availability.columnTimes'), say('availability.columnMean')];
  const headsUnder = (setup: string) => [
    say('availability.columnHoursUnder', { setup }),
    say('availability.columnTimesUnder', { setup }),
    say('availability.columnMeanUnder', { setup }),
  ];
  const most = mostFor(audience, MOST_LISTED);
  const left = workflows.length - most;
  return tableView(
    say('availability.tableCaption'),
    columns(
      say('failures.columnWorkflow'),
      ...(after === null ? heads : [...headsUnder(asIs.name), ...headsUnder(after.name)]).map((number) => ({ number })),
    ),
    workflows
      .slice(0, most)
      .map((id) => [
        headerCell(workflowName(result, id)),
        ...numbers(asIs.setup, id),
        ...(after === null ? [] : numbers(after.setup, id)),
      ]),
    sentences(say('availability.tableNote'), left > 0 ? say('availability.leftOut', { count: left }) : null),
  );
}

function importanceTable({ audience, figures, say }: ReportContext, { name, setup }: FailureSetup): TableView | null {
  const rows = Object.entries(setup.importance ?? {})
    .filter(([, { fussellVesely }]) => fussellVesely !== null && fussellVesely > 0)
    .toSorted(([a, x], [b, y]) => (y.fussellVesely ?? 0) - (x.fussellVesely ?? 0) || (a < b ? -1 : 1))
    .slice(0, mostFor(audience, MOST_ELEMENTS));
  if (rows.length === 0) return null;
  const times = (value: number | null): string | null =>
    value === null ? null : say('availability.times', { factor: figures.number(value) });
  return tableView(
    say('availability.importanceCaption', { setup: name }),
    columns(
      say('availability.columnElement'),
      { number: say('availability.columnGone') },
      { number: say('availability.columnBreaks') },
      { number: say('availability.columnWorse') },
      { number: say('availability.columnBetter') },
    ),
    rows.map(([id, { birnbaum, fussellVesely, raw, rrw }]) => [
      headerCell(elementName(setup, id)),
      numberCell(fussellVesely === null ? null : figures.share(fussellVesely)),
      numberCell(figures.share(birnbaum)),
      numberCell(times(raw)),
      numberCell(rrw === null ? say('availability.noEnd') : times(rrw)),
    ]),
    say('availability.importanceNote'),
  );
}

function assumedWords({ figures, say }: ReportContext, asIs: FailureSetup): string | null {
  const share = assumedTimes(asIs);
  return share === 0 ? null : say('availability.assumed', { share: figures.share(share) });
}
