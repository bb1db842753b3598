/** What assumptions leave open: ranges of the headline figures, what they hang on, and where a saving would vanish. */
import { differenceRangesChart } from '../../../charts/difference-ranges.ts';
import { tornadoChart } from '../../../charts/tornado.ts';
import { type DrawRange, directionOf, medianLiesBeside } from '../../draw-range.ts';
import { shortened } from '../../neutral-text.ts';
import { savingStatement } from '../../saving-words.ts';
import { signed } from '../../signed.ts';
import { mostFor } from '../audience.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, ledgerName, type ModelledSetup, modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { signedDuration } from './set-ups.ts';

export interface UncertaintySection extends Section {
  readonly basis: string;
  readonly ranges: FigureView;
  readonly median: string | null;
  readonly tornadoHeading: string;
  readonly tornado: FigureView | null;
  readonly headlines: TableView;
  readonly breakEvens: TableView | null;
  readonly steady: string | null;
}

/** Drawn; the technical edition lists every one. */
const MOST_INPUTS = 8;
const PERCENT = 100;

/** Null where no parameters were drawn, or nothing was compared. */
export async function uncertaintySection(context: ReportContext): Promise<UncertaintySection | null> {
  const { result, figures, say } = context;
  const { uncertainty } = result.handleTime;
  const target = furthestSetup(result);
  if (uncertainty === null || target === null || target.ranges?.relativeDifference == null) return null;
  const modelled = modelledSetups(result).filter(({ ranges }) => ranges?.relativeDifference != null);
  return {
    template: 'uncertainty',
    id: ANCHORS.uncertainty,
    short: say('uncertainty.short'),
    title: savingStatement(say, {
      name: target.name,
      of: 'agentTime',
      base: target.comparison.relativeDifference ?? 0,
      range: target.ranges.relativeDifference,
      amount: (share) => figures.share(share),
    }),
    basis: say('uncertainty.basis', { draws: figures.whole(uncertainty.draws), inputs: uncertainty.inputs }),
    ranges: await figureView(context, {
      id: 'figure-ranges',
      tableOpen: true,
      caption: say('uncertainty.rangesCaption'),
      key: say('uncertainty.rangesKey'),
      message: say('uncertainty.rangesMessage', {
        parts: modelled.map((one) => `${one.name}: ${rangeWords(context, one)}`).join('; '),
      }),
      table: rangeTable(context, modelled),
      chart: (room) =>
        differenceRangesChart(
          {
            zeroLabel: say('uncertainty.nothingSaved'),
            rows: modelled.flatMap((one) => {
              const range = one.ranges?.relativeDifference;
              if (range == null) return [];
              const { base, low, high } = range;
              const percent = { base: -base * PERCENT, low: -high * PERCENT, high: -low * PERCENT };
              return [{ name: one.name, ...percent, label: rangeWords(context, one) }];
            }),
          },
          room,
        ),
    }),
    median: medianWords(context, target),
    tornadoHeading: say('uncertainty.tornadoHeading', { adds: addsTime(target) }),
    tornado: await tornadoFigure(context, target),
    headlines: headlineTable(context, target),
    breakEvens: breakEvenTable(context, target),
    steady: steadyWords(context, target),
    sources: sourcesOf(context, {
      tables: ['touches', 'contact-types', 'workflow-steps', 'provenance'],
      method: ['ranges', 'set-ups'],
      assumptions: true,
    }),
  };
}

/** For messages: of a set-up that costs time there is no saving to speak of. */
const addsTime = ({ comparison }: ModelledSetup): 'yes' | 'no' =>
  (comparison.exactDifference ?? 0) > 0 ? 'yes' : 'no';

function rangeWords({ figures, say }: ReportContext, { ranges }: ModelledSetup): string {
  const range = ranges?.relativeDifference;
  if (range == null) return say('words.notKnown');
  const share = (value: number): string => figures.share(Math.abs(value));
  switch (directionOf(range)) {
    case 'saves':
      return say('uncertainty.rangeSaved', { low: share(range.high), high: share(range.low) });
    case 'costs':
      return say('uncertainty.rangeAdded', { low: share(range.low), high: share(range.high) });
    case 'open':
      return say('uncertainty.rangeOpen', {
        saved: share(Math.min(0, range.low)),
        added: share(Math.max(0, range.high)),
      });
  }
}

