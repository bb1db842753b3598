import { phrase } from '../../messages/phrase.ts';
import { type BlockedTouch, touchBlockers } from './blocked.ts';
import { contextEffects } from './context-items.ts';
import { type AddedEffect, type Intervention, NO_EFFECTS, type TouchEffect } from './intervention.ts';

/** Context aggregation: records are found and reconciled before the contact, and shown in one view. */
export const aggregateContext: Intervention = {
  id: 'aggregate-context',
  ledgerKey: 'context-aggregation',
  rules: {
    search: phrase('rules.aggregate-context-search'),
    view: phrase('rules.aggregate-context-view'),
    context: phrase('rules.aggregate-context-context'),
  },
  effects: (within) => {
    const touches: TouchEffect[] = [];
    const blocked: BlockedTouch[] = [];
    const gaining = new Set<string>();
    for (const placed of within.touches) {
      const { actor, activity, system, contactType } = placed.touch;
      if (actor !== 'agent' || (activity !== 'search' && activity !== 'reconcile') || system === null) continue;
      const support = within.supports(system, 'read');
      if (support === 'out-of-scope') continue;
      if (support !== 'yes') {
        blocked.push({ placed, system, ability: 'read', unknown: support === 'unknown' });
        continue;
      }
      const parameter = 'aggregate-context.residual';
      touches.push({ touch: placed.index, on: 'occurrence', reach: 'all', parameter, rule: 'search' });
      gaining.add(contactType);
    }
    const context = contextEffects(within, 'aggregate-context', { delivery: 'structural' });
    return {
      ...NO_EFFECTS,
      touches,
      added: [...gaining].map(view),
      context: context.effects,
      blockers: [
        ...touchBlockers(within, 'aggregate-context', 'blockers.searchingStays', blocked),
        ...context.blockers,
      ],
    };
  },
};

const view = (contactType: string): AddedEffect => ({
  contactType,
  stream: 'view',
  activity: 'context-view',
  share: 1,
  rate: null,
  time: 'aggregate-context.view_time',
  workflow: null,
  rule: 'view',
});
