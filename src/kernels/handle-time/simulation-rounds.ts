import type { HandleTimePlan } from './plan.ts';
import type { SimulationResult } from './simulation-result.ts';
import { allocateContacts, type Shard, shardsBetween } from './simulation-shards.ts';
import { isPrecise, summarise } from './summarise.ts';
import { createTypeTally, mergeTypeTally, type TypeTally, tallyRule } from './tally.ts';

/** How much to simulate. */
export type SimulationSize =
  /** About this many contacts in all. */
  | { readonly kind: 'contacts'; readonly contacts: number }
  /** Until the 95 % interval of overall mean handle time in every set-up is within `relative` of it, or `most` contacts are near. */
  | { readonly kind: 'precision'; readonly relative: number; readonly most: number };

/** First round of a simulation to a precision; each further round doubles what there is. */
const FIRST_ROUND = 65_536;

/** Work handed out at a time, so that results do not pile up in memory. */
const SHARDS_AT_ONCE = 64;

/**
 * The simulation as a dialogue, whoever does the work: yields shards, takes their tallies in the same order, returns the result.
 * Rounds, their sizes and the rule that stops them depend on plan, seed and size alone. Stopping when the interval is tight
 * enough makes its coverage a little less than 95 %; doubling keeps the looks few.
 */
export function* simulationRounds(
  plan: HandleTimePlan,
  size: SimulationSize,
): Generator<readonly Shard[], SimulationResult, readonly TypeTally[]> {
  const tallies = plan.contacts.typeIds.map((_, c) => createTypeTally(tallyRule(plan, c)));
  let done: readonly number[] = plan.contacts.typeIds.map(() => 0);
  for (let total = firstTotal(size); ; total *= 2) {
    const wanted = allocateContacts(plan.contacts, total, size.kind === 'precision');
    const shards = shardsBetween(done, wanted);
    for (let at = 0; at < shards.length; at += SHARDS_AT_ONCE) {
      const some = shards.slice(at, at + SHARDS_AT_ONCE);
      const results = yield some;
      some.forEach((shard, i) => {
        mergeTypeTally(tallies[shard.type] as TypeTally, results[i] as TypeTally);
      });
    }
    done = wanted;
    const result = summarise(plan, tallies);
    if (size.kind === 'contacts' || 2 * total > size.most || isPrecise(result, size.relative)) return result;
  }
}

const firstTotal = (size: SimulationSize): number =>
  size.kind === 'contacts' ? size.contacts : Math.min(FIRST_ROUND, size.most);
