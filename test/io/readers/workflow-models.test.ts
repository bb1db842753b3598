import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { places, readMap, readMemory } from './read-memory.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'imports', 'bpmn');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const WORKSPACE = {
  'systems.csv': 'id,name\ncrm,CRM\nbilling,Billing\n',
  'integrations.csv': 'id,from,to\nlink,crm,billing\n',
  'workflows/refund.bpmn': fixture('refund.bpmn').replace('billing-dispute', 'type-1'),
};

describe('a workspace with models in place of tables', () => {
  test('has the workflows that they draw, with evidence in the model', async () => {
    const map = await readMap(WORKSPACE);
    expect(map.workflows.map(({ id, shares }) => [id, shares])).toEqual([
      ['refund-due', [{ contactType: 'type-1', share: 0.56 }]],
      ['refund-not-due', [{ contactType: 'type-1', share: 0.24 }]],
    ]);
    const order = map.workflows[0]?.steps.find(({ id }) => id === 'order-the-refund');
    expect(order).toMatchObject({ system: 'crm', needs: [['link']], onFailure: { kind: 'manual' } });
    expect(order?.at).toEqual({ file: 'workflows/refund.bpmn', sheet: null, row: 44 });
  });

  test('is told how much of them is not used', async () => {
    const { problems, unusedParts } = await readMemory(WORKSPACE);
    expect(problems.map(({ code, file, severity }) => [code, file, severity])).toEqual([
      ['bpmn-parts-unused', 'workflows/refund.bpmn', 'warning'],
    ]);
    expect(problems[0]?.message).toMatch(/^\d+\u00a0parts of the model do not become part of the map$/u);
    const things = unusedParts.get('workflows/refund.bpmn') ?? [];
    const parts = things.reduce((sum, { count }) => sum + count, 0);
    expect(parts).toBe(Number.parseInt(problems[0]?.message ?? '', 10));
    expect(things.every(({ becomes }) => becomes !== '')).toBe(true);
  });

  test('points into the model where one of its words is wrong', async () => {
    const wrong = WORKSPACE['workflows/refund.bpmn'].replace('unswivel:operation="read"', 'unswivel:operation="reed"');
    const found = await readMemory({ ...WORKSPACE, 'workflows/refund.bpmn': wrong });
    expect(places(found)).toContain('unknown-value workflows/refund.bpmn:35:5');
  });

  test('reads what a mapping beside them says', async () => {
    const map = await readMap({
      ...WORKSPACE,
      'contact-types.csv': `id,volume\nbilling-dispute,100\n`,
      'systems.csv': 'id,name\ncrm,CRM\nledger,Ledger\nnetwork-portal,\n',
      'integrations.csv': 'id,from,to\n',
      'context.csv': 'id\naccount\n',
      'workflows/refund.bpmn': fixture('address-bpmn-io.bpmn').replace('system=billing', 'system=ledger'),
      'workflows/dispute.bpmn': fixture('dispute-signavio.bpmn'),
      'workflows/mapping.yaml': fixture('mapping.yaml'),
    }).catch((thrown: unknown) => thrown as Error);
    expect(map instanceof Error ? map.message : map.workflows.map(({ id }) => id)).toEqual([
      'dispute',
      'change-of-address',
    ]);
  });

  test('may keep the empty tables that init made, but not two sources of the same rows', async () => {
    const empty = { ...WORKSPACE, 'workflows.csv': 'id,name\n', 'workflow-steps.csv': 'workflow,id\n' };
    expect(places(await readMemory(empty))).toEqual(['bpmn-parts-unused workflows/refund.bpmn']);
    const twice = { ...WORKSPACE, 'workflows.csv': 'id,name\nrefund,\n' };
    expect(places(await readMemory(twice))).toContain('table-given-twice workflows/refund.bpmn:1:1');
  });

  test('is refused where a model cannot be read, and nothing else is concluded from that', async () => {
    const files = {
      ...WORKSPACE,
      'workflows/other.bpmn': '<svg/>',
      'touches.csv': 'contact_type,actor,activity,workflow,step\ntype-1,agent,act,other,x\n',
    };
    expect(places(await readMemory(files))).toContain('not-bpmn workflows/other.bpmn:1:1');
    expect(places(await readMemory(files)).join()).not.toContain('dangling');
  });
});
