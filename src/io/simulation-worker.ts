import { Tinypool } from 'tinypool';
import type { HandleTimePlan } from '../kernels/handle-time/plan.ts';
import { createShardSimulator } from '../kernels/handle-time/simulate-shard.ts';

/** What every worker of a pool is started with. */
export interface SimulationWork {
  readonly plan: HandleTimePlan;
  readonly seed: number;
}

const { plan, seed } = Tinypool.workerData as SimulationWork;

/** Run by the pool: one shard in, its tally out. */
export default createShardSimulator(plan, seed);
