/** What has to fail at once for a workflow to break, in words, and pairs that defeat redundancy. */
import { waysToBreakChart } from '../../../charts/ways-to-break.ts';
import type { PairResult } from '../../../schema/result/failure-analysis.ts';
import { qualified } from '../../certainty.ts';
import { capitalised, listed, numberWord } from '../../words.ts';
import { elementName, type FailureSetup, failureSetups, workflowName } from '../failure-setups.ts';
import { verb, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface CutSetsSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly sentences: TableView;
  readonly pairs: { readonly title: string; readonly words: string; readonly table: TableView } | null;
  readonly ofVolume: string | null;
}

const MOST_DRAWN = 16;
const MOST_WORKFLOWS = 40;
const MOST_SINGLES = 12;
const MOST_PAIRS_IN_WORDS = 4;
const MOST_PAIRS = 10;
const ORDERS = ['One failure', 'Two at once', 'Three at once'] as const;

type CutSets = readonly (readonly string[])[];
type Analysed = FailureSetup & { readonly cutSets: Readonly<Record<string, string[][]>> };

/** Null where failures were not analysed, or no workflow can break. */
export async function cutSetsSection(context: ReportContext): Promise<CutSetsSection | null> {
  const setups = failureSetups(context.result);
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
    short: 'What must fail at once',
    title,
    basis:
      'Smallest sets of failures that break a workflow: take any one element out of a set, and the workflow goes on. A workflow without sets of one survives any single failure. Worked out from the map, exactly.',
    figure: await figureView(context, {
      id: 'figure-cut-sets',
      tableOpen: false,
      caption: 'Ways to break each workflow, by how many elements must fail at once',
      key:
        after == null
          ? 'Sets of up to three elements; fewer and longer sets are better.'
          : `Sets of up to three elements; fewer and longer sets are better. Upper bars: as it is. Lower, paler bars: ${after.name}, modelled.`,
      message: `${title}. ${drawn.map((id) => `${workflowName(context.result, id)}: ${countWords(ordersOf(asIs, id))}`).join('; ')}.`,
      table: countTable(context, workflows, shown),
      chart: (room) =>
        waysToBreakChart(
          {
            rows: drawn.map((id) => ({
              name: workflowName(context.result, id),
              bars: shown.map((setup) => ({ counts: ordersOf(setup, id), label: countWords(ordersOf(setup, id)) })),
            })),
            orderLabels: ORDERS,
          },
          room,
        ),
    }),
    sentences: sentenceTable(context, workflows, shown),
    pairs: pairsOf(context, asIs),
    ofVolume: ofVolumeWords(context, asIs),
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

function countWords([one, two, three]: readonly [number, number, number]): string {
  const parts = [
    ...(one > 0 ? [`${one} alone`] : []),
    ...(two > 0 ? [`${two} ${verb(two, 'pair', 'pairs')}`] : []),
    ...(three > 0 ? [`${three} ${verb(three, 'triple', 'triples')}`] : []),
  ];
  return parts.length === 0 ? 'none of up to three' : parts.join(' · ');
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
      ? 'Every workflow survives any single failure'
      : fragile === all
        ? 'No workflow survives every single failure'
        : `${capitalised(numberWord(all - fragile))} of ${numberWord(all)} workflows ${verb(all - fragile, 'survives', 'survive')} any single failure`;
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

function countTable({ result }: ReportContext, workflows: readonly string[], setups: readonly Analysed[]): TableView {
  return tableView(
    'Ways to break each workflow, by how many elements must fail at once',
    columns(
      'Workflow',
      ...setups.flatMap(({ name }) =>
        ORDERS.map((order) => ({ number: setups.length > 1 ? `${name}: ${order.toLowerCase()}` : order })),
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
  { result }: ReportContext,
  workflows: readonly string[],
  setups: readonly Analysed[],
): TableView {
  return tableView(
    'What breaks each workflow',
    columns('Workflow', ...setups.map(({ name }) => name)),
    workflows
      .slice(0, MOST_WORKFLOWS)
      .map((id) => [
        headerCell(workflowName(result, id)),
        ...setups.map((setup) => textCell(sentenceOf(setup, setup.cutSets[id] ?? []))),
      ]),
    'Vendors, platforms and hubs count as elements of their own: with them goes whatever they carry.',
  );
}

function sentenceOf({ setup, cutSets: _ }: Analysed, sets: CutSets): string {
  const name = (id: string): string => elementName(setup, id);
  const singles = sets.filter(({ length }) => length === 1).flatMap((set) => set.map(name));
  const pairs = sets.filter(({ length }) => length === 2).map((set) => `both ${listed(set.map(name))}`);
  const parts = [
    ...(singles.length === 0
      ? []
      : [
          singles.length === 1
            ? `Breaks when ${singles[0]} fails.`
            : `Breaks when any one of these fails: ${capped(singles, MOST_SINGLES, 'or')}.`,
        ]),
    ...(pairs.length === 0
      ? []
      : [`${singles.length === 0 ? 'Breaks' : 'Also'} when ${capped(pairs, MOST_PAIRS_IN_WORDS, 'or')} fail.`]),
  ];
  return parts.length === 0 ? 'Breaks through no failure of up to two elements.' : parts.join(' ');
}

/** As many as read well, the rest counted, the last joined by "or". */
function capped(things: readonly string[], most: number, word: 'or'): string {
  const shown = things.slice(0, most);
  const more = things.length - shown.length;
  const all = more > 0 ? [...shown, `one of ${numberWord(more)} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} ${word} ${last}`;
}

function pairsOf({ result, figures }: ReportContext, { setup }: FailureSetup): CutSetsSection['pairs'] {
  const defeating = (setup.pairs ?? []).filter(({ defeats }) => defeats.affected > 0).toSorted(byDefeat);
  if (defeating.length === 0) return null;
  const count = setup.pairCounts?.defeating ?? defeating.length;
  return {
    title: `${capitalised(numberWord(count))} ${verb(count, 'pair defeats', 'pairs defeat')} redundancy`,
    words:
      'Each of these pairs does more than its members would do one after the other: one stands in for the other, and both are gone. Where they share a platform, a hub or a vendor, that is one failure, not two.',
    table: tableView(
      'Pairs that defeat redundancy',
      columns(
        'Both fail',
        'Workflows that fare worse',
        { number: 'Broken by both' },
        { number: 'Beyond both members' },
      ),
      defeating
        .slice(0, MOST_PAIRS)
        .map((pair) => [
          headerCell(listed(pair.elements.map((id) => elementName(setup, id)))),
          textCell(capitalised(listed(workflowsWorse(result, pair)))),
          numberCell(figures.share(pair.volumeShare.broken)),
          numberCell(figures.share(pair.defeats.affected)),
        ]),
      `Shares of all offered contacts; beyond both members counts contacts that break, wait or are slowed.${count > MOST_PAIRS ? ` ${count - MOST_PAIRS} pairs that defeat less are left out here.` : ''}`,
    ),
  };
}

const byDefeat = (a: PairResult, b: PairResult): number =>
  b.defeats.broken - a.defeats.broken || b.defeats.late - a.defeats.late || b.defeats.affected - a.defeats.affected;

const workflowsWorse = (result: ReportContext['result'], { workflows }: PairResult): readonly string[] =>
  [...workflows.broken, ...workflows.deferred, ...workflows.degraded].map((id) => workflowName(result, id));

function ofVolumeWords({ figures }: ReportContext, { setup }: FailureSetup): string | null {
  const found = setup.cutSetsOfVolume;
  if (found == null) return null;
  const singles = found.sets.filter(({ length }) => length === 1).flat();
  const threshold = figures.share(found.atLeast);
  return singles.length === 0
    ? `No single failure breaks ${threshold} of all contacts or more.`
    : `${capitalised(numberWord(singles.length))} ${verb(singles.length, 'element breaks', 'elements break')} ${threshold} of all contacts or more by failing alone: ${listed(singles.map((id) => elementName(setup, id)))}.`;
}
