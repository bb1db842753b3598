import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../../src/domain/map.ts';
import { INTERVENTION_IDS } from '../../../src/domain/scenario.ts';
import { KINDS } from '../../../src/domain/vocabulary.ts';
import { AgentTimes } from '../../../src/setups/agent-time/agent-times.ts';
import { mapNumbers } from '../../../src/setups/agent-time/map-numbers.ts';
import { agentTimeModel } from '../../../src/setups/agent-time/model.ts';
import { bitsOf } from '../../../src/setups/agent-time/subsets.ts';
import { applySetup } from '../../../src/setups/apply.ts';
import { parameterValue, touchDurations } from '../../../src/setups/touch-duration.ts';
import { operationMaps } from '../../generators/operation-map.ts';
import { constant } from '../../generators/rows.ts';
import { anIntervention, applied, exactOf, PARAMETERS, planOf } from '../set-ups.ts';

const ROUNDING = 1e-11;
const close = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(ROUNDING * Math.max(1, Math.abs(expected)));
};

describe('agent times by subset', () => {
  it('agree with the exact handle time of every subset of the interventions, kind by kind', () => {
    fc.assert(
      fc.property(operationMaps(), fc.subarray([...INTERVENTION_IDS], { maxLength: 5 }), (map, some) => {
        const setup = applied(map, some);
        const numbers = mapNumbers(map, touchDurations(map, PARAMETERS));
        const model = agentTimeModel(map, setup.inForce, 'by-kind');
        const times = new AgentTimes(model, numbers, new Set());
        const values = Float64Array.from(model.parameters, (id) => parameterValue(PARAMETERS, id));
        times.compute(numbers, values);
        for (let subset = 0; subset < model.subsets; subset++) {
          const list = bitsOf(subset).map((bit) => some[bit] as (typeof some)[number]);
          const [exact] = exactOf(map, [applied(map, list).view]);
          if (exact === undefined || exact.agentTimePerContact === null) continue;
          const total = KINDS.reduce(
            (sum, _, kind) => sum + (times.perContact[kind * model.subsets + subset] as number),
            0,
          );
          close(total, exact.agentTimePerContact);
          if (exact.overall !== null) close(times.handleTime(numbers, values, subset), exact.overall.handleTime.mean);
          exact.contactTypes.forEach((type, at) => {
            const seconds = KINDS.reduce(
              (sum, _, kind) => sum + (times.seconds[(at * KINDS.length + kind) * model.subsets + subset] as number),
              0,
            );
            // Without the hand-over, which the exact result counts among the added touches.
            const ai = applied(map, list).view.ai.get(type.typeId);
            close(seconds, type.handleTime.mean - (ai?.handoverShare ?? 0) * 20);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('agree with the map and the parameters that draws stand for', () => {
    fc.assert(
      fc.property(operationMaps(), fc.infiniteStream(fc.nat(1000)), (map, stream) => {
        const next = (): number => (stream.next().value as number) / 1000;
        const moving = new Set(map.touches.flatMap((_, index) => (next() < 0.4 ? [index] : [])));
        const changed: OperationMap = {
          ...map,
          touches: map.touches.map((touch, index) =>
            moving.has(index)
              ? { ...touch, probability: next(), count: 1 + next(), duration: constant(100 * next()) }
              : touch,
          ),
          contactTypes: map.contactTypes.map((type) => ({
            ...type,
            volume: type.volume === null ? null : 1000 * next(),
            aiEligible: type.aiEligible === null ? null : next(),
          })),
        };
        const residual = next();
        const plan = planOf([
          anIntervention('aggregate-context', { residual }),
          'persist-interaction',
          'orchestrate-workflows',
          anIntervention('embed-governance', { document_factor: residual }),
          'enable-actions',
        ]);
        const setup = applySetup(map, plan, PARAMETERS);
        const model = agentTimeModel(map, setup.inForce, 'all');
        const times = new AgentTimes(model, mapNumbers(map, touchDurations(map, PARAMETERS)), moving);
        const values = Float64Array.from(model.parameters, (id) => parameterValue(setup.parameters, id));
        const numbers = mapNumbers(changed, touchDurations(changed, PARAMETERS));
        times.compute(numbers, values);
        const [exact] = exactOf(changed, [applySetup(changed, plan, PARAMETERS).view]);
        if (exact?.agentTimePerContact == null) return;
        close(times.perContact[model.subsets - 1] as number, exact.agentTimePerContact);
        close((times.perContact[model.subsets - 1] as number) * times.offered, exact.agentHours * 3600);
      }),
      { numRuns: 150 },
    );
  });
});
