import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactHandleTime, exactTypeMean } from '../../../src/kernels/handle-time/exact.ts';
import { asIs, type ContactTypeInput, type SetupInput } from '../../../src/kernels/handle-time/input.ts';
import { ACTIVITY_AXIS, compilePlan, KIND_AXIS, type SetupPlan } from '../../../src/kernels/handle-time/plan.ts';
import { handleTimeInput } from './arbitrary-input.ts';

const SEEDED = { seed: 20_240_505, numRuns: 200 };

/** Three touches of one type beside a type that no agent touches. */
const REFUND: ContactTypeInput = {
  id: 'refund',
  volume: 1200,
  concurrency: 1,
  variability: 0.5,
  touches: [
    {
      stream: '1',
      probability: 1,
      count: 1,
      duration: { kind: 'exponential', mean: 30 },
      kind: 'resolution',
      activity: 'converse',
      system: null,
    },
    {
      stream: '2',
      probability: 0.5,
      count: 2,
      duration: { kind: 'constant', seconds: 10 },
      kind: 'context',
      activity: 'search',
      system: 'crm',
    },
    {
      stream: '3',
      probability: 1,
      count: 1.5,
      duration: { kind: 'uniform', min: 2, max: 8 },
      kind: 'navigation',
      activity: 'switch',
      system: 'crm',
    },
  ],
};
const SELF_SERVICE: ContactTypeInput = { id: 'balance', volume: 800, concurrency: 1, variability: null, touches: [] };
const TYPES = [REFUND, SELF_SERVICE];

const LAYERED: SetupInput = {
  id: 'layered',
  contactTypes: [
    {
      occurrenceFactors: [1, 0.1, 0.4],
      durationFactors: [1, 1, 0.5],
      added: [{ stream: 'view', probability: 1, duration: { kind: 'constant', seconds: 6 } }],
      aiShare: 0.2,
      handover: { share: 0.25, duration: { kind: 'exponential', mean: 20 } },
    },
    { occurrenceFactors: [], durationFactors: [], added: [], aiShare: 0, handover: null },
  ],
};

describe('exact handle time, worked by hand', () => {
  const plan = compilePlan({ contactTypes: TYPES, setups: [asIs('as it is', TYPES), LAYERED] });
  const before = exactHandleTime(plan.contacts, plan.setups[0] as SetupPlan);
  const after = exactHandleTime(plan.contacts, plan.setups[1] as SetupPlan);

  test('as it is: 30 + 10 + 7.5 seconds', () => {
    expect(before.overall?.handleTime.mean).toBeCloseTo(47.5, 12);
    // 900 + (0.5 · 4 · 100 − 100) + (1.5 · 3 + 0.75 · 25), then (Var + 47.5²) 1.25 − 47.5².
    const touches = 900 + 100 + 23.25;
    expect(before.overall?.handleTime.variance).toBeCloseTo((touches + 47.5 ** 2) * 1.25 - 47.5 ** 2, 9);
  });

  test('in the set-up: 30 + 1 + 1.5, a view of 6, a quarter of a hand-over of 20', () => {
    expect(after.overall?.handleTime.mean).toBeCloseTo(30 + 1 + 1.5 + 6 + 5, 12);
    // Search: 0.05 · 4 · 100 − 1; switch: 0.4 (1.5 · 0.75 + (0.75 + 2.25) 6.25) − 1.5²; hand-over: 0.25 · 800 − 25.
    const touches = 900 + 19 + (0.4 * (1.125 + 18.75) - 2.25);
    expect(after.overall?.handleTime.variance).toBeCloseTo((touches + 32.5 ** 2) * 1.25 - 32.5 ** 2 + 175, 9);
  });

  test('agent hours count the contacts that reach agents, agent time all that are offered', () => {
    expect(before.agentHours).toBeCloseTo((1200 * 47.5) / 3600, 12);
    expect(before.agentTimePerContact).toBeCloseTo((1200 * 47.5) / 2000, 12);
    expect(after.agentHours).toBeCloseTo((1200 * 0.8 * 43.5) / 3600, 12);
    expect(after.agentTimePerContact).toBeCloseTo((1200 * 0.8 * 43.5) / 2000, 12);
  });

  test('kinds, activities and systems each get their seconds', () => {
    const kind = (name: (typeof KIND_AXIS)[number]) => after.overall?.byKind.mean[KIND_AXIS.indexOf(name)];
    expect(kind('resolution')).toBeCloseTo(30, 12);
    expect(kind('context')).toBeCloseTo(1, 12);
    expect(kind('navigation')).toBeCloseTo(1.5, 12);
    expect(kind('orchestration')).toBeCloseTo(11, 12);
    expect(after.overall?.byActivity.mean[ACTIVITY_AXIS.indexOf('orchestration')]).toBeCloseTo(11, 12);
    expect(plan.contacts.systems).toEqual(['crm', null, 'orchestration']);
    expect([...(after.overall?.bySystem.mean ?? [])]).toEqual([expect.closeTo(2.5, 12), 30, expect.closeTo(11, 12)]);
    expect(after.overall?.coordination.mean).toBeCloseTo(13.5, 12);
    expect(after.overall?.resolutionAndAction).toEqual({ mean: 30, variance: (900 + 900) * 1.25 - 900 });
  });

  test('two contacts at once take half the agent hours of one at a time', () => {
    const chat = [{ ...REFUND, concurrency: 2 }];
    const { contacts, setups } = compilePlan({ contactTypes: chat, setups: [asIs('as it is', chat)] });
    expect(exactHandleTime(contacts, setups[0] as SetupPlan).agentHours).toBeCloseTo((600 * 47.5) / 3600, 12);
  });

  test('unknown volumes leave hours and overall figures unknown, and types their own', () => {
    const unknown = [{ ...REFUND, volume: null }];
    const { contacts, setups } = compilePlan({ contactTypes: unknown, setups: [asIs('as it is', unknown)] });
    const exact = exactHandleTime(contacts, setups[0] as SetupPlan);
    expect(exact.overall).toBeNull();
    expect(exact.agentTimePerContact).toBeNull();
    expect(exact.contactTypes[0]?.agentHours).toBeNull();
    expect(exact.contactTypes[0]?.handleTime.mean).toBeCloseTo(47.5, 12);
  });
});

