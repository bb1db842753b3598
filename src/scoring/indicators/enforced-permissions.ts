import { phrase } from '../../messages/phrase.ts';
import type { Indicator } from '../indicator.ts';
import { operationIn, shareOfSteps, unknownColumns } from '../share-of-steps.ts';

/** Share of write, trigger and approve executions with permission `enforced`. */
export const enforcedPermissions: Indicator = {
  id: 'enforced-permissions',
  measure: (operation) =>
    shareOfSteps(operation, {
      better: 'higher',
      applies: operationIn(['write', 'trigger', 'approve']),
      counts: (step) => (step.permission === null ? null : step.permission === 'enforced'),
      columns: (step) => unknownColumns(step, ['operation', 'permission']),
      note: ({ permission }) => phrase('notes.permission', { permission: permission ?? 'unknown' }),
      none: phrase('notes.noStepActs'),
    }),
};
