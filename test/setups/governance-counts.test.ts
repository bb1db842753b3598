import { describe, expect, it } from 'vitest';
import type { OperationMap, Step } from '../../src/domain/map.ts';
import { governanceCounts } from '../../src/setups/governance-counts.ts';
import { applied } from './set-ups.ts';
import { map } from './two-contact-types.ts';

const NONE = { executions: false, ungoverned: false, unaudited: false, manuallyChecked: false };
const withSteps = (change: Partial<Step>): OperationMap => ({
  ...map,
  workflows: map.workflows.map((flow) => ({ ...flow, steps: flow.steps.map((step) => ({ ...step, ...change })) })),
});

describe('governance counts', () => {
  it('are executions of steps, before and after', () => {
    // 800 executions a month of either step.
    expect(governanceCounts(map)).toEqual({
      executions: 1600,
      ungoverned: 800,
      unaudited: 800,
      manuallyChecked: 800,
      atLeast: NONE,
      unknown: [],
    });
    // Only the note can be called.
    expect(governanceCounts(applied(map, ['embed-governance']).view.map)).toMatchObject({
      ungoverned: 800,
      unaudited: 0,
      manuallyChecked: 0,
    });
  });

  it('count no empty cell, and list it', () => {
    const counts = governanceCounts(withSteps({ permission: null, audit: null, checkpoint: null }));
    expect(counts).toMatchObject({ executions: 1600, ungoverned: 0, unaudited: 0, manuallyChecked: 0 });
    expect(counts.atLeast).toEqual({ ...NONE, ungoverned: true, unaudited: true, manuallyChecked: true });
    expect(counts.unknown).toHaveLength(6);
  });

  it('are the least there are where a step of unknown operation may change something', () => {
    const unknown = governanceCounts(withSteps({ operation: null, permission: 'none', audit: 'automatic' }));
    expect(unknown).toMatchObject({ executions: 0, ungoverned: 0, unaudited: 0 });
    // What is audited is no unaudited execution, whatever it does.
    expect(unknown.atLeast).toEqual({ ...NONE, executions: true, ungoverned: true });
    expect(unknown.unknown.map(({ column }) => column)).toEqual(['operation', 'operation']);
    expect(governanceCounts(withSteps({ operation: 'read', permission: null, audit: null })).atLeast).toEqual(NONE);
  });

  it('are the least there are where it is not known how many contacts run a workflow', () => {
    const share = (one: { share: number | null }) => ({
      ...map,
      workflows: map.workflows.map((flow) => ({ ...flow, shares: flow.shares.map((each) => ({ ...each, ...one })) })),
    });
    const counts = governanceCounts(share({ share: null }));
    expect(counts).toMatchObject({ executions: 0, atLeast: { executions: true, unaudited: true } });
    expect(counts.unknown).toEqual([{ table: 'workflows', key: map.workflows[0]?.id, column: 'contact_types' }]);
    // Nor does it matter what is not known of work that is never done.
    const idle = { ...share({ share: 0 }) };
    const steps = idle.workflows.map((flow) => ({
      ...flow,
      steps: withSteps({ operation: null }).workflows[0]?.steps,
    }));
    expect(governanceCounts({ ...idle, workflows: steps } as OperationMap)).toMatchObject({
      atLeast: NONE,
      unknown: [],
    });
    const volumes = map.contactTypes.map((type) => ({ ...type, volume: null }));
    expect(governanceCounts({ ...map, contactTypes: volumes }).atLeast.executions).toBe(true);
  });
});
