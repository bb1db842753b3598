/** What a change has to touch, read from a map in one set-up: links, connectors, workflows and who shares contacts. */
import type { OperationMap, Step, Workflow } from '../../../domain/map.ts';
import type { Orchestration } from '../failure-model.ts';
import { cell, type Known, known, sum, unknown } from './known-sum.ts';

export interface Link {
  readonly id: string;
  /** Both end systems and the hub, if any. */
  readonly systems: readonly string[];
  readonly ageYears: Known;
  readonly maintenanceHoursPerYear: Known;
  readonly apiChangesPerYear: Known;
  readonly hoursPerChange: Known;
  /** Ids of workflows with a step, not orchestrated, that names it. */
  readonly workflows: readonly string[];
}

/** What joins a system to the orchestrator. */
export interface Connector {
  readonly system: string;
  /** The largest among the integrations that end at its system. */
  readonly apiChangesPerYear: Known;
  /** Ids of workflows with an orchestrated step on its system. */
  readonly workflows: readonly string[];
}

export interface ChangingWorkflow {
  readonly id: string;
  readonly changesPerYear: Known;
  readonly leadDays: number | null;
  /** Integrations that its steps still name, to be audited one by one. */
  readonly links: readonly string[];
  /** Its orchestrated steps are audited as one flow. */
  readonly hasFlow: boolean;
  /** Agents of its types, weighed by their share of volume; 0 where no step is an agent's. */
  readonly agentsToRetrain: Known;
}

export interface ChangeModel {
  readonly systems: readonly string[];
  /** Integrations that are still needed. */
  readonly links: readonly Link[];
  /** Integrations that only orchestrated steps used. */
  readonly retired: readonly string[];
  readonly connectors: readonly Connector[];
  readonly workflows: readonly ChangingWorkflow[];
  /** Ids of workflows with a step on the system, by system. */
  readonly workflowsOn: ReadonlyMap<string, readonly string[]>;
  /** By contact type, the systems that its touches and workflows use. */
  readonly systemsByType: ReadonlyMap<string, ReadonlySet<string>>;
  /** Workflows that use an integration of the map, on average over those that any step names; 0 where none does. */
  readonly workflowsPerLink: number;
}

interface PlacedStep {
  readonly workflow: string;
  readonly step: Step;
  readonly orchestrated: boolean;
}

export function changeModelOf(map: OperationMap, orchestration: Orchestration): ChangeModel {
  const steps = map.workflows.flatMap(({ id, steps: own }) =>
    own.map((step) => ({ workflow: id, step, orchestrated: orchestration.orchestratedSteps.has(`${id}/${step.id}`) })),
  );
  const byLink = new Map(map.integrations.map(({ id }) => [id, steps.filter(({ step }) => names(step).has(id))]));
  const retired = map.integrations
    .map(({ id }) => id)
    .filter((id) => {
      const users = byLink.get(id) ?? [];
      return users.length > 0 && users.every(({ orchestrated }) => orchestrated);
    });
  const used = [...byLink.values()].filter((users) => users.length > 0);
  const uses = used.reduce((total, users) => total + workflowsOf(users).length, 0);
  return {
    systems: map.systems.map(({ id }) => id),
    links: map.integrations
      .filter(({ id }) => !retired.includes(id))
      .map((given) => ({
        id: given.id,
        systems: [given.from, given.to, ...(given.via === null ? [] : [given.via])],
        ageYears: cell(given.ageYears, 'integrations', given.id, 'age_years'),
        maintenanceHoursPerYear: cell(
          given.maintenanceHoursPerYear,
          'integrations',
          given.id,
          'maintenance_hours_per_year',
        ),
        apiChangesPerYear: cell(given.apiChangesPerYear, 'integrations', given.id, 'api_changes_per_year'),
        hoursPerChange: cell(given.hoursPerChange, 'integrations', given.id, 'hours_per_change'),
        workflows: workflowsOf((byLink.get(given.id) ?? []).filter(({ orchestrated }) => !orchestrated)),
      })),
    retired,
    connectors: connectorsOf(map, steps),
    workflows: map.workflows.map((workflow) => changingWorkflow(map, workflow, steps)),
    workflowsOn: new Map(
      map.systems.map(({ id }) => [id, workflowsOf(steps.filter(({ step }) => step.system === id))]),
    ),
    systemsByType: systemsByType(map),
    workflowsPerLink: used.length === 0 ? 0 : uses / used.length,
  };
}

const names = (step: Step): ReadonlySet<string> => new Set(step.needs.flat());

const workflowsOf = (steps: readonly PlacedStep[]): readonly string[] => [
  ...new Set(steps.map(({ workflow }) => workflow)),
];

function connectorsOf(map: OperationMap, steps: readonly PlacedStep[]): readonly Connector[] {
  const orchestrated = steps.filter((placed) => placed.orchestrated);
  return map.systems.flatMap(({ id }) => {
    const own = orchestrated.filter(({ step }) => step.system === id);
    if (own.length === 0) return [];
    const ending = map.integrations
      .filter(({ from, to }) => from === id || to === id)
      .map((one) => cell(one.apiChangesPerYear, 'integrations', one.id, 'api_changes_per_year'));
    return [{ system: id, apiChangesPerYear: largest(ending), workflows: workflowsOf(own) }];
  });
}

/** The largest known value, as a lower bound where others are unknown. */
function largest(values: readonly Known[]): Known {
  const { missing } = sum(values);
  const given = values.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return known(0);
  return { value: given.length === 0 ? null : Math.max(...given), missing };
}

function changingWorkflow(map: OperationMap, workflow: Workflow, steps: readonly PlacedStep[]): ChangingWorkflow {
  const own = steps.filter((placed) => placed.workflow === workflow.id);
  const left = own.filter(({ orchestrated }) => !orchestrated);
  return {
    id: workflow.id,
    changesPerYear: cell(workflow.changesPerYear, 'workflows', workflow.id, 'changes_per_year'),
    leadDays: workflow.changeLeadDays,
    links: [...new Set(left.flatMap(({ step }) => [...names(step)]))],
    hasFlow: left.length < own.length,
    agentsToRetrain: left.some(({ step }) => step.by === 'agent') ? agentsOf(map, workflow) : known(0),
  };
}

/** Agents × share of known volume of the types that run the workflow. */
function agentsOf(map: OperationMap, workflow: Workflow): Known {
  const { agents } = map.organization;
  if (agents === null) return unknown('organization', 'organization', 'agents');
  const running = new Set(workflow.shares.filter(({ share }) => share !== 0).map(({ contactType }) => contactType));
  const offered = map.contactTypes.reduce((total, { volume }) => total + (volume ?? 0), 0);
  const own = map.contactTypes.filter(({ id }) => running.has(id));
  const missing = own.flatMap(({ id, volume }) =>
    volume === null ? unknown('contact-types', id, 'volume').missing : [],
  );
  if (offered === 0) return own.length === 0 ? known(0) : { value: null, missing };
  return { value: (agents * own.reduce((total, { volume }) => total + (volume ?? 0), 0)) / offered, missing };
}

function systemsByType(map: OperationMap): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map(map.contactTypes.map(({ id }) => [id, new Set<string>()]));
  for (const { contactType, system } of map.touches) if (system !== null) result.get(contactType)?.add(system);
  for (const { shares, steps } of map.workflows) {
    for (const { contactType, share } of shares) {
      if (share === 0) continue;
      for (const { system } of steps) if (system !== null) result.get(contactType)?.add(system);
    }
  }
  return result;
}
