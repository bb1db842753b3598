import { estimateOfSample, quantilesOf } from './estimate.ts';
import { hasAgentTouches } from './exact.ts';
import type { ContactPlan, HandleTimePlan, SetupPlan } from './plan.ts';
import { BUCKETS, type Sketch, zeroSketch } from './quantile-sketch.ts';
import type { Estimate, SimulatedSetup, SimulatedTime, SimulatedType, SimulationResult } from './simulation-result.ts';
import { poolEstimates, poolTimes, type Stratum } from './stratified.ts';
import type { Tally, TypeTally } from './tally.ts';
import type { Moments } from './touch-moments.ts';

/** Tallies of all types, in the plan's order, as results: per type, and overall with the types as strata. */
export const summarise = (plan: HandleTimePlan, tallies: readonly TypeTally[]): SimulationResult => {
  const contactTypes = plan.contacts.typeIds.map((_, c) => ofType(plan, tallies[c] as TypeTally, c));
  const known = plan.contacts.volumes.some((volume) => volume !== null && volume > 0);
  return {
    contacts: tallies.reduce((sum, tally) => sum + tally.contacts, 0),
    contactTypes,
    overall: known ? plan.setups.map((setup, s) => ofAllTypes(plan.contacts, setup, s, contactTypes)) : null,
  };
};

/** Whether the 95 % interval of mean handle time in every set-up, overall or else of every type, is within `relative` of it. */
export const isPrecise = (result: SimulationResult, relative: number): boolean => {
  const setups = result.overall ?? result.contactTypes.flatMap((type) => type.setups);
  return setups.every(({ handleTime }) => {
    if (handleTime === null) return true;
    return (handleTime.interval.high - handleTime.interval.low) / 2 <= relative * handleTime.mean;
  });
};

const ofType = ({ contacts, setups }: HandleTimePlan, tally: TypeTally, c: number): SimulatedType => {
  const reachesAgents = hasAgentTouches(contacts, c);
  const inSetup = (setup: SetupPlan, s: number): SimulatedSetup => ({
    setupId: setup.id,
    handleTime: timeOf(tally.handleTime[s] as Tally),
    agentTime: reachesAgents ? agentTime(tally, s, contacts.concurrency[c] as number) : NO_TIME,
    saving: s === 0 ? null : reachesAgents ? timeOf(tally.saving[s - 1] as Tally) : NO_TIME,
  });
  return { typeId: contacts.typeIds[c] as string, contacts: tally.contacts, setups: setups.map(inSetup) };
};

/** A type that does not reach agents costs them nothing, and that is not an estimate. */
const NO_TIME: SimulatedTime = {
  size: 0,
  mean: 0,
  variance: 0,
  standardError: 0,
  interval: { low: 0, high: 0 },
  quantiles: quantilesOf(zeroSketch()),
  sketch: zeroSketch(),
};

const momentsOf = (tally: Tally): Moments => {
  const away = tally.sum / tally.size;
  const squares = Math.max(0, tally.squares - tally.sum * away);
  return { mean: tally.centre + away, variance: squares / (tally.size - 1) };
};

const timeOf = (tally: Tally): SimulatedTime | null => {
  if (tally.size < 2) return null;
  const sketch = sketchOf(tally);
  return { ...estimateOfSample(tally.size, momentsOf(tally)), quantiles: quantilesOf(sketch), sketch };
};

/** Shares by bucket. What is nearly 0 from below is counted with what is nearly 0 from above. */
const sketchOf = ({ counts, size, least, largest }: Tally): Sketch => {
  const shares = counts.map((count) => count / size);
  const positive = shares.slice(0, BUCKETS);
  const negative = shares.slice(BUCKETS);
  positive[0] = ((counts[0] as number) + (counts[BUCKETS] as number)) / size;
  negative[0] = 0;
  return { negative, positive, least, largest };
};

/**
 * Agent time per contact offered, from the handle times T of the share r that reaches an agent, k at once: mean r E[T] ÷ k,
 * variance r (Var T + (1 − r) E[T]²) ÷ k².
 */
const agentTime = (tally: TypeTally, s: number, concurrency: number): Estimate | null => {
  if (tally.contacts < 2) return null;
  const handled = tally.handleTime[s] as Tally;
  const reached = handled.size / tally.contacts;
  const { mean, variance } = handled.size < 2 ? { mean: 0, variance: 0 } : momentsOf(handled);
  return estimateOfSample(tally.contacts, {
    mean: (reached * mean) / concurrency,
    variance: (reached * (variance + (1 - reached) * mean * mean)) / (concurrency * concurrency),
  });
};

const ofAllTypes = (
  contacts: ContactPlan,
  setup: SetupPlan,
  s: number,
  types: readonly SimulatedType[],
): SimulatedSetup => {
  const offered = (c: number): number => contacts.volumes[c] ?? 0;
  const reaching = (c: number): number => offered(c) * (1 - (setup.aiShare[c] as number));
  const strata = <E extends Estimate>(
    weight: (c: number) => number,
    of: (ofSetup: SimulatedSetup) => E | null,
  ): readonly Stratum<E>[] =>
    types.flatMap((type, c) => {
      const estimate = of(type.setups[s] as SimulatedSetup);
      return estimate === null ? [] : [{ weight: weight(c), estimate }];
    });
  return {
    setupId: setup.id,
    handleTime: poolTimes(strata(reaching, (ofSetup) => ofSetup.handleTime)),
    agentTime: poolEstimates(strata(offered, (ofSetup) => ofSetup.agentTime)),
    saving: s === 0 ? null : poolTimes(strata(offered, (ofSetup) => ofSetup.saving)),
  };
};
