import type { Step } from '../../domain/map.ts';
import { phrase } from '../../messages/phrase.ts';
import type { MessageKey } from '../../messages/say.ts';
import { stepBlockers, unlinkedBlocker } from './blocked.ts';
import {
  type AddedEffect,
  type Intervention,
  NO_EFFECTS,
  type StepEffect,
  type TouchEffect,
  type WorkflowEffect,
} from './intervention.ts';
import type { PlacedTouch, ScopedMap } from './scoped-map.ts';

/** Workflow orchestration: callable steps run by themselves once triggered, and exceptions come back to a person. */
export const orchestrateWorkflows: Intervention = {
  id: 'orchestrate-workflows',
  ledgerKey: 'workflow-orchestration',
  rules: {
    execute: phrase('rules.orchestrate-workflows-execute'),
    trigger: phrase('rules.orchestrate-workflows-trigger'),
    exception: phrase('rules.orchestrate-workflows-exception'),
    step: phrase('rules.orchestrate-workflows-step'),
    'lead-time': phrase('rules.orchestrate-workflows-lead-time'),
  },
  effects: (within) => {
    const touches: TouchEffect[] = [];
    const unlinked: PlacedTouch[] = [];
    /** Workflows with a reduced touch, by contact type, in order of first touch. */
    const reduced = new Map<string, Set<string>>();
    for (const placed of within.touches) {
      const { index, touch, step } = placed;
      if (touch.actor !== 'agent' || !EXECUTES.has(touch.activity)) continue;
      if (step === null) unlinked.push(placed);
      else if (becomesOrchestrated(within, step)) {
        const parameter = 'orchestrate-workflows.exception_rate';
        touches.push({ touch: index, on: 'occurrence', reach: 'all', parameter, rule: 'execute' });
        const workflows = reduced.get(touch.contactType) ?? new Set();
        reduced.set(touch.contactType, workflows.add(step.workflow));
      }
    }
    const blocked = within.steps
      .filter((step) => step.by !== 'orchestrator')
      .map((step) => ({ step, support: within.calls(step) }))
      .filter(({ support }) => support === 'no' || support === 'unknown')
      .map(({ step, support }) => ({ step, unknown: support === 'unknown' }));
    return {
      ...NO_EFFECTS,
      touches,
      added: [...reduced].flatMap(([type, workflows]) => [...workflows].flatMap((id) => addedFor(within, type, id))),
      steps: within.steps.filter((step) => becomesOrchestrated(within, step)).map((step) => stepEffect(within, step)),
      workflows: fullyOrchestrated(within),
      blockers: [
        ...stepBlockers(within, 'orchestrate-workflows', staysWith, blocked),
        ...unlinkedBlocker(within, 'orchestrate-workflows', unlinked),
      ],
    };
  },
};

const EXECUTES: ReadonlySet<string> = new Set(['act', 'copy', 'rekey', 'wait']);

const becomesOrchestrated = (within: ScopedMap, step: Step): boolean =>
  step.by !== 'orchestrator' && within.calls(step) === 'yes';

const stepEffect = (within: ScopedMap, step: Step): StepEffect => ({
  workflow: step.workflow,
  step: step.id,
  change: { by: 'orchestrator', access: 'api' },
  contactTypes: within.contactTypes,
  rule: 'step',
});

function addedFor(within: ScopedMap, contactType: string, workflow: string): readonly AddedEffect[] {
  const share = within.shareOf(contactType, workflow) ?? 1;
  if (share === 0) return [];
  const common = { contactType, share, workflow };
  return [
    {
      ...common,
      stream: `trigger:${workflow}`,
      activity: 'trigger',
      rate: null,
      time: 'orchestrate-workflows.trigger_time',
      rule: 'trigger',
    },
    {
      ...common,
      stream: `exception:${workflow}`,
      activity: 'exception',
      rate: 'orchestrate-workflows.exception_rate',
      time: 'orchestrate-workflows.exception_time',
      rule: 'exception',
    },
  ];
}

/** All steps by the orchestrator afterwards, at least one of them newly so. */
function fullyOrchestrated(within: ScopedMap): readonly WorkflowEffect[] {
  const steps = Map.groupBy(within.steps, (step) => step.workflow);
  return [...steps]
    .filter(
      ([, own]) =>
        own.some((step) => becomesOrchestrated(within, step)) &&
        own.every((step) => step.by === 'orchestrator' || becomesOrchestrated(within, step)),
    )
    .map(([workflow]) => ({
      workflow,
      leadDays: 'change.orchestrated_lead_days',
      contactTypes: within.contactTypes,
      rule: 'lead-time',
    }));
}

const staysWith = (steps: readonly Step[]): MessageKey =>
  steps.some((step) => step.by === 'agent') ? 'blockers.workflowsStayManual' : 'blockers.workflowsStay';
