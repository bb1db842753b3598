/** What the exact analysis of failures comes to in one set-up, in sentences. */

import type { PairResult } from '../../schema/result/failure-analysis.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { listed } from './english-words.ts';
import { counted, probability, share, whole } from './failure-words.ts';

type Setup = ResultDocument['blastRadius']['setups'][string];

/** Named of each list; the rest is counted, and whole under --json. */
const MOST_NAMED = 3;

export function analysisLines(result: ResultDocument, setup: Setup): readonly string[] {
  return [
    ...expectedLines(result, setup),
    ...importanceLines(setup),
    ...pairLines(result, setup),
    ...halfDoneLines(setup),
    ...breakEvenLines(setup),
    ...worseLines(result, setup),
  ];
}

/** Where no volume runs a workflow of the map, what failures do to it is not known. */
function expectedLines({ blastRadius }: ResultDocument, setup: Setup): string[] {
  const { expectedShares, expectedBrokenShareRange: range, contactsPerYear, extraHoursPerYear } = setup;
  if (expectedShares == null || blastRadius.withoutWorkflowsShare === 1) return [];
  const { broken, deferred, degraded } = expectedShares;
  const ends =
    range == null || range.low === range.high
      ? ''
      : ` (${probability(range.low)} to ${probability(range.high)} over the ranges of assumed times)`;
  const yearly =
    contactsPerYear == null
      ? ''
      : ` A year: ${whole(contactsPerYear.broken)} contacts broken, ${whole(contactsPerYear.deferred)} deferred, ${whole(contactsPerYear.degraded)} degraded${extraHoursPerYear == null ? '' : `, ${whole(extraHoursPerYear)} extra agent hours`}.`;
  return [
    `Expected of all volume: ${probability(broken)} broken${ends}, ${probability(deferred)} deferred, ${probability(degraded)} degraded.${yearly}`,
  ];
}

function importanceLines({ importance }: Setup): string[] {
  const top = Object.entries(importance ?? {})
    .filter(([, { fussellVesely }]) => fussellVesely !== null && fussellVesely > 0)
    .sort(([, a], [, b]) => (b.fussellVesely ?? 0) - (a.fussellVesely ?? 0))
    .slice(0, MOST_NAMED)
    .map(([id, { fussellVesely }]) => `${id} ${share(fussellVesely)}`);
  return top.length === 0
    ? []
    : [`Of what breaks, so much would not if one never failed (Fussell–Vesely): ${top.join(', ')}.`];
}

/** Pairs are weighed by volume, which has to run some workflow. */
function pairLines({ blastRadius }: ResultDocument, { pairs, pairCounts }: Setup): string[] {
  if (pairs === undefined || pairCounts === undefined || pairCounts.all === 0) return [];
  if (blastRadius.withoutWorkflowsShare === null || blastRadius.withoutWorkflowsShare === 1) return [];
  if (pairCounts.defeating === 0) return ['No two failures at once reach more than the two do between them.'];
  const worst = pairs
    .filter(({ defeats }) => defeats.affected > 0 || defeats.late > 0 || defeats.broken > 0)
    .toSorted(({ defeats: a }, { defeats: b }) => b.broken - a.broken || b.late - a.late || b.affected - a.affected);
  const shown = worst.slice(0, MOST_NAMED).map((pair) => `${pair.elements.join(' + ')} (${defeatedText(pair)})`);
  const hidden = pairCounts.defeating - shown.length;
  return [
    `Pairs that defeat redundancy, beyond what both do between them: ${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}.`,
  ];
}

function defeatedText({ defeats }: PairResult): string {
  if (defeats.broken > 0) return `+${share(defeats.broken)} broken`;
  if (defeats.late > 0) return `+${share(defeats.late)} deferred`;
  return `+${share(defeats.affected)} degraded`;
}

function halfDoneLines({ halfDone }: Setup): string[] {
  if (halfDone == null) return [];
  const { stuckPerYear, undonePerYear } = halfDone;
  if (stuckPerYear + undonePerYear === 0) return [];
  const undone = undonePerYear > 0 ? `; another ${whole(undonePerYear)} are undone by the orchestrator` : '';
  return [`Left half done by a failure: ${whole(stuckPerYear)} executions a year${undone}.`];
}

function breakEvenLines({ breakEven }: Setup): string[] {
  if (breakEven == null) return [];
  const { availability, overall } = breakEven;
  const head = `The orchestrator is reckoned to be up ${probability(availability)} of the time.`;
  if (overall === null) return [head];
  switch (overall.broken.kind) {
    case 'at':
      return [
        `${head} Less breaks with it than as it is only while that is above ${probability(overall.broken.availability ?? 1)}.`,
      ];
    case 'always-better':
      return [`${head} However often it fails, no more breaks with it than as it is.`];
    case 'never-better':
      return [`${head} However seldom it fails, more breaks with it than as it is.`];
  }
}

function worseLines({ operation }: ResultDocument, { worseThanAsIs }: Setup): string[] {
  if (worseThanAsIs == null) return [];
  const workflows = Object.entries(worseThanAsIs.workflows);
  const elements = Object.entries(worseThanAsIs.elements);
  const lines: string[] = [];
  if (workflows.length > 0) {
    const [first] = workflows
      .toSorted(([, a], [, b]) => increase(b.affected) - increase(a.affected))
      .map(
        ([id, { affected }]) =>
          `${operation.workflowNames[id] ?? id} from ${probability(affected.asIs)} to ${probability(affected.setup)} not ok`,
      );
    lines.push(`Worse off than as it is: ${counted(workflows.length, 'workflow')}, most of all ${first ?? ''}.`);
  }
  if (elements.length > 0) {
    const named = elements
      .toSorted(([, a], [, b]) => increase(b.affected) - increase(a.affected))
      .slice(0, MOST_NAMED)
      .map(([id, { affected }]) => `${id} ${share(affected.asIs)} → ${share(affected.setup)}`);
    const hidden = elements.length - named.length;
    lines.push(
      `Single failures that reach more volume than as it is: ${listed(named)}${hidden > 0 ? `, and ${hidden} more` : ''}.`,
    );
  }
  return lines;
}

const increase = ({ asIs, setup }: { readonly asIs: number; readonly setup: number }): number => setup - asIs;
