import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { gradedFunction, operationStage } from '../../src/scoring/gate.ts';
import { graded } from '../../src/scoring/graded-indicator.ts';
import { scoreOperation } from '../../src/scoring/score-operation.ts';
import { asIsOf, assess, type BuiltIn, builtIn, mapOf } from '../assessment/assess-fixture.ts';

const MAPS = ['vectors/1', 'vectors/3', 'vectors/5', 'worked-example', 'sparse'];
/** Sums in another order differ in the last bits. */
const TOLERANCE = 1e-12;

let given: BuiltIn;
const maps = new Map<string, OperationMap>();

beforeAll(async () => {
  given = await builtIn();
  for (const name of MAPS) maps.set(name, await mapOf(name));
});

const map = (name: string): OperationMap => maps.get(name) as OperationMap;

/** Value, stage, range and score of everything, without the rows' places. */
function figures({ assessment }: ResultDocument) {
  const { stage, score, coverage, functions, indicators } = assessment;
  return {
    stage,
    score,
    coverage,
    functions,
    indicators: Object.fromEntries(
      Object.entries(indicators).map(([id, { outcome, value, wider, floor, ceiling, knownShare }]) => [
        id,
        { outcome, value, wider, floor, ceiling, knownShare },
      ]),
    ),
  };
}

function expectSame(actual: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected), path).toBeLessThanOrEqual(TOLERANCE * Math.max(1, Math.abs(expected)));
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected))
      expectSame((actual as Record<string, unknown>)[key], value, `${path}/${key}`);
  } else {
    expect(actual, path).toEqual(expected);
  }
}

/** Tables in another order; touches and steps keep theirs within a contact type and a workflow, since it has a meaning. */
function shuffled(of: OperationMap, seed: number): OperationMap {
  const order = <T>(rows: readonly T[], salt: number): T[] =>
    fc.sample(fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }), {
      numRuns: 1,
      seed: seed + salt,
    })[0] as T[];
  return {
    ...of,
    systems: order(of.systems, 1),
    integrations: order(of.integrations, 2),
    contactTypes: order(of.contactTypes, 3),
    touches: order(of.touches, 4).sort((a, b) => a.seq - b.seq || a.at.row - b.at.row),
    workflows: order(of.workflows, 5).map((workflow) => ({ ...workflow, shares: order(workflow.shares, 6) })),
    context: order(of.context, 7),
    vendors: order(of.vendors, 8),
    provenance: order(of.provenance, 9),
  };
}

/** The same operation twice over, on one set of systems and integrations. */
function twins(of: OperationMap): OperationMap {
  const twin = (id: string): string => `${id} (twin)`;
  return {
    ...of,
    contactTypes: [...of.contactTypes, ...of.contactTypes.map((type) => ({ ...type, id: twin(type.id) }))],
    touches: [
      ...of.touches,
      ...of.touches.map((touch) => ({
        ...touch,
        contactType: twin(touch.contactType),
        workflow: touch.workflow === null ? null : twin(touch.workflow),
      })),
    ],
    workflows: [
      ...of.workflows,
      ...of.workflows.map((workflow) => ({
        ...workflow,
        id: twin(workflow.id),
        shares: workflow.shares.map((run) => ({ ...run, contactType: twin(run.contactType) })),
        steps: workflow.steps.map((step) => ({ ...step, workflow: twin(step.workflow) })),
      })),
    ],
  };
}

describe.each(MAPS)('the score of %s', (name) => {
  it('does not depend on the order of rows', () => {
    const base = figures(assess(map(name), given));
    for (const seed of [1, 2, 3]) expectSame(figures(assess(shuffled(map(name), seed), given)), base);
  });

  it('does not change when every volume doubles', () => {
    const doubled = {
      ...map(name),
      contactTypes: map(name).contactTypes.map((type) => ({
        ...type,
        volume: type.volume === null ? null : 2 * type.volume,
      })),
    };
    expectSame(figures(assess(doubled, given)), figures(assess(map(name), given)));
  });

  it('does not change when two identical organisations that share systems and integrations merge', () => {
    expectSame(figures(assess(twins(map(name)), given)), figures(assess(map(name), given)));
  });

  it('gives the same bytes for the same input and seed', () => {
    expect(JSON.stringify(assess(map(name), given, 7))).toBe(JSON.stringify(assess(map(name), given, 7)));
  });

  it('lies within its own range', () => {
    const { stage, score, functions } = assess(map(name), given).assessment;
    if (stage.value !== null) {
      expect(stage.floor).toBeLessThanOrEqual(stage.value);
      expect(stage.ceiling).toBeGreaterThanOrEqual(stage.value);
      expect(score.floor).toBeLessThanOrEqual((score.value ?? 0) + 1e-9);
      expect(score.ceiling).toBeGreaterThanOrEqual((score.value ?? 0) - 1e-9);
    }
    for (const entry of Object.values(functions)) {
      if (entry.stage === null) continue;
      expect(entry.floor).toBeLessThanOrEqual(entry.stage);
      expect(entry.ceiling).toBeGreaterThanOrEqual(entry.stage);
    }
  });
});

describe('improving one indicator, the others held', () => {
  it.each(['vectors/1', 'worked-example'])('never lowers a stage or a score of %s', (name) => {
    const { model } = given;
    const { operation } = asIsOf(map(name), given);
    const score = scoreOperation(operation, model);
    for (const chosen of score.indicators) {
      if (chosen.fact.outcome !== 'measured') continue;
      const { rule, fact } = chosen;
      for (const step of [0.25, 0.5, 1]) {
        const toward = (value: number): number => value + step * (rule.best - value);
        const level = {
          value: toward(fact.level.value),
          wider: fact.level.wider === null ? null : toward(fact.level.wider),
        };
        const improved = score.indicators.map((entry) => (entry === chosen ? graded(rule, { ...fact, level }) : entry));
        const before = gradedFunction(rule.function, score.indicators);
        const after = gradedFunction(rule.function, improved);
        expect(after.stage ?? 0, rule.id).toBeGreaterThanOrEqual(before.stage ?? 0);
        expect(after.score ?? 0, rule.id).toBeGreaterThanOrEqual((before.score ?? 0) - 1e-9);
        const stage = operationStage(model.gates, (need) =>
          need.kind === 'function'
            ? gradedFunction(need.id, improved).stage
            : (improved.find((entry) => entry.rule.id === need.id)?.grade?.stage ?? null),
        );
        expect(stage ?? 0, rule.id).toBeGreaterThanOrEqual(score.stage.value ?? 0);
      }
    }
  });
});
