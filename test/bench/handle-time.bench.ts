/**
 * Speed of the handle-time kernel on one thread, in touches per second counting each set-up (contacts × touches of the map ×
 * set-ups, whether a touch occurs or not). Run: `node test/bench/handle-time.bench.ts [contacts]`. The best of several runs is
 * shown, since a busy machine only ever makes a run slower.
 */
import type { Duration } from '../../src/domain/duration.ts';
import { exactHandleTime } from '../../src/kernels/handle-time/exact.ts';
import { asIs, type ContactTypeInput, type SetupInput, type TouchInput } from '../../src/kernels/handle-time/input.ts';
import { compilePlan } from '../../src/kernels/handle-time/plan.ts';
import { simulateHandleTime } from '../../src/kernels/handle-time/simulate.ts';

const RUNS = 5;
const TOUCHES = 20;
const contacts = Number(process.argv[2] ?? 1_000_000);

const MIXED: readonly Duration[] = [
  { kind: 'lognormal', mu: 3.5, sigma: 0.7 },
  { kind: 'exponential', mean: 20 },
  { kind: 'constant', seconds: 4 },
  { kind: 'gamma', shape: 2.5, scale: 9 },
  { kind: 'triangular', min: 5, mode: 10, max: 30 },
];
const LOGNORMAL: readonly Duration[] = [{ kind: 'lognormal', mu: 3.5, sigma: 0.7 }];
const PROBABILITIES = [1, 0.35, 1, 0.8] as const;

const touch = (durations: readonly Duration[], probabilities: readonly number[], i: number): TouchInput => ({
  stream: String(i),
  probability: probabilities[i % probabilities.length] ?? 1,
  count: 1,
  duration: durations[i % durations.length] as Duration,
  kind: 'context',
  activity: 'search',
  system: null,
});

const type = (
  durations: readonly Duration[],
  probabilities: readonly number[],
  variability: number | null,
): ContactTypeInput => ({
  id: 'billing',
  volume: 1000,
  concurrency: 1,
  variability,
  touches: Array.from({ length: TOUCHES }, (_, i) => touch(durations, probabilities, i)),
});

/** Every second touch reduced, some made faster, two touches added: about what an execution layer does. */
const reduced = (base: SetupInput): SetupInput => ({
  id: 'reduced',
  contactTypes: base.contactTypes.map((ofType) => ({
    ...ofType,
    occurrenceFactors: Float64Array.from(ofType.occurrenceFactors, (_, i) => (i % 2 === 0 ? 1 : 0.1)),
    durationFactors: Float64Array.from(ofType.durationFactors, (_, i) => (i % 10 === 0 ? 0.4 : 1)),
    added: [
      { stream: 'view', probability: 1, duration: { kind: 'constant', seconds: 6 } },
      { stream: 'exception', probability: 0.05, duration: { kind: 'lognormal', mu: 3.6, sigma: 0.6 } },
    ],
  })),
});

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const best = (run: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least / 1000;
};

const report = (name: string, ofType: ContactTypeInput): void => {
  const base = asIs('as-is', [ofType]);
  for (const setups of [[base], [base, reduced(base)]]) {
    const plan = compilePlan({ contactTypes: [ofType], setups });
    const seconds = best(() => simulateHandleTime(plan, 1, { kind: 'contacts', contacts }));
    const millions = (contacts * TOUCHES * setups.length) / seconds / 1e6;
    print(`${name}, ${setups.length} set-up(s): ${seconds.toFixed(3)} s, ${millions.toFixed(0)} M touches/s`);
  }
};

report('20 touches of mixed kinds', type(MIXED, PROBABILITIES, null));
report('20 touches of mixed kinds, variability', type(MIXED, PROBABILITIES, 0.9));
report('20 lognormal touches that always occur', type(LOGNORMAL, [1], null));

const many = Array.from({ length: 50 }, (_, i) => ({ ...type(MIXED, PROBABILITIES, 0.9), id: String(i) }));
const manyPlan = compilePlan({ contactTypes: many, setups: [asIs('as-is', many)] });
const exactSeconds = best(() => {
  for (const setup of manyPlan.setups) exactHandleTime(manyPlan.contacts, setup);
});
print(`exact, 50 types, 1,000 touches, everything: ${(exactSeconds * 1000).toFixed(2)} ms`);
