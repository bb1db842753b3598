/** How long contacts take, not only on average: the distribution before and after, and whether it may be believed. */
import { handleTimeSpreadChart } from '../../../charts/handle-time-spread.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { listed } from '../../words.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface SpreadSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly narrow: string | null;
  readonly narrowTypes: TableView | null;
  readonly variation: string;
}

const SECONDS_PER_MINUTE = 60;
/** Share of contacts as they are that the chart shows; the longest few would squeeze all others. */
const SHOWN = 0.95;
const BEFORE = 'As it is';
const AFTER = 'With the set-up';
const MOST_TYPES = 10;
/** Coefficient of variation of measured handle times of single types (Brown et al. 2005). */
const EVIDENCE = '1.1 to 1.3';

/** Null where nothing was simulated. */
export async function spreadSection(context: ReportContext): Promise<SpreadSection | null> {
  const { result, figures } = context;
  const asIs = asIsHandleTime(result);
  const { simulation, spread } = result.handleTime;
  if (asIs?.overall?.p50 == null || asIs.histogram === null || simulation === null) return null;
  const after = furthestSetup(result);
  const shown = barsShown(asIs.histogram.shares);
  const hidden = 1 - asIs.histogram.shares.slice(0, shown).reduce((sum, share) => sum + share, 0);
  const edges = asIs.histogram.edges.slice(0, shown + 1);
  return {
    template: 'spread',
    id: ANCHORS.spread,
    short: 'How long contacts take',
    title: titleOf(context, asIs),
    basis: `Simulated: ${figures.whole(simulation.contacts)} contacts, the same ones in every set-up, so that the differences between set-ups are not chance.`,
    figure: await figureView(context, {
      id: 'figure-spread',
      tableOpen: true,
      caption:
        after === null
          ? 'Contacts by handle time'
          : `Contacts by handle time, as it is and with the set-up ${after.name}`,
      key: `Height: share of contacts that take so long. ${hidden > 0 ? `${figures.share(hidden)} of contacts as they are take longer than the chart shows. ` : ''}Half of the contacts lie left of a dashed line.`,
      message: `Distribution of handle time. ${rows(result)
        .map(({ name, setup }) => `${name}: ${quantileWords(context, setup)}`)
        .join('; ')}.`,
      table: quantileTable(context),
      chart: (room) =>
        handleTimeSpreadChart(
          {
            edges: edges.map((seconds) => seconds / SECONDS_PER_MINUTE),
            before: sideOf(context, asIs, shown),
            after: after === null ? null : sideOf(context, after.setup, shown),
            beforeLabel: BEFORE,
            afterLabel: AFTER,
            axisTitle: 'Handle time in minutes',
          },
          room,
        ),
    }),
    narrow: spread.length === 0 ? null : narrowWords(spread),
    narrowTypes: spread.length === 0 ? null : narrowTable(context),
    variation: variationWords(context),
  };
}

function barsShown(shares: readonly number[]): number {
  let sum = 0;
  const found = shares.findIndex((share) => {
    sum += share;
    return sum >= SHOWN;
  });
  return found < 0 ? shares.length : found + 1;
}

function sideOf({ figures }: ReportContext, { histogram, overall }: SetupHandleTime, shown: number) {
  const median = overall?.p50 ?? null;
  return {
    shares: (histogram?.shares ?? []).slice(0, shown),
    median: median === null ? null : median / SECONDS_PER_MINUTE,
    medianLabel: median === null ? '' : `half within ${figures.duration(median)}`,
  };
}

const rows = (result: ResultDocument) =>
  setupIds(result).flatMap((id) => {
    const setup = result.handleTime.setups[id];
    return setup === undefined ? [] : [{ name: shortened(setupName(result, id), LONGEST_NAME), setup }];
  });

function titleOf({ result, figures, say }: ReportContext, { overall }: SetupHandleTime): string {
  const statement = `Half of contacts take up to ${figures.duration(overall?.p50 ?? 0)}, one in ten longer than ${figures.duration(overall?.p90 ?? 0)}`;
  return qualified(say, statement, certaintyOf(result.operation.coverage.seconds), 'touches');
}

function quantileWords({ figures }: ReportContext, { overall }: SetupHandleTime): string {
  if (overall?.p50 == null || overall.p90 === null) return 'not known';
  return `half within ${figures.duration(overall.p50)}, nine of ten within ${figures.duration(overall.p90)}`;
}

function quantileTable({ result, figures }: ReportContext): TableView {
  const cell = (seconds: number | null | undefined) => numberCell(seconds == null ? null : figures.duration(seconds));
  return tableView(
    'Handle time: mean and quantiles',
    columns(
      'Set-up',
      { number: 'Mean, exact' },
      { number: 'Simulated, 95% interval' },
      { number: 'p10' },
      { number: 'p50' },
      { number: 'p90' },
      { number: 'p95' },
      { number: 'p99' },
    ),
    rows(result).map(({ name, setup: { overall } }) => [
      headerCell(name),
      cell(overall?.exactMean),
      numberCell(
        overall?.ci95 == null ? null : `${figures.duration(overall.ci95[0])} to ${figures.duration(overall.ci95[1])}`,
      ),
      cell(overall?.p10),
      cell(overall?.p50),
      cell(overall?.p90),
      cell(overall?.p95),
      cell(overall?.p99),
    ]),
    'p90: nine of ten contacts take no longer. The interval is the chance in the simulation alone; what assumptions leave open stands under the ranges.',
  );
}

type Spread = ResultDocument['handleTime']['spread'];

/** Types without a variability of their own are the ones that the document notes as such. */
function narrowWords(spread: Spread): string {
  return `Touch variance only: ${spread.length === 1 ? 'one contact type has' : `${spread.length} contact types have`} a spread that is that of independent touches, or narrower than ever measured. Long and short contacts are rarer here than in life, so that high quantiles are too low. Means do not depend on it.`;
}

function narrowTable({ result, figures }: ReportContext): TableView {
  const { spread } = result.handleTime;
  const names = new Map(result.operation.contactTypes.map(({ id, name }) => [id, name]));
  const shown = spread.slice(0, MOST_TYPES);
  return tableView(
    'Contact types whose spread is too narrow to trust',
    columns('Contact type', { number: 'Coefficient of variation' }, 'Why'),
    shown.map(({ contactType, variation, note }) => [
      headerCell(shortened(names.get(contactType) ?? contactType, LONGEST_NAME)),
      numberCell(figures.fixed(variation, 2)),
      textCell(note),
    ]),
    spread.length > shown.length
      ? `${spread.length - shown.length} more are in the result document. Measured handle times: ${EVIDENCE} (Brown et al. 2005).`
      : `Measured handle times of single contact types: ${EVIDENCE} (Brown et al. 2005).`,
  );
}

function variationWords({ result, figures }: ReportContext): string {
  const words = rows(result).flatMap(({ name, setup: { overall } }) =>
    overall === null || overall.exactMean === 0
      ? []
      : [`${figures.fixed(overall.exactSd / overall.exactMean, 2)} in ${name}`],
  );
  return `Coefficient of variation over all types: ${listed(words)}. Measured handle times of single contact types lie at ${EVIDENCE}; a mixture of types lies higher.`;
}
