/** Sets of failures that break a workflow, in words. */
import { ownEntry } from '../../../domain/own-entry.ts';
import type { Say } from '../../../messages/say.ts';
import { type Audience, mostFor } from '../audience.ts';
import { elementName, type FailureSetup } from '../failure-setups.ts';

/** Elements of a set that is drawn and counted. */
export const ORDERS = [1, 2, 3] as const;
const MOST_SINGLES = 12;
const MOST_PAIRS = 4;

/** A set-up whose failures were analysed. */
export type Analysed = FailureSetup & { readonly cutSets: Readonly<Record<string, string[][]>> };

/** How many minimal sets there are of one, two and three elements; longer ones are counted elsewhere. */
export function ordersOf({ setup }: FailureSetup, workflow: string): readonly [number, number, number] {
  const byOrder = setup.cutSetCounts?.[workflow]?.byOrder ?? [];
  const at = (order: number): number => Number(byOrder[order] ?? 0);
  return [at(1), at(2), at(3)];
}

/** "5 alone · 2 pairs". */
export function countWords(say: Say, counts: readonly [number, number, number]): string {
  const parts = ORDERS.flatMap((order) => {
    const count = counts[order - 1] ?? 0;
    return count > 0 ? [say(`cut-sets.ways-${order}`, { count })] : [];
  });
  return parts.length === 0 ? say('cut-sets.noWays') : parts.join(' · ');
}

/** Not all sets are listed, but all are counted. */
export function sentenceOf(say: Say, analysedSetup: Analysed, workflow: string, audience: Audience): string {
  const { setup, cutSets } = analysedSetup;
  const [one, two] = ordersOf(analysedSetup, workflow);
  const sets = ownEntry(cutSets, workflow) ?? [];
  const name = (id: string): string => elementName(setup, id);
  const singles = sets.filter(({ length }) => length === 1).flatMap((set) => set.map(name));
  const pairs = sets
    .filter(({ length }) => length === 2)
    .map((set) => say('cut-sets.both', { pair: say.listed(set.map(name)) }));
  const [only] = singles;
  const parts = [
    ...(one > 1
      ? [
          say('cut-sets.singles', {
            names: capped(say, singles, one, mostFor(audience, MOST_SINGLES), 'cut-sets.moreSingles'),
          }),
        ]
      : only === undefined
        ? []
        : [say('cut-sets.single', { name: only })]),
    ...(two === 0
      ? []
      : [
          say(one === 0 ? 'cut-sets.pairs' : 'cut-sets.alsoPairs', {
            pairs: capped(say, pairs, two, mostFor(audience, MOST_PAIRS), 'cut-sets.morePairs'),
          }),
        ]),
  ];
  return parts.length === 0 ? say('cut-sets.notBroken') : parts.join(' ');
}

/** As many of all as read well, the rest counted. */
function capped(
  say: Say,
  listed: readonly string[],
  all: number,
  most: number,
  more: 'cut-sets.moreSingles' | 'cut-sets.morePairs',
): string {
  const shown = listed.slice(0, most);
  const count = all - shown.length;
  return say.anyOf(count > 0 ? [...shown, say(more, { count, words: say.numberWord(count) })] : shown);
}
