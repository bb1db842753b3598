/** What has to fail at once for a workflow to break, in words, and pairs that defeat redundancy. */
import { waysToBreakChart } from '../../../charts/ways-to-break.ts';
import type { Say } from '../../../messages/say.ts';
import type { PairResult } from '../../../schema/result/failure-analysis.ts';
import { qualified } from '../../certainty.ts';
import { capitalised } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { elementName, type FailureSetup, failureSetups, workflowName } from '../failure-setups.ts';
import { inTable, sentences, withoutNeeds, withoutNeedsWords, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { cutSetLists } from './cut-set-list.ts';
import { type Analysed, countWords, ORDERS, ordersOf, sentenceOf } from './cut-set-words.ts';

export interface CutSetsSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly inWords: TableView;
  readonly pairs: { readonly title: string; readonly words: string; readonly table: TableView } | null;
  readonly ofVolume: string | null;
  /** Every set; none where lists are bounded. */
  readonly lists: readonly TableView[];
}

const MOST_DRAWN = 8;
const MOST_WORKFLOWS = 40;
const MOST_PAIRS = 10;

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
  const missing = missingOf(context, asIs);
  const title = titleOf(context, asIs, workflows);
  return {
    template: 'cut-sets',
    id: ANCHORS.cutSets,
    short: say('cut-sets.short'),
    title,
    basis: sentences(
      say('cut-sets.basis'),
      missing > 0 ? say('cut-sets.notWorkedOut', { count: missing }) : null,
      withoutNeedsWords(say, withoutNeeds(asIs)),
    ),
    figure: await figureView(context, {
      id: 'figure-cut-sets',
      tableOpen: false,
      caption: say('cut-sets.caption'),
      key: sentences(
        say('cut-sets.key'),
        after == null ? null : say('failures.bars', { after: after.name }),
        inTable(say, workflows.length - drawn.length),
      ),
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
    lists: context.audience === 'technical' ? cutSetLists(context, workflows, shown) : [],
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

/** Workflows whose sets would have been too many to work out. */
const missingOf = ({ result }: ReportContext, { cutSets }: Analysed): number =>
  Math.max(0, (result.operation.counts['workflows'] ?? 0) - Object.keys(cutSets).length);

function titleOf(context: ReportContext, asIs: Analysed, workflows: readonly string[]): string {
  const { result, say } = context;
  const unknown = withoutNeeds(asIs);
  const all = Object.keys(asIs.cutSets).filter((id) => !unknown.has(id)).length;
  const fragile = workflows.filter((id) => ordersOf(asIs, id)[0] > 0).length;
  const counted = {
    count: all - fragile,
    words: capitalised(say.numberWord(all - fragile)),
    all: say.numberWord(all),
  };
  const statement =
    missingOf(context, asIs) > 0
      ? say('cut-sets.titlePartly', counted)
      : fragile === 0
        ? say('cut-sets.titleNone')
        : fragile === all
          ? say('cut-sets.titleAll')
          : say('cut-sets.title', counted);
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

function countTable(
  { audience, result, say }: ReportContext,
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
      .slice(0, mostFor(audience, MOST_WORKFLOWS))
      .map((id) => [
        headerCell(workflowName(result, id)),
        ...setups.flatMap((setup) => ordersOf(setup, id).map((count) => numberCell(`${count}`))),
      ]),
    leftOutWords(say, workflows.length - mostFor(audience, MOST_WORKFLOWS)),
  );
}

function sentenceTable(
  { audience, result, say }: ReportContext,
  workflows: readonly string[],
  setups: readonly Analysed[],
): TableView {
  return tableView(
    say('cut-sets.sentenceCaption'),
    columns(say('failures.columnWorkflow'), ...setups.map(({ name }) => name)),
    workflows
      .slice(0, mostFor(audience, MOST_WORKFLOWS))
      .map((id) => [
        headerCell(workflowName(result, id)),
        ...setups.map((setup) => textCell(sentenceOf(say, setup, id, audience))),
      ]),
    sentences(say('cut-sets.sentenceNote'), leftOutWords(say, workflows.length - mostFor(audience, MOST_WORKFLOWS))),
  );
}

const leftOutWords = (say: Say, count: number): string | null =>
  count > 0 ? say('cut-sets.workflowsLeftOut', { count }) : null;

function pairsOf({ audience, result, figures, say }: ReportContext, { setup }: FailureSetup): CutSetsSection['pairs'] {
  const defeating = (setup.pairs ?? []).filter(defeatsAny).toSorted(byDefeat);
  if (defeating.length === 0) return null;
  const count = setup.pairCounts?.defeating ?? defeating.length;
  const shown = defeating.slice(0, mostFor(audience, MOST_PAIRS));
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
      shown.map((pair) => [
        headerCell(say.listed(pair.elements.map((id) => elementName(setup, id)))),
        textCell(say.listed(workflowsWorse(result, pair))),
        numberCell(figures.share(pair.volumeShare.broken)),
        numberCell(figures.share(pair.defeats.affected)),
      ]),
      sentences(
        say('cut-sets.pairsNote'),
        count > shown.length ? say('cut-sets.pairsLeftOut', { count: count - shown.length }) : null,
      ),
    ),
  };
}

const defeatsAny = ({ defeats }: PairResult): boolean => defeats.broken > 0 || defeats.late > 0 || defeats.affected > 0;

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
