import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailureModel, failureModelOf } from '../../../../src/kernels/blast-radius/failure-model.ts';
import {
  type ElementTimes,
  elementProbabilities,
  evaluate,
  expectedShares,
  typeStates,
} from '../../../../src/kernels/blast-radius/states/availability.ts';
import { compileStates } from '../../../../src/kernels/blast-radius/states/compiled-states.ts';
import type { DrainRate } from '../../../../src/kernels/blast-radius/years/backlog.ts';
import { HOURS_PER_YEAR, type YearOutages } from '../../../../src/kernels/blast-radius/years/outages.ts';
import {
  type OperatingWeek,
  SetupYears,
  type YearFigures,
} from '../../../../src/kernels/blast-radius/years/setup-years.ts';
import { simulateYears, type YearSeries } from '../../../../src/kernels/blast-radius/years/simulate-years.ts';
import { openingProfile } from '../../../../src/kernels/blast-radius/years/week-profile.ts';
import { type FailureCase, failureCases } from '../failure-maps.ts';
import { fourSystems, fourSystemsOrchestrated } from '../four-systems.ts';
import { contactType, organization, smallMap, system, workflow } from '../small-map.ts';

const WEEKS_PER_YEAR = HOURS_PER_YEAR / 168;
const open = openingProfile(organization({ opening: { days: 5, fromHour: 8, toHour: 18 } }));
/** Volumes are given for a week. */
const week: OperatingWeek = { arrivals: open, opening: open, periodsPerWeek: 1 };
const soon: DrainRate = { by: 'systems', perWeek: 1e9 };

interface Setting {
  readonly model: FailureModel;
  readonly times: readonly ElementTimes[];
  readonly retryHours?: number;
  readonly drain?: DrainRate;
}

function simulated({ model, times, retryHours = 0, drain = soon }: Setting, years: number, seed = 1): YearSeries {
  const [series] = simulateYears(
    {
      elements: model.elements.map(({ id }, at) => ({ id, times: times[at] ?? { mtbfHours: 1, mttrHours: 0 } })),
      setups: [{ id: 'one', model, retryHours, drain: model.workflows.map(() => drain) }],
      week,
      repair: { kind: 'exponential' },
    },
    seed,
    0,
    years,
  );
  if (series === undefined) throw new Error('one set-up');
  return series;
}

function meanOf(values: Float64Array): { mean: number; se: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}

describe('simulated years', () => {
  const cases: fc.Arbitrary<FailureCase> = failureCases().filter(({ model }) => model.offered > 0);

  test('agree with the exact model on average', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 1000 }), ({ model }, seed) => {
        const times = model.elements.map((_, at) => ({ mtbfHours: 200 + 40 * at, mttrHours: 10 + at }));
        const series = simulated({ model, times }, 120, seed);
        const compiled = compileStates(model);
        const probabilities = elementProbabilities(times);
        const shares = expectedShares(model, typeStates(compiled, probabilities));
        const yearly = model.offered * WEEKS_PER_YEAR;
        const extraHours = compiled.workflows.reduce((sum, { extraWork }, at) => {
          const executions = model.types.reduce(
            (total, { volume, runs }) =>
              total + runs.reduce((own, run) => own + (run.workflow === at ? volume * run.share : 0), 0),
            0,
          );
          const seconds = extraWork.reduce(
            (own, { seconds: each, when }) =>
              own + (when === null ? Number.NaN : each * evaluate(when, probabilities).whenTrue),
            0,
          );
          return sum + (executions * WEEKS_PER_YEAR * seconds) / 3600;
        }, 0);
        const expected = {
          broken: (shares?.broken ?? Number.NaN) * yearly,
          deferred: (shares?.deferred ?? Number.NaN) * yearly,
          degraded: (shares?.degraded ?? Number.NaN) * yearly,
          extraHours,
        };
        for (const [figure, value] of Object.entries(expected)) {
          const { mean, se } = meanOf(series[figure as keyof YearFigures]);
          // Five standard errors: with hundreds of figures none should lie outside by chance.
          expect(Math.abs(mean - value)).toBeLessThanOrEqual(5 * se + 1e-9 * value);
        }
      }),
      { numRuns: 60, seed: 20 },
    );
  }, 120_000);

  test('are the same however they are cut, and whatever other set-ups run beside them', () => {
    const orchestrated = failureModelOf(fourSystems, fourSystemsOrchestrated);
    const plain = failureModelOf(fourSystems);
    const input = (models: readonly FailureModel[]) => ({
      elements: orchestrated.elements.map(({ id }) => ({ id, times: { mtbfHours: 300, mttrHours: 8 } })),
      setups: models.map((model) => ({ id: 's', model, retryHours: 0, drain: model.workflows.map(() => soon) })),
      week,
      repair: { kind: 'lognormal', logSd: 1.2 } as const,
    });
    const both = simulateYears(input([plain, orchestrated]), 3, 0, 60);
    const alone = simulateYears(input([plain]), 3, 0, 60);
    expect(both[0]).toEqual(alone[0]);
    const early = simulateYears(input([plain]), 3, 0, 13)[0];
    const late = simulateYears(input([plain]), 3, 13, 47)[0];
    expect([...(early?.broken ?? []), ...(late?.broken ?? [])]).toEqual([...(alone[0]?.broken ?? [])]);
    // The layer's own elements add failures, the rest fails alike.
    expect(meanOf(both[1]?.broken ?? new Float64Array()).mean).not.toBe(
      meanOf(both[0]?.broken ?? new Float64Array()).mean,
    );
  });
});

