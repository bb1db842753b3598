/** What savings are worth in hours and money a year, and whether that pays, where costs are given. */
import { differenceRangesChart } from '../../../charts/difference-ranges.ts';
import type { HandleTimeComparison } from '../../../schema/result/handle-time.ts';
import { type DrawRange, directionOf } from '../../draw-range.ts';
import { listed } from '../../words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, type ModelledSetup, modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, missingCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface MoneySection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly net: string;
}

type Money = HandleTimeComparison['money'];

/** Null where no set-up changes hours, or the hours of a year are not known. */
export async function moneySection(context: ReportContext): Promise<MoneySection | null> {
  const { result, figures } = context;
  const target = furthestSetup(result);
  const modelled = modelledSetups(result).filter(({ comparison }) => comparison.money.hoursSavedPerYear !== null);
  if (target === null || modelled.length === 0) return null;
  return {
    template: 'money',
    id: ANCHORS.money,
    short: 'Hours and money',
    title: titleOf(context, target),
    basis:
      'As workload: agent hours, and what they cost at the stated cost per paid hour, occupancy and shrinkage. Hours turn into money only if rosters follow them; how many agents queues ask for is another calculation.',
    figure: await figureView(context, {
      id: 'figure-money',
      tableOpen: true,
      caption: 'Agent hours saved a year',
      key: 'Dot: at base values. Bar: middle 95% of draws over what is assumed, where they were drawn.',
      message: `Hours saved a year. ${modelled.map((one) => `${one.name}: ${hoursLabel(context, one)}`).join('; ')}.`,
      table: moneyTable(context, modelled),
      chart: (room) =>
        differenceRangesChart(
          {
            zeroLabel: 'nothing saved',
            rows: modelled.map((one) => {
              const base = one.comparison.money.hoursSavedPerYear ?? 0;
              const range = yearlyHours(one);
              return {
                name: one.name,
                base,
                low: range?.low ?? base,
                high: range?.high ?? base,
                label: hoursLabel(context, one),
              };
            }),
          },
          room,
        ),
    }),
    net: netWords(context, target, figures),
  };
}

/** Of hours saved a year, above 0 is saved: the range of a period's hours at the same number of periods. */
function yearlyHours({ comparison, ranges }: ModelledSetup): DrawRange | null {
  return yearly(ranges?.agentHours ?? null, comparison.agentHours, comparison.money.hoursSavedPerYear);
}

const yearlyCost = ({ comparison, ranges }: ModelledSetup): DrawRange | null =>
  yearly(ranges?.cost ?? null, comparison.cost, comparison.money.costSavedPerYear);

function yearly(range: DrawRange | null, perPeriod: number | null, savedPerYear: number | null): DrawRange | null {
  if (range === null || perPeriod === null || perPeriod === 0 || savedPerYear === null) return null;
  const factor = savedPerYear / perPeriod;
  return {
    base: range.base * factor,
    low: range.high * factor,
    median: range.median * factor,
    high: range.low * factor,
  };
}

function hoursLabel({ figures }: ReportContext, one: ModelledSetup): string {
  const range = yearlyHours(one);
  const hours = (value: number): string => figures.number(Math.abs(value));
  const base = one.comparison.money.hoursSavedPerYear ?? 0;
  if (range === null) return `${hours(base)}\u00a0h ${base < 0 ? 'added' : 'saved'}`;
  // Saved is above 0 here, so that the ends change places.
  switch (directionOf({ low: -range.high, high: -range.low })) {
    case 'saves':
      return `${hours(range.low)} to ${hours(range.high)}\u00a0h`;
    case 'costs':
      return `${hours(range.high)} to ${hours(range.low)}\u00a0h added`;
    case 'open':
      return `open: ${hours(Math.min(0, range.low))} added to ${hours(Math.max(0, range.high))}\u00a0h saved`;
  }
}

function titleOf({ figures }: ReportContext, target: ModelledSetup): string {
  const { costSavedPerYear, hoursSavedPerYear } = target.comparison.money;
  const range = yearlyCost(target);
  if (costSavedPerYear === null)
    return `${target.name} would change agent hours by ${figures.number(Math.abs(hoursSavedPerYear ?? 0))} a year; what an hour costs is not stated`;
  if (range === null) {
    const verb = costSavedPerYear < 0 ? 'add' : 'save';
    return `At base values, ${target.name} would ${verb} ${figures.money(Math.abs(costSavedPerYear))} of agents’ work a year`;
  }
  const between = (low: number, high: number): string =>
    `${figures.money(roundedDown(low))} to ${figures.money(roundedUp(high))} of agents’ work a year`;
  if (range.low > 0) return `${target.name} would save ${between(range.low, range.high)}`;
  if (range.high < 0) return `${target.name} would add ${between(-range.high, -range.low)}`;
  return `Whether ${target.name} would save money is open`;
}

