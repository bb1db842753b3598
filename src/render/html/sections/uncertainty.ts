/** What assumptions leave open: ranges of the headline figures, what they hang on, and where a saving would vanish. */
import { differenceRangesChart } from '../../../charts/difference-ranges.ts';
import { tornadoChart } from '../../../charts/tornado.ts';
import { type DrawRange, directionOf, medianLiesBeside } from '../../draw-range.ts';
import { shortened } from '../../neutral-text.ts';
import { savingStatement } from '../../saving-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, ledgerName, type ModelledSetup, modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { signedDuration } from './set-ups.ts';

export interface UncertaintySection extends Section {
  readonly basis: string;
  readonly ranges: FigureView;
  readonly median: string | null;
  readonly tornado: FigureView | null;
  readonly headlines: TableView;
  readonly breakEvens: TableView | null;
  readonly steady: string | null;
}

const MOST_INPUTS = 10;
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
    short: 'How sure the savings are',
    title: savingStatement(say, {
      name: target.name,
      of: 'agentTime',
      base: target.comparison.relativeDifference ?? 0,
      range: target.ranges.relativeDifference,
      amount: (share) => figures.share(share),
    }),
    basis: `${figures.whole(uncertainty.draws)} draws move ${figures.count(uncertainty.inputs, 'assumed number')} at once between low and high. This range is about what is not known of the operation and of set-ups; the chance in a simulation is another matter and has no part in it.`,
    ranges: await figureView(context, {
      id: 'figure-ranges',
      tableOpen: true,
      caption: 'Agent time saved, as a share of what it is today',
      key: 'Dot: at base values. Bar: middle 95% of the draws. A bar that reaches over the line is no saving.',
      message: `Agent time saved, with ranges. ${modelled.map((one) => `${one.name}: ${rangeWords(context, one)}`).join('; ')}.`,
      table: rangeTable(context, modelled),
      chart: (room) =>
        differenceRangesChart(
          {
            zeroLabel: 'nothing saved',
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
    tornado: await tornadoFigure(context, target),
    headlines: headlineTable(context, target),
    breakEvens: breakEvenTable(context, target),
    steady: steadyWords(context, target),
  };
}

function rangeWords({ figures }: ReportContext, { ranges }: ModelledSetup): string {
  const range = ranges?.relativeDifference;
  if (range == null) return 'not known';
  const share = (value: number): string => figures.share(Math.abs(value));
  switch (directionOf(range)) {
    case 'saves':
      return `${share(range.high)} to ${share(range.low)} saved`;
    case 'costs':
      return `${share(range.low)} to ${share(range.high)} added`;
    case 'open':
      return `open: ${share(Math.min(0, range.low))} saved to ${share(Math.max(0, range.high))} added`;
  }
}

function rangeTable({ result, figures }: ReportContext, modelled: readonly ModelledSetup[]): TableView {
  const between = (range: DrawRange | null | undefined, text: (value: number) => string) =>
    numberCell(range == null ? null : `${text(range.low)} to ${text(range.high)}`);
  const hours = (value: number): string =>
    `${value < 0 ? '−' : value > 0 ? '+' : ''}${figures.number(Math.abs(value))}`;
  const money = (value: number): string => `${value < 0 ? '−' : value > 0 ? '+' : ''}${figures.money(Math.abs(value))}`;
  return tableView(
    'Differences to the map as it is, with ranges',
    columns(
      'Set-up',
      { number: 'Agent time per contact, base' },
      { number: 'Range' },
      { number: `Agent hours a ${result.organization.period}` },
      { number: `Cost a ${result.organization.period}` },
      { number: 'Draws that save' },
    ),
    modelled.map(({ name, ranges }) => [
      headerCell(name),
      numberCell(ranges?.difference == null ? null : signedDuration(figures, ranges.difference.base)),
      between(ranges?.difference, (value) => signedDuration(figures, value)),
      between(ranges?.agentHours, hours),
      between(ranges?.cost, money),
      numberCell(ranges?.savesInShare == null ? null : figures.share(ranges.savesInShare)),
    ]),
    'Below 0 is saved.',
  );
}

function medianWords({ figures }: ReportContext, { ranges }: ModelledSetup): string | null {
  const range = ranges?.difference;
  if (range == null || !medianLiesBeside(range)) return null;
  return `The base value is not the middle: it gives ${signedDuration(figures, range.base)} per contact, while half of the draws lie below and half above ${signedDuration(figures, range.median)}. Low and high of what is assumed reach further to one side, mostly the cautious one, and every draw moves all of it at once.`;
}

async function tornadoFigure(context: ReportContext, target: ModelledSetup): Promise<FigureView | null> {
  const { figures } = context;
  const inputs = (target.ranges?.tornado ?? []).filter(({ atLow, atHigh }) => atLow !== atHigh).slice(0, MOST_INPUTS);
  const [widest] = inputs;
  if (widest === undefined) return null;
  const value = (number: number | null, unit: string, otherwise: string): string => {
    if (number === null) return otherwise;
    return unit === 'share' ? figures.share(number) : figures.number(number);
  };
  const named = inputs.map((input) => ({ ...input, name: shortened(input.label, LONGEST_NAME) }));
  return figureView(context, {
    id: 'figure-tornado',
    tableOpen: false,
    caption: `What the saving of ${target.name} hangs on: each number alone between its low and its high`,
    key: 'Saving per contact offered grows to the left. At the ends: the value of the number.',
    message: `The widest swing: ${widest.label}, from ${signedDuration(figures, widest.atLow)} to ${signedDuration(figures, widest.atHigh)} per contact.`,
    table: tableView(
      'One number at a time, widest swing first',
      columns('Number', { number: 'Low' }, { number: 'High' }, { number: 'Difference at low' }, { number: 'at high' }),
      inputs.map(({ label, unit, low, high, atLow, atHigh }) => [
        headerCell(shortened(label, LONGEST_NAME), { note: unit }),
        numberCell(value(low, unit, 'low')),
        numberCell(value(high, unit, 'high')),
        numberCell(signedDuration(figures, atLow)),
        numberCell(signedDuration(figures, atHigh)),
      ]),
      'Agent time per contact offered; below 0 is saved.',
    ),
    chart: (room) =>
      tornadoChart(
        {
          base: target.comparison.exactDifference ?? 0,
          baseLabel: `${signedDuration(figures, target.comparison.exactDifference ?? 0)} at base values`,
          inputs: named.map(({ name, unit, low, high, atLow, atHigh }) => ({
            name,
            atLow,
            atHigh,
            lowLabel: value(low, unit, 'low'),
            highLabel: value(high, unit, 'high'),
          })),
          lowLegend: 'Number at its low',
          highLegend: 'Number at its high',
          zeroLabel: 'nothing saved',
        },
        room,
      ),
  });
}

const HEADLINES: readonly (readonly [key: string, words: string, unit: 'duration' | 'number' | 'money' | 'share'])[] = [
  ['handleTime', 'Handle time per contact that reaches an agent', 'duration'],
  ['agentTimePerContact', 'Agent time per contact offered', 'duration'],
  ['agentHours', 'Agent hours', 'number'],
  ['cost', 'Cost of agents', 'money'],
  ['fullTimeEquivalents', 'Full-time equivalents of workload', 'number'],
  ['completedByAi', 'Contacts completed by AI', 'number'],
  ['firstContactResolution', 'First-contact resolution', 'share'],
];

function headlineTable({ result, figures }: ReportContext, target: ModelledSetup): TableView {
  const { uncertainty } = result.handleTime;
  const [asIs, then] = [uncertainty?.setups[target.comparison.from] ?? {}, uncertainty?.setups[target.id] ?? {}];
  const cells = (range: DrawRange | null | undefined, unit: (typeof HEADLINES)[number][2]) => {
    if (range == null) return [numberCell(null), textCell('')];
    const text = figures[unit];
    const [low, high] = [text(range.low), text(range.high)];
    return [numberCell(text(range.base)), numberCell(low === high ? '–' : `${low} to ${high}`)];
  };
  return tableView(
    `Headline figures as they are and with ${target.name}, with ranges`,
    columns('Figure', { number: 'As it is' }, { number: 'Range' }, { number: 'With the set-up' }, { number: 'Range' }),
    HEADLINES.filter(([key]) => asIs[key] != null || then[key] != null).map(([key, words, unit]) => [
      headerCell(words),
      ...cells(asIs[key], unit),
      ...cells(then[key], unit),
    ]),
    `At base values, and the middle 95% of the draws. Hours, cost and contacts are a ${result.organization.period}.`,
  );
}

/** Only where a value of the parameter brings the saving to nothing. */
function breakEvenTable(context: ReportContext, { ranges }: ModelledSetup): TableView | null {
  const { result, figures } = context;
  const found = (ranges?.breakEvens ?? [])
    .filter(({ value, of, plausible }) => value !== null && (of === 'difference' || plausible))
    .toSorted((a, b) => Number(b.plausible) - Number(a.plausible));
  if (found.length === 0) return null;
  const units = new Map(result.assumptions.map(({ id, unit }) => [id, unit]));
  const labels = new Map((ranges?.tornado ?? []).map(({ input, label }) => [input, label]));
  return tableView(
    'Where the saving would vanish',
    columns('Number', 'What vanishes', { number: 'Base' }, { number: 'Vanishes at' }, 'Within its range'),
    found.map(({ of, parameter, base, value, plausible }) => {
      const unit = units.get(parameter) ?? '';
      const text = (number: number): string => (unit === 'share' ? figures.share(number) : figures.number(number));
      return [
        headerCell(shortened(labels.get(parameter) ?? parameter, LONGEST_NAME), { note: unit }),
        textCell(of === 'difference' ? 'the whole saving' : `the part of ${ledgerName(context, of)}`),
        numberCell(text(base)),
        numberCell(text(value ?? 0)),
        textCell(plausible ? 'yes' : 'no'),
      ];
    }),
    'One number at a time, the others at their base; the parts of single functions only where they may vanish within the range.',
  );
}

function steadyWords({ figures }: ReportContext, { ranges }: ModelledSetup): string | null {
  const whole = (ranges?.breakEvens ?? []).filter(({ of }) => of === 'difference');
  const plausible = whole.filter((one) => one.plausible).length;
  if (whole.length === 0) return null;
  return plausible === 0
    ? `No single one of ${figures.count(whole.length, 'parameter')} makes the whole saving vanish within its range.`
    : `${figures.count(plausible, 'parameter')} of ${figures.whole(whole.length)} would make the whole saving vanish within its range.`;
}
