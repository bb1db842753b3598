import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseFaultTree } from '../../src/app/analyse-fault-tree.ts';

const folder = join(process.env['UNSWIVEL_DATA'] ?? '', 'aralia');
const table = join(folder, 'expected.csv');
const isThere = process.env['UNSWIVEL_DATA'] !== undefined && existsSync(table);
const SIGNIFICANT_DIGITS = 6;

/** Columns: tree, basic events, gates (published; some files write fewer), probability, minimal cut sets, and times of the reference program. */
const rows = isThere
  ? readFileSync(table, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [string, string, string, string, string])
  : [];

describe.skipIf(!isThere)('the fault trees of the Aralia set', () => {
  test.each(rows)(
    '%s: exact probability and number of minimal cut sets',
    async (tree, events, _, probability, sets) => {
      const found = await analyseFaultTree({ file: join(folder, `${tree}.xml`), top: null, listing: null });
      expect(found.tree).toMatchObject({ basicEvents: Number(events), coherent: true });
      expect((found.probability as number).toPrecision(SIGNIFICANT_DIGITS)).toBe(
        Number(probability).toPrecision(SIGNIFICANT_DIGITS),
      );
      expect(String(found.minimalCutSets)).toBe(sets);
      // No event makes failure rarer, and none does more than all cut sets together. (Absorbed events do nothing.)
      for (const { birnbaum, fussellVesely } of Object.values(found.importance)) {
        expect(birnbaum).toBeGreaterThanOrEqual(0);
        expect(fussellVesely).toBeGreaterThanOrEqual(0);
        expect(fussellVesely).toBeLessThanOrEqual(1);
      }
    },
  );

  test('are twenty', () => {
    expect(rows).toHaveLength(20);
  });
});
