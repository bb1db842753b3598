import type { Step } from '../../domain/map.ts';
import type { SystemCategory } from '../../domain/vocabulary.ts';
import { phrase } from '../../messages/phrase.ts';
import type { Indicator } from '../indicator.ts';
import type { Operation } from '../operation.ts';
import { shareOfWorkflows } from '../share-of-workflows.ts';

/** Systems beyond the contact centre (design 3). */
const ENTERPRISE: ReadonlySet<SystemCategory> = new Set(['erp', 'billing', 'fulfilment', 'product', 'legal']);

/** Among executions of workflows with a step on an enterprise system: share in which no such step is `by: agent`. */
export const enterpriseReach: Indicator = {
  id: 'enterprise-reach',
  measure: (operation) =>
    shareOfWorkflows(operation, {
      better: 'higher',
      applies: (workflow) => some(workflow.steps.map((step) => isEnterprise(operation, step))),
      counts: (workflow) => {
        const byHand = some(workflow.steps.map((step) => both(isEnterprise(operation, step), isByAgent(step))));
        return byHand === null ? null : !byHand;
      },
      columns: ['system', 'by'],
      note: (workflow) => {
        const steps = workflow.steps.filter((step) => isEnterprise(operation, step) === true);
        const byAgent = steps.filter((step) => step.by === 'agent').map((step) => step.id);
        return byAgent.length === 0
          ? phrase('notes.enterpriseWithoutAgent')
          : phrase('notes.enterpriseByHand', { steps: byAgent.join(', ') });
      },
      none: phrase('notes.noEnterpriseWorkflow'),
    }),
};

function isEnterprise(operation: Operation, step: Step): boolean | null {
  const category = step.system === null ? null : (operation.systems.get(step.system)?.category ?? null);
  return category === null ? null : ENTERPRISE.has(category);
}

const isByAgent = (step: Step): boolean | null => (step.by === null ? null : step.by === 'agent');

const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

const some = (flags: readonly (boolean | null)[]): boolean | null =>
  flags.includes(true) ? true : flags.includes(null) ? null : false;
