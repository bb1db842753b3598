import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationMap, Step, System } from '../../src/domain/map.ts';
import { beyondTheContactCentre } from '../../src/scoring/beyond-the-contact-centre.ts';
import { enterpriseReach } from '../../src/scoring/indicators/enterprise-reach.ts';
import { asIsOf, type BuiltIn, builtIn } from '../assessment/assess-fixture.ts';
import { operationMaps } from '../generators/operation-map.ts';
import { aContactType, aMap, anIntegration, aStep, aSystem, aTouch, aWorkflow } from '../generators/rows.ts';

let given: BuiltIn;
beforeAll(async () => {
  given = await builtIn();
});

const beyond = (map: OperationMap) => beyondTheContactCentre(asIsOf(map, given).operation);
const crm = aSystem({ id: 'crm' });
const erp = (change: Partial<System> = {}) => aSystem({ id: 'erp', category: 'erp', ...change });
const step = (change: Partial<Step> = {}) => aStep({ workflow: 'w', seq: 1, id: 's', system: 'erp', ...change });
const mapOf = (steps: readonly Step[], change: Partial<OperationMap> = {}) =>
  aMap({
    systems: [crm, erp()],
    contactTypes: [aContactType({ id: 'a', volume: 600 }), aContactType({ id: 'b', volume: 400 })],
    workflows: [aWorkflow({ id: 'w', shares: [{ contactType: 'a', share: 0.5 }], steps })],
    ...change,
  });
const wayOf = (steps: readonly Step[], system: Partial<System> = {}) =>
  beyond(mapOf(steps, { systems: [crm, erp(system)] }))?.workflows[0]?.way;
const isIsland = (steps: readonly Step[], change: Partial<OperationMap> = {}) =>
  beyond(mapOf(steps, change))?.systems[0]?.isIsland;

describe('how a workflow reaches beyond the contact centre', () => {
  it('is none of an operation without such a system', () => {
    expect(beyond(mapOf([step()], { systems: [crm, aSystem({ id: 'erp', category: null })] }))).toBeNull();
    expect(beyond(mapOf([step({ system: 'crm' })]))?.workflows).toEqual([]);
  });

  it('is executed, by a person who could call it, or by one who could not', () => {
    expect(wayOf([step({ by: 'system', access: 'api' })])).toBe('executed');
    expect(wayOf([step()])).toBe('by-person');
    expect(wayOf([step()], { api: ['read'] })).toBe('not-callable');
    expect(wayOf([step()], { api: null })).toBe('by-person-unclear');
    expect(wayOf([step({ by: null })])).toBe('unknown');
  });

  it('is that of its step furthest behind, whatever it does elsewhere', () => {
    const other = (change: Partial<Step>) => step({ id: 't', seq: 2, ...change });
    expect(wayOf([step({ by: 'system' }), other({})])).toBe('by-person');
    expect(wayOf([step(), other({ by: null })])).toBe('by-person-unclear');
    expect(wayOf([step({ by: 'system' }), other({ system: 'crm' })])).toBe('executed');
    expect(wayOf([step({ by: 'system' }), other({ system: null })])).toBe('unknown');
  });

  it('counts executions of its steps on each system, by way', () => {
    const found = beyond(mapOf([step(), step({ id: 't', seq: 2, by: 'system' }), step({ id: 'u', seq: 3 })]));
    expect(found?.systems[0]?.stepExecutions).toMatchObject({ executed: 300, 'by-person': 600, 'not-callable': 0 });
    expect(found?.workflows[0]?.executions).toBe(300);
  });
});

describe('the share of volume that reaches beyond', () => {
  it('takes each workflow with its share, independently', () => {
    const workflows = ['w', 'v'].map((id) =>
      aWorkflow({ id, shares: [{ contactType: 'a', share: 0.5 }], steps: [step({ workflow: id, by: 'system' })] }),
    );
    const found = beyond(mapOf([], { workflows }));
    expect(found?.volumeShare).toEqual({ floor: 0.45, ceiling: 0.45 });
    expect(found?.byPersonShare).toEqual({ floor: 0, ceiling: 0 });
  });

  it('widens with what is unknown: shares, who does it, whether it goes there', () => {
    const unknownShare = mapOf([step()], {
      workflows: [aWorkflow({ id: 'w', shares: [{ contactType: 'a', share: null }], steps: [step()] })],
    });
    expect(beyond(unknownShare)?.volumeShare).toEqual({ floor: 0, ceiling: 0.6 });
    expect(beyond(mapOf([step({ by: null })]))?.byPersonShare).toEqual({ floor: 0, ceiling: 0.3 });
    expect(beyond(mapOf([step({ system: null })]))?.volumeShare).toEqual({ floor: 0, ceiling: 0.3 });
    expect(beyond(mapOf([step({ system: null })]))?.missing.map(({ column }) => column)).toEqual(['system']);
  });

  it('widens by contact types of unknown volume, which may be any part of the whole', () => {
    const contactTypes = [aContactType({ id: 'a', volume: null }), aContactType({ id: 'b', volume: 400 })];
    expect(beyond(mapOf([step()], { contactTypes }))?.volumeShare).toEqual({ floor: 0, ceiling: 0.5 });
  });

  it('is none without volume', () => {
    const none = beyond(mapOf([step()], { contactTypes: [aContactType({ id: 'a', volume: null })] }));
    expect([none?.volumeShare, none?.byPersonShare]).toEqual([null, null]);
  });
});

