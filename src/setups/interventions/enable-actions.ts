import { byId, workflowsByType } from '../../domain/callability.ts';
import type { ContactType, Workflow } from '../../domain/map.ts';
import { phrase } from '../../messages/phrase.ts';
import type { SetupBlocker } from '../setup-blocker.ts';
import { type Intervention, NO_EFFECTS } from './intervention.ts';
import type { ScopedMap } from './scoped-map.ts';

/** Action enablement: AI completes eligible contacts of types that it can complete, and hands the others over. */
export const enableActions: Intervention = {
  id: 'enable-actions',
  ledgerKey: 'action-enablement',
  rules: {
    complete: phrase('rules.enable-actions-complete'),
  },
  effects: (within) => {
    const runs = workflowsByType(within.map);
    const workflows = byId(within.map.workflows);
    const inScope = within.map.contactTypes.filter((type) =>
      actsWithin(
        within,
        type,
        (runs.get(type.id) ?? []).flatMap(({ workflow, share }) =>
          share === 0 ? [] : (workflows.get(workflow) ?? []),
        ),
      ),
    );
    const offered = within.map.contactTypes.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
    return {
      ...NO_EFFECTS,
      ai: {
        contactTypes: inScope.map(({ id }) => id),
        success: 'enable-actions.ai_success',
        handover: 'enable-actions.handover_time',
        rule: 'complete',
      },
      blockers: inScope.filter(({ aiEligible }) => aiEligible === null).map((type) => unknownShare(type, offered)),
    };
  },
};

/** AI acts in the workflows that a type runs; all of them, with all their systems, have to be in scope. */
function actsWithin(within: ScopedMap, type: ContactType, run: readonly Workflow[]): boolean {
  if (within.contactTypes !== null && !within.contactTypes.has(type.id)) return false;
  const { systems, workflows } = within.scope;
  if (systems === null && workflows === null) return true;
  return run.every(
    (workflow) =>
      (workflows === null || workflows.includes(workflow.id)) &&
      (systems === null || workflow.steps.every(({ system }) => system === null || systems.includes(system))),
  );
}

const unknownShare = (type: ContactType, offered: number): SetupBlocker => ({
  intervention: 'enable-actions',
  kind: 'unknown',
  system: null,
  ability: null,
  unknown: { table: 'contact-types', key: type.id, column: 'ai_eligible' },
  steps: [],
  touches: [],
  workflows: [],
  contactTypes: [type.id],
  volumeShare: offered > 0 ? (type.volume ?? 0) / offered : null,
  message: phrase('blockers.aiShareUnknown', { contactType: type.id }),
});