function rangeTable({ result, figures, say, words }: ReportContext, modelled: readonly ModelledSetup[]): TableView {
  const perPeriod = words.perPeriod(result.organization.period);
  const between = (range: DrawRange | null | undefined, text: (value: number) => string) =>
    numberCell(range == null ? null : say('table.range', { low: text(range.low), high: text(range.high) }));
  const hours = (value: number): string => signed(value, figures.number);
  const money = (value: number): string => signed(value, figures.money);
  return tableView(
    say('uncertainty.rangesTable'),
    columns(
      say('table.setUp'),
      { number: say('uncertainty.columnBase') },
      { number: say('uncertainty.columnRange') },
      { number: say('uncertainty.columnHours', { perPeriod }) },
      { number: say('uncertainty.columnCost', { perPeriod }) },
      { number: say('uncertainty.columnSaves') },
    ),
    modelled.map(({ name, ranges }) => [
      headerCell(name),
      numberCell(ranges?.difference == null ? null : signedDuration(figures, ranges.difference.base)),
      between(ranges?.difference, (value) => signedDuration(figures, value)),
      between(ranges?.agentHours, hours),
      between(ranges?.cost, money),
      numberCell(ranges?.savesInShare == null ? null : figures.share(ranges.savesInShare)),
    ]),
    say('uncertainty.rangesNote'),
  );
}

function medianWords({ figures, say }: ReportContext, { ranges }: ModelledSetup): string | null {
  const range = ranges?.difference;
  if (range == null || !medianLiesBeside(range)) return null;
  return say('uncertainty.median', {
    base: signedDuration(figures, range.base),
    median: signedDuration(figures, range.median),
  });
}

async function tornadoFigure(context: ReportContext, target: ModelledSetup): Promise<FigureView | null> {
  const { figures, say, words } = context;
  const inputs = (target.ranges?.tornado ?? []).filter(({ atLow, atHigh }) => atLow !== atHigh);
  const [widest] = inputs;
  if (widest === undefined) return null;
  const value = (number: number | null, unit: string, otherwise: string): string => {
    if (number === null) return otherwise;
    return unit === 'share' ? figures.share(number) : figures.number(number);
  };
  const drawn = inputs.slice(0, MOST_INPUTS).map((input) => ({ ...input, name: shortened(input.label, LONGEST_NAME) }));
  return figureView(context, {
    id: 'figure-tornado',
    tableOpen: false,
    caption: say('uncertainty.tornadoCaption', { name: target.name }),
    key: say('uncertainty.tornadoKey'),
    message: say('uncertainty.tornadoMessage', {
      name: widest.label,
      low: signedDuration(figures, widest.atLow),
      high: signedDuration(figures, widest.atHigh),
    }),
    table: tableView(
      say('uncertainty.tornadoTable'),
      columns(
        say('uncertainty.columnNumber'),
        { number: say('uncertainty.columnLow') },
        { number: say('uncertainty.columnHigh') },
        { number: say('uncertainty.columnAtLow') },
        { number: say('uncertainty.columnAtHigh') },
      ),
      inputs
        .slice(0, mostFor(context.audience, MOST_INPUTS))
        .map(({ label, unit, low, high, atLow, atHigh }) => [
          headerCell(shortened(label, LONGEST_NAME), { note: words.unit(unit) }),
          numberCell(value(low, unit, say('uncertainty.low'))),
          numberCell(value(high, unit, say('uncertainty.high'))),
          numberCell(signedDuration(figures, atLow)),
          numberCell(signedDuration(figures, atHigh)),
        ]),
      say('uncertainty.tornadoNote'),
    ),
    chart: (room) =>
      tornadoChart(
        {
          base: target.comparison.exactDifference ?? 0,
          baseLabel: say('uncertainty.atBase', {
            difference: signedDuration(figures, target.comparison.exactDifference ?? 0),
          }),
          inputs: drawn.map(({ name, unit, low, high, atLow, atHigh }) => ({
            name,
            atLow,
            atHigh,
            lowLabel: value(low, unit, say('uncertainty.low')),
            highLabel: value(high, unit, say('uncertainty.high')),
          })),
          lowLegend: say('uncertainty.legendLow'),
          highLegend: say('uncertainty.legendHigh'),
          zeroLabel: say('uncertainty.nothingSaved'),
        },
        room,
      ),
  });
}

