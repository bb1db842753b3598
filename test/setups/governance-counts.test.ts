import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import { governanceCounts } from '../../src/setups/governance-counts.ts';
import { applied } from './set-ups.ts';
import { map } from './two-contact-types.ts';

describe('governance counts', () => {
  it('are executions of steps, before and after', () => {
    // 800 executions a month of either step.
    expect(governanceCounts(map)).toEqual({
      executions: 1600,
      ungoverned: 800,
      unaudited: 800,
      manuallyChecked: 800,
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
    const [flow] = map.workflows;
    const steps = flow?.steps.map((step) => ({ ...step, permission: null, audit: null, checkpoint: null }));
    const counts = governanceCounts({ ...map, workflows: [{ ...flow, steps }] } as OperationMap);
    expect(counts).toMatchObject({ ungoverned: 0, unaudited: 0, manuallyChecked: 0 });
    expect(counts.unknown).toHaveLength(6);
  });
});
