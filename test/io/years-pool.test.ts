import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { simulateYearsOnThreads } from '../../src/io/years-pool.ts';
import { failureModelOf } from '../../src/kernels/blast-radius/failure-model.ts';
import { simulateYears, type YearsInput } from '../../src/kernels/blast-radius/years/simulate-years.ts';
import { openingProfile } from '../../src/kernels/blast-radius/years/week-profile.ts';
import { fourSystems, fourSystemsOrchestrated } from '../kernels/blast-radius/four-systems.ts';

const models = [failureModelOf(fourSystems), failureModelOf(fourSystems, fourSystemsOrchestrated)];
const open = openingProfile(fourSystems.organization);
const input: YearsInput = {
  elements: (models[1]?.elements ?? []).map(({ id }) => ({ id, times: { mtbfHours: 300, mttrHours: 8 } })),
  setups: models.map((model, at) => ({
    id: String(at),
    model,
    retryHours: 0.25,
    drain: model.workflows.map(() => ({ by: 'agents', perWeek: 1000 }) as const),
  })),
  week: { arrivals: open, opening: open, periodsPerWeek: 1 },
  repair: { kind: 'lognormal', logSd: 1.2 },
};
/** Seven blocks, the last a short one. */
const YEARS = 320;

describe('years simulated on threads', () => {
  test.each([1, 2, 7])('of %d are the bytes of those without', async (threads) => {
    const onThreads = await simulateYearsOnThreads(input, 42, YEARS, { threads });
    expect(serialize(onThreads).equals(serialize(simulateYears(input, 42, 0, YEARS)))).toBe(true);
  });

  test.each([1, 2])('of %d tell of every block, up to the last year', async (threads) => {
    const seen: number[] = [];
    await simulateYearsOnThreads(input, 1, YEARS, { threads, onProgress: (years) => seen.push(years) });
    expect(seen).toHaveLength(7);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(YEARS);
  });

  test.each([1, 2])('of %d end with the reason of their signal', async (threads) => {
    const controller = new AbortController();
    const run = simulateYearsOnThreads(input, 1, 20_000, {
      threads,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('interrupted')),
    });
    await expect(run).rejects.toThrow('interrupted');
  });
});
