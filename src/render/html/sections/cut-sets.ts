/** What has to fail at once for a workflow to break, in words, and pairs that defeat redundancy. */
import { waysToBreakChart } from '../../../charts/ways-to-break.ts';
import type { Say } from '../../../messages/say.ts';
import type { PairResult } from '../../../schema/result/failure-analysis.ts';
import { qualified } from '../../certainty.ts';
import { capitalised } from '../../vocabulary.ts';
import { elementName, type FailureSetup, failureSetups, workflowName } from '../failure-setups.ts';
import { sentences, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface CutSetsSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly inWords: TableView;
  readonly pairs: { readonly title: string; readonly words: string; readonly table: TableView } | null;
  readonly ofVolume: string | null;
}

const MOST_DRAWN = 16;
const MOST_WORKFLOWS = 40;
const MOST_SINGLES = 12;
const MOST_PAIRS_IN_WORDS = 4;
const MOST_PAIRS = 10;
/** Elements of a set that is drawn and counted. */
const ORDERS = [1, 2, 3] as const;

type CutSets = readonly (readonly string[])[];
type Analysed = FailureSetup & { readonly cutSets: Readonly<Record<string, string[][]>> };

/** Null where failures were not analysed, or no workflow can break. */
export async function cutSetsSection(context: ReportContext): Promise<CutSetsSection | null> {
  const { result, say } = context;
  const setups = failureSetups(result);
  if (setups === null) return null;
  const [asIs, after] = [setups.asIs, setups.after].map((setup) => (setup === null ? null : analysed(setup)));
  if (asIs == null) return null;
  const shown = [asIs, ...(after == null ? [] : [after])];
  const workflows = workflowsOf(shown);
  if (workflows.length === 0) return null;
  const drawn = workflows.slice(0, MOST_DRAWN);
  const title = titleOf(context, asIs, workflows);
  return {
    template: 'cut-sets',
    id: ANCHORS.cutSets,
    short: say('cut-sets.short'),
    title,
    basis: say('cut-sets.basis'),
    figure: await figureView(context, {
      id: 'figure-cut-sets',
      tableOpen: false,
      caption: say('cut-sets.caption'),
      key: sentences(say('cut-sets.key'), after == null ? null : say('failures.bars', { after: after.name })),
      message: say('cut-sets.message', {
        title,
        workflows: drawn
          .map((id) =>
            say('cut-sets.messageWorkflow', {
              name: workflowName(result, id),
              ways: countWords(say, ordersOf(asIs, id)),
            }),
          )
          .join('; '),
      }),
      table: countTable(context, workflows, shown),
      chart: (room) =>
        waysToBreakChart(
          {
            rows: drawn.map((id) => ({
              name: workflowName(result, id),
              bars: shown.map((setup) => ({
                counts: ordersOf(setup, id),
                label: countWords(say, ordersOf(setup, id)),
              })),
            })),
            orderLabels: [say('cut-sets.order-1'), say('cut-sets.order-2'), say('cut-sets.order-3')],
          },
          room,
        ),
    }),
    inWords: sentenceTable(context, workflows, shown),
    pairs: pairsOf(context, asIs),
    ofVolume: ofVolumeWords(context, asIs),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'vendors', 'workflows', 'workflow-steps', 'contact-types'],
      method: ['failures', 'availability'],
      assumptions: false,
    }),
  };
}

const analysed = (setup: FailureSetup): Analysed | null => {
  const { cutSets } = setup.setup;
  return cutSets === undefined ? null : { ...setup, cutSets };
};

/** How many minimal sets there are of one, two and three elements; longer ones are counted elsewhere. */
function ordersOf({ setup }: FailureSetup, workflow: string): readonly [number, number, number] {
  const byOrder = setup.cutSetCounts?.[workflow]?.byOrder ?? [];
  const at = (order: number): number => Number(byOrder[order] ?? 0);
  return [at(1), at(2), at(3)];
}

function countWords(say: Say, counts: readonly [number, number, number]): string {
  const parts = ORDERS.flatMap((order) => {
    const count = counts[order - 1] ?? 0;
    return count > 0 ? [say(`cut-sets.ways-${order}`, { count })] : [];
  });
  return parts.length === 0 ? say('cut-sets.noWays') : parts.join(' · ');
}

/** Workflows that something breaks, those with most single ways first. */
function workflowsOf(setups: readonly Analysed[]): readonly string[] {
  const ids = new Set(setups.flatMap(({ cutSets }) => Object.keys(cutSets)));
  const [asIs] = setups;
  const rank = (id: string): readonly [number, number, number] => (asIs === undefined ? [0, 0, 0] : ordersOf(asIs, id));
  return [...ids]
    .filter((id) => setups.some((setup) => ordersOf(setup, id).some((count) => count > 0)))
    .toSorted((a, b) => {
      const [first, second] = [rank(a), rank(b)];
      return second[0] - first[0] || second[1] - first[1] || second[2] - first[2] || (a < b ? -1 : 1);
    });
}

