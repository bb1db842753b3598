import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationQuantile } from '../../../src/kernels/handle-time/distributions/index.ts';
import { exactHandleTime } from '../../../src/kernels/handle-time/exact.ts';
import { asIs, type ContactTypeInput, type HandleTimeInput } from '../../../src/kernels/handle-time/input.ts';
import { compilePlan, type HandleTimePlan, type SetupPlan } from '../../../src/kernels/handle-time/plan.ts';
import { simulateHandleTime } from '../../../src/kernels/handle-time/simulate.ts';
import { createShardSimulator } from '../../../src/kernels/handle-time/simulate-shard.ts';
import type { Estimate, SimulationResult } from '../../../src/kernels/handle-time/simulation-result.ts';
import type { Tally } from '../../../src/kernels/handle-time/tally.ts';
import { handleTimeInput } from './arbitrary-input.ts';

const CONTACTS = 12_288;
const size = { kind: 'contacts', contacts: CONTACTS } as const;
const SEEDED = { seed: 20_240_506, numRuns: 150 };

/** Some 3,000 comparisons are made below: 5 standard errors leave one false alarm in a thousand such runs. */
const ERRORS = 5;

const agrees = (estimate: Estimate | null | undefined, exact: number | null): void => {
  if (estimate === null || estimate === undefined || exact === null) return;
  expect(Math.abs(estimate.mean - exact)).toBeLessThanOrEqual(
    ERRORS * estimate.standardError + 1e-9 * (1 + Math.abs(exact)),
  );
};

const oneTouch = (probability: number): ContactTypeInput => ({
  id: 'refund',
  volume: 100,
  concurrency: 1,
  variability: null,
  touches: [
    {
      stream: '1',
      probability,
      count: 1,
      duration: { kind: 'lognormal', mu: 4, sigma: 0.7 },
      kind: 'resolution',
      activity: 'converse',
      system: null,
    },
  ],
});

