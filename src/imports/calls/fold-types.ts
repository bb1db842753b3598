/** Values of the type column → contact types: named, those alike put together, small ones folded. */

import type { Channel } from '../../domain/vocabulary.ts';
import type { RepeatCounts, TypeCounts } from './call-counts.ts';
import type { CallMapping, TypeMapping } from './call-mapping.ts';
import { channelOf } from './columns/channel-words.ts';
import { FATES, type Fate, OFFERED } from './fates.ts';
import { merged, type ValueCounts } from './fits/value-counts.ts';

/** What is counted of a contact type, whatever values of the columns it stands for. */
export type Counted = Omit<TypeCounts, 'value' | 'channel'>;

export interface FoldedType {
  readonly id: string;
  readonly name: string;
  readonly mapping: TypeMapping | null;
  readonly channel: Channel;
  /** How many values of the column it stands for. */
  readonly values: number;
  readonly counts: Counted;
}

export interface FoldedTypes {
  readonly types: readonly FoldedType[];
  /** Offered contacts of types too small to be shown even together. */
  readonly suppressed: number;
}

export const OTHER_ID = 'other';
const UNNAMED = { id: 'unspecified', name: 'Type not recorded' };
const ONLY = { id: 'contact', name: 'Contact' };

export const offeredOf = ({ fates }: Pick<TypeCounts, 'fates'>): number =>
  OFFERED.reduce((sum, fate) => sum + fates[fate], 0);

/** Sorted by offered contacts, the most first. Types of which nothing was offered are none. */
export const foldTypes = (types: readonly TypeCounts[], mapping: CallMapping): FoldedTypes => {
  const offered = types
    .filter((type) => offeredOf(type) > 0)
    .map((type) => ({
      type,
      name: nameOf(type.value, mapping),
      channel: mapping.types[type.value]?.channel ?? channelOf(type.channel) ?? mapping.channel,
    }));
  const channels = Map.groupBy(offered, ({ name }) => name.id);
  // A type that comes in by several channels is a contact type for each.
  const isSpread = (id: string): boolean => new Set(channels.get(id)?.map(({ channel }) => channel)).size > 1;
  const named = Map.groupBy(offered, ({ name, channel }) => (isSpread(name.id) ? `${name.id}-${channel}` : name.id));
  const all = [...named].flatMap(([id, of]): FoldedType[] => {
    const [first] = of;
    if (first === undefined) return [];
    const { name, channel, type } = first;
    return [
      {
        id,
        name: isSpread(name.id) ? `${name.name} (${channel})` : name.name,
        mapping: mapping.types[type.value] ?? null,
        channel,
        values: of.length,
        counts: sumOf(of.map((each) => each.type)),
      },
    ];
  });
  const small = all.filter(({ counts }) => offeredOf(counts) < mapping.foldBelow);
  const large = all.filter((type) => !small.includes(type));
  const rest = small.length === 0 ? null : foldedRest(small, mapping.channel);
  const shown = rest !== null && offeredOf(rest.counts) >= mapping.foldBelow ? [...large, rest] : large;
  const suppressed = rest === null || shown.includes(rest) ? 0 : offeredOf(rest.counts);
  return {
    types: shown.sort((a, b) => offeredOf(b.counts) - offeredOf(a.counts) || (a.id < b.id ? -1 : 1)),
    suppressed,
  };
};

const foldedRest = (small: readonly FoldedType[], channel: Channel): FoldedType => ({
  id: OTHER_ID,
  name: 'Other',
  mapping: null,
  channel,
  values: small.reduce((sum, { values }) => sum + values, 0),
  counts: sumOf(small.map(({ counts }) => counts)),
});

const nameOf = (value: string, { types, columns }: CallMapping): { readonly id: string; readonly name: string } => {
  const listed = types[value];
  if (listed !== undefined) return { id: listed.id, name: listed.name ?? value };
  if (value === '') return columns.type === undefined ? ONLY : UNNAMED;
  const id = slug(value);
  return { id: id === '' ? UNNAMED.id : id, name: value };
};

/** `Billing & Dispute` → `billing-dispute`. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

const sumOf = (of: readonly Counted[]): Counted => {
  const sum = (pick: (type: Counted) => number): number => of.reduce((all, type) => all + pick(type), 0);
  const times = (pick: (type: Counted) => ValueCounts | null): ValueCounts | null => {
    const known = of.map(pick).filter((each) => each !== null);
    return known.length === 0 ? null : merged(known);
  };
  return {
    fates: Object.fromEntries(FATES.map((fate) => [fate, sum(({ fates }) => fates[fate])])) as Record<Fate, number>,
    handleTimes: merged(of.map(({ handleTimes }) => handleTimes)),
    wrapTimes: times(({ wrapTimes }) => wrapTimes),
    talkTimes: times(({ talkTimes }) => talkTimes),
    transferred: of.every(({ transferred }) => transferred === null)
      ? null
      : sum(({ transferred }) => transferred ?? 0),
    repeats: of.reduce<RepeatCounts | null>((all, { repeats }) => addedRepeats(all, repeats), null),
  };
};

const addedRepeats = (a: RepeatCounts | null, b: RepeatCounts | null): RepeatCounts | null => {
  if (a === null || b === null) return a ?? b;
  const anyway =
    a.calledAnyway === null && b.calledAnyway === null ? null : (a.calledAnyway ?? 0) + (b.calledAnyway ?? 0);
  return { index: a.index + b.index, returned: a.returned + b.returned, calledAnyway: anyway };
};