function titleOf({ result, say }: ReportContext, asIs: Analysed, workflows: readonly string[]): string {
  const all = Object.keys(asIs.cutSets).length;
  const fragile = workflows.filter((id) => ordersOf(asIs, id)[0] > 0).length;
  const statement =
    fragile === 0
      ? say('cut-sets.titleNone')
      : fragile === all
        ? say('cut-sets.titleAll')
        : say('cut-sets.title', {
            count: all - fragile,
            words: capitalised(say.numberWord(all - fragile)),
            all: say.numberWord(all),
          });
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

function countTable(
  { result, say }: ReportContext,
  workflows: readonly string[],
  setups: readonly Analysed[],
): TableView {
  return tableView(
    say('cut-sets.caption'),
    columns(
      say('failures.columnWorkflow'),
      ...setups.flatMap(({ name: setup }) =>
        ORDERS.map((order) => ({
          number: setups.length > 1 ? say(`cut-sets.under-${order}`, { setup }) : say(`cut-sets.order-${order}`),
        })),
      ),
    ),
    workflows
      .slice(0, MOST_WORKFLOWS)
      .map((id) => [
        headerCell(workflowName(result, id)),
        ...setups.flatMap((setup) => ordersOf(setup, id).map((count) => numberCell(`${count}`))),
      ]),
  );
}

function sentenceTable(
  { result, say }: ReportContext,
  workflows: readonly string[],
  setups: readonly Analysed[],
): TableView {
  return tableView(
    say('cut-sets.sentenceCaption'),
    columns(say('failures.columnWorkflow'), ...setups.map(({ name }) => name)),
    workflows
      .slice(0, MOST_WORKFLOWS)
      .map((id) => [
        headerCell(workflowName(result, id)),
        ...setups.map((setup) => textCell(sentenceOf(say, setup, setup.cutSets[id] ?? []))),
      ]),
    say('cut-sets.sentenceNote'),
  );
}

function sentenceOf(say: Say, { setup }: Analysed, sets: CutSets): string {
  const name = (id: string): string => elementName(setup, id);
  const singles = sets.filter(({ length }) => length === 1).flatMap((set) => set.map(name));
  const pairs = sets
    .filter(({ length }) => length === 2)
    .map((set) => say('cut-sets.both', { pair: say.listed(set.map(name)) }));
  const [only] = singles;
  const parts = [
    ...(singles.length > 1
      ? [say('cut-sets.singles', { names: capped(say, singles, MOST_SINGLES, 'cut-sets.moreSingles') })]
      : only === undefined
        ? []
        : [say('cut-sets.single', { name: only })]),
    ...(pairs.length === 0
      ? []
      : [
          say(singles.length === 0 ? 'cut-sets.pairs' : 'cut-sets.alsoPairs', {
            pairs: capped(say, pairs, MOST_PAIRS_IN_WORDS, 'cut-sets.morePairs'),
          }),
        ]),
  ];
  return parts.length === 0 ? say('cut-sets.notBroken') : parts.join(' ');
}

/** As many as read well, the rest counted. */
function capped(
  say: Say,
  things: readonly string[],
  most: number,
  more: 'cut-sets.moreSingles' | 'cut-sets.morePairs',
): string {
  const shown = things.slice(0, most);
  const count = things.length - shown.length;
  return say.anyOf(count > 0 ? [...shown, say(more, { count, words: say.numberWord(count) })] : shown);
}

function pairsOf({ result, figures, say }: ReportContext, { setup }: FailureSetup): CutSetsSection['pairs'] {
  const defeating = (setup.pairs ?? []).filter(({ defeats }) => defeats.affected > 0).toSorted(byDefeat);
  if (defeating.length === 0) return null;
  const count = setup.pairCounts?.defeating ?? defeating.length;
  return {
    title: say('cut-sets.pairsTitle', { count, words: capitalised(say.numberWord(count)) }),
    words: say('cut-sets.pairsWords'),
    table: tableView(
      say('cut-sets.pairsCaption'),
      columns(
        say('cut-sets.columnBoth'),
        say('cut-sets.columnWorse'),
        { number: say('cut-sets.columnBroken') },
        { number: say('cut-sets.columnBeyond') },
      ),
      defeating
        .slice(0, MOST_PAIRS)
        .map((pair) => [
          headerCell(say.listed(pair.elements.map((id) => elementName(setup, id)))),
          textCell(say.listed(workflowsWorse(result, pair))),
          numberCell(figures.share(pair.volumeShare.broken)),
          numberCell(figures.share(pair.defeats.affected)),
        ]),
      sentences(
        say('cut-sets.pairsNote'),
        count > MOST_PAIRS ? say('cut-sets.pairsLeftOut', { count: count - MOST_PAIRS }) : null,
      ),
    ),
  };
}

const byDefeat = (a: PairResult, b: PairResult): number =>
  b.defeats.broken - a.defeats.broken || b.defeats.late - a.defeats.late || b.defeats.affected - a.defeats.affected;

const workflowsWorse = (result: ReportContext['result'], { workflows }: PairResult): readonly string[] =>
  [...workflows.broken, ...workflows.deferred, ...workflows.degraded].map((id) => workflowName(result, id));

function ofVolumeWords({ figures, say }: ReportContext, { setup }: FailureSetup): string | null {
  const found = setup.cutSetsOfVolume;
  if (found == null) return null;
  const singles = found.sets.filter(({ length }) => length === 1).flat();
  const share = figures.share(found.atLeast);
  return singles.length === 0
    ? say('cut-sets.ofVolumeNone', { share })
    : say('cut-sets.ofVolume', {
        count: singles.length,
        words: capitalised(say.numberWord(singles.length)),
        share,
        names: say.listed(singles.map((id) => elementName(setup, id))),
      });
}
