import type { OnFailure, Step, Workflow } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import type { ResolveDuration } from './durations.ts';
import { type OrderedStep, stepsByWorkflow } from './step-order.ts';
import { sharesByWorkflow } from './workflow-shares.ts';

export const workflows = (map: ParsedMap, resolve: ResolveDuration): Workflow[] => {
  const steps = stepsByWorkflow(map['workflow-steps'].rows);
  const shares = sharesByWorkflow(map);
  return map.workflows.rows.map(({ values, at }) => ({
    id: values.id,
    name: values.name ?? values.id,
    trigger: values.trigger,
    shares: shares.get(values.id) ?? [],
    changeLeadDays: values.change_lead_days,
    changesPerYear: values.changes_per_year,
    promise: values.promise === null ? null : resolve(values.promise),
    steps: (steps.get(values.id) ?? []).map((step) => stepOf(step, resolve)),
    at,
  }));
};

const stepOf = ({ row: { values, at }, seq, after }: OrderedStep, resolve: ResolveDuration): Step => ({
  workflow: values.workflow,
  seq,
  id: values.id,
  name: values.name ?? values.id,
  system: values.system,
  operation: values.operation,
  by: values.by,
  access: values.access,
  needs: distinctNeeds(values.integrations),
  after,
  onFailure: onFailureOf(values.on_failure, resolve),
  permission: values.permission,
  checkpoint: values.checkpoint,
  audit: values.audit,
  needsContext: values.needs_context,
  idempotent: values.idempotent,
  compensable: values.compensable,
  at,
});

const onFailureOf = (onFailure: OnFailure, resolve: ResolveDuration): OnFailure =>
  onFailure.kind === 'manual' || onFailure.kind === 'offline'
    ? { ...onFailure, duration: resolve(onFailure.duration) }
    : onFailure;

/** A set is a set: an alternative counts once in its list, and a list of alternatives once in the step. */
const distinctNeeds = (needs: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const distinct = new Map<string, readonly string[]>();
  for (const alternatives of needs) {
    const set = [...new Set(alternatives)];
    const key = JSON.stringify([...set].sort());
    if (!distinct.has(key)) distinct.set(key, set);
  }
  return [...distinct.values()];
};
