import { type BlockedTouch, touchBlockers } from './blocked.ts';
import { type AddedEffect, type Intervention, NO_EFFECTS, type TouchEffect } from './intervention.ts';

/** AI that reads, on the stack as it is: it shortens searching and notes, and takes no action. */
export const assistAgents: Intervention = {
  id: 'assist-agents',
  ledgerKey: 'assist-agents',
  rules: {
    search: "An agent's search or reconcile on a readable system lasts search_factor times as long",
    document: 'A document on a readable system lasts document_factor times as long',
    reading: 'A contact type with such a touch of an agent gains one reading of reading_time',
  },
  effects: (within) => {
    const touches: TouchEffect[] = [];
    const blocked: BlockedTouch[] = [];
    const gaining = new Set<string>();
    for (const placed of within.touches) {
      const { index, touch } = placed;
      const byAgent = touch.actor === 'agent';
      const searches = byAgent && (touch.activity === 'search' || touch.activity === 'reconcile');
      if ((!searches && touch.activity !== 'document') || touch.system === null) continue;
      const support = within.supports(touch.system, 'read');
      if (support === 'out-of-scope') continue;
      if (support !== 'yes') {
        blocked.push({ placed, system: touch.system, ability: 'read', unknown: support === 'unknown' });
        continue;
      }
      const rule = searches ? 'search' : 'document';
      touches.push({ touch: index, on: 'duration', reach: 'all', parameter: `assist-agents.${rule}_factor`, rule });
      if (byAgent) gaining.add(touch.contactType);
    }
    const what = 'searching, reconciling and notes there';
    return {
      ...NO_EFFECTS,
      touches,
      added: [...gaining].map(reading),
      blockers: touchBlockers(within, 'assist-agents', what, blocked),
    };
  },
};

const reading = (contactType: string): AddedEffect => ({
  contactType,
  stream: 'reading',
  activity: 'reading',
  share: 1,
  rate: null,
  time: 'assist-agents.reading_time',
  workflow: null,
  rule: 'reading',
});
