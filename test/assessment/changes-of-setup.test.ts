import { beforeAll, describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { assess, type BuiltIn, builtIn, mapOf, prepared } from './assess-fixture.ts';

let given: BuiltIn;
let result: ResultDocument;
beforeAll(async () => {
  given = await builtIn();
  result = assess(await mapOf('worked-example'), given);
});

const changesOf = (setup: string) => result.handleTime.setups[setup]?.changes ?? { count: 0, byRule: [] };

describe('the changes of a set-up', () => {
  test('are none for the map as it is', () => {
    expect(changesOf('tool-centric')).toEqual({ count: 0, byRule: [] });
  });

  test('are all there, each in one group', async () => {
    const { applied } = prepared(await mapOf('worked-example'), given);
    for (const { plan, changes } of applied) {
      const { count, byRule } = changesOf(plan.id);
      expect(count).toBe(changes.length);
      expect(byRule.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(count);
      const listed = byRule.flatMap((group) => group.rows.map((row) => `${group.what} ${group.table} ${row.key}`));
      expect(listed.toSorted()).toEqual(
        changes.map(({ what, table, key }) => `${english(`rules.what-${what}`)} ${table} ${key}`).toSorted(),
      );
    }
  });

  test('name the rule, the parameter and the row', () => {
    // Touch 3 of invoice searches the CRM, whose API reads: a tenth of the searches stays.
    const group = changesOf('execution-layer').byRule.find(
      ({ intervention, what, rows }) =>
        intervention === 'aggregate-context' && what === 'occurrence' && rows.some(({ key }) => key === 'invoice/3'),
    );
    expect(group).toMatchObject({
      parameters: ['aggregate-context.residual'],
      table: 'touches',
      file: 'touches.csv',
    });
    expect(group?.rows.find(({ key }) => key === 'invoice/3')).toEqual({ key: 'invoice/3', row: 4, from: 1, to: 0.1 });
  });

  test('name navigation, which follows, without an intervention', () => {
    const derived = changesOf('execution-layer').byRule.filter(({ intervention }) => intervention === null);
    expect(derived.every(({ what, parameters }) => what === 'occurrence' && parameters.length === 0)).toBe(true);
    expect(derived.length).toBeGreaterThan(0);
  });
});
