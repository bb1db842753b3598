/** People's view of handle time in every set-up: what it is, what changes, which function brings it, what stands in the way. */

import type { HandleTimeComparison, SetupHandleTime } from '../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { medianLiesBeside } from '../draw-range.ts';
import { shortened, withNeutralText } from '../neutral-text.ts';
import { NOT_KNOWN } from './english-words.ts';
import { textTable } from './table.ts';

/** Blockers shown for a set-up; the rest is counted. */
const MOST_BLOCKERS = 5;
const MOST_UNDESCRIBED = 5;
/** Names longer than this would break the columns of a terminal. */
const LONGEST = 60;

export function handleTimeText(document: ResultDocument): string {
  const result = withNeutralText(document);
  const { handleTime } = result;
  if (handleTime.notApplicable !== null) return `There is no handle time: ${handleTime.notApplicable}.`;
  return [
    overview(result),
    distribution(result),
    ...handleTime.comparisons.map((comparison) => comparisonText(result, comparison)),
    ...notes(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const nameOf = (result: ResultDocument, setup: string): string =>
  shortened(result.wording.setups[setup]?.name ?? setup, LONGEST);

function overview(result: ResultDocument): string {
  const rows = Object.entries(result.handleTime.setups).map(([id, setup]) => [
    nameOf(result, id),
    seconds(setup.overall?.exactMean),
    seconds(setup.overall?.exactSd),
    share(setup.coordinationShare),
    seconds(setup.agentTimePerContact?.exactMean),
    whole(setup.agentHours),
    whole(setup.cost),
    share(setup.firstContactResolution.value),
    share(setup.basis?.assumedShare ?? null),
    stageOf(result, id),
  ]);
  const { period, currency } = result.organization;
  return textTable(
    [
      { heading: 'Set-up' },
      { heading: 'handle time', align: 'right' },
      { heading: 'sd', align: 'right' },
      { heading: 'coordination', align: 'right' },
      { heading: 'agent time*', align: 'right' },
      { heading: `hours/${period}`, align: 'right' },
      { heading: `${currency ?? 'cost'}/${period}`, align: 'right' },
      { heading: 'FCR', align: 'right' },
      { heading: 'assumed†', align: 'right' },
      { heading: 'stage', align: 'right' },
    ],
    rows,
  ).concat(
    '\n* per contact offered: a contact that AI completes counts 0. Means and sd are exact.\n† share of handle time that rests on assumed durations, or on parameters of the set-up',
  );
}

function distribution(result: ResultDocument): string {
  const { simulation, setups } = result.handleTime;
  if (simulation === null) return '';
  const rows = Object.entries(setups).map(([id, { overall }]) => [
    nameOf(result, id),
    overall?.mean == null || overall.ci95 === null
      ? NOT_KNOWN
      : `${seconds(overall.mean)} ± ${((overall.ci95[1] - overall.ci95[0]) / 2).toFixed(1)}`,
    ...[overall?.p10, overall?.p50, overall?.p90, overall?.p95, overall?.p99].map(seconds),
  ]);
  const quantiles = ['p10', 'p50', 'p90', 'p95', 'p99'].map((heading) => ({ heading, align: 'right' as const }));
  return `Simulated: ${simulation.contacts.toLocaleString('en-GB')} contacts, the same ones in every set-up\n\n${textTable(
    [{ heading: 'Set-up' }, { heading: 'mean, 95 %', align: 'right' }, ...quantiles],
    rows,
  )}`;
}

function comparisonText(result: ResultDocument, comparison: HandleTimeComparison): string {
  const { exactDifference, relativeDifference, ci95, ledgerEntries } = comparison;
  if (exactDifference === null) return '';
  const simulated = ci95 === null ? '' : `; simulated, paired: ${signed(ci95[0])} to ${signed(ci95[1])} s (95 %)`;
  const head = `${nameOf(result, comparison.to)} against ${nameOf(result, comparison.from)}: ${signed(exactDifference)} s of agent time per contact (${percent(relativeDifference)})${simulated}`;
  const rows = Object.entries(ledgerEntries)
    .sort(([, a], [, b]) => a.seconds - b.seconds)
    .map(([id, entry]) => [
      result.wording.functions[id]?.name ?? id,
      signed(entry.seconds),
      signed(entry.saved),
      signed(entry.added),
      signed(entry.alone),
      signed(entry.addedLast),
    ]);
  const ledger = textTable(
    [
      { heading: 'Function (Shapley share, s)' },
      { heading: 'net', align: 'right' },
      { heading: 'saved', align: 'right' },
      { heading: 'added', align: 'right' },
      { heading: 'alone', align: 'right' },
      { heading: 'added last', align: 'right' },
    ],
    rows,
  );
  const setup = result.handleTime.setups[comparison.to];
  return [
    [head, ...rangeLines(result, comparison)].join('\n'),
    rows.length === 0 ? '' : ledger,
    setup === undefined ? '' : aiLine(setup),
    setup === undefined ? '' : blockers(setup),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What the assumptions leave open, and what the saving is worth. */
function rangeLines({ handleTime, organization }: ResultDocument, { to, money }: HandleTimeComparison): string[] {
  const range = handleTime.uncertainty?.comparisons[to];
  const lines: string[] = [];
  if (range?.difference != null) {
    const { low, median, high } = range.difference;
    const widest = range.tornado.slice(0, 3).map(({ label }) => label.toLowerCase());
    const rests = widest.length === 0 ? '' : `; it rests most on ${widest.join(', ')}`;
    lines.push(`Over the ranges of what is assumed: ${signed(low)} to ${signed(high)} s (95 % of draws)${rests}.`);
    if (medianLiesBeside(range.difference))
      lines.push(
        `The middle draw gives ${signed(median)} s, not the base value: the ranges reach further to one side of their base values than to the other.`,
      );
  }
  const { netValue, costSavedPerYear } = money;
  const currency = organization.currency ?? '';
  if (netValue.kind === 'stated') {
    const { netPerYear, paybackYears } = netValue;
    const payback = paybackYears === null ? 'it never pays back' : `pays back in ${paybackYears.toFixed(1)} years`;
    lines.push(
      `As workload ${whole(costSavedPerYear)} ${currency} a year saved, ${whole(netPerYear)} net of running it; ${payback}.`,
    );
  } else if (netValue.kind === 'cost-not-stated' && netValue.missing.length > 0) {
    lines.push(`As workload ${whole(costSavedPerYear)} ${currency} a year saved; cost not stated.`);
  }
  return lines;
}

function aiLine({ ai }: SetupHandleTime): string {
  if (ai.completable === null)
    return 'AI: not known, since no contact type has a known share that AI could resolve, or no workflow is mapped.';
  return `AI: reads for ${share(ai.readable)} and could complete ${share(ai.completable)} of the volume that it could resolve; completes ${whole(ai.completed.contacts)} of ${whole(ai.eligible.contacts)} such contacts.`;
}

function blockers({ blockers: all }: SetupHandleTime): string {
  if (all.length === 0) return '';
  const messages = [...new Set(all.map(({ message }) => message))];
  const shown = messages.slice(0, MOST_BLOCKERS).map((message) => `  • ${message}`);
  const hidden = messages.length - shown.length;
  return [
    'What stands in the way:',
    ...shown,
    ...(hidden > 0 ? [`  … and ${hidden} more; --json lists every one.`] : []),
  ].join('\n');
}

function notes({ handleTime, operation, wording }: ResultDocument): string[] {
  const assumed = operation.coverage.seconds?.assumed ?? 0;
  const spread = handleTime.spread
    .slice(0, 3)
    .map(({ contactType, note }) => `${shortened(contactType, LONGEST)}: ${note}`);
  return [
    undescribedNote(handleTime.undescribedTypes),
    assumed > 0 ? `${share(assumed)} of agent seconds rest on assumed durations.` : '',
    spread.length === 0
      ? ''
      : `Spread: ${spread.join('. ')}${handleTime.spread.length > 3 ? ` … and ${handleTime.spread.length - 3} more.` : '.'}`,
    wording.setups['execution-layer'] === undefined
      ? ''
      : 'That AI takes an average eligible contact is an assumption.',
  ].filter((note) => note !== '');
}

/** Contact types of which agent time is not known, and counts as none. */
function undescribedNote(types: readonly string[]): string {
  if (types.length === 0) return '';
  const named = types.slice(0, MOST_UNDESCRIBED).map((id) => shortened(id, LONGEST));
  const more = types.length > named.length ? ` … and ${types.length - named.length} more` : '';
  return `No touch says what agents do with ${named.join(', ')}${more}: their time for it counts as none here.`;
}

const stageOf = (result: ResultDocument, id: string): string => {
  const stage = result.assessment.setups[id]?.stage;
  if (stage === undefined) return NOT_KNOWN;
  return stage.value === null ? `${stage.floor}–${stage.ceiling}` : String(stage.value);
};

const seconds = (value: number | null | undefined): string => (value == null ? NOT_KNOWN : `${value.toFixed(1)} s`);
const whole = (value: number | null): string =>
  value === null ? NOT_KNOWN : Math.round(value).toLocaleString('en-GB');
const share = (value: number | null): string => (value === null ? NOT_KNOWN : `${(100 * value).toFixed(0)} %`);
const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`;
const percent = (value: number | null): string => (value === null ? NOT_KNOWN : `${signed(100 * value)} %`);
