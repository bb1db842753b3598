/** What the indicators look at: the map as one set-up has it, with what handle time, failures and AI make of it. */
import { byId, workflowsByType } from '../domain/callability.ts';
import type { ContactType, OperationMap, Step, System, Touch, Workflow } from '../domain/map.ts';
import type { Phrase, Text } from '../domain/phrase.ts';
import type { EvidenceRow, MissingFact } from './fact.ts';
import type { OpenWeight } from './weighted-mean.ts';

/** Numbers that scoring takes from the kernels, for one set-up. */
export interface OperationFigures {
  /** ρ of each touch of `map.touches`: 1 on the map as it is. */
  readonly occurrence: ArrayLike<number>;
  /** Expected agent seconds of each touch per contact of its type, 0 for other actors' touches. */
  readonly touchSeconds: ArrayLike<number>;
  /** Seconds of orchestration that the set-up adds per contact of each type; 0 on the map as it is. */
  readonly addedSeconds: ReadonlyMap<string, number>;
  /** Exact mean handle time of each contact type on the map as it is, seconds; 0 where it does not reach agents. */
  readonly asIsSeconds: ReadonlyMap<string, number>;
  /** What breaks when one integration fails, by integration id. */
  readonly broken: ReadonlyMap<string, BrokenVolume>;
  /** What AI could read for and complete, by contact type. `sure` is false where an unknown cell decides it. */
  readonly aiReach: ReadonlyMap<string, AiReach>;
}

export interface BrokenVolume {
  /** Share of all offered volume. */
  readonly share: number;
  /** Share of one contact type's volume. */
  readonly ofType: (type: string) => number;
}

export interface AiReach {
  readonly readable: boolean;
  readonly completable: boolean;
  /** Whether it would be readable or completable if every unknown cell turned out well. */
  readonly couldBeReadable: boolean;
  readonly couldBeCompletable: boolean;
  readonly missing: readonly MissingFact[];
  /** What blocks completion. */
  readonly blockers: readonly Phrase[];
}

export interface TypeOnMap {
  readonly type: ContactType;
  /** Indices into `map.touches`, in order. */
  readonly touches: readonly number[];
  readonly agentTouches: readonly number[];
  readonly workflows: readonly { readonly workflow: string; readonly share: number | null }[];
}

/** Executions a period: the part that is known, and what hangs on unknown volumes and shares. */
export interface Executions {
  readonly known: number;
  readonly open: readonly OpenWeight[];
  readonly missing: readonly MissingFact[];
}

/** Weight of a row in a weighted mean. */
export interface Weight {
  readonly weight: number;
  readonly open: readonly OpenWeight[];
  readonly missing: readonly MissingFact[];
}

export interface Operation extends OperationFigures {
  readonly map: OperationMap;
  readonly systems: ReadonlyMap<string, System>;
  readonly workflows: ReadonlyMap<string, Workflow>;
  readonly types: readonly TypeOnMap[];
  readonly executions: ReadonlyMap<string, Executions>;
}

export function operationOf(map: OperationMap, figures: OperationFigures): Operation {
  const touchesOfType = new Map<string, number[]>(map.contactTypes.map((type) => [type.id, []]));
  map.touches.forEach((touch, index) => touchesOfType.get(touch.contactType)?.push(index));
  const runs = workflowsByType(map);
  const types = map.contactTypes.map((type): TypeOnMap => {
    const touches = touchesOfType.get(type.id) ?? [];
    return {
      type,
      touches,
      agentTouches: touches.filter((index) => map.touches[index]?.actor === 'agent'),
      workflows: runs.get(type.id) ?? [],
    };
  });
  const typeById = byId(map.contactTypes);
  const executions = new Map(map.workflows.map((workflow) => [workflow.id, workflowExecutions(workflow, typeById)]));
  return { ...figures, map, systems: byId(map.systems), workflows: byId(map.workflows), types, executions };
}

export function workflowExecutions(workflow: Workflow, types: ReadonlyMap<string, ContactType>): Executions {
  let known = 0;
  const open: OpenWeight[] = [];
  const missing: MissingFact[] = [];
  for (const { contactType, share } of workflow.shares) {
    const type = types.get(contactType);
    if (type === undefined || type.volume === 0 || share === 0) continue;
    if (type.volume !== null && share !== null) {
      known += type.volume * share;
    } else if (type.volume === null) {
      open.push(unknownVolume(type, share ?? 1));
      missing.push(missingCell('contact-types', type.id, 'volume', type));
    } else {
      open.push({ group: `share of ${contactType} in ${workflow.id}`, factor: 1, most: type.volume });
      missing.push(missingCell('workflows', workflow.id, 'contact_types', workflow));
    }
  }
  return { known, open, missing };
}

/** Weight of a contact type in a volume-weighted fact. */
export function volumeWeight(type: ContactType): Weight {
  if (type.volume !== null) return { weight: type.volume, open: [], missing: [] };
  return {
    weight: 0,
    open: [unknownVolume(type, 1)],
    missing: [missingCell('contact-types', type.id, 'volume', type)],
  };
}

const unknownVolume = (type: ContactType, factor: number): OpenWeight => ({
  group: `volume of ${type.id}`,
  factor,
  most: Infinity,
});

/** The weight of a row of which it is unknown whether it counts: all of it open, apart from that of other rows. */
export function unsureWeight({ weight, open }: Weight, row: string): readonly OpenWeight[] {
  const most = open.some((entry) => entry.most === Infinity) ? Infinity : weight;
  return most === 0 ? [] : [{ group: `counting of ${row}`, factor: 1, most }];
}

/** Weight of a workflow's executions in a row; `sure` tells whether it is known that the row counts. */
export function executionWeight(executions: Executions | undefined, row: string, sure = true): Weight {
  const { known, open, missing } = executions ?? { known: 0, open: [], missing: [] };
  const weight = { weight: known, open, missing };
  return sure ? weight : { weight: 0, open: unsureWeight(weight, row), missing };
}

export const missingCell = (
  table: string,
  key: string,
  column: Text,
  row: { readonly at: { readonly file: string; readonly sheet: string | null; readonly row: number } | null },
): MissingFact => ({ table, key, column, place: row.at });

/** Key of a touch, as provenance names it: `billing-dispute/3`. */
export const touchKey = (touch: Touch): string => `${touch.contactType}/${touch.seq}`;
export const stepKey = (step: Step): string => `${step.workflow}/${step.id}`;

type Row = Pick<EvidenceRow, 'note' | 'weight' | 'value'>;
export const touchEvidence = (touch: Touch, row: Row): EvidenceRow => ({
  table: 'touches',
  key: touchKey(touch),
  place: touch.at,
  ...row,
});
export const stepEvidence = (step: Step, row: Row): EvidenceRow => ({
  table: 'workflow-steps',
  key: stepKey(step),
  place: step.at,
  ...row,
});
export const typeEvidence = (type: ContactType, row: Row): EvidenceRow => ({
  table: 'contact-types',
  key: type.id,
  place: type.at,
  ...row,
});
export const workflowEvidence = (workflow: Workflow, row: Row): EvidenceRow => ({
  table: 'workflows',
  key: workflow.id,
  place: workflow.at,
  ...row,
});

/** 1 − Π(1 − p ρ): the probability that at least one of the touches occurs. */
export function anyOccurs(operation: Operation, touches: readonly number[]): number {
  let none = 1;
  for (const index of touches) none *= 1 - probabilityOf(operation, index);
  return 1 - none;
}

export const probabilityOf = (operation: Operation, index: number): number =>
  (operation.map.touches[index]?.probability ?? 0) * (operation.occurrence[index] ?? 1);
