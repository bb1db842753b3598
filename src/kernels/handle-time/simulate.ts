import type { HandleTimePlan } from './plan.ts';
import { createShardSimulator } from './simulate-shard.ts';
import type { SimulationResult } from './simulation-result.ts';
import { type SimulationSize, simulationRounds } from './simulation-rounds.ts';

/**
 * Simulates the contacts of a plan in all its set-ups at once, on common random numbers, in this thread.
 *
 * Contact i of a type meets the same draws in every set-up: one uniform decides each touch's occurrence (it occurs where the
 * uniform is below p ρ), one draw its duration (times δ), so that a saving is that of the very same contact. Results of a
 * set-up do not depend on the others that run beside it, unless the size asks for a precision in all of them.
 *
 * @param seed a whole number from 0 to 2^53 − 1
 */
export const simulateHandleTime = (plan: HandleTimePlan, seed: number, size: SimulationSize): SimulationResult => {
  const simulate = createShardSimulator(plan, seed);
  const rounds = simulationRounds(plan, size);
  let step = rounds.next();
  while (step.done !== true) step = rounds.next(step.value.map(simulate));
  return step.value;
};
