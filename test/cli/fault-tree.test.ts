import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultTreeDocument } from '../../src/schema/result/fault-tree.ts';
import { run, UNSWIVEL } from './start.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const ORDER_DESK = join(FIXTURES, 'fault-trees', 'order-desk.xml');
const TWO_TOPS = join(FIXTURES, 'malformed-fault-trees', 'fault-tree-several-tops.xml');
const NO_PROBABILITY = join(FIXTURES, 'malformed-fault-trees', 'fault-tree-probability-missing.xml');

describe('unswivel fault-tree', () => {
  test('prints tables for people', async () => {
    const { status, stdout, stderr } = await run(UNSWIVEL, ['fault-tree', ORDER_DESK, '--limit', '3']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      'orders-stop of order-desk.xml: 8 basic events, 6 gates; coherent.\nProbability: 0.00443128\n',
    );
    expect(stdout).toMatch(/^crm +0\.450237 +0\.997564 +225\.668 +1\.81897$/mu);
    expect(stdout.match(/^ +1 {2}(?:cloud|crm|hub)$/gmu)).toHaveLength(3);
  });

  test('prints one JSON document under --json, with cut sets only when asked for', async () => {
    const plain = await run(UNSWIVEL, ['fault-tree', ORDER_DESK, '--json']);
    const found = faultTreeDocument.parse(JSON.parse(plain.stdout));
    expect(found).toMatchObject({ minimalCutSets: 7, byOrder: { 1: 3, 2: 4 } });
    expect(found.cutSets).toBeUndefined();
    const listed = await run(UNSWIVEL, ['fault-tree', ORDER_DESK, '--json', '--order', '1']);
    expect(faultTreeDocument.parse(JSON.parse(listed.stdout)).cutSets).toHaveLength(3);
  });

  test('asks for --top where several gates could be it, and ends with 3', async () => {
    const { status, stdout, stderr } = await run(UNSWIVEL, ['fault-tree', TWO_TOPS]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('[fault-tree-several-tops]');
    expect(stderr).toContain('Choose one with --top other.');
    expect((await run(UNSWIVEL, ['fault-tree', TWO_TOPS, '--top', 'top'])).status).toBe(0);
  });

  test('ends with 2 on a gate that does not exist, with the one that was meant', async () => {
    const { status, stderr } = await run(UNSWIVEL, ['fault-tree', ORDER_DESK, '--top', 'crm-dwn']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'There is no gate "crm-dwn" in the fault tree.\nDid you mean crm-down?\n',
    });
  });

  test('tells warnings on stderr and goes on', async () => {
    const { status, stdout, stderr } = await run(UNSWIVEL, ['fault-tree', NO_PROBABILITY]);
    expect(status).toBe(0);
    expect(stdout).toContain('Probability: not known');
    expect(stderr).toContain('[fault-tree-probability-missing]');
  });
});
