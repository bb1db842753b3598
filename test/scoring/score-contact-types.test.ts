import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stepIsCallable } from '../../src/domain/callability.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import type { Operation, TypeOnMap } from '../../src/scoring/operation.ts';
import { operationOfType } from '../../src/scoring/operation-of-type.ts';
import { INDICATORS } from '../../src/scoring/registry.ts';
import { type FunctionOfType, scoreContactTypes } from '../../src/scoring/score-contact-types.ts';
import { scoreOperation } from '../../src/scoring/score-operation.ts';
import { asIsOf, type BuiltIn, builtIn, mapOf } from '../assessment/assess-fixture.ts';
import { operationMaps } from '../generators/operation-map.ts';
import { aContactType, aContextItem, aMap, aStep, aSystem, aTouch, aWorkflow, constant } from '../generators/rows.ts';

const RUNS = { numRuns: 60 };
const DIGITS = 9;
const MAPS = ['vectors/1', 'worked-example', 'harbour-telecom', 'anonymous-bank'];

let given: BuiltIn;
const maps = new Map<string, OperationMap>();
beforeAll(async () => {
  given = await builtIn();
  for (const name of MAPS) maps.set(name, await mapOf(name));
});

const scored = (map: OperationMap) => {
  const { operation } = asIsOf(map, given);
  return new Map(
    scoreContactTypes(operation, given.model).map(({ contactType, functions }) => [
      contactType,
      Object.fromEntries(functions.map((entry) => [entry.id, entry])) as Readonly<Record<string, FunctionOfType>>,
    ]),
  );
};
const gating = (map: OperationMap) =>
  scoreOperation(asIsOf(map, given).operation, given.model).functions.filter(
    ({ id }) => given.model.functions.find((known) => known.id === id)?.gates,
  );

/** The map as its readers would give it if no other contact type were in it. */
const alone = (map: OperationMap, id: string): OperationMap => ({
  ...map,
  contactTypes: map.contactTypes.filter((type) => type.id === id),
  touches: map.touches.filter((touch) => touch.contactType === id),
  workflows: map.workflows
    .map((workflow) => ({
      ...workflow,
      shares: workflow.shares.filter(({ contactType, share }) => contactType === id && share !== 0),
    }))
    .filter(({ shares }) => shares.length > 0),
});

const withVolume = (map: OperationMap, volume: (given: number | null) => number | null): OperationMap => ({
  ...map,
  contactTypes: map.contactTypes.map((type) => ({ ...type, volume: volume(type.volume) })),
});

/** Score, stage and range, to the last digits but those of rounding. */
const figures = (functions: Iterable<Omit<FunctionOfType, 'applies' | 'heldBy'>>) =>
  Array.from(functions, ({ id, stage, floor, ceiling, score, scoreFloor, scoreCeiling }) => [
    id,
    [stage, floor, ceiling],
    [score, scoreFloor, scoreCeiling].map((value) => (value === null ? null : Number(value.toFixed(DIGITS)))),
  ]);

