/** Contacts resolved at once, and repeats that a set-up avoids (design 4, "First-contact resolution"). */
import type { ContactType, OperationMap } from '../domain/map.ts';
import type { ExactResult } from '../kernels/handle-time/exact.ts';
import type { AppliedSetup } from './apply.ts';
import type { InForce } from './in-force.ts';
import type { UnknownCell } from './setup-blocker.ts';
import { parameterValue } from './touch-duration.ts';

export interface FirstContactResolution {
  /** 1 − the share of contacts that come back, over types of known volume and repeat rate; null without any. */
  readonly value: number | null;
  /** Repeats a period; V stays as it is, so that they are no part of the ledger. */
  readonly repeatsAvoided: number | null;
  /** Agent hours a period that those repeats would take in this set-up. */
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
  const byContactType = map.contactTypes.map((type, at): RepeatsOfType => {
    const removedByContext = (type.repeatContext ?? 0) * contextShare(map, type, applied);
    const removedByAction = (type.repeatAction ?? 0) * actionShare(map, type, applied.inForce);
    const known = type.volume !== null && type.repeatRate !== null;
    const repeatsAvoided = known
      ? (type.volume ?? 0) * (type.repeatRate ?? 0) * (removedByContext + removedByAction)
      : null;
    const seconds = exact.contactTypes[at]?.agentTimePerContact ?? 0;
    const hours = repeatsAvoided === null ? null : (repeatsAvoided * seconds) / SECONDS_PER_HOUR;
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
    hours: known.length === 0 ? null : known.reduce((sum, one) => sum + (one.hours ?? 0), 0),
    byContactType,
    unknown: map.contactTypes.flatMap(unknownCells),
  };
}

/**
 * aggregate-context and persist-interaction together remove 1 − residual_recap of the repeats caused by missing context.
 * A benefit needs the map's support: at least one system that the type's agents touch has to be readable.
 */
function contextShare(
  map: OperationMap,
  type: ContactType,
  { inForce, parameters }: Pick<AppliedSetup, 'inForce' | 'parameters'>,
): number {
  const both = ['aggregate-context', 'persist-interaction'].map((id) =>
    inForce.find(({ intervention }) => intervention.id === id),
  );
  const supported = map.touches.some(
    (touch) =>
      touch.contactType === type.id &&
      touch.actor === 'agent' &&
      touch.system !== null &&
      both.every((one) => one !== undefined && supports(one, type.id, touch.system ?? '')),
  );
  return supported ? 1 - parameterValue(parameters, 'persist-interaction.residual_recap') : 0;
}

const supports = ({ within }: InForce, type: string, system: string): boolean =>
  within.scope.workflows === null &&
  (within.contactTypes?.has(type) ?? true) &&
  within.supports(system, 'read') === 'yes';

/** orchestrate-workflows removes the share of the steps of the type's workflows that are callable. */
function actionShare(map: OperationMap, type: ContactType, inForce: readonly InForce[]): number {
  const orchestrating = inForce.find(({ intervention }) => intervention.id === 'orchestrate-workflows')?.within;
  if (orchestrating === undefined || !(orchestrating.contactTypes?.has(type.id) ?? true)) return 0;
  const steps = map.workflows
    .filter(({ shares }) => shares.some(({ contactType, share }) => contactType === type.id && share !== 0))
    .flatMap((workflow) => workflow.steps);
  const callable = steps.filter((step) => orchestrating.calls(step) === 'yes');
  return steps.length === 0 ? 0 : callable.length / steps.length;
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
