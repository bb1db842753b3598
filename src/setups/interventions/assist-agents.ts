import { phrase } from '../../messages/phrase.ts';
import { type BlockedTouch, touchBlockers } from './blocked.ts';
import { type AddedEffect, type Intervention, NO_EFFECTS, type TouchEffect } from './intervention.ts';

/** AI that reads, on the stack as it is: it shortens searching and notes, and takes no action. */
export const assistAgents: Intervention = {
  id: 'assist-agents',
  ledgerKey: 'assist-agents',
  rules: {
    search: phrase('rules.assist-agents-search'),
    document: phrase('rules.assist-agents-document'),
    reading: phrase('rules.assist-agents-reading'),
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
    return {
      ...NO_EFFECTS,
      touches,
      added: [...gaining].map(reading),
      blockers: touchBlockers(within, 'assist-agents', 'blockers.searchingAndNotesStay', blocked),
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
