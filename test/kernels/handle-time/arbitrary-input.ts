import fc from 'fast-check';
import type { Duration } from '../../../src/domain/duration.ts';
import { ACTIVITIES, KIND_OF_ACTIVITY } from '../../../src/domain/vocabulary.ts';
import type {
  ContactTypeInput,
  HandleTimeInput,
  SetupInput,
  SetupOfType,
  TouchInput,
} from '../../../src/kernels/handle-time/input.ts';
import { asIs } from '../../../src/kernels/handle-time/input.ts';

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => thousandths / 1000);
/** Nothing so rare that a simulation of some ten thousand contacts would not see it. */
const share = fc.oneof(between(0.2, 1), fc.constantFrom(0, 1, 1));

/** Durations whose fourth moments are tame enough for a simulation of some ten thousand contacts to be judged by. */
const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ kind: fc.constant('constant' as const), seconds: between(0, 60) }),
  fc.record({ kind: fc.constant('exponential' as const), mean: between(1, 60) }),
  fc.record({ kind: fc.constant('lognormal' as const), mu: between(0, 4), sigma: between(0, 0.8) }),
  fc.record({ kind: fc.constant('gamma' as const), shape: between(0.3, 9), scale: between(1, 10) }),
  fc.record({ kind: fc.constant('erlang' as const), k: fc.integer({ min: 1, max: 6 }), mean: between(1, 60) }),
  fc.record({ kind: fc.constant('weibull' as const), shape: between(0.8, 5), scale: between(1, 60) }),
  fc
    .tuple(between(0, 20), between(0, 20), between(0, 20))
    .map(([min, a, b]) => ({ kind: 'triangular' as const, min, mode: min + a, max: min + a + b + 1 })),
  fc.tuple(between(0, 20), between(0, 40)).map(([min, width]) => ({ kind: 'uniform' as const, min, max: min + width })),
  fc
    .array(between(0, 90), { minLength: 1, maxLength: 6 })
    .map((list) => ({ kind: 'empirical' as const, values: list.toSorted((a, b) => a - b), source: 'x.csv#y' })),
);

const touch: fc.Arbitrary<Omit<TouchInput, 'stream'>> = fc
  .record({
    probability: share,
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 }), between(1, 3)),
    duration,
    activity: fc.constantFrom(...ACTIVITIES),
    system: fc.constantFrom(null, 'crm', 'billing'),
  })
  .map((parts) => ({ ...parts, kind: KIND_OF_ACTIVITY[parts.activity] }));

const contactType: fc.Arbitrary<Omit<ContactTypeInput, 'id'>> = fc.record({
  volume: fc.oneof({ weight: 9, arbitrary: between(1, 5000) }, { weight: 1, arbitrary: fc.constant(null) }),
  concurrency: fc.constantFrom(1, 1, 2, 3),
  variability: fc.constantFrom(null, null, 0.4, 0.9),
  touches: fc
    .array(touch, { minLength: 0, maxLength: 7 })
    .map((touches) => touches.map((parts, i) => ({ ...parts, stream: String(i) }))),
});

const setupOfType = (touches: number): fc.Arbitrary<SetupOfType> =>
  fc.record({
    occurrenceFactors: fc.array(share, { minLength: touches, maxLength: touches }),
    durationFactors: fc.array(fc.oneof(fc.constant(1), between(0, 2)), { minLength: touches, maxLength: touches }),
    added:
      touches === 0
        ? fc.constant([])
        : fc
            .array(fc.record({ probability: share, duration }), { maxLength: 2 })
            .map((added) => added.map((parts, i) => ({ ...parts, stream: `added ${i}` }))),
    aiShare: touches === 0 ? fc.constant(0) : fc.oneof(fc.constant(0), between(0.1, 0.9)),
    handover: touches === 0 ? fc.constant(null) : fc.option(fc.record({ share, duration })),
  });

/** Any model: the map as it is, and up to two set-ups that change it. */
export const handleTimeInput: fc.Arbitrary<HandleTimeInput> = fc
  .array(contactType, { minLength: 1, maxLength: 3 })
  .map((types) => types.map((parts, i): ContactTypeInput => ({ ...parts, id: `type ${i}` })))
  .chain((contactTypes) =>
    fc
      .array(fc.tuple(...contactTypes.map((type) => setupOfType(type.touches.length))), { minLength: 1, maxLength: 2 })
      .map((setups) => ({
        contactTypes,
        setups: [
          asIs('as it is', contactTypes),
          ...setups.map((ofTypes, i): SetupInput => ({ id: `set-up ${i}`, contactTypes: ofTypes })),
        ],
      })),
  );
