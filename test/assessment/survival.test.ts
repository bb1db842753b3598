import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import { resultDocument } from '../../src/schema/result/result-document.ts';
import { assess, type BuiltIn, builtIn, mapOf } from './assess-fixture.ts';

let given: BuiltIn;
let base: OperationMap;

beforeAll(async () => {
  given = await builtIn();
  base = await mapOf('vectors/1');
});

const outcomes = (map: OperationMap): Record<string, string> =>
  Object.fromEntries(
    Object.entries(assess(map, given).assessment.indicators).map(([id, { outcome }]) => [id, outcome]),
  );

describe('what an assessment survives', () => {
  it('no volume at all: whatever is weighed by volume does not apply, and there is no stage', () => {
    const result = assess({ ...base, contactTypes: base.contactTypes.map((type) => ({ ...type, volume: 0 })) }, given);
    for (const [id, indicator] of Object.entries(result.assessment.indicators)) {
      if (id === 'onboarding-burden') expect(indicator.outcome).toBe('measured');
      else expect(indicator.outcome, id).toBe('not-applicable');
    }
    expect(result.assessment.stage).toEqual({ value: null, floor: 1, ceiling: 3, heldBy: [] });
    expect(result.handleTime.setups['tool-centric']?.overall).toBeNull();
  });

  it('every volume unknown: unknown, never zero', () => {
    const result = assess(
      { ...base, contactTypes: base.contactTypes.map((type) => ({ ...type, volume: null })) },
      given,
    );
    expect(result.assessment.indicators['systems-per-contact']?.outcome).toBe('unknown');
    expect(result.assessment.indicators['callable-steps']?.outcome).toBe('unknown');
    expect(result.organization.volume).toBeNull();
    expect(result.assessment.stage.value).toBeNull();
  });

  it('a single contact type', () => {
    const [type] = base.contactTypes;
    if (type === undefined) throw new Error('no contact type');
    const only: OperationMap = {
      ...base,
      contactTypes: [type],
      touches: base.touches.filter((touch) => touch.contactType === type.id),
      workflows: base.workflows.map((workflow) => ({
        ...workflow,
        shares: workflow.shares.filter((run) => run.contactType === type.id),
      })),
    };
    expect(assess(only, given).assessment.stage.value).not.toBeNull();
  });

  it('no workflows: what they would tell is unknown', () => {
    const found = outcomes({
      ...base,
      workflows: [],
      touches: base.touches.map((touch) => ({ ...touch, workflow: null, step: null })),
    });
    for (const id of [
      'coordination-locus',
      'callable-steps',
      'ai-completable',
      'change-lead-time',
      'single-failure-exposure',
    ]) {
      expect(found[id], id).toBe('unknown');
    }
    expect(found['systems-per-contact']).toBe('measured');
  });

  it('no touches: no handle time, and nothing counted as zero systems', () => {
    const result = assess({ ...base, touches: [] }, given);
    expect(result.assessment.indicators['systems-per-contact']?.outcome).toBe('unknown');
    expect(result.assessment.indicators['transcription-share']?.outcome).toBe('unknown');
    expect(result.handleTime.notApplicable).toBe('no touches in the map');
    expect(result.handleTime.undescribedTypes).toEqual(base.contactTypes.map(({ id }) => id));
    expect(result.operation.contactTypes.map(({ reachesAgents }) => reachesAgents)).not.toContain(false);
    for (const setup of Object.values(result.handleTime.setups)) {
      expect(setup).toMatchObject({ agentHours: null, agentTimePerContact: null, paidHours: null, cost: null });
      expect(setup.customer).toMatchObject({ identityChecks: null, contactSeconds: null });
      expect(setup.onboarding.daysPerAgent).toBeNull();
      expect(setup.ai.eligible).toMatchObject({ hours: null });
    }
    for (const comparison of result.handleTime.comparisons)
      expect(comparison).toMatchObject({ exactDifference: null, agentHours: null, cost: null, ledger: {} });
  });

  it('no contact that reaches an agent: handle time does not apply and agent time is 0', () => {
    const touches = base.touches.map((touch) => ({ ...touch, actor: 'customer' as const }));
    const result = assess({ ...base, touches }, given);
    const setup = result.handleTime.setups['tool-centric'];
    expect(setup?.overall).toBeNull();
    expect(setup?.agentTimePerContact?.exactMean).toBe(0);
    expect(setup?.agentHours).toBe(0);
    expect(result.assessment.indicators['navigation-effort']?.outcome).toBe('not-applicable');
  });

  it('nothing but a name: everything unknown, a document all the same', () => {
    const empty: OperationMap = {
      ...base,
      systems: [],
      integrations: [],
      contactTypes: [],
      touches: [],
      workflows: [],
      context: [],
      vendors: [],
      agents: [],
      arrivals: [],
      provenance: [],
      answers: [],
    };
    const result = assess(empty, given);
    expect(resultDocument.safeParse(result).error).toBeUndefined();
    expect(result.assessment.stage.value).toBeNull();
    expect(result.assessment.coverage).toBe(0);
  });

  it('ten thousand contact types', { timeout: 120_000 }, () => {
    // The map as it is will do: every set-up takes the same way through the score.
    const asIs = { ...given, setups: given.setups.slice(0, 1) };
    const [type] = base.contactTypes;
    if (type === undefined) throw new Error('no contact type');
    const copies = Array.from({ length: 10_000 }, (_, at) => ({ ...type, id: `${type.id} ${at}` }));
    const touches = base.touches.filter((touch) => touch.contactType === type.id).slice(0, 4);
    const map: OperationMap = {
      ...base,
      contactTypes: copies,
      touches: copies.flatMap(({ id }) =>
        touches.map((touch) => ({ ...touch, contactType: id, workflow: null, step: null })),
      ),
      workflows: base.workflows.map((workflow) => ({
        ...workflow,
        shares: copies.map(({ id }) => ({ contactType: id, share: 0.5 })),
      })),
    };
    const one = assess(
      {
        ...map,
        contactTypes: copies.slice(0, 1),
        touches: map.touches.slice(0, touches.length),
        workflows: map.workflows.map((workflow) => ({ ...workflow, shares: workflow.shares.slice(0, 1) })),
      },
      asIs,
    );
    const many = assess(map, asIs);
    for (const [id, { value }] of Object.entries(one.assessment.indicators)) {
      const other = many.assessment.indicators[id]?.value ?? null;
      if (value === null) expect(other, id).toBeNull();
      else expect(Math.abs((other ?? Number.NaN) - value), id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
  });
});

describe('the result document', () => {
  it.each([
    'vectors/2',
    'worked-example',
    'harbour-telecom',
    'harbour-telecom-orchestrated',
    'sparse',
    'anonymous-bank',
  ])('of %s fits its schema', async (name) => {
    const parsed = resultDocument.safeParse(assess(await mapOf(name), given));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });
});
