import type { OperationMap, Step, System } from './map.ts';
import type { ApiAbility, Operation } from './vocabulary.ts';

/** What a system's API must offer for an operation to be called: `approve` and `notify` need `trigger` (design 4). */
export const NEEDED_ABILITY: Readonly<Record<Operation, ApiAbility>> = {
  read: 'read',
  write: 'write',
  trigger: 'trigger',
  approve: 'trigger',
  notify: 'trigger',
};

/** Whether a system's API offers an ability; null where its API is unknown. */
export const offers = (system: Pick<System, 'api'>, ability: ApiAbility): boolean | null =>
  system.api === null ? null : system.api.includes(ability);

/**
 * Whether a step can be called: its system's API has its operation. Null where the system, its API or the operation is
 * unknown; simulations take that for "not callable" and list it as a blocker.
 */
export function stepIsCallable(
  step: Pick<Step, 'system' | 'operation'>,
  systems: ReadonlyMap<string, Pick<System, 'api'>>,
): boolean | null {
  const system = step.system === null ? undefined : systems.get(step.system);
  if (system === undefined) return null;
  if (system.api !== null && system.api.length === 0) return false;
  return step.operation === null ? null : offers(system, NEEDED_ABILITY[step.operation]);
}

/** Rows of a table by their id. */
export const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** Distinct systems that a workflow's steps name, in order of first mention. */
export const systemsOfSteps = (steps: readonly Step[]): readonly string[] => [
  ...new Set(steps.flatMap((step) => (step.system === null ? [] : [step.system]))),
];

/** The workflows that each contact type runs, with their shares (null: unknown); every type has an entry. */
export function workflowsByType(
  map: OperationMap,
): ReadonlyMap<string, readonly { readonly workflow: string; readonly share: number | null }[]> {
  const result = new Map(map.contactTypes.map((type) => [type.id, [] as { workflow: string; share: number | null }[]]));
  for (const workflow of map.workflows) {
    for (const { contactType, share } of workflow.shares)
      result.get(contactType)?.push({ workflow: workflow.id, share });
  }
  return result;
}
