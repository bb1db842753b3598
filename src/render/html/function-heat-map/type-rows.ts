/** The functions of each contact type as the result has them, largest volume first. */
import { ownEntry } from '../../../domain/own-entry.ts';
import type { OperationSummary } from '../../../schema/result/operation.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';

export interface FunctionCell {
  readonly stage: 1 | 2 | 3 | null;
  readonly score: number | null;
  /** Scores while cells are unknown; null where the function does not apply. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Whether the range says more than the score. */
  readonly isOpen: boolean;
  /** Stages while cells are unknown; null where they leave the stage as it is. */
  readonly stages: { readonly floor: number; readonly ceiling: number } | null;
  /** False where no indicator of the function applies to the contact type. */
  readonly applies: boolean;
  readonly heldBy: readonly string[];
}

export interface TypeRow {
  readonly type: OperationSummary['contactTypes'][number];
  /** Share of the known volume; null where the type's is not known, or none is offered. */
  readonly volumeShare: number | null;
  /** In the order of the functions. */
  readonly cells: readonly FunctionCell[];
}

/** Contact types to which a function applies. */
export function typeRows({ assessment, operation, organization }: ResultDocument): readonly TypeRow[] {
  const ids = Object.keys(assessment.functions);
  const { volume: all } = organization;
  return operation.contactTypes
    .map((type): TypeRow => {
      const functions = ownEntry(assessment.byContactType, type.id)?.functions ?? {};
      return {
        type,
        volumeShare: type.volume === null || all === null || all === 0 ? null : type.volume / all,
        cells: ids.map((id) => cellOf(functions[id])),
      };
    })
    .filter(({ cells }) => cells.some(({ applies }) => applies));
}

type FunctionOfType = ResultDocument['assessment']['byContactType'][string]['functions'][string];

function cellOf(entry: FunctionOfType | undefined): FunctionCell {
  const low = entry?.scoreFloor ?? null;
  const high = entry?.scoreCeiling ?? null;
  return {
    stage: entry?.stage ?? null,
    score: entry?.score ?? null,
    range: low === null || high === null ? null : { low, high },
    isOpen: low !== null && high !== null && Math.round(low) !== Math.round(high),
    stages:
      entry === undefined || entry.floor === null || entry.ceiling === null || entry.floor === entry.ceiling
        ? null
        : { floor: entry.floor, ceiling: entry.ceiling },
    applies: low !== null,
    heldBy: entry?.heldBy ?? [],
  };
}

/** Share of the known volume that some contact types take; null where none of theirs is known. */
export function volumeOf(rows: readonly TypeRow[]): number | null {
  const shares = rows.flatMap(({ volumeShare }) => volumeShare ?? []);
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0);
}
