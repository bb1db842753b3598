import { phrase } from '../../messages/phrase.ts';
import { type BlockedTouch, touchBlockers } from './blocked.ts';
import { contextEffects } from './context-items.ts';
import { type Intervention, NO_EFFECTS, type TouchEffect } from './intervention.ts';
import { repeatedVerifications } from './repeated-verifications.ts';

/** Interaction continuity: what was proved or told once in a contact is known from then on. */
export const persistInteraction: Intervention = {
  id: 'persist-interaction',
  ledgerKey: 'interaction-continuity',
  rules: {
    verify: phrase('rules.persist-interaction-verify'),
    recap: phrase('rules.persist-interaction-recap'),
    context: phrase('rules.persist-interaction-context'),
  },
  effects: (within) => {
    const touches: TouchEffect[] = [];
    const blocked: BlockedTouch[] = [];
    const repeated = repeatedVerifications(within.map);
    for (const placed of within.touches) {
      const { index, touch } = placed;
      const verifies = repeated.has(index);
      if (!verifies && !isRetelling(touch.activity, touch.afterTransfer)) continue;
      const support = within.continuity(touch);
      if (support === 'out-of-scope') continue;
      if (support !== 'yes') {
        blocked.push({ placed, system: touch.system, ability: 'read', unknown: support === 'unknown' });
        continue;
      }
      touches.push(
        verifies
          ? {
              touch: index,
              on: 'occurrence',
              reach: 'repeated',
              parameter: 'persist-interaction.residual_verify',
              rule: 'verify',
            }
          : {
              touch: index,
              on: 'occurrence',
              reach: 'all',
              parameter: 'persist-interaction.residual_recap',
              rule: 'recap',
            },
      );
    }
    const context = contextEffects(within, 'persist-interaction', { persistence: 'cross-interaction' });
    return {
      ...NO_EFFECTS,
      touches,
      context: context.effects,
      blockers: [
        ...touchBlockers(within, 'persist-interaction', 'blockers.verifyingStays', blocked),
        ...context.blockers,
      ],
    };
  },
};

const isRetelling = (activity: string, afterTransfer: boolean): boolean =>
  activity === 'recap' || (afterTransfer && (activity === 'search' || activity === 'reconcile'));
