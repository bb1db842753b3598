/** Which function brings what: the ledger of agent time, and why the functions compound. */
import { ledgerWaterfallChart } from '../../../charts/ledger-waterfall.ts';
import { directionOf } from '../../draw-range.ts';
import { isKind, KIND_WORDS } from '../../words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, inSentence, ledgerName, type ModelledSetup } from '../modelled-setup.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { asIsName, signedDuration } from './set-ups.ts';

export interface LedgerSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly costs: string | null;
  readonly interactions: readonly string[];
  readonly byKind: TableView;
}

const LABELS = { whole: 'Agent time', saved: 'Saved', added: 'Added' } as const;
/** Interactions in words: those of at least this share of the largest effect, and at most so many. */
const WORTH_SAYING = 0.05;
const MOST_INTERACTIONS = 3;

/** Null without a set-up that changes agent time by at least two functions or interventions, or any. */
export async function ledgerSection(context: ReportContext): Promise<LedgerSection | null> {
  const { result, figures } = context;
  const target = furthestSetup(result);
  const before = result.handleTime.setups[target?.comparison.from ?? '']?.agentTimePerContact?.exactMean;
  if (target === null || before === undefined) return null;
  const entries = entriesOf(target);
  if (entries.length === 0) return null;
  const after = before + (target.comparison.exactDifference ?? 0);
  const named = entries.map(([key, entry]) => ({ name: ledgerName(result, key), ...entry }));
  return {
    template: 'ledger',
    id: ANCHORS.ledger,
    short: 'Which function brings what',
    title: titleOf(context, target),
    basis: `From ${asIsName(result)} to ${target.name}, in agent time per contact offered. Functions help and hinder each other, so that what each brings depends on which came before it: the share shown is the mean over all orders (Shapley), and the shares sum to the difference.`,
    figure: await figureView(context, {
      id: 'figure-ledger',
      tableOpen: true,
      caption: `Agent time per contact, from ${asIsName(result)} to ${target.name}`,
      key: 'Each step begins where the one above it ends. What a function adds for people is in its step already.',
      message: `Ledger of agent time. ${named.map(({ name, seconds }) => `${name}: ${signedDuration(figures, seconds)}`).join('; ')}.`,
      table: functionTable(context, target),
      chart: (room) => {
        let at = before;
        const steps = named.map(({ name, seconds }) => {
          const from = at;
          at += seconds;
          const kind = seconds > 0 ? ('added' as const) : ('saved' as const);
          return { name, kind, from, to: Math.max(0, at), label: signedDuration(figures, seconds) };
        });
        const whole = (name: string, to: number) => ({
          name,
          kind: 'whole' as const,
          from: 0,
          to,
          label: figures.duration(to),
        });
        return ledgerWaterfallChart(
          { steps: [whole(asIsName(result), before), ...steps, whole(target.name, after)], labels: LABELS },
          room,
        );
      },
    }),
    costs: costWords(context, target),
    interactions: interactionWords(context, target),
    byKind: kindTable(context, target),
  };
}

type Entry = ModelledSetup['comparison']['ledgerEntries'][string];

/** The largest saving first. */
const entriesOf = ({ comparison }: ModelledSetup): readonly (readonly [string, Entry])[] =>
  Object.entries(comparison.ledgerEntries).toSorted(([x, a], [y, b]) => a.seconds - b.seconds || (x < y ? -1 : 1));

function titleOf({ result, figures }: ReportContext, target: ModelledSetup): string {
  const [[key, entry] = ['', null]] = entriesOf(target);
  const range = target.ranges?.ledger[key] ?? null;
  const difference = target.comparison.exactDifference ?? 0;
  const name = ledgerName(result, key);
  if (entry === null || entry.seconds >= 0 || difference >= 0) return 'No function would save agent time';
  const of = figures.duration(-difference);
  if (range === null || directionOf(range) !== 'saves')
    return `At base values, ${inSentence(name)} brings the largest part: ${figures.duration(-entry.seconds)} of ${of}`;
  return `${name} brings the largest part at base values: ${figures.duration(-entry.seconds)} of ${of}`;
}

