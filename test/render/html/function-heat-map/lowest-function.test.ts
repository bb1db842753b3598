import { describe, expect, test } from 'vitest';
import { lowestFunction } from '../../../../src/render/html/function-heat-map/lowest-function.ts';
import type { FunctionCell, TypeRow } from '../../../../src/render/html/function-heat-map/type-rows.ts';

const cell = (score: number | null, low = score ?? 0, high = score ?? 100): FunctionCell => ({
  stage: score === null ? null : 1,
  score,
  range: { low, high },
  isOpen: low !== high,
  stages: null,
  applies: true,
  heldBy: [],
});
const row = (volumeShare: number | null, ...cells: FunctionCell[]): TypeRow =>
  ({ type: { volume: volumeShare }, volumeShare, cells }) as unknown as TypeRow;
const IDS = ['a', 'b'];

describe('the function that scores lowest', () => {
  test('is the one that no other undercuts in most contact types', () => {
    const rows = [row(0.1, cell(10), cell(20)), row(0.1, cell(5), cell(20)), row(0.8, cell(50), cell(20))];
    const lowest = lowestFunction(rows, IDS);
    expect([lowest?.id, lowest?.rows, lowest?.isShared, lowest?.sure]).toEqual(['a', rows.slice(0, 2), false, 2]);
  });

  test('of two in equally many contact types is the one with more of the volume', () => {
    expect(lowestFunction([row(0.3, cell(10), cell(20)), row(0.7, cell(30), cell(20))], IDS)?.id).toBe('b');
  });

  test('may be shared, and is told apart from one that stands alone', () => {
    expect(lowestFunction([row(1, cell(10), cell(10))], IDS)?.isShared).toBe(true);
  });

  test('is sure only where no unknown cell could change it', () => {
    expect(lowestFunction([row(1, cell(10, 5, 19), cell(20))], IDS)?.sure).toBe(1);
    expect(lowestFunction([row(1, cell(10, 5, 21), cell(20))], IDS)?.sure).toBe(0);
    expect(lowestFunction([row(1, cell(10), cell(20), cell(null, 0, 100))], ['a', 'b', 'c'])?.sure).toBe(0);
    expect(
      lowestFunction([row(1, cell(10), cell(20), { ...cell(null), range: null, applies: false })], IDS)?.sure,
    ).toBe(1);
  });

  test('is none where no two scores are known', () => {
    expect(lowestFunction([row(1, cell(10), cell(null))], IDS)).toBeNull();
    expect(lowestFunction([], IDS)).toBeNull();
  });
});
