import type { ChangeModel, ChangingWorkflow } from './change-model.ts';
import type { ChangeRates } from './change-rates.ts';
import { type Known, known, product, sum } from './known-sum.ts';

/** Hours that changes take, by what they are spent on. */
export interface ChangeHours {
  readonly audit: Known;
  readonly retest: Known;
  readonly retrain: Known;
  readonly hours: Known;
  readonly leadDays: number | null;
}

/** One workflow changes. */
export interface WorkflowChange extends ChangeHours {
  /** Integrations to audit. */
  readonly links: readonly string[];
  /** Whether its orchestrated steps are audited too, as one flow. */
  readonly flow: boolean;
  /** To retrain; full-time equivalents. */
  readonly agents: number | null;
}

/**
 * A workflow changes: the integrations that its steps name are audited, its orchestrated steps as one flow; it is
 * re-tested; the agents of its types are retrained if a step is left to an agent.
 */
export function workflowChange(workflow: ChangingWorkflow, rates: ChangeRates): WorkflowChange {
  const audit = known(rates.auditHours * (workflow.links.length + (workflow.hasFlow ? 1 : 0)));
  const retest = known(rates.retestHours);
  const retrain = product([known(rates.retrainHours), workflow.agentsToRetrain]);
  return {
    links: workflow.links,
    flow: workflow.hasFlow,
    agents: workflow.agentsToRetrain.value,
    audit,
    retest,
    retrain,
    hours: sum([audit, retest, retrain]),
    leadDays: workflow.leadDays,
  };
}

/** A checkpoint is added to every workflow: each of them changes once. Lead days: of the slowest. */
export function checkpointEverywhere(model: ChangeModel, rates: ChangeRates): ChangeHours {
  const all = model.workflows.map((workflow) => workflowChange(workflow, rates));
  const leads = all.flatMap(({ leadDays }) => (leadDays === null ? [] : [leadDays]));
  return {
    audit: sum(all.map(({ audit }) => audit)),
    retest: sum(all.map(({ retest }) => retest)),
    retrain: sum(all.map(({ retrain }) => retrain)),
    hours: sum(all.map(({ hours }) => hours)),
    leadDays: leads.length === 0 ? null : Math.max(...leads),
  };
}
