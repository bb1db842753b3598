/** How long contacts take, not only on average: the distribution before and after, and whether it may be believed. */
import { handleTimeSpreadChart } from '../../../charts/handle-time-spread.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
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
/** Sums of shares differ from 1 by less than this where nothing is left out. */
const ROUNDING = 1e-9;
const MOST_TYPES = 10;
/** Coefficient of variation of measured handle times of single types (Brown et al. 2005). */
const EVIDENCE = { low: 1.1, high: 1.3 };
/** Per cent of contacts that take no longer than a quantile. */
const QUANTILES = ['p10', 'p50', 'p90', 'p95', 'p99'] as const;

/** Null where nothing was simulated. */
export async function spreadSection(context: ReportContext): Promise<SpreadSection | null> {
  const { result, figures, say } = context;
  const asIs = asIsHandleTime(result);
  const { simulation, spread } = result.handleTime;
  if (asIs?.overall?.p50 == null || asIs.histogram === null || simulation === null) return null;
  const after = furthestSetup(result);
  const shown = barsShown(asIs.histogram.shares);
  const hidden = beyond(asIs.histogram.shares, shown);
  const hiddenAfter = beyond(after?.setup.histogram?.shares ?? null, shown);
  const edges = asIs.histogram.edges.slice(0, shown + 1);
  return {
    template: 'spread',
    id: ANCHORS.spread,
    short: say('spread.short'),
    title: titleOf(context, asIs),
    basis: say('spread.basis', { contacts: figures.whole(simulation.contacts) }),
    figure: await figureView(context, {
      id: 'figure-spread',
      tableOpen: true,
      caption: after === null ? say('spread.caption') : say('spread.captionCompared', { name: after.name }),
      key: [
        say('spread.keyHeight'),
        ...(hidden > 0 ? [say('spread.keyHidden', { share: figures.share(hidden) })] : []),
        ...(hiddenAfter > hidden ? [say('spread.keyHiddenAfter', { share: figures.share(hiddenAfter) })] : []),
        say('spread.keyHalf'),
      ].join(' '),
      message: say('spread.message', {
        parts: rows(result)
          .map(({ name, setup }) => `${name}: ${quantileWords(context, setup)}`)
          .join('; '),
      }),
      table: quantileTable(context),
      chart: (room) =>
        handleTimeSpreadChart(
          {
            edges: edges.map((seconds) => seconds / SECONDS_PER_MINUTE),
            before: sideOf(context, asIs, shown),
            after: after === null ? null : sideOf(context, after.setup, shown),
            beforeLabel: say('table.asItIs'),
            afterLabel: say('table.withSetUp'),
            axisTitle: say('spread.axis'),
          },
          room,
        ),
    }),
    narrow: spread.length === 0 ? null : say('spread.narrow', { types: spread.length }),
    narrowTypes: spread.length === 0 ? null : narrowTable(context),
    variation: variationWords(context),
    sources: sourcesOf(context, {
      tables: ['touches', 'contact-types'],
      method: ['simulation', 'handle-time'],
      assumptions: true,
    }),
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

/** Share of contacts that take longer than the bars that are shown; 0 without a histogram, and for mere rounding. */
function beyond(shares: readonly number[] | null, shown: number): number {
  if (shares === null) return 0;
  const share = 1 - shares.slice(0, shown).reduce((sum, one) => sum + one, 0);
  return share < ROUNDING ? 0 : share;
}

function sideOf({ figures, say }: ReportContext, { histogram, overall }: SetupHandleTime, shown: number) {
  const median = overall?.p50 ?? null;
  return {
    shares: (histogram?.shares ?? []).slice(0, shown),
    median: median === null ? null : median / SECONDS_PER_MINUTE,
    medianLabel: median === null ? '' : say('spread.halfWithin', { time: figures.duration(median) }),
  };
}

const rows = (result: ResultDocument) =>
  setupIds(result).flatMap((id) => {
    const setup = result.handleTime.setups[id];
    return setup === undefined ? [] : [{ name: shortened(setupName(result, id), LONGEST_NAME), setup }];
  });

function titleOf({ result, figures, say }: ReportContext, { overall }: SetupHandleTime): string {
  // Where many contacts take exactly as long, fewer than one in ten may take longer than nine in ten do.
  const isAtom = overall?.p90 === overall?.p95;
  const statement = say(isAtom ? 'spread.titleWithin' : 'spread.title', {
    half: figures.duration(overall?.p50 ?? 0),
    most: figures.duration(overall?.p90 ?? 0),
  });
  return qualified(say, statement, certaintyOf(result.operation.coverage.seconds), 'touches');
}

function quantileWords({ figures, say }: ReportContext, { overall }: SetupHandleTime): string {
  if (overall?.p50 == null || overall.p90 === null) return say('words.notKnown');
  return say('spread.quantiles', { half: figures.duration(overall.p50), most: figures.duration(overall.p90) });
}

function quantileTable({ result, figures, say }: ReportContext): TableView {
  const cell = (seconds: number | null | undefined) => numberCell(seconds == null ? null : figures.duration(seconds));
  return tableView(
    say('spread.tableCaption'),
    columns(
      say('table.setUp'),
      { number: say('spread.columnMean') },
      { number: say('spread.columnInterval') },
      ...QUANTILES.map((quantile) => ({ number: quantile })),
    ),
    rows(result).map(({ name, setup: { overall } }) => [
      headerCell(name),
      cell(overall?.exactMean),
      numberCell(
        overall?.ci95 == null
          ? null
          : say('table.range', { low: figures.duration(overall.ci95[0]), high: figures.duration(overall.ci95[1]) }),
      ),
      ...QUANTILES.map((quantile) => cell(overall?.[quantile])),
    ]),
    say('spread.tableNote'),
  );
}

/** Types without a variability of their own are the ones that the document notes as such. */
function narrowTable(context: ReportContext): TableView {
  const { result, figures, say } = context;
  const { spread } = result.handleTime;
  const names = new Map(result.operation.contactTypes.map(({ id, name }) => [id, name]));
  const shown = spread.slice(0, mostFor(context.audience, MOST_TYPES));
  const left = spread.length - shown.length;
  const evidence = evidenceWords(context);
  return tableView(
    say('spread.narrowCaption'),
    columns(say('table.contactType'), { number: say('spread.columnVariation') }, say('spread.columnWhy')),
    shown.map(({ contactType, variation, note }) => [
      headerCell(shortened(names.get(contactType) ?? contactType, LONGEST_NAME)),
      numberCell(figures.fixed(variation, 2)),
      textCell(note),
    ]),
    left > 0 ? say('spread.narrowMore', { types: left, evidence }) : say('spread.narrowNote', { evidence }),
  );
}

const evidenceWords = ({ figures, say }: ReportContext): string =>
  say('table.range', { low: figures.fixed(EVIDENCE.low, 1), high: figures.fixed(EVIDENCE.high, 1) });

function variationWords(context: ReportContext): string {
  const { result, figures, say } = context;
  const setups = rows(result).flatMap(({ name, setup: { overall } }) =>
    overall === null || overall.exactMean === 0
      ? []
      : [say('spread.variationIn', { variation: figures.fixed(overall.exactSd / overall.exactMean, 2), name })],
  );
  return say('spread.variation', { setups: say.listed(setups), evidence: evidenceWords(context) });
}
