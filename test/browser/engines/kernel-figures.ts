/** Figures of every kernel, for holding one JavaScript engine against another. Runs in Node and, bundled, in browsers. */
import type { Duration } from '../../../src/domain/duration.ts';
import { KIND_OF_ACTIVITY } from '../../../src/domain/vocabulary.ts';
import { failureModelOf } from '../../../src/kernels/blast-radius/failure-model.ts';
import { elementProbabilities, typeStates } from '../../../src/kernels/blast-radius/states/availability.ts';
import { compileStates } from '../../../src/kernels/blast-radius/states/compiled-states.ts';
import { simulateYears } from '../../../src/kernels/blast-radius/years/simulate-years.ts';
import { openingProfile } from '../../../src/kernels/blast-radius/years/week-profile.ts';
import {
  durationCdf,
  durationMean,
  durationQuantile,
  durationVariance,
} from '../../../src/kernels/handle-time/distributions/index.ts';
import { exactHandleTime } from '../../../src/kernels/handle-time/exact.ts';
import { asIs, type ContactTypeInput } from '../../../src/kernels/handle-time/input.ts';
import { compilePlan, type SetupPlan } from '../../../src/kernels/handle-time/plan.ts';
import { simulateHandleTime } from '../../../src/kernels/handle-time/simulate.ts';
import { exp } from '../../../src/kernels/random/elementary/exp.ts';
import { expm1 } from '../../../src/kernels/random/elementary/expm1.ts';
import { gammaFunction, logGamma } from '../../../src/kernels/random/elementary/gamma-function.ts';
import { lowerGamma, upperGamma } from '../../../src/kernels/random/elementary/incomplete-gamma.ts';
import { log } from '../../../src/kernels/random/elementary/log.ts';
import { log1p } from '../../../src/kernels/random/elementary/log1p.ts';
import { normalCdf, normalQuantile } from '../../../src/kernels/random/elementary/normal.ts';
import { fourSystems } from '../../kernels/blast-radius/four-systems.ts';

const SEED = 20_240_506;
const CONTACTS = 12_288;
const YEARS = 20;
/** Arguments spread over a range without a pattern that an engine could get right by chance. */
const spread = (from: number, to: number, count = 400): readonly number[] =>
  Array.from({ length: count }, (_, at) => from + (to - from) * ((at * 0.618_033_988_749_894_9) % 1));

const DURATIONS: readonly Duration[] = [
  { kind: 'constant', seconds: 12.5 },
  { kind: 'exponential', mean: 31 },
  { kind: 'lognormal', mu: 3.4, sigma: 0.8 },
  { kind: 'gamma', shape: 0.7, scale: 40 },
  { kind: 'gamma', shape: 3.3, scale: 9 },
  { kind: 'erlang', k: 3, mean: 45 },
  { kind: 'weibull', shape: 1.4, scale: 50 },
  { kind: 'triangular', min: 5, mode: 9, max: 60 },
  { kind: 'uniform', min: 3, max: 17 },
  { kind: 'empirical', values: [1, 4, 9.5, 30], source: 'x.csv#y' },
];

const contactType = (id: string, variability: number | null): ContactTypeInput => ({
  id,
  volume: 1000 / id.length,
  concurrency: 1,
  variability,
  touches: DURATIONS.map((duration, at) => ({
    stream: String(at),
    probability: at % 3 === 0 ? 1 : 0.6,
    count: at % 4 === 1 ? 1.7 : 1,
    duration,
    kind: KIND_OF_ACTIVITY.search,
    activity: 'search',
    system: null,
  })),
});

function handleTimeFigures(): readonly number[] {
  const contactTypes = [contactType('a', null), contactType('bb', 1.2)];
  const changed = asIs('changed', contactTypes);
  const plan = compilePlan({
    contactTypes,
    setups: [
      asIs('as-is', contactTypes),
      {
        ...changed,
        contactTypes: changed.contactTypes.map((ofType) => ({
          ...ofType,
          occurrenceFactors: Float64Array.from(ofType.occurrenceFactors, (_, at) => (at % 2 === 0 ? 0.3 : 1)),
          durationFactors: Float64Array.from(ofType.durationFactors, (_, at) => (at % 5 === 0 ? 0.4 : 1)),
          added: [{ stream: 'view', probability: 0.9, duration: { kind: 'lognormal', mu: 1.6, sigma: 0.4 } as const }],
          aiShare: 0.2,
          handover: { share: 0.3, duration: { kind: 'exponential', mean: 20 } as const },
        })),
      },
    ],
  });
  const exact = plan.setups.map((setup: SetupPlan) => exactHandleTime(plan.contacts, setup));
  return [...numbersIn(exact), ...numbersIn(simulateHandleTime(plan, SEED, { kind: 'contacts', contacts: CONTACTS }))];
}

function failureFigures(): readonly number[] {
  const model = failureModelOf(fourSystems, { orchestratedSteps: new Set(), survivingReads: new Set() });
  const times = model.elements.map((_, at) => ({ mtbfHours: 190 + 37 * at, mttrHours: 3.3 + at }));
  const open = openingProfile(fourSystems.organization);
  const years = simulateYears(
    {
      elements: model.elements.map(({ id }, at) => ({ id, times: times[at] ?? { mtbfHours: 1, mttrHours: 0 } })),
      setups: [
        { id: 'one', model, retryHours: 0.5, drain: model.workflows.map(() => ({ by: 'systems', perWeek: 1e6 })) },
      ],
      week: { arrivals: open, opening: open, periodsPerWeek: 1 },
      repair: { kind: 'exponential' },
    },
    SEED,
    0,
    YEARS,
  );
  return [...numbersIn(typeStates(compileStates(model), elementProbabilities(times))), ...numbersIn(years)];
}

/** Every number of a structure, in its order. */
function numbersIn(node: unknown): readonly number[] {
  if (typeof node === 'number') return [node];
  if (ArrayBuffer.isView(node)) return Array.from(node as Float64Array);
  if (node instanceof Map) return numbersIn([...node.values()]);
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(numbersIn);
}

/** The bits of numbers: two engines agree where these do, to the last one. */
function bitsOf(numbers: readonly number[]): readonly string[] {
  const view = new DataView(new ArrayBuffer(8));
  return numbers.map((number) => {
    view.setFloat64(0, number);
    return view.getBigUint64(0).toString(16);
  });
}

/** By kernel. */
export function kernelFigures(): Readonly<Record<string, readonly string[]>> {
  const unit = spread(1e-9, 1 - 1e-9);
  const positive = spread(1e-6, 60);
  return {
    exp: bitsOf(spread(-60, 60).map(exp)),
    expm1: bitsOf(spread(-2, 2).map(expm1)),
    log: bitsOf(spread(1e-300, 1e6).map(log)),
    log1p: bitsOf(spread(-0.9, 3).map(log1p)),
    gamma: bitsOf(positive.flatMap((x) => [logGamma(x), gammaFunction(x)])),
    'incomplete gamma': bitsOf(positive.flatMap((x) => [lowerGamma(x, 7.5), upperGamma(2.5, x)])),
    normal: bitsOf([...spread(-9, 9).map(normalCdf), ...unit.map(normalQuantile)]),
    durations: bitsOf(
      DURATIONS.flatMap((one) => [
        durationMean(one),
        durationVariance(one),
        ...spread(0.001, 0.999, 60).map((share) => durationQuantile(one, share)),
        ...spread(0, 90, 60).map((seconds) => durationCdf(one, seconds)),
      ]),
    ),
    'handle time': bitsOf(handleTimeFigures()),
    failures: bitsOf(failureFigures()),
  };
}
