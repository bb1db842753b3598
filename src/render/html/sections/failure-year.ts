/** What a year may bring: the distribution of broken, deferred and degraded contacts, the worst day and the longest spell. */
import { yearRangesChart } from '../../../charts/year-ranges.ts';
import type { FailureYearsResult, YearDistributionResult } from '../../../schema/result/failure-years.ts';
import { qualified } from '../../certainty.ts';
import { unfollowedShare } from '../as-is.ts';
import { type FailureSetup, failureSetups } from '../failure-setups.ts';
import { roundedDown, sentences, timesCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { unknownVolumeWords } from '../unknown-volumes.ts';

export interface FailureYearSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly paragraphs: readonly string[];
}

interface Simulated {
  readonly id: string;
  readonly name: string;
  readonly year: FailureYearsResult;
}

/** What years are told by, in the order of the table; the first few are drawn. */
const MEASURES = {
  contactsBroken: (year) => year.contactsBroken,
  contactsDeferred: (year) => year.contactsDeferred,
  contactsDegraded: (year) => year.contactsDegraded,
  extraHours: (year) => year.extraHours,
  cost: (year) => year.cost,
  worstDay: (year) => year.worstDay.broken,
  longestSpell: (year) => year.longestSpellHours.broken,
  longestWait: (year) => year.deferredWork.longestWaitHours,
} as const satisfies Readonly<Record<string, (year: FailureYearsResult) => YearDistributionResult | null>>;
type Measure = keyof typeof MEASURES;
const DRAWN: readonly Measure[] = ['contactsBroken', 'contactsDeferred', 'contactsDegraded'];
const HOURS_PER_DAY = 24;

/** Null where no years were simulated, or no contact of known volume runs a workflow: nothing is then counted, not none. */
export async function failureYearSection(context: ReportContext): Promise<FailureYearSection | null> {
  const { result, figures, say } = context;
  const setups = failureSetups(result);
  if (setups === null || unfollowedShare(result) === 1) return null;
  const asIs = simulated(setups.asIs);
  if (asIs === null) return null;
  const after = setups.after === null ? null : simulated(setups.after);
  const shown = [asIs, ...(after === null ? [] : [after])];
  const title = titleOf(context, setups.asIs, asIs.year);
  return {
    template: 'failure-year',
    id: ANCHORS.failureYear,
    short: say('failure-year.short'),
    title,
    basis: sentences(
      say('failure-year.basis', { years: figures.whole(asIs.year.years) }),
      after === null ? null : say('failure-year.sameOutages'),
      unknownVolumeWords(context),
    ),
    figure: await figureView(context, {
      id: 'figure-failure-year',
      tableOpen: false,
      caption: say('failure-year.caption'),
      key: sentences(say('failure-year.key'), after === null ? null : say('failures.bars', { after: after.name })),
      message: say('failure-year.message', {
        title,
        measures: DRAWN.map((measure) => messageOf(context, measure, shown)).join('; '),
      }),
      table: yearTable(context, shown),
      chart: (room) =>
        yearRangesChart(
          {
            rows: DRAWN.map((measure) => ({
              name: say(`failure-year.measure-${measure}`),
              ranges: shown.flatMap(({ year }) => {
                const { p5, p50, p95, mean } = MEASURES[measure](year) ?? {};
                return p5 == null || p50 == null || p95 == null || mean == null
                  ? []
                  : [
                      {
                        low: p5,
                        middle: p50,
                        mean,
                        high: p95,
                        label: say('table.range', { low: figures.whole(p5), high: figures.whole(p95) }),
                      },
                    ];
              }),
            })),
          },
          room,
        ),
    }),
    paragraphs: [dayWords(context, asIs), pairedWords(context, after)].filter((paragraph) => paragraph !== null),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'vendors', 'workflow-steps', 'contact-types', 'arrivals'],
      method: ['years', 'availability'],
      assumptions: true,
    }),
  };
}

const simulated = ({ id, name, setup }: FailureSetup): Simulated | null =>
  setup.year === undefined ? null : { id, name, year: setup.year };

function titleOf(
  { result, figures, say }: ReportContext,
  asIs: FailureSetup,
  { contactsBroken }: FailureYearsResult,
): string {
  if (contactsBroken.p95 === null) return say('failure-year.titleNone');
  return qualified(
    say,
    say('failure-year.title', { count: figures.whole(roundedDown(contactsBroken.p95)) }),
    timesCertainty(result, asIs),
    'failureTimes',
  );
}

function messageOf(context: ReportContext, measure: Measure, shown: readonly Simulated[]): string {
  const { say } = context;
  return say('failure-year.messageMeasure', {
    name: say(`failure-year.measure-${measure}`),
    ranges: shown
      .map(({ name, year }) =>
        say('failure-year.messageRange', { setup: name, range: rangeWords(context, MEASURES[measure](year)) }),
      )
      .join(', '),
  });
}

function rangeWords({ figures, say }: ReportContext, found: YearDistributionResult | null): string {
  return found?.p5 == null || found.p95 == null
    ? say('words.notKnown')
    : say('table.range', { low: figures.whole(found.p5), high: figures.whole(found.p95) });
}

function yearTable({ figures, say }: ReportContext, shown: readonly Simulated[]): TableView {
  return tableView(
    say('failure-year.tableCaption'),
    columns(
      say('failure-year.columnMeasure'),
      { number: say('failure-year.columnMean') },
      { number: say('failure-year.columnP5') },
      { number: say('failure-year.columnP50') },
      { number: say('failure-year.columnP95') },
      { number: say('failure-year.columnP99') },
      { number: say('failure-year.columnMax') },
    ),
    (Object.keys(MEASURES) as Measure[]).flatMap((measure) =>
      shown.flatMap((setup) => {
        const found = MEASURES[measure](setup.year);
        if (found === null) return [];
        const { mean, p5, p50, p95, p99, max } = found;
        const text = measure === 'cost' ? figures.money : figures.number;
        return [
          [
            headerCell(say(`failure-year.measure-${measure}`), { note: shown.length > 1 ? setup.name : null }),
            ...[mean, p5, p50, p95, p99, max].map((value) => numberCell(value === null ? null : text(value))),
          ],
        ];
      }),
    ),
    say('failure-year.tableNote'),
  );
}

function dayWords({ figures, say }: ReportContext, { year }: Simulated): string | null {
  const { p50: day } = year.worstDay.broken;
  const { p50: spell, p95: longest } = year.longestSpellHours.broken;
  if (day === null || spell === null || longest === null) return null;
  const length = (hours: number): string =>
    hours >= 2 * HOURS_PER_DAY
      ? say('failure-year.days', { count: figures.number(hours / HOURS_PER_DAY) })
      : say('failure-year.hours', { count: figures.number(hours) });
  return say('failure-year.worstDay', { day: figures.whole(day), spell: length(spell), longest: length(longest) });
}

function pairedWords({ figures, say }: ReportContext, after: Simulated | null): string | null {
  const difference = after?.year.againstAsIs?.contactsBroken;
  if (after === null || difference?.mean == null) return null;
  const { mean, ci95 } = difference;
  const said = {
    after: after.name,
    count: figures.whole(Math.abs(mean)),
    direction: mean < 0 ? 'fewer' : 'more',
  };
  if (ci95 === null) return say('failure-year.differenceMean', said);
  if (ci95[0] <= 0 && ci95[1] >= 0) return say('failure-year.undecided', { after: after.name });
  const ends = ci95.map(Math.abs);
  return say('failure-year.difference', {
    ...said,
    low: figures.whole(Math.min(...ends)),
    high: figures.whole(Math.max(...ends)),
  });
}
