import { beforeAll, describe, expect, test } from 'vitest';
import { compareResults } from '../../src/comparison/compare-results.ts';
import type { ComparedInput } from '../../src/comparison/compared-input.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { sampleResult } from '../render/sample-report.ts';

let result: ResultDocument;
beforeAll(async () => {
  result = await sampleResult();
});

const side = (setup: string, document = result): ComparedInput => ({ source: 'result', document, setup, map: null });
const paired = (from: ComparedInput, to: ComparedInput) => compareResults(from, to).handleTime.paired;
const simulated = (to: string) => {
  const found = result.handleTime.comparisons.find((entry) => entry.to === to);
  if (found?.meanDifference == null || found.ci95 === null) throw new Error('not simulated');
  return { meanDifference: found.meanDifference, ci95: found.ci95, exact: found.exactDifference ?? Number.NaN };
};

describe('two set-ups of one simulated result', () => {
  test('are paired on the same random numbers, with an interval that holds the exact difference', () => {
    const { meanDifference, ci95, exact } = simulated('execution-layer');
    const found = paired(side('tool-centric'), side('execution-layer'));
    expect(found).toEqual({ meanDifference, ci95 });
    // Five times the half-width: five standard errors and more, which chance does not miss.
    expect(Math.abs(meanDifference - exact)).toBeLessThan((5 / 2) * (ci95[1] - ci95[0]));
  });

  test('give the same with the sign turned when they change places', () => {
    const { meanDifference, ci95 } = simulated('execution-layer');
    expect(paired(side('execution-layer'), side('tool-centric'))).toEqual({
      meanDifference: -meanDifference,
      ci95: [-ci95[1], -ci95[0]],
    });
  });

  test('have an interval narrower than means simulated apart would leave', () => {
    const { ci95 } = simulated('execution-layer');
    const widthOf = (setup: string): number => {
      const interval = result.handleTime.setups[setup]?.agentTimePerContact?.ci95;
      return interval == null ? Number.NaN : interval[1] - interval[0];
    };
    const apart = Math.hypot(widthOf('tool-centric'), widthOf('execution-layer'));
    expect(ci95[1] - ci95[0]).toBeLessThan(apart);
  });

  test('are paired too where the two sides are copies of one result file', () => {
    expect(paired(side('tool-centric'), side('execution-layer', structuredClone(result)))).not.toBeNull();
  });
});

describe('nothing is paired', () => {
  test('between two set-ups of which neither is the map as it is', () => {
    expect(paired(side('connected-interfaces'), side('execution-layer'))).toBeNull();
  });

  test('between two results, though of one input', () => {
    const other = { ...structuredClone(result), seed: result.seed + 1 };
    expect(paired(side('tool-centric'), side('execution-layer', other))).toBeNull();
  });

  test('where nothing was simulated', () => {
    const exact = structuredClone(result);
    for (const comparison of exact.handleTime.comparisons)
      Object.assign(comparison, { meanDifference: null, ci95: null });
    expect(paired(side('tool-centric', exact), side('execution-layer', exact))).toBeNull();
  });
});
