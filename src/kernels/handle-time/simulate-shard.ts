import type { HandleTimePlan } from './plan.ts';
import { simulateBlock } from './simulate-block.ts';
import type { Shard } from './simulation-shards.ts';
import { typeStreams } from './simulation-streams.ts';
import { BLOCK_CONTACTS, createWorkspace } from './simulation-workspace.ts';
import { createTypeTally, type TallyRule, type TypeTally, tallyBlock, tallyRule } from './tally.ts';
import { prepareType, type TypeSimulation } from './type-simulation.ts';

export type ShardSimulator = (shard: Shard) => TypeTally;

/** A simulator of any shards of a plan under one seed; it keeps its buffers and what it has prepared of the types. */
export const createShardSimulator = (plan: HandleTimePlan, seed: number): ShardSimulator => {
  const workspace = createWorkspace(plan.setups.length);
  const prepared = new Map<number, PreparedType>();
  return (shard) => {
    const type = prepared.get(shard.type) ?? prepare(plan, seed, shard.type);
    prepared.set(shard.type, type);
    const tally = createTypeTally(type.rule);
    const end = shard.firstContact + shard.contacts;
    for (let first = shard.firstContact; first < end; first += BLOCK_CONTACTS) {
      const size = Math.min(BLOCK_CONTACTS, end - first);
      simulateBlock(workspace, type.simulation, first, size);
      tallyBlock(tally, type.rule, workspace, size);
    }
    return tally;
  };
};

interface PreparedType {
  readonly simulation: TypeSimulation;
  readonly rule: TallyRule;
}

const prepare = (plan: HandleTimePlan, seed: number, c: number): PreparedType => ({
  simulation: prepareType(plan, typeStreams(plan, seed, c), c),
  rule: tallyRule(plan, c),
});