/** To two digits, outwards: a heading is no place for digits that nobody can vouch for. */
const roundedDown = (value: number): number => Math.floor(value / stepOf(value)) * stepOf(value);
const roundedUp = (value: number): number => Math.ceil(value / stepOf(value)) * stepOf(value);
const stepOf = (value: number): number => (value > 0 ? 10 ** (Math.floor(Math.log10(value)) - 1) : 1);

function moneyTable({ figures }: ReportContext, modelled: readonly ModelledSetup[]): TableView {
  const signed = (value: number | null, text: (size: number) => string) =>
    numberCell(value === null ? null : `${value < 0 ? '−' : ''}${text(Math.abs(value))}`);
  return tableView(
    'Savings a year in each set-up',
    columns(
      'Set-up',
      { number: 'Hours saved' },
      { number: 'Full-time equivalents' },
      { number: 'Agents’ work saved' },
      { number: 'Range' },
      { number: 'Net of running it' },
      { number: 'Pays back in' },
    ),
    modelled.map((one) => {
      const { money } = one.comparison;
      const range = yearlyCost(one);
      const between =
        range === null || money.costSavedPerYear === null
          ? null
          : `${range.low < 0 ? '−' : ''}${figures.money(Math.abs(range.low))} to ${range.high < 0 ? '−' : ''}${figures.money(Math.abs(range.high))}`;
      const [net, payback] = netCells(figures, money);
      return [
        headerCell(one.name),
        signed(money.hoursSavedPerYear, figures.number),
        signed(money.fullTimeEquivalentsSaved, figures.number),
        money.costSavedPerYear === null
          ? { ...missingCell('cost per agent hour not stated'), numeric: true }
          : signed(money.costSavedPerYear, figures.money),
        numberCell(between),
        net,
        payback,
      ];
    }),
    'At base values; range: middle 95% of draws over what is assumed. Below 0 is spent.',
  );
}

function netCells(figures: ReportContext['figures'], { netValue }: Money) {
  switch (netValue.kind) {
    case 'cost-not-stated':
      return [textCell('cost not stated'), textCell('–')] as const;
    case 'saving-not-known':
      return [textCell('saving not known'), textCell('–')] as const;
    case 'stated': {
      const { netPerYear, paybackYears } = netValue;
      return [
        numberCell(`${netPerYear < 0 ? '−' : ''}${figures.money(Math.abs(netPerYear))}`),
        numberCell(paybackYears === null ? 'never' : yearsWords(figures, paybackYears)),
      ] as const;
    }
  }
}

const MONTHS = 12;
const yearsWords = (figures: ReportContext['figures'], years: number): string =>
  years < 2 ? figures.count(Math.ceil(years * MONTHS), 'month') : figures.inUnit(years, 'years');

function netWords({ result }: ReportContext, target: ModelledSetup, figures: ReportContext['figures']): string {
  const { netValue } = target.comparison.money;
  switch (netValue.kind) {
    case 'cost-not-stated':
      return netValue.missing.length === 0
        ? `What ${target.name} costs is not stated, so that nothing is said of net value and pay-back.`
        : `Cost not stated: organization.yaml has no ${listed(netValue.missing)}. Without it nothing is said of net value and pay-back.`;
    case 'saving-not-known':
      return `The cost of ${target.name} is stated, the saving in money is not known: it needs cost per agent hour, occupancy and shrinkage.`;
    case 'stated': {
      const { buildCost, runCostPerYear, netPerYear, paybackYears } = netValue;
      const costs = `Stated costs: ${figures.money(buildCost)} to build, ${figures.money(runCostPerYear)} a year to run.`;
      const low = lowestNet(target, runCostPerYear);
      const range =
        low === null || result.handleTime.uncertainty === null
          ? ''
          : ` At the lower end of the range it would be ${low < 0 ? '−' : ''}${figures.money(Math.abs(low))}${low > 0 ? `, paying back in ${yearsWords(figures, buildCost / low)}` : ', and would not pay back'}.`;
      const pays =
        paybackYears === null
          ? 'the build cost never comes back'
          : `the build cost comes back in ${yearsWords(figures, paybackYears)}, counted from full effect`;
      return `${costs} Net of running it, ${target.name} is worth ${netPerYear < 0 ? '−' : ''}${figures.money(Math.abs(netPerYear))} a year at base values: ${pays}.${range}`;
    }
  }
}

function lowestNet(target: ModelledSetup, runCostPerYear: number): number | null {
  const range = yearlyCost(target);
  return range === null ? null : range.low - runCostPerYear;
}
