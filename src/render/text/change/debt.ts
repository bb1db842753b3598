/** People's view of what keeping things as they are costs, today and projected, and what it leaves for change. */
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { atLeast, cost, hours, missingText, number, percent } from './amounts.ts';
import { type Columns, listed, type SetupChange, sharedNotes, sideBySide } from './side-by-side.ts';

export function debtText(result: ResultDocument, columns: Columns): string {
  const { currency } = result.organization;
  const today = sideBySide('Integration debt, hours a year', columns, [
    ['Maintenance', ({ debt }) => hours(debt.maintenance)],
    ['Mending after API changes', ({ debt }) => hours(debt.mend)],
    ['Re-tests after API changes', ({ debt }) => hours(debt.retest)],
    ['Changes of workflows', ({ debt }) => hours(debt.workflows)],
    ['Together', ({ debt, unknownCells }) => atLeast(debt.hours, unknownCells)],
    ['  over the ranges of the rates', ({ debt: { hoursRange }, unknownCells }) => rangeText(hoursRange, unknownCells)],
    [`Cost a year${currency === null ? '' : `, ${currency}`}`, ({ debt }) => cost(debt.cost, debt.hours)],
    ['Share of IT capacity', ({ debt }) => (debt.capacityShare === null ? '' : percent(debt.capacityShare))],
    ['Point-to-point integrations', ({ links }) => String(links.live)],
    ['Connectors', ({ links }) => String(links.connectors.length)],
  ]);
  const years = Math.max(...columns.columns.map(({ figures }) => figures.debt.byYear.length));
  const projected = sideBySide(
    'Debt in years to come, hours',
    columns,
    Array.from({ length: years }, (_, year) => [
      year === 0 ? 'Today' : `In ${year} ${year === 1 ? 'year' : 'years'}`,
      ({ debt: { byYear }, unknownCells }) => yearText(byYear[year], unknownCells),
    ]),
  );
  return [today, projected, [...sharedNotes(columns), ...notes(result, columns)].join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Where cells are missing, the ends are lower bounds of their own. */
function rangeText(range: SetupChange['debt']['hoursRange'], missing: SetupChange['unknownCells']): string {
  if (range === null || range.high === 0) return '';
  const bound = missing.length === 0 ? '' : '≥ ';
  return `${bound}${number(range.low)} to ${bound}${number(range.high)}`;
}

function yearText(
  year: SetupChange['debt']['byYear'][number] | undefined,
  missing: SetupChange['unknownCells'],
): string {
  if (year === undefined) return '';
  const share = year.capacityShare === null ? '' : ` (${percent(year.capacityShare)})`;
  return `${atLeast(year.hours, missing)}${share}`;
}

function notes(result: ResultDocument, { columns }: Columns): string[] {
  const [asIs] = columns;
  if (asIs === undefined) return [];
  const retired = columns
    .filter(({ figures }) => figures.links.retired.length > 0)
    .map(({ name, figures }) => `${name} retires ${listed(figures.links.retired)}.`);
  const missing = missingText(asIs.figures.unknownCells);
  const unknown = missing === '' ? [] : [`Not known, and left out of the sums: ${missing}.`];
  return [...crowdingOut(result, asIs.figures), ...comparisons(columns), ...retired, ...unknown];
}

/** What is left for change, where the map states how much there is. */
function crowdingOut({ change: { capacityHours } }: ResultDocument, { debt, unknownCells, workflow }: SetupChange) {
  if (capacityHours === null || debt.hours === null || debt.hours === 0 || debt.capacityShare === null) return [];
  const upkeep = debt.hours - (debt.workflows ?? 0);
  const bound = unknownCells.length > 0 ? 'at least ' : '';
  const left = capacityHours - upkeep;
  const last = debt.byYear.at(-1);
  const years = debt.byYear.length - 1;
  const lines = [
    `Of ${number(capacityHours)} IT hours a year, keeping integrations working takes ${bound}${number(upkeep)} (${percent(upkeep / capacityHours)}) before anything changes; ${bound === '' ? '' : 'at most '}${number(Math.max(0, left))} are left.`,
  ];
  const changes = Object.values(workflow);
  if (changes.length > 0) {
    const mean = (pick: (change: (typeof changes)[number]) => number | null): number =>
      changes.reduce((sum, change) => sum + (pick(change) ?? 0), 0) / changes.length;
    lines.push(
      `A change of one workflow takes ${number(mean(({ audit, retest }) => (audit ?? 0) + (retest ?? 0)))} hours of audits and re-tests on average, and ${number(mean(({ retrain }) => retrain))} hours of agents’ retraining, beside what it takes to build.`,
    );
  }
  if (last?.capacityShare != null && debt.capacityShare < last.capacityShare)
    lines.push(
      `With nothing retired, age and new systems at the assumed pace take the debt from ${percent(debt.capacityShare)} to ${percent(last.capacityShare)} of that capacity in ${years} years.`,
    );
  return lines;
}

/** More or fewer is said only where all ends of the assumed ranges agree; all set-ups move with the same rates. */
function comparisons(columns: Columns['columns']): string[] {
  const [asIs, ...others] = columns;
  if (asIs === undefined) return [];
  return others.flatMap(({ name, figures: { debt } }) => {
    const base = asIs.figures.debt;
    if (debt.hours === null || base.hours === null || base.hours === 0) return [];
    const difference = debt.hours - base.hours;
    if (debt.hoursRange === null || base.hoursRange === null) return [];
    const ends = [debt.hoursRange.low - base.hoursRange.low, debt.hoursRange.high - base.hoursRange.high];
    const agree = ends.every((end) => Math.sign(end) === Math.sign(difference)) && difference !== 0;
    const low = Math.min(...ends.map(Math.abs), Math.abs(difference));
    const high = Math.max(...ends.map(Math.abs), Math.abs(difference));
    return agree
      ? `${name}: ${number(Math.abs(difference))} hours a year ${difference < 0 ? 'fewer' : 'more'} than ${asIs.name} (${number(low)} to ${number(high)} with all rates at one end of their ranges).`
      : `${name}: whether it takes more or fewer hours than ${asIs.name} depends on the assumed rates.`;
  });
}
