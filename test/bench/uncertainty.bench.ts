/**
 * Speed of the ledgers and of parameter uncertainty, on one thread. Run: `node test/bench/uncertainty.bench.ts`. The best
 * of several runs is shown, since a busy machine only ever makes a run slower.
 */
import { workloadCost } from '../../src/assessment/workload-cost.ts';
import type { OperationMap, ProvenanceEntry, Touch } from '../../src/domain/map.ts';
import type { Activity } from '../../src/domain/vocabulary.ts';
import { ledgerOf } from '../../src/setups/ledger.ts';
import { touchDurations } from '../../src/setups/touch-duration.ts';
import { uncertaintyOf } from '../../src/setups/uncertainty.ts';
import { aContactType, aMap, aStep, aSystem, aTouch, aWorkflow, constant, place } from '../generators/rows.ts';
import { builtIn, PARAMETERS } from '../setups/set-ups.ts';

/** 50 contact types of 20 touches, nearly all of which some function changes; every tenth duration assumed. */
const TYPES = 50;
const SYSTEMS = 10;
const DRAWS = 10_000;

const PATTERN: readonly (readonly [Activity, 'own' | 'other' | 'none', linked?: boolean])[] = [
  ['verify', 'none'],
  ['sign-on', 'own'],
  ['switch', 'own'],
  ['search', 'own'],
  ['reconcile', 'own'],
  ['verify', 'own'],
  ['recap', 'own'],
  ['converse', 'none'],
  ['switch', 'other'],
  ['search', 'other'],
  ['act', 'other', true],
  ['copy', 'other', true],
  ['rekey', 'other', true],
  ['approve', 'other', true],
  ['wait', 'other', true],
  ['decide', 'none'],
  ['transfer', 'none'],
  ['recap', 'none'],
  ['switch', 'own'],
  ['document', 'own'],
];

const map: OperationMap = largeMap();
const durations = touchDurations(map, PARAMETERS);
const setups = builtIn(map);
const hourly = (organization: OperationMap['organization']) => workloadCost(1, organization);

const RUNS = 5;

measure('apply the set-ups', () => {
  builtIn(map);
});
measure('ledgers', ledgers);
measure(`ledgers and ${DRAWS} draws of everything uncertain`, () => {
  ledgers();
  uncertaintyOf(map, setups, durations, PARAMETERS, { draws: DRAWS, seed: 1, confidence: 0.95, hourly });
});

function ledgers(): void {
  for (const setup of setups) ledgerOf(map, setup, durations);
}

function measure(what: string, run: () => void): void {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  console.log(`${what}: ${Math.min(...times).toFixed(0)} ms`);
}

function largeMap(): OperationMap {
  const types = Array.from({ length: TYPES }, (_, at) => `type-${at}`);
  const touches = types.flatMap((contactType, type) =>
    PATTERN.map(([activity, where, linked], at): Touch => {
      const system = where === 'none' ? null : `system-${(type + (where === 'own' ? 0 : 3)) % SYSTEMS}`;
      const link = linked === true ? { workflow: `flow-${type}`, step: `step-${at % 3}` } : {};
      const probability = 0.3 + 0.7 * (((7 * at + type) % 10) / 10);
      return aTouch({ contactType, seq: at + 1, activity, system, probability, duration: constant(5 + at), ...link });
    }),
  );
  return aMap({
    systems: Array.from({ length: SYSTEMS }, (_, at) => aSystem({ id: `system-${at}` })),
    contactTypes: types.map((id) => aContactType({ id, aiEligible: 0.3, repeatRate: 0.1, repeatContext: 0.3 })),
    touches,
    workflows: types.map((contactType, type) =>
      aWorkflow({
        id: `flow-${type}`,
        shares: [{ contactType, share: 0.8 }],
        steps: [0, 1, 2].map((step) =>
          aStep({
            workflow: `flow-${type}`,
            seq: step + 1,
            id: `step-${step}`,
            system: `system-${(type + 3) % SYSTEMS}`,
          }),
        ),
      }),
    ),
    provenance: touches
      .filter((_, at) => at % 10 === 0)
      .map(
        ({ contactType, seq }): ProvenanceEntry => ({
          table: 'touches',
          row: `${contactType}/${seq}`,
          column: 'duration',
          status: 'assumed',
          source: null,
          method: `sample of ${contactType}`,
          low: 2,
          high: 60,
          changedSince: [],
          at: place('provenance.csv', 2),
        }),
      ),
  });
}
