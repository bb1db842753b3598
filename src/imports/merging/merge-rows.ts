import {
  addedRow,
  isSame,
  isUntouched,
  keptRow,
  type Meeting,
  mergedRow,
  type RowDecision,
  removedRow,
  takenRow,
} from './decisions.ts';
import type { KeyedRow } from './keyed-rows.ts';
import type { KeyedProposal } from './proposed-rows.ts';
import { ROW_UNIONS, type RowUnion } from './row-unions.ts';

/** Decides on every row of a table that is proposed, and on those that an import of the whole would remove. */
export function mergeRows(meeting: Meeting): readonly RowDecision[] {
  const union = ROW_UNIONS[meeting.table];
  if (union === undefined) return meeting.proposals.map((proposal) => mergedOrAdded(meeting, proposal));
  const groupOf = ({ values }: KeyedRow): string => (union.by === null ? '' : String(values[union.by]));
  const standing = Map.groupBy(meeting.existing.values(), groupOf);
  return [...Map.groupBy(meeting.proposals, groupOf)].flatMap(([group, proposals]) =>
    mergeUnion(meeting, union, standing.get(group) ?? [], proposals),
  );
}

function mergedOrAdded(meeting: Meeting, proposal: KeyedProposal): RowDecision {
  const existing = meeting.existing.get(proposal.key);
  return existing === undefined ? addedRow(meeting, proposal) : mergedRow(meeting, existing, proposal);
}

function mergeUnion(
  meeting: Meeting,
  union: RowUnion,
  existing: readonly KeyedRow[],
  proposals: readonly KeyedProposal[],
): readonly RowDecision[] {
  const proposed = new Set(proposals.map(({ key }) => key));
  const gone = existing.filter(({ key }) => !proposed.has(key));
  const oneByOne = (): RowDecision[] => proposals.map((proposal) => mergedOrAdded(meeting, proposal));
  if (existing.length === 0) return oneByOne();
  switch (union.kind) {
    case 'chain':
      return [...oneByOne(), ...gone.flatMap((row) => goneStep(meeting, row))];
    case 'whole':
      return takeOrKeep(meeting, existing, proposals, gone, []);
    case 'sequence': {
      const { identity } = union;
      const sameList =
        gone.length === 0 &&
        proposals.every((proposal) => {
          const row = meeting.existing.get(proposal.key);
          return row !== undefined && identity.every((column) => isSame(row, proposal, column));
        });
      return sameList ? oneByOne() : takeOrKeep(meeting, existing, proposals, gone, identity);
    }
  }
}

function goneStep(meeting: Meeting, row: KeyedRow): readonly RowDecision[] {
  // A step that nobody imported is people's own, and none of an import's business.
  if (!meeting.earlier.wroteRow(meeting.table, row.key)) return [];
  return [meeting.replace || isUntouched(meeting, row) ? removedRow(meeting, row) : keptRow(meeting, row, null)];
}

function takeOrKeep(
  meeting: Meeting,
  existing: readonly KeyedRow[],
  proposals: readonly KeyedProposal[],
  gone: readonly KeyedRow[],
  identity: readonly string[],
): readonly RowDecision[] {
  const mayTake = meeting.replace || existing.every((row) => isUntouched(meeting, row));
  const decided = proposals.map((proposal) => {
    const row = meeting.existing.get(proposal.key);
    if (!mayTake) return keptRow(meeting, row ?? null, proposal);
    return row === undefined ? addedRow(meeting, proposal) : takenRow(meeting, row, proposal, identity);
  });
  return mayTake ? [...decided, ...gone.map((row) => removedRow(meeting, row))] : decided;
}