/** One orchestrated step on one system, run by all of 1,000 contacts a week. */
const map = (onFailure: 'fail' | 'defer', promiseSeconds: number | null = null) =>
  smallMap({
    systems: [system('billing')],
    contactTypes: [contactType('refund', 1000)],
    workflows: [
      workflow('refund', { refund: 1 }, [{ system: 'billing', operation: 'write', onFailure: { kind: onFailure } }], {
        promise: promiseSeconds === null ? null : { kind: 'constant', seconds: promiseSeconds },
      }),
    ],
  });
const ORCHESTRATED = { orchestratedSteps: new Set(['refund/1']), survivingReads: new Set<string>() };

describe('retries', () => {
  test('leave of exponential outages what outlasts the horizon, e to the −H ÷ R', () => {
    const model = failureModelOf(map('fail'), ORCHESTRATED);
    const onlyBilling = model.elements.map(({ id }) =>
      id === 'billing' ? { mtbfHours: 200, mttrHours: 4 } : { mtbfHours: 1, mttrHours: 0 },
    );
    const without = meanOf(simulated({ model, times: onlyBilling }, 1000).broken);
    const retried = meanOf(simulated({ model, times: onlyBilling, retryHours: 2 }, 1000).broken);
    const expected = (1000 * WEEKS_PER_YEAR * 4) / 204;
    expect(Math.abs(without.mean - expected)).toBeLessThan(4 * without.se);
    expect(Math.abs(retried.mean - expected * Math.exp(-2 / 4))).toBeLessThan(4 * retried.se);
  });

  test('do not help steps that the orchestrator does not carry out', () => {
    const model = failureModelOf(map('fail'));
    const times = [{ mtbfHours: 200, mttrHours: 4 }];
    expect(simulated({ model, times, retryHours: 2 }, 20)).toEqual(simulated({ model, times }, 20));
  });
});

