/** The moves that the first page names: the functions that would save most, how sure that is, and what stands in the way. */
import { directionOf } from '../../draw-range.ts';
import { asSentence, findingText, numberWord } from '../../words.ts';
import { failureSetups } from '../failure-setups.ts';
import { furthestSetup, inSentence, ledgerName, type ModelledSetup } from '../modelled-setup.ts';
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
  const { result } = context;
  const target = furthestSetup(result);
  if (target === null) return null;
  const saving = Object.entries(target.comparison.ledgerEntries)
    .filter(([, { seconds }]) => seconds < 0)
    .toSorted(([x, a], [y, b]) => a.seconds - b.seconds || (x < y ? -1 : 1))
    .slice(0, MOST_MOVES);
  if (saving.length === 0) return null;
  return {
    title:
      saving.length === 1
        ? 'The move that would save most'
        : `The ${numberWord(saving.length)} moves that would save most`,
    basis: `In the set-up ${target.name}, modelled on this map; each value is the function’s share of what all of them save together.`,
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
  { result, figures }: ReportContext,
  { comparison, ranges }: ModelledSetup,
  key: string,
  base: number,
): string {
  const perSecond =
    comparison.agentHours === null || !comparison.exactDifference
      ? null
      : comparison.agentHours / comparison.exactDifference;
  const hours = (seconds: number): string => figures.whole(Math.abs(seconds * (perSecond ?? 0)));
  const range = ranges?.ledger[key] ?? null;
  if (range === null) {
    const less = `${figures.duration(-base)} less a contact at base values`;
    return perSecond === null ? less : `${less}: ${hours(base)} agent hours a ${result.organization.period}`;
  }
  if (directionOf(range) !== 'saves')
    return `${figures.duration(-base)} less a contact at base values; over the ranges it may save nothing`;
  const less = `${figures.duration(-range.high)} to ${figures.duration(-range.low)} less a contact`;
  return perSecond === null
    ? less
    : `${less}: ${hours(range.high)} to ${hours(range.low)} agent hours a ${result.organization.period}`;
}

/** Null where failures were not analysed, or the set-up breaks as much as the map as it is. */
function failureWords({ result, figures }: ReportContext, target: ModelledSetup): string | null {
  const setups = failureSetups(result);
  const before = setups?.asIs.setup.contactsPerYear?.broken;
  const then = setups?.after?.id === target.id ? setups.after.setup.contactsPerYear?.broken : null;
  if (before == null || then == null || before === then) return null;
  const direction = then < before ? 'fall' : 'rise';
  return `Contacts that failures break would ${direction} from ${figures.whole(before)} to ${figures.whole(then)} a year, on expectation.`;
}

function blockerWords(context: ReportContext, { setup }: ModelledSetup, key: string): string {
  const [widest] = setup.blockers
    .filter(({ intervention }) => (FUNCTION_OF_INTERVENTION[intervention] ?? intervention) === key)
    .toSorted((a, b) => (b.volumeShare ?? 0) - (a.volumeShare ?? 0));
  if (widest === undefined) return `Nothing on the map stands in the way of ${inSentence(ledgerName(context, key))}.`;
  return `First in its way: ${asSentence(findingText(widest.message))}`;
}
