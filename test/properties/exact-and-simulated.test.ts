import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactHandleTime } from '../../src/kernels/handle-time/exact.ts';
import { compilePlan } from '../../src/kernels/handle-time/plan.ts';
import { simulateHandleTime } from '../../src/kernels/handle-time/simulate.ts';
import type { Estimate } from '../../src/kernels/handle-time/simulation-result.ts';
import { handleTimeInput } from '../../src/setups/handle-time-input.ts';
import { touchDurations } from '../../src/setups/touch-duration.ts';
import { operationMaps } from '../generators/operation-map.ts';
import { builtIn, PARAMETERS } from '../setups/set-ups.ts';

const MAPS = 200;
const CONTACTS = 3000;
/** Standard errors that fewer than one in a hundred thousand means are off by, with some allowance for skewed ones. */
const MOST = 5.5;

/** Distance of a simulated mean from the exact one, in standard errors; null where nothing varies. */
const distance = ({ mean, standardError }: Estimate, exact: number): number | null => {
  if (standardError > 1e-9 * Math.max(1, Math.abs(exact))) return (mean - exact) / standardError;
  expect(Math.abs(mean - exact)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(exact)));
  return null;
};

describe('exact and simulated handle time of the built-in set-ups', () => {
  it(`agree within their intervals on ${MAPS} random maps`, () => {
    const distances: number[] = [];
    const keep = (value: number | null): void => {
      if (value !== null) distances.push(value);
    };
    fc.sample(operationMaps(), { numRuns: MAPS, seed: 20 }).forEach((map, seed) => {
      const views = builtIn(map).map(({ view }) => view);
      const plan = compilePlan(handleTimeInput(map, touchDurations(map, PARAMETERS), views));
      const exact = plan.setups.map((setup) => exactHandleTime(plan.contacts, setup));
      const simulated = simulateHandleTime(plan, seed, { kind: 'contacts', contacts: CONTACTS });
      simulated.overall?.forEach(({ handleTime, agentTime, saving }, at) => {
        const own = exact[at];
        if (handleTime !== null && own?.overall != null) keep(distance(handleTime, own.overall.handleTime.mean));
        if (own?.agentTimePerContact == null) return;
        if (agentTime !== null) keep(distance(agentTime, own.agentTimePerContact));
        if (saving !== null) keep(distance(saving, (exact[0]?.agentTimePerContact ?? 0) - own.agentTimePerContact));
      });
    });
    // Rare touches make means of few contacts skewed, so that a little less than 95 % lie within 1.96 standard errors.
    const within = distances.filter((value) => Math.abs(value) <= 1.96).length / distances.length;
    expect(distances.length).toBeGreaterThan(5 * MAPS);
    expect(within).toBeGreaterThan(0.92);
    expect(Math.max(...distances.map(Math.abs))).toBeLessThan(MOST);
  });
});
