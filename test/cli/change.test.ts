import { describe, expect, test } from 'vitest';
import { resultDocument } from '../../src/schema/result/result-document.ts';
import { run, UNSWIVEL } from './start.ts';

const change = (...words: readonly string[]) => run(UNSWIVEL, ['simulate', 'change', ...words]);

describe('unswivel simulate change', () => {
  test('prints the debt, or the changes asked for', async () => {
    const [debt, asked] = await Promise.all([
      change('fixtures/worked-example'),
      change('fixtures/harbour-telecom', '--api', 'billing', '--api', 'crm', '--checkpoint'),
    ]);
    expect({ status: debt.status, stderr: debt.stderr }).toEqual({ status: 0, stderr: '' });
    expect(debt.stdout).toMatch(/^Integration debt, hours a year/u);
    expect(asked.stdout.match(/^The API of .* changes/gmu)).toHaveLength(2);
    expect(asked.stdout).toContain('A checkpoint is added to every workflow');
  });

  test('gives one JSON document under --json', async () => {
    const { status, stdout } = await change('fixtures/harbour-telecom', '--api', 'billing', '--json');
    expect(status).toBe(0);
    expect(resultDocument.parse(JSON.parse(stdout)).change.setups['tool-centric']?.api['billing']?.hours).toBe(302);
  });

  test('ends with 2 for names that do not exist, and with 3 for a workspace with errors', async () => {
    const [unknown, invalid] = await Promise.all([
      change('fixtures/harbour-telecom', '--api', 'biling', '--workflow', 'refund-paiment'),
      change('fixtures/harbour-telecom', '--acquire', 'fixtures/malformed/duplicate-id'),
    ]);
    expect(unknown.status).toBe(2);
    expect(unknown.stdout).toBe('');
    expect(unknown.stderr).toContain('Did you mean billing for "biling"?');
    expect(unknown.stderr).toContain('Did you mean refund-payment for "refund-paiment"?');
    expect(invalid.status).toBe(3);
    expect(invalid.stderr).toContain('duplicate-id/systems.csv');
  });
});
