/** What a year may bring: the distribution of broken, deferred and degraded contacts, the worst day and the longest spell. */
import { yearRangesChart } from '../../../charts/year-ranges.ts';
import type { FailureYearsResult, YearDistributionResult } from '../../../schema/result/failure-years.ts';
import { qualified } from '../../certainty.ts';
import { type FailureSetup, failureSetups } from '../failure-setups.ts';
import { roundish, timesCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

export interface FailureYearSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly sentences: readonly string[];
}

interface Simulated {
  readonly id: string;
  readonly name: string;
  readonly year: FailureYearsResult;
}

interface Measure {
  readonly name: string;
  readonly pick: (year: FailureYearsResult) => YearDistributionResult | null;
  readonly drawn: boolean;
}

const MEASURES: readonly Measure[] = [
  { name: 'Contacts broken', pick: (year) => year.contactsBroken, drawn: true },
  { name: 'Contacts deferred', pick: (year) => year.contactsDeferred, drawn: true },
  { name: 'Contacts degraded', pick: (year) => year.contactsDegraded, drawn: true },
  { name: 'Extra agent hours', pick: (year) => year.extraHours, drawn: false },
  { name: 'Cost of the extra hours', pick: (year) => year.cost, drawn: false },
  { name: 'Contacts broken on the worst day', pick: (year) => year.worstDay.broken, drawn: false },
  { name: 'Longest spell of breaking, hours', pick: (year) => year.longestSpellHours.broken, drawn: false },
  { name: 'Deferred work: longest wait, hours', pick: (year) => year.deferredWork.longestWaitHours, drawn: false },
];
const HOURS_PER_DAY = 24;

/** Null where no years were simulated. */
export async function failureYearSection(context: ReportContext): Promise<FailureYearSection | null> {
  const { result, figures } = context;
  const setups = failureSetups(result);
  if (setups === null) return null;
  const asIs = simulated(setups.asIs);
  if (asIs === null) return null;
  const after = setups.after === null ? null : simulated(setups.after);
  const shown = [asIs, ...(after === null ? [] : [after])];
  const title = titleOf(context, setups.asIs, asIs.year);
  const drawn = MEASURES.filter(({ drawn: isDrawn }) => isDrawn);
  return {
    template: 'failure-year',
    id: ANCHORS.failureYear,
    short: 'A year of failures',
    title,
    basis: `${figures.whole(asIs.year.years)} years were simulated, each with outages that come and go by chance; contacts arrive as the week’s profile says.${after === null ? '' : ' Both set-ups live through the same outages.'}`,
    figure: await figureView(context, {
      id: 'figure-failure-year',
      tableOpen: false,
      caption: 'Contacts of one year that failures reach',
      key: `Bars: nine years in ten lie within. Stroke: half of the years are below. Diamond: mean.${after === null ? '' : ` Upper bars: as it is. Lower, paler bars: ${after.name}, modelled.`}`,
      message: `${title}. ${drawn.map(({ name, pick }) => `${name}: ${shown.map((setup) => `${setup.name} ${rangeWords(context, pick(setup.year))}`).join(', ')}`).join('; ')}.`,
      table: yearTable(context, shown),
      chart: (room) =>
        yearRangesChart(
          {
            rows: drawn.map(({ name, pick }) => ({
              name,
              ranges: shown.flatMap(({ year }) => {
                const { p5, p50, p95, mean } = pick(year) ?? {};
                return p5 == null || p50 == null || p95 == null || mean == null
                  ? []
                  : [
                      {
                        low: p5,
                        middle: p50,
                        mean,
                        high: p95,
                        label: `${figures.whole(p5)} to ${figures.whole(p95)}`,
                      },
                    ];
              }),
            })),
          },
          room,
        ),
    }),
    sentences: [dayWords(context, asIs), pairedWords(context, after)].filter((sentence) => sentence !== null),
  };
}

const simulated = ({ id, name, setup }: FailureSetup): Simulated | null =>
  setup.year === undefined ? null : { id, name, year: setup.year };

function titleOf(
  { result, figures, say }: ReportContext,
  asIs: FailureSetup,
  { contactsBroken }: FailureYearsResult,
): string {
  if (contactsBroken.p95 === null) return 'What a year may bring';
  return qualified(
    say,
    `One year in twenty breaks more than ${figures.whole(roundish(contactsBroken.p95))} contacts`,
    timesCertainty(result, asIs),
    'failureTimes',
  );
}

function rangeWords({ figures }: ReportContext, found: YearDistributionResult | null): string {
  if (found?.p5 == null || found.p95 == null) return 'not known';
  return `${figures.whole(found.p5)} to ${figures.whole(found.p95)}`;
}

function yearTable({ figures }: ReportContext, shown: readonly Simulated[]): TableView {
  const number = (value: number | null, isMoney: boolean): string | null =>
    value === null ? null : isMoney ? figures.money(value) : figures.number(value);
  return tableView(
    'Simulated years',
    columns(
      'In one year',
      { number: 'Mean' },
      { number: '1 in 20 below' },
      { number: 'Half below' },
      { number: '1 in 20 above' },
      { number: '1 in 100 above' },
      { number: 'Worst year' },
    ),
    MEASURES.flatMap(({ name, pick }) =>
      shown.flatMap((setup) => {
        const found = pick(setup.year);
        if (found === null) return [];
        const { mean, p5, p50, p95, p99, max } = found;
        const isMoney = name.startsWith('Cost');
        return [
          [
            headerCell(name, { note: shown.length > 1 ? setup.name : null }),
            ...[mean, p5, p50, p95, p99, max].map((value) => numberCell(number(value, isMoney))),
          ],
        ];
      }),
    ),
    'What spreads over years is failures; how many contacts arrive on a day is taken as its mean.',
  );
}

function dayWords({ figures }: ReportContext, { year }: Simulated): string | null {
  const { p50: day } = year.worstDay.broken;
  const { p50: spell, p95: longest } = year.longestSpellHours.broken;
  if (day === null || spell === null || longest === null) return null;
  const length = (hours: number): string =>
    hours >= 2 * HOURS_PER_DAY ? `${figures.number(hours / HOURS_PER_DAY)} days` : `${figures.number(hours)} hours`;
  return `As it is, the worst day breaks ${figures.whole(day)} contacts or more in half of the years. The longest time without a pause in which contacts break is ${length(spell)} or more in half of the years, and ${length(longest)} or more in one year of twenty.`;
}

function pairedWords({ figures }: ReportContext, after: Simulated | null): string | null {
  const difference = after?.year.againstAsIs?.contactsBroken;
  if (after === null || difference?.mean == null) return null;
  const { mean, ci95 } = difference;
  const fewer = mean < 0 ? 'fewer' : 'more';
  const interval =
    ci95 === null
      ? ''
      : ` (95% interval of the mean ${figures.whole(Math.min(...ci95.map(Math.abs)))} to ${figures.whole(Math.max(...ci95.map(Math.abs)))})`;
  const decided = ci95 !== null && ci95[0] <= 0 && ci95[1] >= 0;
  if (decided) return `On the same outages ${after.name} breaks neither clearly more nor clearly fewer contacts.`;
  return `On the same outages ${after.name} breaks ${figures.whole(Math.abs(mean))} ${fewer} contacts a year${interval}; the interval is of the simulation alone, not of what is assumed.`;
}
