/** What savings are worth in hours and money a year, and whether that pays, where costs are given. */
import { differenceRangesChart } from '../../../charts/difference-ranges.ts';
import type { HandleTimeComparison } from '../../../schema/result/handle-time.ts';
import { type DrawRange, directionOf } from '../../draw-range.ts';
import { signed } from '../../signed.ts';
import { sentences } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, type ModelledSetup, modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, missingCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';
import { unknownVolumeWords } from '../unknown-volumes.ts';

export interface MoneySection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly net: string;
}

type Money = HandleTimeComparison['money'];

/** Null where no set-up changes hours, or the hours of a year are not known. */
export async function moneySection(context: ReportContext): Promise<MoneySection | null> {
  const { result, say } = context;
  const target = furthestSetup(result);
  const modelled = modelledSetups(result).filter(({ comparison }) => comparison.money.hoursSavedPerYear !== null);
  if (target === null || modelled.length === 0) return null;
  return {
    template: 'money',
    id: ANCHORS.money,
    short: say('money.short'),
    title: titleOf(context, target),
    basis: sentences(say('money.basis'), unknownVolumeWords(context), undescribedWords(context)),
    figure: await figureView(context, {
      id: 'figure-money',
      tableOpen: true,
      caption: say('money.caption'),
      key: say('money.key'),
      message: say('money.message', {
        parts: modelled.map((one) => `${one.name}: ${hoursLabel(context, one)}`).join('; '),
      }),
      table: moneyTable(context, modelled),
      chart: (room) =>
        differenceRangesChart(
          {
            zeroLabel: say('money.nothingSaved'),
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
    net: netWords(context, target),
    sources: sourcesOf(context, {
      tables: ['organization', 'contact-types', 'touches'],
      method: ['money', 'set-ups', 'ranges'],
      assumptions: true,
    }),
  };
}

/** Of hours saved a year, above 0 is saved: the range of a period's hours at the same number of periods. */
function yearlyHours({ comparison, ranges }: ModelledSetup): DrawRange | null {
  return yearly(ranges?.agentHours ?? null, comparison.agentHours, comparison.money.hoursSavedPerYear);
}

const yearlyCost = ({ comparison, ranges }: ModelledSetup): DrawRange | null =>
  yearly(ranges?.cost ?? null, comparison.cost, comparison.money.costSavedPerYear);

function yearly(range: DrawRange | null, perPeriod: number | null, savedPerYear: number | null): DrawRange | null {
  if (range === null || perPeriod === null || savedPerYear === null) return null;
  // A set-up that changes nothing changes nothing in a year either.
  if (range.low === 0 && range.high === 0) return range;
  if (perPeriod === 0) return null;
  const factor = savedPerYear / perPeriod;
  return {
    base: range.base * factor,
    low: range.high * factor,
    median: range.median * factor,
    high: range.low * factor,
  };
}

function hoursLabel({ figures, say }: ReportContext, one: ModelledSetup): string {
  const range = yearlyHours(one);
  const hours = (value: number): string => figures.number(Math.abs(value));
  const base = one.comparison.money.hoursSavedPerYear ?? 0;
  if (range === null) return say(base < 0 ? 'money.baseAdded' : 'money.baseSaved', { hours: hours(base) });
  // Saved is above 0 here, so that the ends change places.
  switch (directionOf({ low: -range.high, high: -range.low })) {
    case 'saves':
      return say('money.rangeSaved', { low: hours(range.low), high: hours(range.high) });
    case 'costs':
      return say('money.rangeAdded', { low: hours(range.high), high: hours(range.low) });
    case 'open':
      return say('money.rangeOpen', {
        added: hours(Math.min(0, range.low)),
        saved: hours(Math.max(0, range.high)),
      });
  }
}

/** Without a price of hours: no saving is claimed where the range of hours holds none. */
function hoursTitle({ figures, say }: ReportContext, target: ModelledSetup): string {
  const { name } = target;
  const saved = target.comparison.money.hoursSavedPerYear ?? 0;
  const range = yearlyHours(target);
  if (range !== null && range.low <= 0 && range.high >= 0) return say('money.titleHoursOpen', { name });
  return say(saved < 0 ? 'money.titleHoursAdded' : 'money.titleHoursSaved', {
    name,
    hours: figures.number(Math.abs(saved)),
  });
}

function titleOf(context: ReportContext, target: ModelledSetup): string {
  const { figures, say } = context;
  const { name } = target;
  const { costSavedPerYear } = target.comparison.money;
  const range = yearlyCost(target);
  if (costSavedPerYear === null) return hoursTitle(context, target);
  if (range === null) {
    const amount = figures.money(Math.abs(costSavedPerYear));
    return say(costSavedPerYear < 0 ? 'money.titleBaseAdds' : 'money.titleBaseSaves', { name, amount });
  }
  const between = (low: number, high: number) => ({
    low: figures.money(roundedDown(low)),
    high: figures.money(roundedUp(high)),
  });
  if (range.low > 0) return say('money.titleSaves', { name, ...between(range.low, range.high) });
  if (range.high < 0) return say('money.titleAdds', { name, ...between(-range.high, -range.low) });
  return say('money.titleOpen', { name });
}

/** To two digits, outwards: a heading is no place for digits that nobody can vouch for. */
const roundedDown = (value: number): number => Math.floor(value / stepOf(value)) * stepOf(value);
const roundedUp = (value: number): number => Math.ceil(value / stepOf(value)) * stepOf(value);
const stepOf = (value: number): number => (value > 0 ? 10 ** (Math.floor(Math.log10(value)) - 1) : 1);

/** Below 0 with a minus sign. */
const signedMoney = (figures: ReportContext['figures'], value: number): string => signed(value, figures.money, '');

function moneyTable(context: ReportContext, modelled: readonly ModelledSetup[]): TableView {
  const { figures, say } = context;
  const cell = (value: number | null) => numberCell(value === null ? null : signed(value, figures.number, ''));
  return tableView(
    say('money.tableCaption'),
    columns(
      say('table.setUp'),
      { number: say('money.columnHours') },
      { number: say('money.columnEquivalents') },
      { number: say('money.columnWork') },
      { number: say('money.columnRange') },
      { number: say('money.columnNet') },
      { number: say('money.columnPayback') },
    ),
    modelled.map((one) => {
      const { money } = one.comparison;
      const range = yearlyCost(one);
      const between =
        range === null || money.costSavedPerYear === null
          ? null
          : say('table.range', { low: signedMoney(figures, range.low), high: signedMoney(figures, range.high) });
      const [net, payback] = netCells(context, money);
      return [
        headerCell(one.name),
        cell(money.hoursSavedPerYear),
        cell(money.fullTimeEquivalentsSaved),
        money.costSavedPerYear === null
          ? { ...missingCell(say('money.hourCostMissing')), numeric: true }
          : numberCell(signedMoney(figures, money.costSavedPerYear)),
        numberCell(between),
        net,
        payback,
      ];
    }),
    say('money.tableNote'),
  );
}

function netCells(context: ReportContext, { netValue }: Money) {
  const { figures, say } = context;
  switch (netValue.kind) {
    case 'cost-not-stated':
      return [textCell(say('money.costMissing')), textCell('–')] as const;
    case 'saving-not-known':
      return [textCell(say('money.savingMissing')), textCell('–')] as const;
    case 'stated': {
      const { buildCost, netPerYear, paybackYears } = netValue;
      const net = numberCell(signedMoney(figures, netPerYear));
      if (buildCost === 0) return [net, textCell('–')] as const;
      return [net, numberCell(paybackYears === null ? say('money.never') : yearsWords(context, paybackYears))] as const;
    }
  }
}

const MONTHS = 12;
const yearsWords = ({ figures, say }: ReportContext, years: number): string =>
  years < 2 ? say('money.months', { months: Math.ceil(years * MONTHS) }) : figures.inUnit(years, 'years');

function netWords(context: ReportContext, target: ModelledSetup): string {
  const { figures, say } = context;
  const { name } = target;
  const { netValue } = target.comparison.money;
  switch (netValue.kind) {
    case 'cost-not-stated':
      return netValue.missing.length === 0
        ? say('money.notStated', { name })
        : say('money.notStatedCells', { cells: say.listed(netValue.missing) });
    case 'saving-not-known':
      return say('money.savingNotKnown', { name });
    case 'stated': {
      const { buildCost, runCostPerYear } = netValue;
      return [
        say('money.costs', { build: figures.money(buildCost), run: figures.money(runCostPerYear) }),
        netSentence(context, name, netValue),
        ...lowestWords(context, target, netValue),
      ].join(' ');
    }
  }
}

/** What has been built already pays nothing back. */
function netSentence(
  context: ReportContext,
  name: string,
  { buildCost, netPerYear, paybackYears }: Extract<Money['netValue'], { kind: 'stated' }>,
): string {
  const { figures, say } = context;
  const net = signedMoney(figures, netPerYear);
  if (buildCost === 0) return say('money.netBuilt', { name, net });
  return paybackYears === null
    ? say('money.netNever', { name, net })
    : say('money.net', { name, net, time: yearsWords(context, paybackYears) });
}

/** Nothing where no parameters were drawn. */
function lowestWords(
  context: ReportContext,
  target: ModelledSetup,
  { buildCost, runCostPerYear }: Extract<Money['netValue'], { kind: 'stated' }>,
): readonly string[] {
  const { result, figures, say } = context;
  const low = lowestNet(target, runCostPerYear);
  if (low === null || result.handleTime.uncertainty === null) return [];
  const net = signedMoney(figures, low);
  if (buildCost === 0) return [say('money.lowestBuilt', { net })];
  return [
    low > 0
      ? say('money.lowest', { net, time: yearsWords(context, buildCost / low) })
      : say('money.lowestNever', { net }),
  ];
}

function lowestNet(target: ModelledSetup, runCostPerYear: number): number | null {
  const range = yearlyCost(target);
  return range === null ? null : range.low - runCostPerYear;
}
