/** Where the savings arise: agent hours by contact type. */
import { savingsByContactTypeChart } from '../../../charts/savings-by-contact-type.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { directionOf } from '../../draw-range.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised, numberWord } from '../../words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, type ModelledSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { signedDuration } from './set-ups.ts';

export interface SavingsSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly range: string;
}

interface SavingType {
  readonly id: string;
  readonly name: string;
  readonly volume: number;
  readonly before: number;
  readonly after: number;
  /** Hours a period. */
  readonly saved: number;
}

const SECONDS_PER_HOUR = 3600;
const MOST_DRAWN = 10;
const MOST_LISTED = 40;

/** Null where no set-up moves the hours of a type of known volume. */
export async function savingsSection(context: ReportContext): Promise<SavingsSection | null> {
  const { result } = context;
  const target = furthestSetup(result);
  if (target === null) return null;
  const types = typesOf(context, target);
  if (types.every(({ saved }) => saved === 0)) return null;
  const drawn = types.slice(0, MOST_DRAWN);
  const { period } = result.organization;
  return {
    template: 'savings',
    id: ANCHORS.savings,
    short: 'Where the savings arise',
    title: titleOf(context, target, types),
    basis: `Agent hours a ${period} that ${target.name} would change in each contact type, at base values: its volume times the difference of agent time. What AI completes counts as saved.`,
    figure: await figureView(context, {
      id: 'figure-savings',
      tableOpen: true,
      caption: `Agent hours a ${period} saved by contact type${types.length > drawn.length ? `: the ${numberWord(drawn.length)} that move most` : ''}`,
      key: 'Bars to the right of the line are saved, bars to the left are added.',
      message: `Hours saved by contact type. ${drawn.map(({ name, saved }) => `${name}: ${hoursWords(context, saved)}`).join('; ')}.`,
      table: savingsTable(context, types),
      chart: (room) =>
        savingsByContactTypeChart(
          {
            types: drawn.map(({ name, saved }) => ({ name, saved, label: hoursWords(context, saved) })),
            savedLabel: 'Saved',
            addedLabel: 'Added',
          },
          room,
        ),
    }),
    range: rangeWords(context, target),
  };
}

function typesOf({ result }: ReportContext, { comparison }: ModelledSetup): readonly SavingType[] {
  return result.operation.contactTypes
    .flatMap(({ id, name, volume }): SavingType[] => {
      const own = comparison.byContactType[id];
      if (own === undefined || volume === null) return [];
      const { before, after, difference } = own;
      const saved = (-difference * volume) / SECONDS_PER_HOUR;
      return [{ id, name: shortened(name, LONGEST_NAME), volume, before, after, saved }];
    })
    .toSorted((a, b) => Math.abs(b.saved) - Math.abs(a.saved) || (a.id < b.id ? -1 : 1));
}

function hoursWords({ figures }: ReportContext, saved: number): string {
  const size = figures.number(Math.abs(saved));
  if (size === figures.number(0)) return 'no change';
  return `${size}\u00a0h ${saved < 0 ? 'added' : 'saved'}`;
}

/** Shares of what is saved are only said where something is, in all. */
function titleOf({ result, figures, say }: ReportContext, target: ModelledSetup, types: readonly SavingType[]): string {
  const all = types.reduce((sum, { saved }) => sum + saved, 0);
  const range = target.ranges?.agentHours ?? null;
  if (all <= 0 || (range !== null && directionOf(range) !== 'saves'))
    return 'Contact types in which agent hours would change';
  const first = fewest(types, all);
  const share = first.reduce((sum, { saved }) => sum + saved, 0) / all;
  return qualified(
    say,
    `${capitalised(numberWord(first.length))} of ${numberWord(types.length)} contact types would bring ${figures.share(Math.min(1, share))} of the hours saved`,
    certaintyOf(result.operation.coverage.volume),
    'volumes',
  );
}

/** The fewest types that save half of the hours together. */
function fewest(types: readonly SavingType[], all: number): readonly SavingType[] {
  let sum = 0;
  const last = types.findIndex(({ saved }) => {
    sum += Math.max(0, saved);
    return sum >= all / 2;
  });
  return types.slice(0, last + 1).filter(({ saved }) => saved > 0);
}

function savingsTable({ result, figures }: ReportContext, types: readonly SavingType[]): TableView {
  const shown = types.slice(0, MOST_LISTED);
  const hours = (saved: number): string =>
    `${figures.number(Math.abs(saved)) === figures.number(0) ? '' : saved < 0 ? '+' : '−'}${figures.number(Math.abs(saved))}`;
  return tableView(
    'Agent time and hours by contact type',
    columns(
      'Contact type',
      { number: `Contacts a ${result.organization.period}` },
      { number: 'Agent time now' },
      { number: 'Then' },
      { number: 'Difference' },
      { number: `Hours a ${result.organization.period}` },
    ),
    shown.map(({ name, volume, before, after, saved }) => [
      headerCell(name),
      numberCell(figures.whole(volume)),
      numberCell(figures.duration(before)),
      numberCell(figures.duration(after)),
      numberCell(signedDuration(figures, after - before)),
      numberCell(hours(saved)),
    ]),
    `Below 0 is saved. Agent time: per contact offered.${types.length > shown.length ? ` ${types.length - shown.length} types that move less are left out here.` : ''}`,
  );
}

function rangeWords({ figures, result }: ReportContext, { ranges }: ModelledSetup): string {
  const range = ranges?.agentHours;
  if (range == null) return 'Ranges were not drawn; figures stand at base values.';
  const hours = (value: number): string => `${figures.number(Math.abs(value))}\u00a0h`;
  const { period } = result.organization;
  switch (directionOf(range)) {
    case 'saves':
      return `All types together: ${hours(range.high)} to ${hours(range.low)} a ${period} over the ranges of what is assumed. Single types have no range of their own; each moves with the same parameters.`;
    case 'costs':
      return `All types together: ${hours(range.low)} to ${hours(range.high)} a ${period} added over the ranges of what is assumed.`;
    case 'open':
      return `All types together it is open, over the ranges of what is assumed, whether hours are saved: from ${hours(range.low)} saved to ${hours(range.high)} added a ${period}.`;
  }
}
