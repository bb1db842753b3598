import { phrase } from '../../messages/phrase.ts';
import type { Indicator } from '../indicator.ts';
import { operationIn, shareOfSteps, unknownColumns } from '../share-of-steps.ts';

/** Share of write and trigger executions done through `ui` or `rpa`. */
export const screenDependence: Indicator = {
  id: 'screen-dependence',
  measure: (operation) =>
    shareOfSteps(operation, {
      better: 'lower',
      applies: operationIn(['write', 'trigger']),
      counts: (step) => (step.access === null ? null : step.access === 'ui' || step.access === 'rpa'),
      columns: (step) => unknownColumns(step, ['operation', 'access']),
      note: ({ operation: does, access }) =>
        phrase('notes.stepAccess', { operation: does ?? 'unknown', access: access ?? 'unknown' }),
      none: phrase('notes.noStepWrites'),
    }),
};
