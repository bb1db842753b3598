import { phrase } from '../../messages/phrase.ts';
import { type BlockedTouch, touchBlockers } from './blocked.ts';
import { type Intervention, NO_EFFECTS, type TouchEffect } from './intervention.ts';
import { repeatedVerifications } from './repeated-verifications.ts';

/** Stage 2: systems see each other. The record opens with the contact, and a verification's result is passed on. */
export const connectInterfaces: Intervention = {
  id: 'connect-interfaces',
  ledgerKey: 'connect-interfaces',
  rules: {
    search: phrase('rules.connect-interfaces-search'),
    verify: phrase('rules.connect-interfaces-verify'),
  },
  effects: (within) => {
    const touches: TouchEffect[] = [];
    const blocked: BlockedTouch[] = [];
    const repeated = repeatedVerifications(within.map);
    for (const placed of within.touches) {
      const { index, touch } = placed;
      const searches = (touch.activity === 'search' || touch.activity === 'reconcile') && touch.system !== null;
      if (!searches && !repeated.has(index)) continue;
      const support = within.continuity(touch);
      if (support === 'out-of-scope') continue;
      if (support !== 'yes') {
        blocked.push({ placed, system: touch.system, ability: 'read', unknown: support === 'unknown' });
      } else if (searches) {
        const parameter = 'connect-interfaces.search_residual';
        touches.push({ touch: index, on: 'occurrence', reach: 'all', parameter, rule: 'search' });
      } else {
        const parameter = 'connect-interfaces.verify_residual';
        touches.push({ touch: index, on: 'occurrence', reach: 'repeated', parameter, rule: 'verify' });
      }
    }
    const stays = 'blockers.searchingAndVerifyingStay';
    return { ...NO_EFFECTS, touches, blockers: touchBlockers(within, 'connect-interfaces', stays, blocked) };
  },
};
