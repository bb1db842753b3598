import { reference } from '../cells/id.ts';
import { share } from '../cells/share.ts';
import { optional, required } from './column.ts';
import { table } from './table.ts';

export const workflowVolumes = table({
  name: 'workflow-volumes',
  file: 'workflow-volumes.csv',
  title: 'Workflow volumes',
  description: 'Which contact types run which workflow, instead of the column contact_types of workflows.',
  noun: 'workflow share',
  shape: 'rows',
  key: ['workflow', 'contact_type'],
  unique: true,
  columns: {
    workflow: required(reference('workflows'), 'Workflow', 'refund'),
    contact_type: required(reference('contact-types'), 'Contact type that runs it', 'billing-dispute'),
    share: optional(share, 'Share of that type’s contacts that run it', '80%'),
  },
});
