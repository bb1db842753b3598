import { ACCESSES, AUDITS, CHECKPOINTS, OPERATIONS, PERMISSIONS, STEP_ACTORS } from '../../domain/vocabulary.ts';
import { position } from '../cells/amounts.ts';
import { boolean } from '../cells/boolean.ts';
import { id, idList, reference, references } from '../cells/id.ts';
import { needs } from '../cells/needs.ts';
import { onFailure } from '../cells/on-failure.ts';
import { text } from '../cells/text.ts';
import { oneOf } from '../cells/vocabulary.ts';
import { optional, otherwise, required } from './column.ts';
import { table } from './table.ts';

const NO_NEEDS: readonly (readonly string[])[] = [];
const NO_CONTEXT: readonly string[] = [];
const FAIL = { kind: 'fail' } as const;

export const workflowSteps = table({
  name: 'workflow-steps',
  file: 'workflow-steps.csv',
  title: 'Workflow steps',
  description: 'The steps of every workflow, one a row.',
  noun: 'step',
  shape: 'rows',
  key: ['workflow', 'id'],
  unique: true,
  columns: {
    workflow: required(reference('workflows'), 'Workflow that the step belongs to', 'refund'),
    seq: otherwise(position, null, 'the place after the row before', 'Place in the order of the workflow', '2'),
    id: required(id, 'Short id, unique within the workflow', 'check-invoice'),
    name: otherwise(text, null, 'the id', 'Name that reports show', 'Check the invoice'),
    system: otherwise(reference('systems'), null, 'none', 'System in which the step happens', 'billing'),
    operation: optional(oneOf(OPERATIONS), 'What the step does there', 'read'),
    by: optional(oneOf(STEP_ACTORS), 'Who or what carries it out', 'agent'),
    access: optional(oneOf(ACCESSES), 'Through which door: screen, interface or screen robot', 'ui'),
    integrations: otherwise(
      needs,
      NO_NEEDS,
      'none',
      'Integrations that it needs: ; between those that are all needed, | between those of which one will do',
      'crm-billing|crm-billing-batch; sms-gateway',
    ),
    after: otherwise(
      idList('ids of steps of the same workflow'),
      null,
      'the step before',
      'Steps that it waits for; start for none',
      'check-invoice',
    ),
    on_failure: otherwise(onFailure, FAIL, 'fail', 'What happens while a need of it is down', 'manual(180s)'),
    permission: optional(oneOf(PERMISSIONS), 'How it is made sure that only those entitled do it', 'trained'),
    checkpoint: optional(oneOf(CHECKPOINTS), 'Whether it is checked, and how', 'manual'),
    audit: optional(oneOf(AUDITS), 'Whether it leaves a record, and how', 'automatic'),
    needs_context: otherwise(references('context'), NO_CONTEXT, 'none', 'Context items that it needs', 'account'),
    idempotent: otherwise(boolean, false, 'false', 'Whether doing it twice is the same as doing it once', 'true'),
    compensable: otherwise(boolean, false, 'false', 'Whether it can be undone', 'false'),
  },
});
