import { hasAgentTouches } from './exact.ts';
import type { ContactPlan } from './plan.ts';
import { BLOCK_CONTACTS } from './simulation-workspace.ts';

/** A run of contacts of one type, simulated by one worker without a pause. */
export interface Shard {
  readonly type: number;
  readonly firstContact: number;
  readonly contacts: number;
}

/**
 * Shards are cut by the plan, never by the number of workers, since sums are formed shard by shard. 64 blocks take some
 * tens of milliseconds: long beside the cost of handing them over, short enough to share out evenly and to abort.
 */
const SHARD_CONTACTS = 64 * BLOCK_CONTACTS;

/** A type gets at least this many contacts, so that its own quantiles mean something, unless fewer were asked for in all. */
const LEAST_CONTACTS = 4 * BLOCK_CONTACTS;

/**
 * Contacts to simulate per type: in proportion to the volume offered, so that set-ups have no say in it. A type of unknown
 * volume counts as an average one; one that does not reach agents gets none. Where `wholeBlocks`, rounded up to blocks.
 */
export const allocateContacts = (contacts: ContactPlan, total: number, wholeBlocks: boolean): readonly number[] => {
  const simulated = contacts.typeIds.map((_, c) => hasAgentTouches(contacts, c));
  const known = contacts.volumes.filter((volume, c) => volume !== null && simulated[c] === true) as readonly number[];
  const average = known.length === 0 ? 1 : known.reduce((sum, volume) => sum + volume, 0) / known.length || 1;
  const weights = contacts.volumes.map((volume, c) => (simulated[c] === true ? (volume ?? average) : 0));
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const types = simulated.filter(Boolean).length;
  const least = Math.min(LEAST_CONTACTS, Math.ceil(total / Math.max(1, types)));
  return weights.map((w, c) => {
    if (simulated[c] !== true) return 0;
    const share = Math.max(least, Math.round((total * w) / (weight || 1)));
    return wholeBlocks ? Math.ceil(share / BLOCK_CONTACTS) * BLOCK_CONTACTS : share;
  });
};

/** The shards that take every type from the contacts it has had to those it shall have; both start at whole blocks. */
export const shardsBetween = (done: readonly number[], wanted: readonly number[]): readonly Shard[] =>
  wanted.flatMap((end, type) => {
    const shards: Shard[] = [];
    for (let first = done[type] ?? 0; first < end; first += SHARD_CONTACTS) {
      shards.push({ type, firstContact: first, contacts: Math.min(SHARD_CONTACTS, end - first) });
    }
    return shards;
  });
