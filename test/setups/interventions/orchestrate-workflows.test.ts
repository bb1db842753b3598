import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../../src/domain/map.ts';
import { english } from '../../../src/messages/english.ts';
import { aWorkflow } from '../../generators/rows.ts';
import { applied } from '../set-ups.ts';
import { linked, mapWith } from './three-systems.ts';

describe('orchestrate-workflows', () => {
  it('leaves exceptions of act, copy, rekey and wait on a callable step, and adds one trigger and exception a workflow', () => {
    const activities = ['act', 'copy', 'rekey', 'wait'] as const;
    const map = mapWith(...activities.map((activity) => ({ activity, ...linked, probability: 0.9 })));
    const { view } = applied(map, ['orchestrate-workflows']);
    expect([...view.occurrence]).toEqual([0.06, 0.06, 0.06, 0.06]);
    // For the workflow's share in the type, not for the touch's probability.
    expect(view.added.map(({ stream, probability }) => [stream, probability])).toEqual([
      ['trigger:flow', 0.3],
      ['exception:flow', 0.3 * 0.06],
    ]);
  });

  it('leaves a step that an orchestrator carries out already, and adds nothing for it', () => {
    const map = mapWith({ activity: 'copy', workflow: 'flow', step: 'already', system: 'full' });
    const { view } = applied(map, ['orchestrate-workflows']);
    expect(view.occurrence[0]).toBe(1);
    expect(view.added).toEqual([]);
  });

  it('changes nothing at steps that cannot be called, at touches without a step, and at other work', () => {
    const map = mapWith(
      { activity: 'copy', workflow: 'flow', step: 'cannot', system: 'mute' },
      { activity: 'copy', workflow: 'flow', step: 'unknown', system: 'dark' },
      { activity: 'copy', workflow: 'flow', step: null, system: 'full' },
      { activity: 'approve', ...linked },
      { activity: 'copy', ...linked, actor: 'automation' },
    );
    const { view } = applied(map, ['orchestrate-workflows']);
    expect([...view.occurrence]).toEqual([1, 1, 1, 1, 1]);
    expect(view.added).toEqual([]);
  });

  it('has the orchestrator carry out callable steps over the API, and says what stays manual and why', () => {
    const { view, blockers } = applied(mapWith({ activity: 'converse' }), ['orchestrate-workflows']);
    expect(view.map.workflows[0]?.steps.map(({ by, access }) => [by, access])).toEqual([
      ['orchestrator', 'api'],
      ['orchestrator', 'ui'],
      ['agent', 'ui'],
      ['system', 'ui'],
    ]);
    expect([...view.orchestration.orchestratedSteps]).toEqual(['flow/writes']);
    expect(blockers.map(({ message }) => english.phrase(message))).toEqual([
      'mute has no write API: 1 workflow, 30 % of volume stay manual there',
      'it is unknown whether dark has a write API: 1 workflow, 30 % of volume stay as they are there',
    ]);
  });

  it('counts a workflow whose share is unknown in full, so that no cost is lost', () => {
    const map = mapWith({ activity: 'copy', ...linked });
    const [flow] = map.workflows;
    const open = { ...map, workflows: [{ ...flow, shares: [{ contactType: 'type', share: null }] }] } as OperationMap;
    const { view } = applied(open, ['orchestrate-workflows']);
    expect(view.added[0]?.probability).toBe(1);
  });

  it('takes the lead time of a workflow that becomes fully orchestrated, and of no other', () => {
    const map = mapWith({ activity: 'converse' });
    const steps = map.workflows[0]?.steps.slice(0, 2) ?? [];
    const flow = (id: string, own: typeof steps) =>
      aWorkflow({ id, steps: own.map((step) => ({ ...step, workflow: id })) });
    const both = { ...map, workflows: [flow('all', steps), flow('before', steps.slice(1)), flow('none', [])] };
    const { view } = applied(both, ['orchestrate-workflows']);
    expect(view.map.workflows.map(({ changeLeadDays }) => changeLeadDays)).toEqual([5, 20, 20]);
  });
});
