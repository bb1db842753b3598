/**
 * Agent time in every subset of a set-up's interventions at once, so that thousands of draws of parameters and assumed
 * cells only compute numbers. Subsets are bit sets, bit i for the i-th intervention.
 *
 * Seconds of a contact type are kept as increments D with seconds(S) = Σ D(T) over subsets T of S. A touch that takes w
 * seconds and is multiplied by fᵢ under intervention i has D(T) = w Π (fᵢ − 1) over T, for T among its own interventions:
 * one or two entries for most touches, whatever the number of subsets.
 */
import { volumesOfAgentTime } from '../../domain/agent-work.ts';
import type { OperationMap, Touch } from '../../domain/map.ts';
import { KIND_OF_ACTIVITY, KINDS } from '../../domain/vocabulary.ts';
import type { InForce } from '../in-force.ts';
import { type Verifications, verificationsOf } from '../interventions/repeated-verifications.ts';
import { reachInSetup } from '../setup-map.ts';
import { navigates } from '../touch-factors.ts';
import { workflowShares } from './map-numbers.ts';

export interface AgentTimeModel {
  /** Number of interventions, and 2 to its power. */
  readonly bits: number;
  readonly subsets: number;
  readonly contactTypes: number;
  /** 1, or one per kind of work. */
  readonly groups: number;
  /** Ids of the parameters used; values are given in this order. */
  readonly parameters: readonly string[];
  readonly touches: number;
  readonly verifications: Verifications;
  readonly rows: readonly TouchRow[];
  /** Systems of a contact type where what is left to do changes, with the navigation there. */
  readonly places: readonly Place[];
  readonly added: readonly AddedRow[];
  readonly ai: AiRow | null;
  /** 1 for contact types that reach agents. */
  readonly reachesAgents: Uint8Array;
  /** 1 for contact types whose volume agent time is summed over. */
  readonly summed: Uint8Array;
}

/** An agent's touch. Its increments start at `offset`, the entry of its type and group for the empty subset. */
export interface TouchRow {
  readonly touch: number;
  readonly offset: number;
  readonly factors: readonly Factor[];
}

/** What one intervention does to a touch; a touch has at most one per intervention, in the order of bits. */
export interface Factor {
  readonly bit: number;
  /** Index among the model's parameters. */
  readonly parameter: number;
  readonly repeated: boolean;
}

export interface Place {
  /** The agent's touches there other than navigation, with factors of occurrence only. */
  readonly members: readonly Omit<TouchRow, 'offset'>[];
  readonly navigation: readonly Omit<TouchRow, 'factors'>[];
}

export interface AddedRow {
  readonly offset: number;
  readonly subset: number;
  /** Index among `workflowShares`, or -1 for 1. */
  readonly share: number;
  /** Index among `parameters`, or -1 for 1. */
  readonly rate: number;
  readonly time: number;
}

export interface AiRow {
  readonly success: number;
  readonly handover: number;
  /** contactType × subsets + subset: 1 where AI completes eligible contacts. */
  readonly acts: Uint8Array;
}

/** @throws Error if an intervention changes a touch twice, or there are too many for a bit set: defects */
export function agentTimeModel(
  map: OperationMap,
  inForce: readonly InForce[],
  grouping: 'all' | 'by-kind',
): AgentTimeModel {
  const subsets = 2 ** inForce.length;
  const groups = grouping === 'all' ? 1 : KINDS.length;
  const slots = new Map<string, number>();
  const slot = (id: string): number => {
    const known = slots.get(id) ?? slots.size;
    slots.set(id, known);
    return known;
  };
  const typeIndex = new Map(map.contactTypes.map(({ id }, at) => [id, at]));
  const offsetOf = (type: string, group: number): number => ((typeIndex.get(type) ?? 0) * groups + group) * subsets;
  const occurrence = factorsByTouch(map, inForce, slot, (on) => on === 'occurrence');
  const both = factorsByTouch(map, inForce, slot, () => true);

  const rows = map.touches.flatMap((touch, index): readonly TouchRow[] => {
    if (touch.actor !== 'agent') return [];
    const group = groups === 1 ? 0 : KINDS.indexOf(KIND_OF_ACTIVITY[touch.activity]);
    return [{ touch: index, offset: offsetOf(touch.contactType, group), factors: both[index] ?? [] }];
  });
  const places = placesOf(map, rows, occurrence);
  const navigating = new Set(places.flatMap(({ navigation }) => navigation.map(({ touch }) => touch)));
  const reaching = new Set(map.touches.flatMap((touch) => (touch.actor === 'agent' ? [touch.contactType] : [])));
  return {
    bits: inForce.length,
    subsets,
    contactTypes: map.contactTypes.length,
    groups,
    touches: map.touches.length,
    verifications: verificationsOf(map),
    rows: rows.filter(({ touch }) => !navigating.has(touch)),
    places,
    added: addedRows(map, inForce, slot, (type) => offsetOf(type, groups - 1)),
    ai: aiRow(map, inForce, subsets, slot),
    reachesAgents: Uint8Array.from(map.contactTypes, ({ id }) => (reaching.has(id) ? 1 : 0)),
    summed: Uint8Array.from(volumesOfAgentTime(map), (volume) => (volume === null ? 0 : 1)),
    parameters: [...slots.keys()],
  };
}

