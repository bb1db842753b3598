import { phrase } from '../../messages/phrase.ts';
import type { Indicator } from '../indicator.ts';
import { shareOfSteps, unknownColumns } from '../share-of-steps.ts';

/** Among step executions that have a checkpoint: share `embedded`. An unknown checkpoint may be none at all. */
export const embeddedCheckpoints: Indicator = {
  id: 'embedded-checkpoints',
  measure: (operation) =>
    shareOfSteps(operation, {
      better: 'higher',
      applies: (step) => (step.checkpoint === null ? null : step.checkpoint !== 'none'),
      counts: (step) => (step.checkpoint === null ? null : step.checkpoint === 'embedded'),
      columns: (step) => unknownColumns(step, ['checkpoint']),
      note: ({ checkpoint }) => phrase('notes.checkpoint', { checkpoint: checkpoint ?? 'unknown' }),
      none: phrase('notes.noStepChecked'),
    }),
};
