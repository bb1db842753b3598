/** The moves that the first page names: the functions that would save most, how sure that is, and what stands in the way. */

import { qualified } from '../../certainty.ts';
import { directionOf } from '../../draw-range.ts';
import { asSentence, findingText } from '../../vocabulary.ts';
import { failureSetups } from '../failure-setups.ts';
import { roundish, timesCertainty } from '../failure-words.ts';
import { furthestSetup, ledgerName, type ModelledSetup } from '../modelled-setup.ts';
import { ANCHORS, type ReportContext } from '../report-context.ts';

export interface FirstMoves {
  readonly title: string;
  /** What the moves have in common, and where they are from. */
  readonly basis: string;
  readonly href: string;
  readonly items: readonly FirstMove[];
}

export interface FirstMove {
  readonly name: string;
  readonly value: string;
  readonly failures: string | null;
  readonly blocker: string;
}

const MOST_MOVES = 3;

/** Which part of the ledger an intervention is counted to. */
export const FUNCTION_OF_INTERVENTION: Readonly<Record<string, string>> = {
  'aggregate-context': 'context-aggregation',
  'persist-interaction': 'interaction-continuity',
  'orchestrate-workflows': 'workflow-orchestration',
  'enable-actions': 'action-enablement',
  'embed-governance': 'operational-governance',
};

/** The one intervention that changes what breaks with what. */
const MENDS_FAILURES = 'workflow-orchestration';

type Entry = readonly [key: string, entry: ModelledSetup['comparison']['ledgerEntries'][string]];

/** Null where no set-up has a function that saves anything. */
export function firstMoves(context: ReportContext): FirstMoves | null {
  const { result, say } = context;
  const target = furthestSetup(result);
  if (target === null) return null;
  const saving = Object.entries(target.comparison.ledgerEntries)
    .filter(([, { seconds }]) => seconds < 0)
    .toSorted(([x, a], [y, b]) => a.seconds - b.seconds || (x < y ? -1 : 1))
    .slice(0, MOST_MOVES);
  if (saving.length === 0) return null;
  const ranges = saving.map(([key]) => target.ranges?.ledger[key] ?? null);
  const sure = ranges.every((range) => range !== null && directionOf(range) === 'saves');
  return {
    title: say(sure ? 'first-moves.title' : 'first-moves.titleAtBase', {
      count: saving.length,
      number: say.numberWord(saving.length),
    }),
    basis: say('first-moves.basis', { name: target.name }),
    href: ANCHORS.ledger,
    items: saving.map((entry) => moveOf(context, target, entry)),
  };
}

function moveOf(context: ReportContext, target: ModelledSetup, [key, { seconds }]: Entry): FirstMove {
  return {
    name: ledgerName(context, key),
    value: valueOf(context, target, key, seconds),
    failures: key === MENDS_FAILURES ? failureWords(context, target) : null,
    blocker: blockerWords(context, target, key),
  };
}

/** Hours a period lie to seconds a contact as they do in the whole comparison. */
function valueOf(
  { result, figures, say, words }: ReportContext,
  { comparison, ranges }: ModelledSetup,
  key: string,
  base: number,
): string {
  const perSecond =
    comparison.agentHours === null || !comparison.exactDifference
      ? null
      : comparison.agentHours / comparison.exactDifference;
  const range = ranges?.ledger[key] ?? null;
  const perPeriod = words.perPeriod(result.organization.period);
  const hours = (seconds: number): string => figures.whole(Math.abs(seconds * (perSecond ?? 0)));
  if (range === null) {
    const amount = figures.duration(-base);
    return perSecond === null
      ? say('first-moves.valueAtBase', { amount })
      : say('first-moves.valueHoursAtBase', { amount, hours: hours(base), perPeriod });
  }
  if (directionOf(range) !== 'saves') return say('first-moves.valueOpen', { amount: figures.duration(-base) });
  const between = (low: string, high: string): string => (low === high ? low : say('table.range', { low, high }));
  const amount = between(figures.duration(-range.high), figures.duration(-range.low));
  return perSecond === null
    ? say('first-moves.value', { amount })
    : say('first-moves.valueHours', { amount, hours: between(hours(range.high), hours(range.low)), perPeriod });
}

/** Null where failures were not analysed, or the set-up breaks as much as the map as it is, to the contact. */
function failureWords({ result, figures, say }: ReportContext, target: ModelledSetup): string | null {
  const setups = failureSetups(result);
  const before = setups?.asIs.setup.contactsPerYear?.broken;
  const after = setups?.after?.id === target.id ? setups.after.setup.contactsPerYear?.broken : null;
  if (setups === null || before == null || after == null || before === after) return null;
  const exact = figures.whole(roundish(before)) === figures.whole(roundish(after));
  const about = (contacts: number): string => figures.whole(exact ? contacts : roundish(contacts));
  if (about(before) === about(after)) return null;
  const statement = say(after < before ? 'first-moves.failuresFall' : 'first-moves.failuresRise', {
    before: about(before),
    after: about(after),
  });
  return asSentence(qualified(say, statement, timesCertainty(result, setups.asIs), 'failureTimes'));
}

function blockerWords(context: ReportContext, { setup }: ModelledSetup, key: string): string {
  const { say } = context;
  const [widest] = setup.blockers
    .filter(({ intervention }) => (FUNCTION_OF_INTERVENTION[intervention] ?? intervention) === key)
    .toSorted((a, b) => (b.volumeShare ?? 0) - (a.volumeShare ?? 0));
  if (widest === undefined)
    return say('first-moves.nothingInTheWay', { name: say.inSentence(ledgerName(context, key)) });
  return say('first-moves.inTheWay', { blocker: asSentence(findingText(say, widest.message)) });
}