function factorsByTouch(
  map: OperationMap,
  inForce: readonly InForce[],
  slot: (id: string) => number,
  wanted: (on: 'occurrence' | 'duration') => boolean,
): readonly (readonly Factor[])[] {
  const byTouch: Factor[][] = map.touches.map(() => []);
  inForce.forEach(({ intervention, effects }, bit) => {
    for (const { touch, on, reach, parameter } of effects.touches) {
      if (!wanted(on)) continue;
      const own = byTouch[touch];
      if (own?.at(-1)?.bit === bit) throw new Error(`${intervention.id} changes touch ${touch} twice`);
      own?.push({ bit, parameter: slot(parameter), repeated: reach === 'repeated' });
    }
  });
  return byTouch;
}

/** Places where a member changes; anywhere else navigation stays as it is and counts like any touch. */
function placesOf(
  map: OperationMap,
  rows: readonly TouchRow[],
  occurrence: readonly (readonly Factor[])[],
): readonly Place[] {
  const touchOf = ({ touch }: TouchRow): Touch => map.touches[touch] as Touch;
  const byPlace = Map.groupBy(
    rows.filter((row) => touchOf(row).system !== null),
    (row) => JSON.stringify([touchOf(row).contactType, touchOf(row).system]),
  );
  return [...byPlace.values()].flatMap((there): readonly Place[] => {
    const navigation = there.filter((row) => navigates(touchOf(row)));
    const members = there
      .filter((row) => !navigates(touchOf(row)))
      .map(({ touch }) => ({ touch, factors: occurrence[touch] ?? [] }));
    const changes = members.some(({ factors }) => factors.length > 0);
    return changes && navigation.length > 0 ? [{ members, navigation }] : [];
  });
}

function addedRows(
  map: OperationMap,
  inForce: readonly InForce[],
  slot: (id: string) => number,
  offsetOf: (type: string) => number,
): readonly AddedRow[] {
  const shares = new Map(workflowShares(map).map((one, at) => [JSON.stringify([one.workflow, one.contactType]), at]));
  return inForce.flatMap(({ effects }, bit) =>
    effects.added.map(({ contactType, workflow, rate, time }) => ({
      offset: offsetOf(contactType),
      subset: 1 << bit,
      share: shares.get(JSON.stringify([workflow, contactType])) ?? -1,
      rate: rate === null ? -1 : slot(rate),
      time: slot(time),
    })),
  );
}

/** Completing needs steps as orchestration and governance leave them, so it depends on the subset in force. */
function aiRow(
  map: OperationMap,
  inForce: readonly InForce[],
  subsets: number,
  slot: (id: string) => number,
): AiRow | null {
  const bit = inForce.findIndex(({ effects }) => effects.ai !== null);
  const ai = inForce[bit]?.effects.ai ?? null;
  if (ai === null) return null;
  const acts = new Uint8Array(map.contactTypes.length * subsets);
  const inScope = new Set(ai.contactTypes);
  const stepping = inForce.reduce((mask, { effects }, at) => (effects.steps.length > 0 ? mask | (1 << at) : mask), 0);
  const known = new Map<number, ReturnType<typeof reachInSetup>>();
  for (let subset = 0; subset < subsets; subset++) {
    if ((subset & (1 << bit)) === 0) continue;
    const key = subset & stepping;
    const effects = inForce.filter((_, at) => (key & (1 << at)) !== 0).map((one) => one.effects);
    const reach = known.get(key) ?? reachInSetup(map, effects);
    known.set(key, reach);
    map.contactTypes.forEach(({ id }, type) => {
      if (inScope.has(id) && reach.get(id)?.completable === true) acts[type * subsets + subset] = 1;
    });
  }
  return { success: slot(ai.success), handover: slot(ai.handover), acts };
}
