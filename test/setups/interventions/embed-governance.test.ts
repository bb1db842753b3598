import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../../src/domain/map.ts';
import { applied } from '../set-ups.ts';
import { linked, mapWith } from './three-systems.ts';

describe('embed-governance', () => {
  it('reduces approvals linked to a callable step, those of orchestrated steps too, by any actor', () => {
    const map = mapWith(
      { activity: 'approve', ...linked },
      { activity: 'approve', workflow: 'flow', step: 'already', system: 'full', actor: 'automation' },
      { activity: 'approve', workflow: 'flow', step: 'cannot', system: 'mute' },
      { activity: 'approve', system: 'full' },
    );
    expect([...applied(map, ['embed-governance']).view.occurrence]).toEqual([0.2, 0.2, 1, 1]);
  });

  it('shortens notes where the system can be written to', () => {
    const map = mapWith(
      { activity: 'document', system: 'full' },
      { activity: 'document', system: 'mute' },
      { activity: 'document' },
    );
    const { view } = applied(map, ['embed-governance']);
    expect([...view.stretch]).toEqual([0.4, 1, 1]);
    expect([...view.occurrence]).toEqual([1, 1, 1]);
  });

  it('enforces, audits and embeds at callable steps, and embeds no checkpoint that was not there', () => {
    const map = mapWith({ activity: 'converse' });
    const [flow] = map.workflows;
    const steps = (flow?.steps ?? []).map((step, at) => ({
      ...step,
      checkpoint: (['manual', 'none', 'manual', null] as const)[at] ?? null,
    }));
    const { view } = applied({ ...map, workflows: [{ ...flow, steps }] } as OperationMap, ['embed-governance']);
    const after = view.map.workflows[0]?.steps.map(({ permission, checkpoint, audit }) => [
      permission,
      checkpoint,
      audit,
    ]);
    expect(after).toEqual([
      ['enforced', 'embedded', 'automatic'],
      ['enforced', 'none', 'automatic'],
      ['trained', 'manual', 'manual'],
      ['trained', null, 'manual'],
    ]);
  });
});
