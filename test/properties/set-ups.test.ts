import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { volumesOfAgentTime } from '../../src/domain/agent-work.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import { INTERVENTION_IDS, type InterventionId, type ScenarioIntervention } from '../../src/domain/scenario.ts';
import { KINDS } from '../../src/domain/vocabulary.ts';
import type { ExactOfType, ExactResult } from '../../src/kernels/handle-time/exact-result.ts';
import { english } from '../../src/messages/english.ts';
import { applySetup } from '../../src/setups/apply.ts';
import { firstContactResolution } from '../../src/setups/first-contact-resolution.ts';
import { ledgerOf } from '../../src/setups/ledger.ts';
import { touchDurations } from '../../src/setups/touch-duration.ts';
import { operationMaps } from '../generators/operation-map.ts';
import { anIntervention, applied, BUILT_IN, builtIn, exactOf, PARAMETERS, planOf } from '../setups/set-ups.ts';

const RUNS = { numRuns: 100 };
/** Sums in another order differ in the last bits. */
const ROUNDING = 1e-11;
const RESOLUTION = KINDS.indexOf('resolution');
const ADDED = KINDS.indexOf('orchestration');

const interventions = fc.subarray([...INTERVENTION_IDS]);

const numbersOf = (result: ExactResult) => ({
  hours: result.agentHours,
  perContact: result.agentTimePerContact,
  overall: result.overall?.handleTime,
  types: result.contactTypes.map((type) => [type.handleTime, [...type.byKind.mean], [...type.byKind.variance]]),
});

const close = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a), Math.abs(b));