describe('one year of given outages', () => {
  /** Arrivals: 1,000 a week in 50 opening hours, 20 an hour; year 0 begins on a Monday at midnight. */
  const year = (
    outages: readonly (readonly [number, number])[],
    given: { readonly onFailure: 'fail' | 'defer'; readonly promiseSeconds?: number; readonly drain?: DrainRate },
  ): YearFigures => {
    const model = failureModelOf(map(given.onFailure, given.promiseSeconds ?? null));
    const years = new SetupYears({ id: 'one', model, retryHours: 0, drain: [given.drain ?? soon] }, week);
    const listed: YearOutages = {
      elements: outages.map(() => 0),
      starts: outages.map(([start]) => start),
      ends: outages.map(([, end]) => end),
    };
    return years.year(listed, 0);
  };
  const TUESDAY = 24;
  const SATURDAY = 5 * 24;

  test('counts the contacts of opening hours only, by day and by spell', () => {
    // Monday 16:00 to Tuesday 10:00: two hours before closing, two after opening. Tuesday 12:00 to 13:00: one more.
    const figures = year(
      [
        [16, TUESDAY + 10],
        [TUESDAY + 12, TUESDAY + 13],
      ],
      { onFailure: 'fail' },
    );
    expect(figures.broken).toBeCloseTo(100, 9);
    expect(figures.worstDayBroken).toBeCloseTo(60, 9);
    expect(figures.worstDayAffected).toBeCloseTo(60, 9);
    expect(figures.longestBrokenHours).toBeCloseTo(18, 9);
    expect(figures.deferred + figures.degraded).toBe(0);
  });

  test('counts nothing at a weekend, and nothing after the year has ended', () => {
    expect(year([[SATURDAY, SATURDAY + 40]], { onFailure: 'fail' }).broken).toBe(0);
    // The year ends on a Tuesday at 6:00, before opening.
    expect(year([[HOURS_PER_YEAR - 10, HOURS_PER_YEAR + 50]], { onFailure: 'fail' }).broken).toBe(0);
  });

  test('works off what was deferred in order, at the given rate', () => {
    // Monday 10:00 to 12:00 defers 40. At 40 an hour they are done from 12:00 to 13:00: the first waits 2 h, the last 1 h.
    const agents: DrainRate = { by: 'agents', perWeek: 2000 };
    const figures = year([[10, 12]], { onFailure: 'defer', promiseSeconds: 1.5 * 3600, drain: agents });
    expect(figures.deferred).toBeCloseTo(40, 9);
    expect(figures.executionsDeferred).toBeCloseTo(40, 9);
    expect(figures.longestWaitHours).toBeCloseTo(2, 6);
    // Waits fall evenly from 2 h to 1 h: half of them are over one and a half.
    expect(figures.executionsLate).toBeCloseTo(20, 6);
  });

  test('works off by agents in opening hours only, by systems at night too', () => {
    // Monday 16:00 to 18:00 defers 40. Systems at 20 an hour are done at 20:00, agents on Tuesday at 10:00.
    const systems = year([[16, 18]], { onFailure: 'defer', drain: { by: 'systems', perWeek: 20 * 168 } });
    expect(systems.longestWaitHours).toBeCloseTo(2, 6);
    const agents = year([[16, 18]], { onFailure: 'defer', drain: { by: 'agents', perWeek: 20 * 50 } });
    expect(agents.longestWaitHours).toBeCloseTo(16, 6);
  });

  test('lets what waits go on waiting through the next outage', () => {
    // 40 deferred by 12:00; at 20 an hour, one hour until 13:00 does 20. Closed until 14:00, 20 more come in. Then two hours.
    const figures = year(
      [
        [10, 12],
        [13, 14],
      ],
      { onFailure: 'defer', drain: { by: 'agents', perWeek: 1000 }, promiseSeconds: 3600 },
    );
    expect(figures.executionsDeferred).toBeCloseTo(60, 9);
    // The 20th arrived at 11:00 and is done at 13:00; the 21st waits from 11:00 to 14:00.
    expect(figures.longestWaitHours).toBeCloseTo(3, 6);
    // Waits: 2 h for the first twenty, 3 h falling to … all over one hour: the last of all arrived at 14:00, done at 16:00.
    expect(figures.executionsLate).toBeCloseTo(60, 6);
  });

  test('says that nothing is ever done where nobody has time for it', () => {
    const figures = year([[10, 12]], { onFailure: 'defer', promiseSeconds: 60, drain: { by: 'agents', perWeek: 0 } });
    expect(figures.longestWaitHours).toBe(Number.POSITIVE_INFINITY);
    expect(figures.executionsLate).toBeCloseTo(40, 9);
  });

  test('works off what is left after the year has ended', () => {
    // The last Monday of the year: an outage from 16:00 on that ends eight hours into the next year.
    const monday = HOURS_PER_YEAR - 30;
    const figures = year([[monday + 16, HOURS_PER_YEAR + 8]], { onFailure: 'defer', promiseSeconds: 3600 });
    expect(figures.executionsDeferred).toBeCloseTo(40, 6);
    expect(figures.executionsLate).toBeCloseTo(40, 6);
    // Arrived on Monday at 16:00, done on Tuesday at 14:00 when the outage is over.
    expect(figures.longestWaitHours).toBeCloseTo(22, 3);
  });
});
