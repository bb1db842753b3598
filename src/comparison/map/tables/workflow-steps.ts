import type { Workflow } from '../../../domain/map.ts';
import { needsText, onFailureText, plainText, setText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

/** `after` is the order of steps and is filled in; `seq`, which only numbers the rows, may change without any meaning. */
export const stepRows = (workflows: readonly Workflow[]): MapRow[] =>
  workflows
    .flatMap(({ steps }) => steps)
    .map((step) => {
      const cells: CellsOf<'workflow-steps', 'workflow' | 'id' | 'seq'> = {
        name: step.name,
        system: step.system,
        operation: step.operation,
        by: step.by,
        access: step.access,
        integrations: needsText(step.needs),
        after: setText(step.after) ?? 'start',
        on_failure: onFailureText(step.onFailure),
        permission: step.permission,
        checkpoint: step.checkpoint,
        audit: step.audit,
        needs_context: setText(step.needsContext),
        idempotent: plainText(step.idempotent),
        compensable: plainText(step.compensable),
      };
      return { key: [step.workflow, step.id], cells, at: step.at };
    });
