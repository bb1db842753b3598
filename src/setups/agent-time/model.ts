/**
 * Agent time in every subset of a set-up's interventions at once, compiled to typed arrays, so that thousands of draws of
 * parameters and assumed cells only compute numbers.
 *
 * Seconds of a contact type are kept as increments D with seconds(S) = Σ D(T) over subsets T of S. A touch that takes w
 * seconds and is multiplied by fᵢ under intervention i has D(T) = w Π (fᵢ − 1) over T, for T among its own interventions:
 * two entries for most touches, whatever the number of subsets. Subsets are bit sets, bit i for the i-th intervention.
 */
import type { OperationMap } from '../../domain/map.ts';
import { KIND_OF_ACTIVITY, KINDS } from '../../domain/vocabulary.ts';
import type { InForce } from '../in-force.ts';
import type { TouchEffect } from '../interventions/intervention.ts';
import { type Verifications, verificationsOf } from '../interventions/repeated-verifications.ts';
import { reachInSetup } from '../setup-map.ts';
import { navigates } from '../touch-factors.ts';
import { workflowShares } from './map-numbers.ts';
import { depositTable, extractTable } from './subsets.ts';

export interface AgentTimeModel {
  /** Number of interventions, and 2 to its power. */
  readonly bits: number;
  readonly subsets: number;
  readonly contactTypes: number;
  /** 1, or one per kind of work. */
  readonly groups: number;
  /** Ids of the parameters used; values are given in this order. */
  readonly parameters: readonly string[];
  readonly verifications: Verifications;
  readonly rows: readonly TouchRow[];
  /** Systems of a contact type where what is left to do changes, with the navigation there. */
  readonly places: readonly Place[];
  readonly added: readonly AddedRow[];
  readonly ai: AiRow | null;
  /** 1 for contact types that reach agents. */
  readonly reachesAgents: Uint8Array;
}

/** An agent's touch; navigation in a place of `places` stands there instead. */
export interface TouchRow {
  readonly touch: number;
  /** First entry of its type and group in the result. */
  readonly offset: number;
  /** One factor per intervention that changes it, in the order of bits. */
  readonly factors: readonly FactorRow[];
  /** Where its increments go: subset of its own interventions → subset of all. */
  readonly deposit: Uint32Array;
}

export interface FactorRow {
  readonly parameter: number;
  readonly repeated: boolean;
  readonly onOccurrence: boolean;
}

export interface Place {
  readonly deposit: Uint32Array;
  readonly members: readonly {
    readonly touch: number;
    readonly factors: readonly FactorRow[];
    /** Subset of the place's interventions → subset of the member's own. */
    readonly extract: Uint32Array;
  }[];
  readonly navigation: readonly { readonly touch: number; readonly offset: number }[];
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

export function agentTimeModel(
  map: OperationMap,
  inForce: readonly InForce[],
  grouping: 'all' | 'by-kind',
): AgentTimeModel {
  const subsets = 2 ** inForce.length;
  const groups = grouping === 'all' ? 1 : KINDS.length;
  const parameters: string[] = [];
  const slot = (id: string): number => {
    if (!parameters.includes(id)) parameters.push(id);
    return parameters.indexOf(id);
  };
  const typeIndex = new Map(map.contactTypes.map(({ id }, at) => [id, at]));
  const offsetOf = (type: string, group: number): number => ((typeIndex.get(type) ?? 0) * groups + group) * subsets;
  const effects = effectsByTouch(map, inForce);

  const touchRows = map.touches.flatMap((touch, index): readonly (TouchRow & { readonly mask: number })[] => {
    if (touch.actor !== 'agent') return [];
    const own = effects[index] ?? [];
    const mask = own.reduce((bits, { bit }) => bits | (1 << bit), 0);
    const group = groups === 1 ? 0 : KINDS.indexOf(KIND_OF_ACTIVITY[touch.activity]);
    const factors = own.map(({ effect }) => ({
      parameter: slot(effect.parameter),
      repeated: effect.reach === 'repeated',
      onOccurrence: effect.on === 'occurrence',
    }));
    return [{ touch: index, offset: offsetOf(touch.contactType, group), factors, mask, deposit: depositTable(mask) }];
  });
  const { places, navigating } = placesOf(map, touchRows);
  const reaching = new Set(map.touches.flatMap((touch) => (touch.actor === 'agent' ? [touch.contactType] : [])));
  return {
    bits: inForce.length,
    subsets,
    contactTypes: map.contactTypes.length,
    groups,
    verifications: verificationsOf(map),
    rows: touchRows.filter(({ touch }) => !navigating.has(touch)),
    places,
    added: addedRows(map, inForce, slot, (type) => offsetOf(type, groups - 1)),
    ai: aiRow(map, inForce, subsets, slot),
    reachesAgents: Uint8Array.from(map.contactTypes, ({ id }) => (reaching.has(id) ? 1 : 0)),
    parameters,
  };
}

interface BitEffect {
  readonly bit: number;
  readonly effect: TouchEffect;
}

function effectsByTouch(map: OperationMap, inForce: readonly InForce[]): readonly (readonly BitEffect[])[] {
  const byTouch: BitEffect[][] = map.touches.map(() => []);
  inForce.forEach(({ intervention, effects }, bit) => {
    for (const effect of effects.touches) {
      const own = byTouch[effect.touch];
      if (own?.at(-1)?.bit === bit) throw new Error(`${intervention.id} changes touch ${effect.touch} twice`);
      own?.push({ bit, effect });
    }
  });
  return byTouch;
}

/** Places where a member changes; anywhere else navigation stays as it is and counts like any touch. */
function placesOf(
  map: OperationMap,
  rows: readonly (TouchRow & { readonly mask: number })[],
): { readonly places: readonly Place[]; readonly navigating: ReadonlySet<number> } {
  const inSystems = rows.filter(({ touch }) => map.touches[touch]?.system !== null);
  const byPlace = Map.groupBy(inSystems, ({ touch }) =>
    JSON.stringify([map.touches[touch]?.contactType, map.touches[touch]?.system]),
  );
  const navigating = new Set<number>();
  const places = [...byPlace.values()].flatMap((there): readonly Place[] => {
    const moves = ({ touch }: TouchRow): boolean => navigates(map.touches[touch] as (typeof map.touches)[number]);
    const members = there.filter((row) => !moves(row));
    const navigation = there.filter(moves);
    const mask = members.reduce((bits, row) => bits | row.mask, 0);
    if (mask === 0 || navigation.length === 0) return [];
    for (const { touch } of navigation) navigating.add(touch);
    return [
      {
        deposit: depositTable(mask),
        members: members.map(({ touch, factors, mask: own }) => ({
          touch,
          factors,
          extract: extractTable(mask, own),
        })),
        navigation: navigation.map(({ touch, offset }) => ({ touch, offset })),
      },
    ];
  });
  return { places, navigating };
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