describe('the score of one contact type', () => {
  // A: 100 s of handle time, 40 of them copying; two systems of which one is used in half of the contacts; one workflow
  // of two steps on two systems, the later by an agent. B reaches no agent and runs nothing.
  const touch = { contactType: 'a', duration: constant(10) };
  const map = aMap({
    systems: [aSystem({ id: 'crm' }), aSystem({ id: 'billing', api: [] })],
    contactTypes: [aContactType({ id: 'a', volume: 10 }), aContactType({ id: 'b', volume: 990 })],
    context: [aContextItem({ id: 'account', delivery: 'surfaced', persistence: 'channel' })],
    touches: [
      aTouch({ ...touch, seq: 1, activity: 'act', system: 'crm', duration: constant(60), context: ['account'] }),
      aTouch({ ...touch, seq: 2, activity: 'copy', system: 'billing', duration: constant(80), probability: 0.5 }),
      aTouch({ ...touch, contactType: 'b', seq: 1, activity: 'verify', actor: 'ivr' }),
    ],
    workflows: [
      aWorkflow({
        id: 'w',
        shares: [{ contactType: 'a', share: 0.3 }],
        changeLeadDays: 5,
        steps: [
          aStep({ workflow: 'w', seq: 1, id: 'one', system: 'crm', by: 'system', access: 'api' }),
          aStep({ workflow: 'w', seq: 2, id: 'two', system: 'billing', after: ['one'], permission: null }),
        ],
      }),
    ],
  });
  const [a, b] = ['a', 'b'];

  it('is made of what it touches, whatever the others do', () => {
    const context = scored(map).get(a)?.['context-aggregation'];
    // Systems 1.5 of 1 to 3: 66⅔ + 33⅓ × 0.75; context and navigation 0: 100; item surfaced: 33⅓; pair not linked: 0.
    const weight = (id: string) => given.model.indicators.find((rule) => rule.id === id)?.weight as number;
    const scores = {
      'systems-per-contact': 200 / 3 + (100 / 3) * 0.75,
      'context-assembly-share': 100,
      'structural-context': 100 / 3,
      'connected-pairs': 0,
    };
    const total = Object.keys(scores).reduce((sum, id) => sum + weight(id), 0);
    const expected = Object.entries(scores).reduce((sum, [id, score]) => sum + weight(id) * score, 0) / total;
    expect(context?.score).toBeCloseTo(expected, DIGITS);
    expect([context?.stage, context?.floor, context?.ceiling]).toEqual([1, 1, 1]);
    expect(context?.heldBy).toEqual(['connected-pairs']);
  });

  it('is held by the indicators at its stage, and by none at stage 3', () => {
    const orchestration = scored(map).get(a)?.['workflow-orchestration'];
    // The one hand-off is carried by a person, 40 of 100 seconds are copying; one screen only, five days to change.
    expect(orchestration?.stage).toBe(1);
    expect(orchestration?.heldBy).toEqual(['coordination-locus', 'transcription-share']);
    expect(scored(map).get(a)?.['interaction-continuity']?.stage).toBe(1);
    for (const functions of scored(map).values())
      for (const { stage, heldBy } of Object.values(functions))
        expect(heldBy.length > 0).toBe(stage !== null && stage < 3);
  });

  it('widens where a cell is unknown', () => {
    const governance = scored(map).get(a)?.['operational-governance'];
    const known = scored({
      ...map,
      workflows: map.workflows.map((workflow) => ({
        ...workflow,
        steps: workflow.steps.map((step) => ({ ...step, permission: step.permission ?? 'trained' })),
      })),
    }).get(a)?.['operational-governance'];
    expect(known?.scoreFloor).toBe(known?.scoreCeiling);
    expect(governance?.scoreFloor).toBe(known?.scoreFloor);
    expect(governance?.scoreCeiling).toBeGreaterThan(known?.scoreCeiling as number);
  });

  it('does not apply where agents are not reached, is unknown where nothing is recorded, and never zero', () => {
    const functions = scored(map).get(b) ?? {};
    const orchestration = functions['workflow-orchestration'];
    expect([orchestration?.applies, orchestration?.stage, orchestration?.score]).toEqual([true, null, null]);
    expect([orchestration?.floor, orchestration?.ceiling]).toEqual([1, 3]);
    const none = scored({ ...map, contactTypes: map.contactTypes.map((type) => ({ ...type, volume: 0 })) });
    for (const { applies, stage, score } of [...none.values()].flatMap((own) => Object.values(own)))
      expect([applies, stage, score]).toEqual([false, null, null]);
    // One check by a machine, none beyond the first.
    expect(functions['interaction-continuity']?.stage).toBe(3);
    expect(functions['context-aggregation']?.applies).toBe(false);
  });
});