describe('an island', () => {
  it('is read and written by people at screens alone', () => {
    expect(isIsland([step()])).toBe(true);
    expect(isIsland([])).toBe(true);
    expect(isIsland([step(), step({ id: 't', seq: 2, access: 'rpa' })])).toBe(false);
    expect(isIsland([step({ by: 'orchestrator', access: 'api' })])).toBe(false);
    expect(isIsland([step({ access: null })])).toBeNull();
    expect(isIsland([step({ by: null, access: 'ui' })])).toBeNull();
  });

  it('is not known as one while a step that goes around screens may be on it', () => {
    const elsewhere = (change: Partial<Step>) => [step(), step({ id: 't', seq: 2, system: null, ...change })];
    expect(isIsland(elsewhere({ by: 'system', access: 'api' }))).toBeNull();
    expect(isIsland(elsewhere({}))).toBe(true);
    expect(isIsland(elsewhere({ system: 'crm', by: 'system', access: 'api' }))).toBe(true);
  });

  it('names the empty cell that decides', () => {
    const columns = (steps: readonly Step[], change: Partial<OperationMap> = {}) =>
      beyond(mapOf(steps, change))?.missing.map(({ column }) => column);
    expect(columns([step({ access: null })])).toEqual(['access']);
    const joined = { integrations: [anIntegration({ id: 'i', from: 'crm', to: 'erp' })] };
    expect(columns([step({ access: null })], joined)).toEqual([]);
  });

  it('is none with an integration at it or through it, or a machine that touches it', () => {
    expect(isIsland([step()], { integrations: [anIntegration({ id: 'i', from: 'crm', to: 'erp' })] })).toBe(false);
    const through = anIntegration({ id: 'i', from: 'crm', to: 'crm', via: 'erp' });
    expect(isIsland([step()], { integrations: [through] })).toBe(false);
    const touch = aTouch({ contactType: 'a', seq: 1, activity: 'act', system: 'erp' });
    expect(isIsland([step()], { touches: [touch] })).toBe(true);
    expect(isIsland([step()], { touches: [{ ...touch, actor: 'automation' }] })).toBe(false);
  });
});

describe('on any map', () => {
  const CATEGORIES = ['erp', 'billing', 'crm', null] as const;
  const maps = operationMaps().map((map) => ({
    ...map,
    systems: map.systems.map((system, at) => ({ ...system, category: CATEGORIES[at % 4] ?? null })),
  }));

  it('the executed share is the indicator’s, wherever it is measured', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { operation } = asIsOf(map, given);
        const fact = enterpriseReach.measure(operation);
        const found = beyondTheContactCentre(operation);
        const known = found?.workflows.filter(({ way }) => way !== 'unknown') ?? [];
        const all = known.reduce((sum, { executions }) => sum + executions, 0);
        const executed = known.filter(({ way }) => way === 'executed').reduce((sum, own) => sum + own.executions, 0);
        if (fact.outcome === 'measured') expect(executed / all).toBeCloseTo(fact.level.value, 9);
        else expect(all).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('bounds are in order, and what people carry is part of what goes there', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const found = beyond(map);
        for (const share of [found?.volumeShare, found?.byPersonShare]) {
          if (share == null) continue;
          expect(share.floor).toBeLessThanOrEqual(share.ceiling + 1e-12);
          expect(share.ceiling).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(found?.byPersonShare?.floor ?? 0).toBeLessThanOrEqual((found?.volumeShare?.floor ?? 0) + 1e-12);
        expect(found?.byPersonShare?.ceiling ?? 0).toBeLessThanOrEqual((found?.volumeShare?.ceiling ?? 0) + 1e-12);
      }),
      { numRuns: 100 },
    );
  });
});