describe('set-ups on random maps', () => {
  it('leave resolution seconds of every contact type as they are, to the last bit', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const [asIs, ...others] = exactOf(
          map,
          builtIn(map).map(({ view }) => view),
        );
        for (const other of others)
          other.contactTypes.forEach((type, at) => {
            expect(type.byKind.mean[RESOLUTION]).toBe(asIs?.contactTypes[at]?.byKind.mean[RESOLUTION]);
          });
      }),
      RUNS,
    );
  });

  it('change nothing at all with residuals and factors of 1, times of 0 and no success of AI', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const neutral = applied(map, NEUTRAL);
        const [asIs, same] = exactOf(map, [applied(map, []).view, neutral.view]);
        expect(numbersOf(same as ExactResult)).toEqual(numbersOf(asIs as ExactResult));
        expect([...neutral.view.occurrence].every((factor) => factor === 1)).toBe(true);
        expect([...neutral.view.stretch].every((factor) => factor === 1)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never raise a kind that the map already has when one more intervention comes into force', () => {
    fc.assert(
      fc.property(operationMaps(), interventions, fc.constantFrom(...INTERVENTION_IDS), (map, some, more) => {
        const without = some.filter((id) => id !== more);
        const views = [without, [...without, more]].map((list) => applied(map, list).view);
        const [before, after] = exactOf(map, views);
        expectNoKindRaised(before as ExactResult, after as ExactResult);
      }),
      RUNS,
    );
  });

  it('never raise a kind that the map already has when one more system can be called', () => {
    fc.assert(
      fc.property(operationMaps(), interventions, fc.nat(), (map, some, which) => {
        const at = which % map.systems.length;
        const systems = map.systems.map((system, index) =>
          index === at ? { ...system, api: ['read', 'write', 'trigger'] as const } : system,
        );
        const better = { ...map, systems };
        const [before] = exactOf(map, [applied(map, some).view]);
        const [after] = exactOf(better, [applied(better, some).view]);
        expectNoKindRaised(before as ExactResult, after as ExactResult);
      }),
      RUNS,
    );
  });

  it('save not a second where no system has an API', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const mute = { ...map, systems: map.systems.map((system) => ({ ...system, api: [] })) };
        const setups = builtIn(mute);
        const results = exactOf(
          mute,
          setups.map(({ view }) => view),
        );
        const [asIs] = results;
        setups.forEach((setup, at) => {
          const result = results[at] as ExactResult;
          expect(numbersOf(result)).toEqual(numbersOf(asIs as ExactResult));
          expect(firstContactResolution(mute, setup, result).repeatsAvoided ?? 0).toBe(0);
        });
      }),
      RUNS,
    );
  });

  it('give AI nothing of contact types whose eligible share is unknown', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const blind = {
          ...map,
          contactTypes: map.contactTypes.map((type) => ({ ...type, aiEligible: null })),
        };
        const four = applied(blind, FUNCTIONS_WITHOUT_AI);
        const five = applied(blind, [...FUNCTIONS_WITHOUT_AI, 'enable-actions']);
        const [without, with_] = exactOf(blind, [four.view, five.view]);
        expect(numbersOf(with_ as ExactResult)).toEqual(numbersOf(without as ExactResult));
        const listed = five.blockers.filter(({ unknown }) => unknown?.column === 'ai_eligible');
        expect(listed.map(({ contactTypes }) => contactTypes[0])).toEqual(blind.contactTypes.map(({ id }) => id));
      }),
      RUNS,
    );
  });

  it('measure the map as it is the same, whatever else is measured beside it', () => {
    fc.assert(
      fc.property(operationMaps(), interventions, (map, some) => {
        const views = builtIn(map).map(({ view }) => view);
        const [alone] = exactOf(map, views.slice(0, 1));
        const [beside] = exactOf(map, [...views, applied(map, some).view]);
        expect(numbersOf(beside as ExactResult)).toEqual(numbersOf(alone as ExactResult));
      }),
      RUNS,
    );
  });

  it('have a ledger that sums to the difference, and whose parts agree with set-ups applied one by one', () => {
    fc.assert(
      fc.property(operationMaps(), interventions, (map, some) => {
        const setup = applied(map, some);
        const ledger = ledgerOf(map, setup, touchDurations(map, PARAMETERS));
        const perContact = (list: readonly InterventionId[]): number =>
          exactOf(map, [applied(map, list).view])[0]?.agentTimePerContact ?? 0;
        if (ledger === null) {
          expect(volumesOfAgentTime(map).every((volume) => (volume ?? 0) === 0)).toBe(true);
          return;
        }
        const entries = [...ledger.byFunction.values()];
        const sum = entries.reduce((total, { seconds }) => total + seconds, 0);
        expect(close(sum, ledger.difference)).toBe(true);
        expect(close(ledger.difference, perContact(some) - perContact([]))).toBe(true);
        const kinds = [...ledger.byKind.values()].reduce((total, { difference }) => total + difference, 0);
        expect(close(kinds, ledger.difference)).toBe(true);
        some.forEach((id, at) => {
          const others = some.filter((other) => other !== id);
          expect(close(entries[at]?.alone ?? Number.NaN, perContact([id]) - perContact([]))).toBe(true);
          expect(close(entries[at]?.addedLast ?? Number.NaN, perContact(some) - perContact(others))).toBe(true);
        });
      }),
      RUNS,
    );
  });

  it('keep every factor within 0 and 1, and every share of AI', () => {
    fc.assert(
      fc.property(operationMaps(), interventions, (map, some) => {
        const { view } = applied(map, some);
        const within = (value: number): boolean => value >= 0 && value <= 1;
        expect([...view.occurrence, ...view.stretch].every(within)).toBe(true);
        expect(view.added.every(({ probability }) => within(probability))).toBe(true);
        expect([...view.ai.values()].every((ai) => within(ai.completes) && within(ai.handoverShare))).toBe(true);
      }),
      RUNS,
    );
  });

  it('count the same per contact when every volume doubles', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const contactTypes = map.contactTypes.map((type) => ({
          ...type,
          volume: type.volume === null ? null : 2 * type.volume,
        }));
        const twice = { ...map, contactTypes };
        const once = exactOf(map, views(map));
        exactOf(twice, views(twice)).forEach((result, at) => {
          expect(result.agentTimePerContact).toBe(once[at]?.agentTimePerContact);
          expect(result.agentHours).toBe(2 * (once[at]?.agentHours ?? Number.NaN));
        });
      }),
      RUNS,
    );
  });

  it('do not depend on the order of systems, workflows and integrations', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const turned: OperationMap = {
          ...map,
          systems: map.systems.toReversed(),
          workflows: map.workflows.toReversed(),
          integrations: map.integrations.toReversed(),
          context: map.context.toReversed(),
        };
        const results = exactOf(map, views(map));
        exactOf(turned, views(turned)).forEach((result, at) => {
          expect(close(result.agentTimePerContact ?? 0, results[at]?.agentTimePerContact ?? 0), BUILT_IN[at]).toBe(
            true,
          );
        });
      }),
      RUNS,
    );
  });

  it('name a rule and a row for every change, and change only what the record says', () => {
    fc.assert(
      fc.property(operationMaps(), interventions, (map, some) => {
        const { view, changes } = applySetup(map, planOf(some), PARAMETERS);
        for (const { rule, key, at } of changes) {
          expect(english.phrase(rule).length).toBeGreaterThan(10);
          expect(key).not.toBe('');
          expect(at.row).toBeGreaterThan(0);
        }
        const recorded = new Set(changes.filter(({ table }) => table === 'touches').map(({ key }) => key));
        map.touches.forEach((touch, index) => {
          if (view.occurrence[index] === 1 && view.stretch[index] === 1) return;
          expect(recorded).toContain(`${touch.contactType}/${touch.seq}`);
        });
      }),
      RUNS,
    );
  });
});

const FUNCTIONS_WITHOUT_AI: readonly InterventionId[] = [
  'aggregate-context',
  'persist-interaction',
  'orchestrate-workflows',
  'embed-governance',
];

const NEUTRAL: readonly ScenarioIntervention[] = [
  anIntervention('aggregate-context', { view_time: 0, residual: 1 }),
  anIntervention('persist-interaction', { residual_verify: 1, residual_recap: 1 }),
  anIntervention('orchestrate-workflows', { trigger_time: 0, exception_rate: 1, exception_time: 0 }),
  anIntervention('embed-governance', { residual_approve: 1, document_factor: 1 }),
  anIntervention('enable-actions', { ai_success: 0, handover_time: 0 }),
  anIntervention('connect-interfaces', { search_residual: 1, verify_residual: 1 }),
  anIntervention('assist-agents', { search_factor: 1, document_factor: 1, reading_time: 0 }),
];

const views = (map: OperationMap) => builtIn(map).map(({ view }) => view);

function expectNoKindRaised(before: ExactResult, after: ExactResult): void {
  before.contactTypes.forEach((type: ExactOfType, at) => {
    type.byKind.mean.forEach((seconds, kind) => {
      if (kind === ADDED) return;
      const now = after.contactTypes[at]?.byKind.mean[kind] ?? Number.NaN;
      expect(now).toBeLessThanOrEqual(seconds * (1 + ROUNDING));
    });
  });
}
