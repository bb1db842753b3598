/** People's view of a fault tree: what it is, how likely, how it comes about, which events matter most. */
import type { FaultTreeDocument } from '../../schema/result/fault-tree.ts';
import { withNeutralText } from '../neutral-text.ts';
import { textTable } from './table.ts';

/** Events shown, most important first; the rest is counted. */
const MOST_EVENTS = 15;
/** Digits of a probability: those that two programs can be held to. */
const SIGNIFICANT_DIGITS = 6;
const INFINITE = 'infinite';

export function faultTreeText(read: FaultTreeDocument): string {
  const document = withNeutralText(read);
  return [facts(document), orders(document), events(document), sets(document)]
    .filter((part) => part !== '')
    .join('\n\n');
}

const COUNTED: Readonly<Record<FaultTreeDocument['cutSetKind'], string>> = {
  'minimal-cut-sets': 'minimal cut sets',
  'prime-implicants': 'prime implicants',
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function facts({ tree, file, probability, minimalCutSets, cutSetKind }: FaultTreeDocument): string {
  const kind = tree.coherent ? 'coherent' : 'not coherent: some event can mend what others broke';
  return [
    `${tree.top} of ${file}: ${counted(tree.basicEvents, 'basic event')}, ${counted(tree.gates, 'gate')}; ${kind}.`,
    `Probability: ${probability === null ? 'not known' : digits(probability)}`,
    `Number of ${COUNTED[cutSetKind]}: ${minimalCutSets === null ? 'not counted' : grouped(minimalCutSets)}`,
  ].join('\n');
}

function orders({ byOrder, cutSetKind }: FaultTreeDocument): string {
  const rows = Object.entries(byOrder).map(([order, count]) => [order, grouped(count)]);
  if (rows.length === 0) return '';
  return textTable(
    [
      { heading: 'Order', align: 'right' },
      { heading: COUNTED[cutSetKind], align: 'right' },
    ],
    rows,
  );
}

function events({ importance }: FaultTreeDocument): string {
  const all = Object.entries(importance);
  if (all.length === 0) return '';
  // The document lists events by name, and sorting keeps that order among equals.
  const ranked = all.toSorted(([, a], [, b]) => b.fussellVesely - a.fussellVesely);
  const rows = ranked
    .slice(0, MOST_EVENTS)
    .map(([id, { birnbaum, fussellVesely, raw, rrw }]) => [
      id,
      digits(fussellVesely),
      digits(birnbaum),
      raw === null ? INFINITE : digits(raw),
      rrw === null ? INFINITE : digits(rrw),
    ]);
  const table = textTable(
    [
      { heading: 'Event' },
      { heading: 'Fussell–Vesely', align: 'right' },
      { heading: 'Birnbaum', align: 'right' },
      { heading: 'achievement worth', align: 'right' },
      { heading: 'reduction worth', align: 'right' },
    ],
    rows,
  );
  const left = all.length - rows.length;
  return left === 0
    ? table
    : `${table}\n… and ${left} less important ${left === 1 ? 'event' : 'events'} (all with --json)`;
}

function sets({ cutSets }: FaultTreeDocument): string {
  if (cutSets === undefined) return '';
  if (cutSets.length === 0) return 'No cut set of that order.';
  return textTable(
    [{ heading: 'Order', align: 'right' }, { heading: 'Cut set' }],
    cutSets.map((set) => [String(set.length), set.length === 0 ? '(always)' : set.join(', ')]),
  );
}

function digits(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

function grouped(value: number | string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
