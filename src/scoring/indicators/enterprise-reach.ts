import { phrase } from '../../messages/phrase.ts';
import { both, isByAgent, isEnterpriseStep, some } from '../enterprise-systems.ts';
import type { Indicator } from '../indicator.ts';
import { shareOfWorkflows } from '../share-of-workflows.ts';

/** Among executions of workflows with a step on an enterprise system: share in which no such step is `by: agent`. */
export const enterpriseReach: Indicator = {
  id: 'enterprise-reach',
  measure: (operation) =>
    shareOfWorkflows(operation, {
      better: 'higher',
      applies: (workflow) => some(workflow.steps.map((step) => isEnterpriseStep(step, operation.systems))),
      counts: (workflow) => {
        const byHand = some(
          workflow.steps.map((step) => both(isEnterpriseStep(step, operation.systems), isByAgent(step))),
        );
        return byHand === null ? null : !byHand;
      },
      columns: ['system', 'by'],
      note: (workflow) => {
        const steps = workflow.steps.filter((step) => isEnterpriseStep(step, operation.systems) === true);
        const byAgent = steps.filter((step) => step.by === 'agent').map((step) => step.id);
        return byAgent.length === 0
          ? phrase('notes.enterpriseWithoutAgent')
          : phrase('notes.enterpriseByHand', { steps: byAgent.join(', ') });
      },
      none: phrase('notes.noEnterpriseWorkflow'),
    }),
};
