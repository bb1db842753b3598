/** Which function brings what: the ledger of agent time, and why the functions compound. */
import { ledgerWaterfallChart } from '../../../charts/ledger-waterfall.ts';
import type { Say } from '../../../messages/say.ts';
import { directionOf } from '../../draw-range.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, ledgerName, type ModelledSetup } from '../modelled-setup.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { asIsName, signedDuration } from './set-ups.ts';

export interface LedgerSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly costs: string | null;
  readonly interactions: readonly string[];
  readonly byKind: TableView;
}

/** Interactions in words: those of at least this share of the largest effect, and at most so many. */
const WORTH_SAYING = 0.05;
const MOST_INTERACTIONS = 3;

/** Null without a set-up that changes agent time by at least two functions or interventions, or any. */
export async function ledgerSection(context: ReportContext): Promise<LedgerSection | null> {
  const { result, figures, say } = context;
  const target = furthestSetup(result);
  const before = result.handleTime.setups[target?.comparison.from ?? '']?.agentTimePerContact?.exactMean;
  if (target === null || before === undefined) return null;
  const entries = entriesOf(target);
  if (entries.length === 0) return null;
  const after = before + (target.comparison.exactDifference ?? 0);
  const named = entries.map(([key, entry]) => ({ name: ledgerName(context, key), ...entry }));
  const from = asIsName(result);
  const to = target.name;
  return {
    template: 'ledger',
    id: ANCHORS.ledger,
    short: say('ledger.short'),
    title: titleOf(context, target),
    basis: say('ledger.basis', { from, to }),
    figure: await figureView(context, {
      id: 'figure-ledger',
      tableOpen: true,
      caption: say('ledger.caption', { from, to }),
      key: say('ledger.key'),
      message: say('ledger.message', {
        parts: named.map(({ name, seconds }) => `${name}: ${signedDuration(figures, seconds)}`).join('; '),
      }),
      table: functionTable(context, target),
      chart: (room) => {
        let at = before;
        const steps = named.map(({ name, seconds }) => {
          const start = at;
          at += seconds;
          const kind = seconds > 0 ? ('added' as const) : ('saved' as const);
          return { name, kind, from: start, to: Math.max(0, at), label: signedDuration(figures, seconds) };
        });
        const whole = (name: string, seconds: number) => ({
          name,
          kind: 'whole' as const,
          from: 0,
          to: seconds,
          label: figures.duration(seconds),
        });
        return ledgerWaterfallChart(
          { steps: [whole(from, before), ...steps, whole(to, after)], labels: labelsOf(say) },
          room,
        );
      },
    }),
    costs: costWords(context, target),
    interactions: interactionWords(context, target),
    byKind: kindTable(context, target),
    sources: sourcesOf(context, {
      tables: ['touches', 'contact-types', 'workflow-steps'],
      method: ['ledger'],
      assumptions: true,
    }),
  };
}

const labelsOf = (say: Say) => ({
  whole: say('ledger.labelWhole'),
  saved: say('ledger.labelSaved'),
  added: say('ledger.labelAdded'),
});

type Entry = ModelledSetup['comparison']['ledgerEntries'][string];

/** The largest saving first. */
const entriesOf = ({ comparison }: ModelledSetup): readonly (readonly [string, Entry])[] =>
  Object.entries(comparison.ledgerEntries).toSorted(([x, a], [y, b]) => a.seconds - b.seconds || (x < y ? -1 : 1));

function titleOf(context: ReportContext, target: ModelledSetup): string {
  const { figures, say } = context;
  const [[key, entry] = ['', null]] = entriesOf(target);
  const range = target.ranges?.ledger[key] ?? null;
  const difference = target.comparison.exactDifference ?? 0;
  const name = ledgerName(context, key);
  if (entry === null || entry.seconds >= 0 || difference >= 0) return say('ledger.titleNone');
  const amount = figures.duration(-entry.seconds);
  const of = figures.duration(-difference);
  if (range === null || directionOf(range) !== 'saves')
    return say('ledger.titleReserved', { name: say.inSentence(name), amount, of });
  return say('ledger.title', { name, amount, of });
}

