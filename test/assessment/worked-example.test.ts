import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { assess, builtIn, fixture, mapOf } from './assess-fixture.ts';

/** `fixtures/worked-example/README.md` works every figure out on paper; `expected.json` holds the same figures. */
const EXPECTED = JSON.parse(readFileSync(`${fixture('worked-example')}/expected.json`, 'utf8')) as {
  indicators: Record<string, unknown>;
  functions: Record<string, unknown>;
  operation: {
    stage: number;
    floor: number;
    ceiling: number;
    heldBy: string[];
    score: number;
    scoreFloor: number;
    scoreCeiling: number;
  };
  coverage: number;
  questions: Record<string, unknown>;
};

/** Compares what is expected, part by part; the result may tell more. */
function expectParts(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number');
    expect(Math.abs((actual as number) - expected), path).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  } else if (typeof expected === 'object' && expected !== null && !Array.isArray(expected)) {
    for (const [key, value] of Object.entries(expected)) {
      expectParts((actual as Record<string, unknown>)[key], value, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toEqual(expected);
  }
}

describe('the example worked out on paper', () => {
  let assessment: ResultDocument['assessment'];

  beforeAll(async () => {
    assessment = assess(await mapOf('worked-example'), await builtIn()).assessment;
  });

  it('has exactly the indicators of the model', () => {
    expect(Object.keys(EXPECTED.indicators).sort()).toEqual(Object.keys(assessment.indicators).sort());
  });

  it.each(Object.entries(EXPECTED.indicators))(
    'agrees on %s: value, stage, score, range, known share',
    (id, expected) => {
      expectParts(assessment.indicators[id], expected, id);
    },
  );

  it.each(Object.entries(EXPECTED.functions))('agrees on function %s', (id, expected) => {
    expectParts({ ...assessment.functions, ...assessment.observations }[id], expected, id);
  });

  it('agrees on the operation: stage, range, what holds it, score and coverage', () => {
    const { stage, floor, ceiling, heldBy, score, scoreFloor, scoreCeiling } = EXPECTED.operation;
    expect(assessment.stage).toEqual({ value: stage, floor, ceiling, heldBy });
    expectParts(assessment.score, { value: score, floor: scoreFloor, ceiling: scoreCeiling }, 'score');
    expectParts(assessment.coverage, EXPECTED.coverage, 'coverage');
  });

  it.each(Object.entries(EXPECTED.questions))(
    'agrees on question %s: claim, measurement and conflict',
    (id, expected) => {
      expectParts(assessment.questions[id], expected, id);
    },
  );
});
