import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { simulateOnThreads } from '../../src/io/simulation-pool.ts';
import { asIs, type ContactTypeInput, type SetupInput } from '../../src/kernels/handle-time/input.ts';
import { compilePlan } from '../../src/kernels/handle-time/plan.ts';
import { simulateHandleTime } from '../../src/kernels/handle-time/simulate.ts';
import type { SimulationResult } from '../../src/kernels/handle-time/simulation-result.ts';

const TYPES: readonly ContactTypeInput[] = ['billing', 'refund', 'delivery'].map((id, c) => ({
  id,
  volume: 1000 * (c + 1),
  concurrency: 1,
  variability: 0.5,
  touches: [
    {
      stream: '1',
      probability: 1,
      count: 1.5,
      duration: { kind: 'lognormal', mu: 3, sigma: 0.8 },
      kind: 'resolution',
      activity: 'converse',
      system: null,
    },
    {
      stream: '2',
      probability: 0.4,
      count: 1,
      duration: { kind: 'gamma', shape: 2, scale: 9 },
      kind: 'context',
      activity: 'search',
      system: 'crm',
    },
  ],
}));
const REDUCED: SetupInput = {
  id: 'reduced',
  contactTypes: TYPES.map(() => ({
    occurrenceFactors: [1, 0.2],
    durationFactors: [1, 0.5],
    added: [{ stream: 'view', probability: 1, duration: { kind: 'constant', seconds: 6 } }],
    aiShare: 0.1,
    handover: null,
  })),
};
const plan = compilePlan({ contactTypes: TYPES, setups: [asIs('as it is', TYPES), REDUCED] });
/** Every number of a result, to the last bit. */
const bytes = (result: SimulationResult): Buffer => serialize(result);

/** Nine shards, the last of each type a short one. */
const size = { kind: 'contacts', contacts: 500_000 } as const;

describe('a simulation on threads', () => {
  test.each([1, 2, 7])('of %d gives the bytes of one without', async (threads) => {
    const onThreads = await simulateOnThreads(plan, 42, size, { threads });
    expect(bytes(onThreads).equals(bytes(simulateHandleTime(plan, 42, size)))).toBe(true);
  });

  test('to a precision stops at the same contacts as one without', async () => {
    const precision = { kind: 'precision', relative: 0.002, most: 1e7 } as const;
    const onThreads = await simulateOnThreads(plan, 1, precision, { threads: 2 });
    expect(bytes(onThreads).equals(bytes(simulateHandleTime(plan, 1, precision)))).toBe(true);
  });

  test.each([1, 2])('of %d tells of every shard, up to the last contact', async (threads) => {
    const seen: number[] = [];
    const result = await simulateOnThreads(plan, 1, size, { threads, onProgress: (contacts) => seen.push(contacts) });
    expect(seen).toHaveLength(9);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(result.contacts);
  });

  test.each([1, 2])('of %d ends with the reason of its signal', async (threads) => {
    const controller = new AbortController();
    const run = simulateOnThreads(
      plan,
      1,
      { kind: 'contacts', contacts: 20_000_000 },
      {
        threads,
        signal: controller.signal,
        onProgress: () => controller.abort(new Error('interrupted')),
      },
    );
    await expect(run).rejects.toThrow('interrupted');
  });

  test('does not begin where its signal is aborted already', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(simulateOnThreads(plan, 1, size, { threads: 2, signal })).rejects.toThrow('too late');
  });
});