function functionTable(context: ReportContext, target: ModelledSetup): TableView {
  const { figures, say } = context;
  const cell = (seconds: number) => numberCell(signedDuration(figures, seconds));
  const ranged = target.ranges !== null;
  return tableView(
    say('ledger.tableCaption'),
    columns(
      say('ledger.columnFunction'),
      { number: say('ledger.columnNet') },
      ...(ranged ? [{ number: say('ledger.columnRange') }] : []),
      { number: say('ledger.columnSaved') },
      { number: say('ledger.columnAdded') },
      { number: say('ledger.columnAlone') },
      { number: say('ledger.columnLast') },
    ),
    entriesOf(target).map(([key, entry]) => {
      const range = target.ranges?.ledger[key] ?? null;
      return [
        headerCell(ledgerName(context, key), { note: entry.isCost ? say('ledger.isCost') : null }),
        cell(entry.seconds),
        ...(ranged
          ? [
              numberCell(
                range === null
                  ? null
                  : say('table.range', {
                      low: signedDuration(figures, range.low),
                      high: signedDuration(figures, range.high),
                    }),
              ),
            ]
          : []),
        cell(entry.saved),
        cell(entry.added),
        cell(entry.alone),
        cell(entry.addedLast),
      ];
    }),
    say(ranged ? 'ledger.tableNoteRanged' : 'ledger.tableNote'),
  );
}

function costWords(context: ReportContext, target: ModelledSetup): string | null {
  const { say } = context;
  const costs = entriesOf(target).filter(([, { isCost }]) => isCost);
  if (costs.length === 0) return null;
  return say('ledger.costs', { names: say.listed(costs.map(([key]) => say.inSentence(ledgerName(context, key)))) });
}

/** "Action enablement alone 0 s, after all others 41 s": why coordination compounds. */
function interactionWords(context: ReportContext, target: ModelledSetup): readonly string[] {
  const { figures, say } = context;
  const entries = entriesOf(target);
  if (entries.length < 2) return [];
  const largest = Math.max(...entries.map(([, { seconds }]) => Math.abs(seconds)));
  const matters = (seconds: number): boolean => Math.abs(seconds) >= WORTH_SAYING * largest;
  const sized = (seconds: number): string => {
    const size = figures.duration(Math.abs(seconds));
    if (size === figures.duration(0)) return say('ledger.nothing');
    return say(seconds < 0 ? 'ledger.less' : 'ledger.more', { size });
  };
  const alone = entries
    .filter(([, entry]) => matters(entry.addedLast - entry.alone))
    .toSorted(([, a], [, b]) => Math.abs(b.addedLast - b.alone) - Math.abs(a.addedLast - a.alone))
    .slice(0, MOST_INTERACTIONS)
    .map(([key, entry]) =>
      say('ledger.aloneAndLast', {
        name: ledgerName(context, key),
        alone: sized(entry.alone),
        last: sized(entry.addedLast),
      }),
    );
  const pairs = target.comparison.interactions
    .filter(({ seconds }) => matters(seconds))
    .slice(0, MOST_INTERACTIONS)
    .map(({ functions: [a, b], seconds }) => {
      const [first, second] = [ledgerName(context, a), say.inSentence(ledgerName(context, b))];
      const size = figures.duration(Math.abs(seconds));
      return say(seconds < 0 ? 'ledger.together' : 'ledger.overlap', { first, second, size });
    });
  return [...alone, ...pairs];
}

function kindTable({ figures, say, words }: ReportContext, { comparison }: ModelledSetup): TableView {
  return tableView(
    say('ledger.kindCaption'),
    columns(
      say('table.kindOfWork'),
      { number: say('table.before') },
      { number: say('table.after') },
      { number: say('table.difference') },
    ),
    Object.entries(comparison.byKind)
      .toSorted(([x, a], [y, b]) => a.difference - b.difference || (x < y ? -1 : 1))
      .map(([kind, { before, after, difference }]) => [
        headerCell(words.kind(kind)),
        numberCell(figures.duration(before)),
        numberCell(figures.duration(after)),
        numberCell(signedDuration(figures, difference)),
      ]),
    say('ledger.kindNote'),
  );
}