function functionTable(context: ReportContext, target: ModelledSetup): TableView {
  const { result, figures } = context;
  const cell = (seconds: number) => numberCell(signedDuration(figures, seconds));
  const ranged = target.ranges !== null;
  return tableView(
    'What each function brings',
    columns(
      'Function',
      { number: 'Net' },
      ...(ranged ? [{ number: 'Range' }] : []),
      { number: 'Saved' },
      { number: 'Added' },
      { number: 'Alone' },
      { number: 'Added last' },
    ),
    entriesOf(target).map(([key, entry]) => {
      const range = target.ranges?.ledger[key] ?? null;
      return [
        headerCell(ledgerName(result, key), { note: entry.isCost ? 'a cost: it adds more than it saves' : null }),
        cell(entry.seconds),
        ...(ranged
          ? [
              numberCell(
                range === null
                  ? null
                  : `${signedDuration(figures, range.low)} to ${signedDuration(figures, range.high)}`,
              ),
            ]
          : []),
        cell(entry.saved),
        cell(entry.added),
        cell(entry.alone),
        cell(entry.addedLast),
      ];
    }),
    `Agent time per contact offered; below 0 is saved. ${ranged ? 'Range: middle 95% of draws over what is assumed. ' : ''}Alone: with nothing else in force. Added last: on top of all the others.`,
  );
}

function costWords({ result }: ReportContext, target: ModelledSetup): string | null {
  const costs = entriesOf(target).filter(([, { isCost }]) => isCost);
  if (costs.length === 0) return null;
  return `Shown as a cost, since more is added than saved: ${costs.map(([key]) => inSentence(ledgerName(result, key))).join(', ')}.`;
}

/** "Action enablement alone 0 s, after all others 41 s": why coordination compounds. */
function interactionWords({ result, figures }: ReportContext, target: ModelledSetup): readonly string[] {
  const entries = entriesOf(target);
  if (entries.length < 2) return [];
  const largest = Math.max(...entries.map(([, { seconds }]) => Math.abs(seconds)));
  const matters = (seconds: number): boolean => Math.abs(seconds) >= WORTH_SAYING * largest;
  const sized = (seconds: number): string => {
    const size = figures.duration(Math.abs(seconds));
    if (size === figures.duration(0)) return 'nothing';
    return seconds < 0 ? `${size} less` : `${size} more`;
  };
  const alone = entries
    .filter(([, entry]) => matters(entry.addedLast - entry.alone))
    .toSorted(([, a], [, b]) => Math.abs(b.addedLast - b.alone) - Math.abs(a.addedLast - a.alone))
    .slice(0, MOST_INTERACTIONS)
    .map(
      ([key, entry]) =>
        `${ledgerName(result, key)} alone: ${sized(entry.alone)}. On top of all the others: ${sized(entry.addedLast)}.`,
    );
  const pairs = target.comparison.interactions
    .filter(({ seconds }) => matters(seconds))
    .slice(0, MOST_INTERACTIONS)
    .map(({ functions: [a, b], seconds }) => {
      const [first, second] = [ledgerName(result, a), inSentence(ledgerName(result, b))];
      return seconds < 0
        ? `${first} and ${second} together save ${figures.duration(-seconds)} more than the two apart.`
        : `${first} and ${second} overlap: together they save ${figures.duration(seconds)} less than the two apart.`;
    });
  return [...alone, ...pairs];
}

function kindTable({ figures }: ReportContext, { comparison }: ModelledSetup): TableView {
  return tableView(
    'Agent time per contact by kind of work',
    columns('Kind of work', { number: 'Before' }, { number: 'After' }, { number: 'Difference' }),
    Object.entries(comparison.byKind)
      .toSorted(([x, a], [y, b]) => a.difference - b.difference || (x < y ? -1 : 1))
      .map(([kind, { before, after, difference }]) => [
        headerCell(isKind(kind) ? KIND_WORDS[kind] : kind),
        numberCell(figures.duration(before)),
        numberCell(figures.duration(after)),
        numberCell(signedDuration(figures, difference)),
      ]),
    'Per contact offered: contacts that AI completes take their resolution with them, so that it may fall here while it stays the same in every contact that reaches an agent.',
  );
}