type HeadlineUnit = 'duration' | 'number' | 'money' | 'share';
const HEADLINES = [
  ['handleTime', 'duration'],
  ['agentTimePerContact', 'duration'],
  ['agentHours', 'number'],
  ['cost', 'money'],
  ['fullTimeEquivalents', 'number'],
  ['completedByAi', 'number'],
  ['firstContactResolution', 'share'],
] as const satisfies readonly (readonly [key: string, unit: HeadlineUnit])[];

function headlineTable({ result, figures, say, words }: ReportContext, target: ModelledSetup): TableView {
  const { uncertainty } = result.handleTime;
  const [asIs, then] = [uncertainty?.setups[target.comparison.from] ?? {}, uncertainty?.setups[target.id] ?? {}];
  const cells = (range: DrawRange | null | undefined, unit: HeadlineUnit) => {
    if (range == null) return [numberCell(null), numberCell('–')];
    const text = figures[unit];
    const [low, high] = [text(range.low), text(range.high)];
    return [numberCell(text(range.base)), numberCell(low === high ? '–' : say('table.range', { low, high }))];
  };
  return tableView(
    say('uncertainty.headlinesCaption', { name: target.name }),
    columns(
      say('uncertainty.columnFigure'),
      { number: say('table.asItIs') },
      { number: say('uncertainty.columnRange') },
      { number: say('table.withSetUp') },
      { number: say('uncertainty.columnRange') },
    ),
    HEADLINES.filter(([key]) => asIs[key] != null || then[key] != null).map(([key, unit]) => [
      headerCell(say(`uncertainty.headline-${key}`)),
      ...cells(asIs[key], unit),
      ...cells(then[key], unit),
    ]),
    say('uncertainty.headlinesNote', { perPeriod: words.perPeriod(result.organization.period) }),
  );
}

/** Only where a value of the parameter brings the saving to nothing. */
function breakEvenTable(context: ReportContext, target: ModelledSetup): TableView | null {
  const { ranges } = target;
  const adds = addsTime(target);
  const { result, figures, say, words } = context;
  const found = (ranges?.breakEvens ?? [])
    .filter(({ value, of, plausible }) => value !== null && (of === 'difference' || plausible))
    .toSorted((a, b) => Number(b.plausible) - Number(a.plausible));
  if (found.length === 0) return null;
  const assumptions = new Map(result.assumptions.map((assumption) => [assumption.id, assumption]));
  const labels = new Map((ranges?.tornado ?? []).map(({ input, label }) => [input, label]));
  return tableView(
    say('uncertainty.breakEvenCaption', { adds }),
    columns(
      say('uncertainty.columnNumber'),
      say('uncertainty.columnWhat'),
      { number: say('uncertainty.columnBaseValue') },
      { number: say('uncertainty.columnVanishesAt') },
      say('uncertainty.columnWithin'),
    ),
    found.map(({ of, parameter, base, value, plausible }) => {
      const { name = null, unit = '' } = assumptions.get(parameter) ?? {};
      const text = (number: number): string => (unit === 'share' ? figures.share(number) : figures.number(number));
      return [
        headerCell(shortened(labels.get(parameter) ?? name ?? parameter, LONGEST_NAME), { note: words.unit(unit) }),
        textCell(
          of === 'difference'
            ? say('uncertainty.wholeSaving', { adds })
            : say('uncertainty.partOf', { name: ledgerName(context, of) }),
        ),
        numberCell(text(base)),
        numberCell(text(value ?? 0)),
        textCell(say(plausible ? 'uncertainty.yes' : 'uncertainty.no')),
      ];
    }),
    say('uncertainty.breakEvenNote'),
  );
}

function steadyWords({ figures, say }: ReportContext, target: ModelledSetup): string | null {
  const { ranges } = target;
  const adds = addsTime(target);
  const whole = (ranges?.breakEvens ?? []).filter(({ of }) => of === 'difference');
  const plausible = whole.filter((one) => one.plausible).length;
  if (whole.length === 0) return null;
  return plausible === 0
    ? say('uncertainty.steady', { parameters: whole.length, adds })
    : say('uncertainty.mayVanish', { plausible, all: figures.whole(whole.length), adds });
}
