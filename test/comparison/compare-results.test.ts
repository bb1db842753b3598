import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareResults } from '../../src/comparison/compare-results.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import { type ComparisonDocument, comparisonDocument } from '../../src/schema/result/comparison.ts';
import { type BuiltIn, builtIn, mapOf } from '../assessment/assess-fixture.ts';
import { operationMaps } from '../generators/operation-map.ts';
import { figuresIn, sideOf } from './two-results.ts';

let given: BuiltIn;
let before: OperationMap;
let after: OperationMap;
beforeAll(async () => {
  const [built, ...maps] = await Promise.all([
    builtIn(),
    mapOf('harbour-telecom'),
    mapOf('harbour-telecom-orchestrated'),
  ]);
  [before, after] = maps;
  // Robustness is not compared; a few draws of it are enough here.
  given = { ...built, model: { ...built.model, robustness: { ...built.model.robustness, draws: 20 } } };
});

const RUNS = { numRuns: 25 };

function expectNoDifference(comparison: ComparisonDocument): void {
  for (const [path, { from, to, verdict }] of figuresIn(comparison)) {
    expect([path, verdict]).toEqual([path, from === null || to === null ? 'not-compared' : 'same']);
  }
  expect(comparison.comparability).toEqual([]);
  expect(comparison.assumptions).toEqual([]);
  expect(comparison.map?.counts).toMatchObject({ added: 0, removed: 0, changed: 0 });
  expect(comparison.assessment.heldBy).toMatchObject({ from: [], to: [] });
  expect(comparison.handleTime.mixEffect ?? { ofTypes: 0, ofMix: 0 }).toEqual({ ofTypes: 0, ofMix: 0 });
}

function expectOpposite(forwards: ComparisonDocument, backwards: ComparisonDocument): void {
  const opposite: Record<string, string> = { better: 'worse', worse: 'better' };
  const there = new Map(figuresIn(backwards));
  const here = figuresIn(forwards);
  expect(here.length).toBe(there.size);
  for (const [path, figure] of here) {
    const other = there.get(path);
    expect([path, other?.from, other?.to]).toEqual([path, figure.to, figure.from]);
    expect([path, other?.verdict]).toEqual([path, opposite[figure.verdict] ?? figure.verdict]);
    expect([path, (other?.difference ?? 0) + (figure.difference ?? 0)]).toEqual([path, 0]);
  }
  expect(backwards.assessment.heldBy).toMatchObject({
    from: forwards.assessment.heldBy.to,
    to: forwards.assessment.heldBy.from,
  });
  const mix = forwards.handleTime.mixEffect;
  if (mix !== null) expect(backwards.handleTime.mixEffect?.ofMix).toBeCloseTo(-mix.ofMix, 9);
  expect(backwards.map).toEqual(turned(forwards.map));
}

/** The changes of the map as seen from the other side. */
function turned(map: ComparisonDocument['map']): ComparisonDocument['map'] {
  if (map === null) return null;
  const counts = ({ added, removed, ...rest }: (typeof map)['counts']) => ({ ...rest, added: removed, removed: added });
  const change = { added: 'removed', removed: 'added', changed: 'changed' } as const;
  return {
    counts: counts(map.counts),
    tables: map.tables.map((table) => ({
      table: table.table,
      counts: counts(table.counts),
      rows: table.rows.map((row) => ({
        key: row.key,
        change: change[row.change],
        from: row.to,
        to: row.from,
        cells: row.cells.map(({ column, from, to }) => ({ column, from: to, to: from })),
      })),
    })),
  };
}

describe('a result compared with itself', () => {
  test('has no difference, for the sample and for random maps', () => {
    expectNoDifference(compareResults(sideOf(before, given), sideOf(before, given)));
    fc.assert(
      fc.property(operationMaps(), (map) => {
        const side = sideOf(map, given);
        expectNoDifference(compareResults(side, side));
      }),
      RUNS,
    );
  });
});

describe('two results compared the other way round', () => {
  test('have the opposite differences, for the two samples', () => {
    const [a, b] = [sideOf(before, given), sideOf(after, given)];
    expectOpposite(compareResults(a, b), compareResults(b, a));
  });

  test('have the opposite differences, for random maps', () => {
    fc.assert(
      fc.property(operationMaps(), operationMaps(), (first, second) => {
        const [a, b] = [sideOf(first, given), sideOf(second, given)];
        expectOpposite(compareResults(a, b), compareResults(b, a));
      }),
      RUNS,
    );
  });

  test('have the opposite differences, for two set-ups of one map', () => {
    const a = sideOf(before, given);
    const b = sideOf(before, given, 'execution-layer');
    expectOpposite(compareResults(a, b), compareResults(b, a));
  });
});

describe('the order of rows', () => {
  test('makes no difference', () => {
    const shuffled: OperationMap = {
      ...after,
      systems: after.systems.toReversed(),
      integrations: after.integrations.toReversed(),
      contactTypes: after.contactTypes.toReversed(),
      workflows: after.workflows
        .toReversed()
        .map((workflow) => ({ ...workflow, shares: workflow.shares.toReversed() })),
      context: after.context.toReversed(),
      vendors: after.vendors.toReversed(),
      provenance: after.provenance.toReversed(),
      answers: after.answers.toReversed(),
    };
    expectNoDifference(compareResults(sideOf(after, given), sideOf(shuffled, given)));
    const [plain, other] = [after, shuffled].map((map) => compareResults(sideOf(before, given), sideOf(map, given)));
    expect(other?.map).toEqual(plain?.map);
  });
});

describe('the comparison document', () => {
  test('fits its own schema', () => {
    const comparison = compareResults(sideOf(before, given), sideOf(after, given));
    expect(comparisonDocument.parse(JSON.parse(JSON.stringify(comparison)))).toEqual(comparison);
  });

  test('tells of the samples what their stories tell', () => {
    const { assessment, handleTime } = compareResults(sideOf(before, given), sideOf(after, given));
    expect(assessment.stage).toEqual({ from: 1, to: 3, difference: 2, verdict: 'better' });
    expect(handleTime.exactMean.verdict).toBe('better');
    const { mixEffect, exactMean } = handleTime;
    expect((mixEffect?.ofTypes ?? 0) + (mixEffect?.ofMix ?? 0)).toBeCloseTo(exactMean.difference ?? Number.NaN, 9);
  });

  test('has the difference of two set-ups that the result itself has', () => {
    const side = sideOf(before, given, 'execution-layer');
    const { comparisons } = side.document.handleTime;
    const { handleTime } = compareResults({ ...side, setup: 'tool-centric' }, side);
    expect(handleTime.agentTimePerContact.difference).toBe(comparisons[0]?.exactDifference);
    expect(handleTime.mixEffect).toBeNull();
  });
});
