import type { Step } from '../../domain/map.ts';
import { phrase } from '../../messages/phrase.ts';
import { type BlockedTouch, stepBlockers, touchBlockers, unlinkedBlocker } from './blocked.ts';
import { type Intervention, NO_EFFECTS, type StepEffect, type TouchEffect } from './intervention.ts';
import type { PlacedTouch, ScopedMap } from './scoped-map.ts';

/** Operational governance: permissions, checkpoints and the record of what was done are part of the execution. */
export const embedGovernance: Intervention = {
  id: 'embed-governance',
  ledgerKey: 'operational-governance',
  rules: {
    approve: phrase('rules.embed-governance-approve'),
    document: phrase('rules.embed-governance-document'),
    step: phrase('rules.embed-governance-step'),
  },
  effects: (within) => {
    const touches: TouchEffect[] = [];
    const blocked: BlockedTouch[] = [];
    const unlinked: PlacedTouch[] = [];
    const approved = new Set<Step>();
    for (const placed of within.touches) {
      const { index, touch, step } = placed;
      if (touch.activity === 'approve' && step === null) unlinked.push(placed);
      else if (touch.activity === 'approve' && step !== null) {
        approved.add(step);
        if (within.calls(step) !== 'yes') continue;
        const parameter = 'embed-governance.residual_approve';
        touches.push({ touch: index, on: 'occurrence', reach: 'all', parameter, rule: 'approve' });
      } else if (touch.activity === 'document' && touch.system !== null) {
        const support = within.supports(touch.system, 'write');
        const parameter = 'embed-governance.document_factor';
        if (support === 'yes')
          touches.push({ touch: index, on: 'duration', reach: 'all', parameter, rule: 'document' });
        else if (support !== 'out-of-scope')
          blocked.push({ placed, system: touch.system, ability: 'write', unknown: support === 'unknown' });
      }
    }
    const ungoverned = within.steps
      .filter((step) => approved.has(step) || needsGovernance(step))
      .map((step) => ({ step, support: within.calls(step) }))
      .filter(({ support }) => support === 'no' || support === 'unknown')
      .map(({ step, support }) => ({ step, unknown: support === 'unknown' }));
    return {
      ...NO_EFFECTS,
      touches,
      steps: within.steps.filter((step) => within.calls(step) === 'yes').map((step) => governed(within, step)),
      blockers: [
        ...stepBlockers(within, 'embed-governance', () => 'blockers.governanceStays', ungoverned),
        ...touchBlockers(within, 'embed-governance', 'blockers.notesStay', blocked),
        ...unlinkedBlocker(within, 'embed-governance', unlinked),
      ],
    };
  },
};

const needsGovernance = (step: Step): boolean =>
  step.permission !== 'enforced' || step.audit !== 'automatic' || step.checkpoint === 'manual';

const governed = (within: ScopedMap, step: Step): StepEffect => ({
  workflow: step.workflow,
  step: step.id,
  change: {
    permission: 'enforced',
    audit: 'automatic',
    // An unknown checkpoint may be none, and none stays none.
    ...(step.checkpoint === 'manual' ? { checkpoint: 'embedded' as const } : {}),
  },
  contactTypes: within.contactTypes,
  rule: 'step',
});
