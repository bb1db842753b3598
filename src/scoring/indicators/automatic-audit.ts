import { phrase } from '../../messages/phrase.ts';
import type { Indicator } from '../indicator.ts';
import { operationIn, shareOfSteps, unknownColumns } from '../share-of-steps.ts';

/** Share of write, trigger and approve executions with audit `automatic`. */
export const automaticAudit: Indicator = {
  id: 'automatic-audit',
  measure: (operation) =>
    shareOfSteps(operation, {
      better: 'higher',
      applies: operationIn(['write', 'trigger', 'approve']),
      counts: (step) => (step.audit === null ? null : step.audit === 'automatic'),
      columns: (step) => unknownColumns(step, ['operation', 'audit']),
      note: ({ audit }) => phrase('notes.audit', { audit: audit ?? 'unknown' }),
      none: phrase('notes.noStepActs'),
    }),
};