describe('exact handle time of any model', () => {
  const close = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * (Math.abs(b) + 1));
  const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

  test('has means by kind, activity and system that add up to the whole', () => {
    fc.assert(
      fc.property(handleTimeInput, (input) => {
        const { contacts, setups } = compilePlan(input);
        for (const setup of setups) {
          const exact = exactHandleTime(contacts, setup);
          for (const seconds of [...exact.contactTypes, ...(exact.overall === null ? [] : [exact.overall])]) {
            close(sum(seconds.byKind.mean), seconds.handleTime.mean);
            close(sum(seconds.byActivity.mean), seconds.handleTime.mean);
            close(sum(seconds.bySystem.mean), seconds.handleTime.mean);
            close(seconds.coordination.mean + seconds.resolutionAndAction.mean, seconds.handleTime.mean);
          }
        }
      }),
      SEEDED,
    );
  });

  test('has the same type means by the short way', () => {
    fc.assert(
      fc.property(handleTimeInput, (input) => {
        const { contacts, setups } = compilePlan(input);
        for (const setup of setups) {
          for (const [c, type] of exactHandleTime(contacts, setup).contactTypes.entries()) {
            close(exactTypeMean(contacts, setup, c), type.handleTime.mean);
          }
        }
      }),
      SEEDED,
    );
  });

  test('is the same as it is and in a set-up of factors 1 that adds nothing', () => {
    fc.assert(
      fc.property(handleTimeInput, (input) => {
        const neutral = asIs('neutral', input.contactTypes);
        const { contacts, setups } = compilePlan({ ...input, setups: [asIs('neutral', input.contactTypes), neutral] });
        expect(exactHandleTime(contacts, setups[1] as SetupPlan)).toEqual(
          exactHandleTime(contacts, setups[0] as SetupPlan),
        );
      }),
      SEEDED,
    );
  });
});

describe('compiling a plan', () => {
  const withTouch = (change: object): (() => unknown) => {
    const types = [{ ...REFUND, touches: [{ ...REFUND.touches[0], ...change }] }] as ContactTypeInput[];
    return () => compilePlan({ contactTypes: types, setups: [asIs('as it is', types)] });
  };

  test.each([{ probability: 1.1 }, { probability: Number.NaN }, { count: 0.5 }, { count: 1e9 }])(
    'refuses a touch with %o',
    (change) => {
      expect(withTouch(change)).toThrow(RangeError);
    },
  );

  test('refuses two touches that would share random numbers, and factors that do not fit the touches', () => {
    const twice = [{ ...REFUND, touches: [REFUND.touches[0], REFUND.touches[0]] }] as ContactTypeInput[];
    expect(() => compilePlan({ contactTypes: twice, setups: [] })).toThrow(RangeError);
    expect(() => compilePlan({ contactTypes: [SELF_SERVICE, REFUND], setups: [LAYERED] })).toThrow(RangeError);
    expect(() => compilePlan({ contactTypes: [REFUND], setups: [LAYERED] })).toThrow(RangeError);
  });
});