describe('simulated handle time of any model', () => {
  test('agrees with the exact means of every type and of all, in every set-up', () => {
    fc.assert(
      fc.property(handleTimeInput, fc.integer({ min: 0, max: 1e9 }), (input, seed) => {
        const plan = compilePlan(input);
        const result = simulateHandleTime(plan, seed, size);
        const first = exactHandleTime(plan.contacts, plan.setups[0] as SetupPlan);
        plan.setups.forEach((setup, s) => {
          const exact = exactHandleTime(plan.contacts, setup);
          exact.contactTypes.forEach((type, c) => {
            const simulated = result.contactTypes[c]?.setups[s];
            agrees(simulated?.handleTime, type.handleTime.mean);
            agrees(simulated?.agentTime, type.agentTimePerContact);
            const saving = (first.contactTypes[c]?.agentTimePerContact as number) - type.agentTimePerContact;
            agrees(simulated?.saving, saving);
          });
          const overall = result.overall?.[s];
          agrees(overall?.handleTime, exact.overall?.handleTime.mean ?? null);
          agrees(overall?.agentTime, exact.agentTimePerContact);
        });
      }),
      SEEDED,
    );
  });

  test('agrees with the exact variance, by the spread of the variances that seeds give', () => {
    const seeds = Array.from({ length: 16 }, (_, seed) => seed);
    for (const model of fc.sample(handleTimeInput, { seed: 20_240_507, numRuns: 10 })) {
      const plan = compilePlan(model);
      const results = seeds.map((seed) => simulateHandleTime(plan, seed, { kind: 'contacts', contacts: 16_384 }));
      plan.setups.forEach((setup, s) => {
        exactHandleTime(plan.contacts, setup).contactTypes.forEach((type, c) => {
          const found = results.flatMap((result) => result.contactTypes[c]?.setups[s]?.handleTime?.variance ?? []);
          if (found.length === 0) return;
          const average = found.reduce((sum, variance) => sum + variance, 0) / found.length;
          const spread = found.reduce((sum, variance) => sum + (variance - average) ** 2, 0) / (found.length - 1);
          const error = Math.sqrt(spread / found.length);
          expect(Math.abs(average - type.handleTime.variance)).toBeLessThanOrEqual(ERRORS * error + 1e-9);
        });
      });
    }
  });

  test('is, as it is, the same to the last bit whatever other set-ups run beside it', () => {
    fc.assert(
      fc.property(handleTimeInput, fc.integer({ min: 0, max: 1e9 }), (input, seed) => {
        const together = simulateHandleTime(compilePlan(input), seed, size);
        input.setups.forEach((setup, s) => {
          const alone = simulateHandleTime(compilePlan({ ...input, setups: [setup] }), seed, size);
          alone.contactTypes.forEach((type, c) => {
            const beside = together.contactTypes[c]?.setups[s];
            expect(beside?.handleTime).toEqual(type.setups[0]?.handleTime);
            expect(beside?.agentTime).toEqual(type.setups[0]?.agentTime);
          });
          expect(together.overall?.[s]?.handleTime).toEqual(alone.overall?.[0]?.handleTime);
        });
      }),
      { ...SEEDED, numRuns: 25 },
    );
  });

  test('saves exactly nothing, contact by contact, in a set-up of factors 1 that adds nothing', () => {
    fc.assert(
      fc.property(handleTimeInput, (input) => {
        const setups = [asIs('as it is', input.contactTypes), asIs('neutral', input.contactTypes)];
        const result = simulateHandleTime(compilePlan({ ...input, setups }), 7, size);
        for (const type of result.contactTypes) {
          const [before, after] = type.setups;
          expect(after?.handleTime).toEqual(before?.handleTime);
          if (after?.saving === null || after?.saving === undefined) continue;
          expect([
            after.saving.mean,
            after.saving.variance,
            after.saving.sketch.least,
            after.saving.sketch.largest,
          ]).toEqual([0, 0, 0, 0]);
        }
      }),
      { ...SEEDED, numRuns: 25 },
    );
  });

  test('never makes a contact longer where a set-up only leaves touches out', () => {
    fc.assert(
      fc.property(handleTimeInput, (input) => {
        const fewer: HandleTimeInput = {
          ...input,
          setups: input.setups.map((setup) => ({
            ...setup,
            contactTypes: setup.contactTypes.map((ofType) => ({
              ...ofType,
              durationFactors: Array.from(ofType.durationFactors, () => 1),
              added: [],
              handover: null,
            })),
          })),
        };
        for (const type of simulateHandleTime(compilePlan(fewer), 3, size).contactTypes) {
          for (const setup of type.setups) expect(setup.saving?.sketch.least ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { ...SEEDED, numRuns: 25 },
    );
  });
});

describe('streams', () => {
  test('are those of names: a type and a touch more leave the other types and touches as they were', () => {
    const [touch] = oneTouch(1).touches;
    const types = [{ ...oneTouch(1), id: 'new' }, oneTouch(1)];
    const alone = [oneTouch(1)];
    const plan = (list: readonly ContactTypeInput[]): HandleTimePlan =>
      compilePlan({ contactTypes: list, setups: [asIs('as it is', list)] });
    const shard = { firstContact: 0, contacts: 5000 };
    const before = createShardSimulator(plan(alone), 1)({ ...shard, type: 0 });
    const after = createShardSimulator(plan(types), 1)({ ...shard, type: 1 });
    expect(after).toEqual(before);
    const other = createShardSimulator(plan(types), 1)({ ...shard, type: 0 });
    expect(other).not.toEqual(before);

    const longer = [{ ...oneTouch(1), touches: [{ ...touch, stream: 'zero', probability: 0 }, touch] }];
    expect(createShardSimulator(plan(longer as ContactTypeInput[]), 1)({ ...shard, type: 0 })).toEqual(before);
  });

  test('give other contacts under another seed', () => {
    const plan = compilePlan({ contactTypes: [oneTouch(1)], setups: [asIs('as it is', [oneTouch(1)])] });
    const mean = (seed: number): number | undefined =>
      simulateHandleTime(plan, seed, size).overall?.[0]?.handleTime?.mean;
    expect(mean(1)).toBe(mean(1));
    expect(mean(1)).not.toBe(mean(2));
  });

  test('are those of contacts: shards cut elsewhere count the same contacts', () => {
    const model = fc.sample(handleTimeInput, { seed: 20_240_508, numRuns: 5 });
    for (const input of model) {
      const simulate = createShardSimulator(compilePlan(input), 11);
      const whole = simulate({ type: 0, firstContact: 0, contacts: 4096 });
      const [left, right] = [
        simulate({ type: 0, firstContact: 0, contacts: 1024 }),
        simulate({ type: 0, firstContact: 1024, contacts: 3072 }),
      ];
      whole.handleTime.forEach((tally, s) => {
        const parts = [left.handleTime[s] as Tally, right.handleTime[s] as Tally];
        expect(tally.size).toBe(parts.reduce((sum, part) => sum + part.size, 0));
        expect(tally.counts).toEqual(
          tally.counts.map((_, b) => parts.reduce((n, part) => n + (part.counts[b] as number), 0)),
        );
      });
    }
  });
});

describe('simulated quantiles', () => {
  test('are those of the distribution where one touch is all', () => {
    const types = [oneTouch(1)];
    const plan = compilePlan({ contactTypes: types, setups: [asIs('as it is', types)] });
    const n = 400_000;
    const time = simulateHandleTime(plan, 5, { kind: 'contacts', contacts: n }).overall?.[0]?.handleTime;
    const levels = { p10: 0.1, p50: 0.5, p90: 0.9, p95: 0.95, p99: 0.99 } as const;
    for (const [name, q] of Object.entries(levels)) {
      const found = time?.quantiles[name as keyof typeof levels] as number;
      // Sampling error of a quantile in shares of contacts, and half a bucket.
      const spread = ERRORS * Math.sqrt((q * (1 - q)) / n);
      const duration = { kind: 'lognormal', mu: 4, sigma: 0.7 } as const;
      expect(found).toBeGreaterThan(durationQuantile(duration, q - spread) * (1 - 1 / 512));
      expect(found).toBeLessThan(durationQuantile(duration, q + spread) * (1 + 1 / 512));
    }
  });

  test('of agent time saved count the contacts that AI completes and those that it hands over', () => {
    const types = [
      {
        ...oneTouch(1),
        touches: oneTouch(1).touches.map((t) => ({ ...t, duration: { kind: 'constant', seconds: 100 } as const })),
      },
    ];
    const withAi = {
      id: 'ai',
      contactTypes: [
        {
          occurrenceFactors: [1],
          durationFactors: [1],
          added: [],
          aiShare: 0.3,
          handover: { share: 0.5, duration: { kind: 'constant', seconds: 20 } as const },
        },
      ],
    };
    const plan = compilePlan({ contactTypes: types, setups: [asIs('as it is', types), withAi] });
    const n = 100_000;
    const setup = simulateHandleTime(plan, 5, { kind: 'contacts', contacts: n }).overall?.[1];
    const [completed, handed] = [0.3, 0.35];
    const counts = setup?.saving?.sketch;
    expect(setup?.saving?.quantiles).toEqual({ p10: -20, p50: 0, p90: 100, p95: 100, p99: 100 });
    expect(Math.abs((counts?.negative.reduce((sum, share) => sum + share, 0) as number) - handed)).toBeLessThan(
      ERRORS * Math.sqrt((handed * (1 - handed)) / n),
    );
    expect(setup?.handleTime?.sketch.least).toBe(100);
    expect(setup?.handleTime?.sketch.largest).toBe(120);
    agrees(setup?.handleTime, 110);
    agrees(setup?.agentTime, (1 - completed) * 110);
    agrees(setup?.saving, 100 - (1 - completed) * 110);
  });
});

describe('how much is simulated', () => {
  const many = Array.from({ length: 4 }, (_, i) => ({ ...oneTouch(0.5), id: `type ${i}`, volume: 10 ** (i + 1) }));
  const plan = compilePlan({ contactTypes: many, setups: [asIs('as it is', many)] });

  test('goes by volume, with a share for the small', () => {
    const result = simulateHandleTime(plan, 1, { kind: 'contacts', contacts: 1_000_000 });
    expect(result.contactTypes.map((type) => type.contacts)).toEqual([4096, 9001, 90_009, 900_090]);
  });

  test('goes on until the overall interval is as tight as asked, and no further than one more doubling', () => {
    const half = (result: SimulationResult): number => {
      const time = result.overall?.[0]?.handleTime as Estimate;
      return (time.interval.high - time.interval.low) / 2 / time.mean;
    };
    const loose = simulateHandleTime(plan, 1, { kind: 'precision', relative: 0.02, most: 1e7 });
    const tight = simulateHandleTime(plan, 1, { kind: 'precision', relative: 0.002, most: 1e7 });
    expect(half(loose)).toBeLessThanOrEqual(0.02);
    expect(half(tight)).toBeLessThanOrEqual(0.002);
    expect(half(tight)).toBeGreaterThan(0.001);
    expect(tight.contacts).toBeGreaterThan(loose.contacts);
  });

  test('stops at the most contacts, precise or not', () => {
    const result = simulateHandleTime(plan, 1, { kind: 'precision', relative: 1e-9, most: 300_000 });
    expect(result.contacts).toBeLessThan(300_000);
    expect(result.contacts).toBeGreaterThan(150_000);
  });
});

describe('intervals', () => {
  test('of 95 % hold the exact mean in 95 of 100 seeds', () => {
    const types = [oneTouch(0.4)];
    const plan = compilePlan({ contactTypes: types, setups: [asIs('as it is', types)] });
    const exact = exactHandleTime(plan.contacts, plan.setups[0] as SetupPlan).overall?.handleTime.mean as number;
    let held = 0;
    for (let seed = 0; seed < 500; seed++) {
      const interval = simulateHandleTime(plan, seed, { kind: 'contacts', contacts: 4096 }).overall?.[0]?.handleTime
        ?.interval;
      held += interval !== undefined && interval.low <= exact && exact <= interval.high ? 1 : 0;
    }
    // Binomial, n = 500: standard deviation 4.9.
    expect(Math.abs(held - 475)).toBeLessThan(18);
  });
});
