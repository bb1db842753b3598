import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureImpact } from '../../../../src/kernels/blast-radius/failure-impact.ts';
import { orchestratedReaches } from '../../../../src/kernels/blast-radius/years/orchestrated-reach.ts';
import { RememberedStates } from '../../../../src/kernels/blast-radius/years/remembered-states.ts';
import { RunningStates } from '../../../../src/kernels/blast-radius/years/running-states.ts';
import { failureCases } from '../failure-maps.ts';

describe('states kept up to date change by change', () => {
  test('are those that evaluating every workflow gives, after any failures and repairs', () => {
    fc.assert(
      fc.property(failureCases(), fc.array(fc.nat(), { maxLength: 30 }), ({ model }, turns) => {
        const reaches = orchestratedReaches(model);
        const running = new RunningStates(model, 1);
        const remembered = new RememberedStates(model, reaches.length, 1);
        const failed = new Set<number>();
        for (const turn of turns) {
          const element = turn % model.elements.length;
          const fails = !failed.has(element);
          if (fails) failed.add(element);
          else failed.delete(element);
          for (const states of [running, remembered]) {
            states.setFailed(element, fails);
            reaches.forEach(({ bases }, at) =>
              states.setBlocked(
                at,
                [...failed].some((one) => bases.has(one)),
              ),
            );
          }
          running.refresh();
          const { rates, states: known, deferred: count } = remembered.now();
          expect(rates).toEqual(running.rates);
          expect([...known]).toEqual([...running.states]);
          expect(count).toBe(running.deferred);
          const impact = failureImpact(model, [...failed]);
          expect([...running.states]).toEqual(impact.states);
          const { broken, deferred, degraded } = impact.volumeShare ?? { broken: 0, deferred: 0, degraded: 0 };
          expect(running.rates.broken).toBeCloseTo(broken * model.offered, 8);
          expect(running.rates.deferred).toBeCloseTo(deferred * model.offered, 8);
          expect(running.rates.degraded).toBeCloseTo(degraded * model.offered, 8);
          expect(running.rates.extraSeconds).toBeCloseTo(impact.extraSeconds, 5);
          expect(running.deferred).toBe(impact.states.filter((state) => state === 2).length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
