/** Where the savings arise: agent hours by contact type. */
import { savingsByContactTypeChart } from '../../../charts/savings-by-contact-type.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { directionOf } from '../../draw-range.ts';
import { shortened } from '../../neutral-text.ts';
import { signed } from '../../signed.ts';
import { capitalised } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { sentences } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, type ModelledSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';
import { unknownVolumeWords } from '../unknown-volumes.ts';
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
  const { result, say, words } = context;
  const target = furthestSetup(result);
  if (target === null) return null;
  const types = typesOf(context, target);
  if (types.every(({ saved }) => saved === 0)) return null;
  const drawn = types.slice(0, MOST_DRAWN);
  const perPeriod = words.perPeriod(result.organization.period);
  return {
    template: 'savings',
    id: ANCHORS.savings,
    short: say('savings.short'),
    title: titleOf(context, target, types),
    basis: sentences(
      say('savings.basis', { perPeriod, name: target.name }),
      unknownVolumeWords(context),
      undescribedWords(context),
    ),
    figure: await figureView(context, {
      id: 'figure-savings',
      tableOpen: true,
      caption:
        types.length > drawn.length
          ? say('savings.captionFirst', { perPeriod, drawn: say.numberWord(drawn.length) })
          : say('savings.caption', { perPeriod }),
      key: say('savings.key'),
      message: say('savings.message', {
        parts: drawn.map(({ name, saved }) => `${name}: ${hoursWords(context, saved)}`).join('; '),
      }),
      table: savingsTable(context, types),
      chart: (room) =>
        savingsByContactTypeChart(
          {
            types: drawn.map(({ name, saved }) => ({ name, saved, label: hoursWords(context, saved) })),
            savedLabel: say('savings.labelSaved'),
            addedLabel: say('savings.labelAdded'),
          },
          room,
        ),
    }),
    range: rangeWords(context, target),
    sources: sourcesOf(context, {
      tables: ['contact-types', 'touches', 'workflow-steps'],
      method: ['set-ups', 'ranges'],
      assumptions: true,
    }),
  };
}

function typesOf({ result }: ReportContext, { comparison }: ModelledSetup): readonly SavingType[] {
  return result.operation.contactTypes
    .flatMap(({ id, name, volume }): SavingType[] => {
      const own = ownEntry(comparison.byContactType, id);
      if (own === undefined || volume === null) return [];
      const { before, after, difference } = own;
      const saved = (-difference * volume) / SECONDS_PER_HOUR;
      return [{ id, name: shortened(name, LONGEST_NAME), volume, before, after, saved }];
    })
    .toSorted((a, b) => Math.abs(b.saved) - Math.abs(a.saved) || (a.id < b.id ? -1 : 1));
}

function hoursWords({ figures, say }: ReportContext, saved: number): string {
  const size = figures.number(Math.abs(saved));
  if (size === figures.number(0)) return say('savings.noChange');
  return say(saved < 0 ? 'savings.hoursAdded' : 'savings.hoursSaved', { hours: size });
}

/** Shares of what is saved are only said where something is, in all, and more than one type has a part in it. */
function titleOf({ result, figures, say }: ReportContext, target: ModelledSetup, types: readonly SavingType[]): string {
  const net = types.reduce((sum, { saved }) => sum + saved, 0);
  const range = target.ranges?.agentHours ?? null;
  if (net <= 0 || types.length === 1 || (range !== null && directionOf(range) !== 'saves'))
    return say('savings.titlePlain');
  const all = types.reduce((sum, { saved }) => sum + Math.max(0, saved), 0);
  const first = fewest(types, all);
  const share = first.reduce((sum, { saved }) => sum + saved, 0) / all;
  const statement = say('savings.title', {
    first: first.length,
    many: capitalised(say.numberWord(first.length)),
    types: say.numberWord(types.length),
    share: figures.share(share),
  });
  return qualified(say, statement, certaintyOf(result.operation.coverage.volume), 'volumes');
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

function savingsTable(
  { audience, result, figures, say, words }: ReportContext,
  types: readonly SavingType[],
): TableView {
  const perPeriod = words.perPeriod(result.organization.period);
  const shown = types.slice(0, mostFor(audience, MOST_LISTED));
  const left = types.length - shown.length;
  const note = say('savings.tableNote');
  const hours = (saved: number): string => signed(-saved, figures.number);
  return tableView(
    say('savings.tableCaption'),
    columns(
      say('table.contactType'),
      { number: say('savings.columnContacts', { perPeriod }) },
      { number: say('savings.columnNow') },
      { number: say('savings.columnThen') },
      { number: say('table.difference') },
      { number: say('savings.columnHours', { perPeriod }) },
    ),
    shown.map(({ name, volume, before, after, saved }) => [
      headerCell(name),
      numberCell(figures.whole(volume)),
      numberCell(figures.duration(before)),
      numberCell(figures.duration(after)),
      numberCell(signedDuration(figures, after - before)),
      numberCell(hours(saved)),
    ]),
    left === 0 ? note : `${note} ${say('savings.leftOut', { types: left })}`,
  );
}

function rangeWords({ figures, result, say, words }: ReportContext, { ranges }: ModelledSetup): string {
  const range = ranges?.agentHours;
  if (range == null) return say('savings.notDrawn');
  const hours = (value: number): string => say('savings.hours', { hours: figures.number(Math.abs(value)) });
  const [low, high] = [hours(range.low), hours(range.high)];
  const perPeriod = words.perPeriod(result.organization.period);
  switch (directionOf(range)) {
    case 'saves':
      return say('savings.rangeSaved', { low: high, high: low, perPeriod });
    case 'costs':
      return say('savings.rangeAdded', { low, high, perPeriod });
    case 'open':
      return say('savings.rangeOpen', { saved: low, added: high, perPeriod });
  }
}