describe('contact types by themselves', () => {
  it('come out as a map of that type alone does, as a whole', () => {
    fc.assert(
      fc.property(operationMaps(), (random) => {
        const map = withVolume(random, (volume) => volume ?? 50);
        for (const [id, functions] of scored(map))
          expect(figures(Object.values(functions)), id).toEqual(figures(gating(alone(map, id)) as FunctionOfType[]));
      }),
      RUNS,
    );
  });

  it('do not depend on how many contacts they have, nor on whether that is known', () => {
    fc.assert(
      fc.property(operationMaps(), (random) => {
        const [some, others, unknown] = [() => 3, () => 700, () => null].map((volume) =>
          [...scored(withVolume(random, volume)).values()].flatMap((own) => figures(Object.values(own))),
        );
        expect(others).toEqual(some);
        expect(unknown).toEqual(some);
      }),
      RUNS,
    );
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const reversed: OperationMap = {
          ...map,
          systems: map.systems.toReversed(),
          integrations: map.integrations.toReversed(),
          contactTypes: map.contactTypes.toReversed(),
          context: map.context.toReversed(),
          workflows: map.workflows.toReversed(),
        };
        const after = scored(reversed);
        for (const [id, functions] of scored(map))
          expect(figures(Object.values(after.get(id) ?? {}))).toEqual(figures(Object.values(functions)));
      }),
      RUNS,
    );
  });

  it('lie within their own ranges', () => {
    fc.assert(
      fc.property(operationMaps(), (map) => {
        for (const entry of [...scored(map).values()].flatMap((own) => Object.values(own))) {
          if (entry.stage === null || entry.score === null) continue;
          expect(entry.floor).toBeLessThanOrEqual(entry.stage);
          expect(entry.ceiling).toBeGreaterThanOrEqual(entry.stage);
        }
      }),
      RUNS,
    );
  });
});

describe.each(MAPS)('facts of %s that are volume-weighted means', (name) => {
  const value = (id: string, operation: Operation): number | null => {
    const fact = INDICATORS.get(id)?.measure(operation);
    return fact?.outcome === 'measured' ? fact.level.value : null;
  };
  const perStep =
    (counted: (map: OperationMap, workflow: string) => number) =>
    ({ map }: Operation, entry: TypeOnMap): number =>
      entry.workflows.reduce((sum, { workflow, share }) => sum + (share ?? 0) * counted(map, workflow), 0);
  const stepsOf = (map: OperationMap, id: string) => map.workflows.find((workflow) => workflow.id === id)?.steps ?? [];
  const seconds = ({ asIsSeconds }: Operation, { type }: TypeOnMap): number => asIsSeconds.get(type.id) ?? 0;

  /** Weight of one contact of the type in the whole. */
  const WEIGHTS: Readonly<Record<string, (operation: Operation, entry: TypeOnMap) => number>> = {
    'systems-per-contact': () => 1,
    'repeat-authentication': () => 1,
    'context-assembly-share': seconds,
    'transcription-share': seconds,
    'retelling-share': seconds,
    'callable-steps': perStep((map, id) => {
      const systems = new Map(map.systems.map((system) => [system.id, system]));
      return stepsOf(map, id).filter((step) => stepIsCallable(step, systems) !== null).length;
    }),
    'coordination-locus': perStep((map, id) => {
      const steps = new Map(stepsOf(map, id).map((step) => [step.id, step]));
      return [...steps.values()].flatMap(({ system, after, by }) =>
        after.filter((earlier) => {
          const before = steps.get(earlier)?.system ?? null;
          return by !== null && system !== null && before !== null && before !== system;
        }),
      ).length;
    }),
  };

  it.each(Object.keys(WEIGHTS))('%s of the whole is the mean of that of its contact types', (id) => {
    const { operation } = asIsOf(maps.get(name) as OperationMap, given);
    const rows = operation.types.flatMap((entry) => {
      const own = value(id, operationOfType(operation, entry));
      const weight = (entry.type.volume ?? 0) * (WEIGHTS[id]?.(operation, entry) ?? 0);
      return weight === 0 ? [] : [{ weight, own: own as number }];
    });
    const total = rows.reduce((sum, { weight }) => sum + weight, 0);
    const mean = rows.reduce((sum, { weight, own }) => sum + weight * own, 0) / total;
    const whole = value(id, operation);
    if (whole === null) expect(total).toBe(0);
    else expect(mean).toBeCloseTo(whole, DIGITS);
  });
});
