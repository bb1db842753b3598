/** Contacts resolved at once, and repeats that a set-up avoids (design 4, "First-contact resolution"). */
import { undescribedTypes } from '../domain/agent-work.ts';
import { byId, workflowsByType } from '../domain/callability.ts';
import type { ContactType, OperationMap, Step } from '../domain/map.ts';
import type { InterventionId } from '../domain/scenario.ts';
import type { ExactResult } from '../kernels/handle-time/exact-result.ts';
import type { AppliedSetup } from './apply.ts';
import type { InForce } from './in-force.ts';
import type { ScopedMap } from './interventions/scoped-map.ts';
import type { UnknownCell } from './setup-blocker.ts';
import { parameterValue } from './touch-duration.ts';

export interface FirstContactResolution {
  /** 1 − the share of contacts that come back, over types of known volume and repeat rate; null without any. */
  readonly value: number | null;
  /** Repeats a period; V stays as it is, so that they are no part of the ledger. */
  readonly repeatsAvoided: number | null;
  /** Agent hours a period that those repeats would take in this set-up, of types whose agent time is known. */
  readonly hours: number | null;
  readonly byContactType: readonly RepeatsOfType[];
  /** Empty cells without which nothing, or less, is removed. */
  readonly unknown: readonly UnknownCell[];
}

export interface RepeatsOfType {
  readonly contactType: string;
  /** Null when unknown. */
  readonly repeatRate: number | null;
  /** Share of the repeats that the set-up avoids: by context, and by an action that can be done. */
  readonly removedByContext: number;
  readonly removedByAction: number;
  readonly repeatsAvoided: number | null;
  readonly hours: number | null;
}

const SECONDS_PER_HOUR = 3600;

/** @param exact of the set-up, its types in the order of the map's */
export function firstContactResolution(
  map: OperationMap,
  applied: Pick<AppliedSetup, 'inForce' | 'parameters'>,
  exact: ExactResult,
): FirstContactResolution {
  const removal = repeatRemoval(map, applied.inForce);
  const undescribed = undescribedTypes(map);
  const removed = 1 - parameterValue(applied.parameters, RESIDUAL);
  const byContactType = map.contactTypes.map((type, at): RepeatsOfType => {
    const { byContext, actionShare } = removal[at] ?? NOTHING;
    const removedByContext = byContext ? (type.repeatContext ?? 0) * removed : 0;
    const removedByAction = (type.repeatAction ?? 0) * actionShare;
    const known = type.volume !== null && type.repeatRate !== null;
    const repeatsAvoided = known
      ? (type.volume ?? 0) * (type.repeatRate ?? 0) * (removedByContext + removedByAction)
      : null;
    const seconds = exact.contactTypes[at]?.agentTimePerContact ?? 0;
    const isUnknown = repeatsAvoided === null || (repeatsAvoided > 0 && undescribed.has(type.id));
    const hours = isUnknown ? null : (repeatsAvoided * seconds) / SECONDS_PER_HOUR;
    const { repeatRate } = type;
    return { contactType: type.id, repeatRate, removedByContext, removedByAction, repeatsAvoided, hours };
  });
  const known = byContactType.filter(({ repeatsAvoided }) => repeatsAvoided !== null);
  const repeatsAvoided = known.reduce((sum, one) => sum + (one.repeatsAvoided ?? 0), 0);
  let offered = 0;
  let repeats = 0;
  for (const { volume, repeatRate } of map.contactTypes) {
    if (volume === null || repeatRate === null) continue;
    offered += volume;
    repeats += volume * repeatRate;
  }
  return {
    value: offered > 0 ? 1 - (repeats - repeatsAvoided) / offered : null,
    repeatsAvoided: known.length === 0 ? null : repeatsAvoided,
    hours: known.length === 0 ? null : hoursOf(known.filter(({ repeatsAvoided }) => repeatsAvoided !== 0)),
    byContactType,
    unknown: map.contactTypes.flatMap(unknownCells),
  };
}

/** Null where there are repeats, and the hours of none of them are known. */
function hoursOf(avoided: readonly RepeatsOfType[]): number | null {
  const known = avoided.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  return known.length === 0 && avoided.length > 0 ? null : known.reduce((sum, hours) => sum + hours, 0);
}

/** What of a type's repeats a set-up can remove, whatever their number. */
export interface RepeatRemoval {
  /** Whether 1 − residual_recap of the repeats caused by missing context go. */
  readonly byContext: boolean;
  /** Share of the repeats that go of those caused by an action that could not be done. */
  readonly actionShare: number;
}

const NOTHING: RepeatRemoval = { byContext: false, actionShare: 0 };
export const RESIDUAL = 'persist-interaction.residual_recap';

/** One entry per contact type, in map order. */
export function repeatRemoval(map: OperationMap, inForce: readonly InForce[]): readonly RepeatRemoval[] {
  const scopeOf = (id: InterventionId): ScopedMap | undefined =>
    inForce.find(({ intervention }) => intervention.id === id)?.within;
  const aggregating = scopeOf('aggregate-context');
  const persisting = scopeOf('persist-interaction');
  const orchestrating = scopeOf('orchestrate-workflows');
  const workflows = byId(map.workflows);
  const runs = workflowsByType(map);
  return map.contactTypes.map(({ id }) => {
    const run = (runs.get(id) ?? []).filter(({ share }) => share !== 0);
    const steps = run.flatMap(({ workflow }) => workflows.get(workflow)?.steps ?? []);
    return {
      byContext: aggregating !== undefined && persisting !== undefined && contextPersists(id, aggregating, persisting),
      actionShare: orchestrating === undefined ? 0 : callableShare(id, steps, orchestrating),
    };
  });
}

/**
 * aggregate-context and persist-interaction remove repeats together. A benefit needs the map's support: at least one
 * system that the type's agents touch has to be readable.
 */
function contextPersists(type: string, ...both: readonly ScopedMap[]): boolean {
  const covered = both.every(
    ({ scope, contactTypes }) => scope.workflows === null && (contactTypes?.has(type) ?? true),
  );
  const systems = both[0]?.systemsTouched(type) ?? [];
  return covered && systems.some((system) => both.every(({ supports }) => supports(system, 'read') === 'yes'));
}

/** orchestrate-workflows removes as many as the share of the steps of the type's workflows that are callable. */
function callableShare(type: string, steps: readonly Step[], { contactTypes, calls }: ScopedMap): number {
  if (steps.length === 0 || contactTypes?.has(type) === false) return 0;
  return steps.filter((step) => calls(step) === 'yes').length / steps.length;
}

function unknownCells(type: ContactType): readonly UnknownCell[] {
  const cells = {
    repeat_rate: type.repeatRate,
    repeat_context: type.repeatContext,
    repeat_action: type.repeatAction,
  };
  return Object.entries(cells)
    .filter(([, value]) => value === null)
    .map(([column]) => ({ table: 'contact-types', key: type.id, column }));
}
