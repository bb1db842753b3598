/** Where in a result document a value stands, and what is known there of the operation. */
import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { PreparedResult } from '../assemble-result.ts';
import type { MeasuredSetup } from '../measured-setup.ts';

export interface Place {
  readonly document: ResultDocument;
  readonly prepared: PreparedResult;
  /** Keys and indices from the root of the document. */
  readonly path: readonly string[];
  /** The segments that the `*` of the pattern stand for, in order. */
  readonly wild: readonly string[];
  readonly value: unknown;
}

export const wildAt = ({ wild }: Place, at: number): string => wild[at] ?? '';

/** The set-up that the path names; the map as it is where it names none. */
export function setupAt({ path, prepared }: Place): MeasuredSetup {
  const { asIs, setups } = prepared.measured;
  const at = path.indexOf('setups');
  const id = at === -1 ? null : path[at + 1];
  return setups.find(({ view }) => view.id === id) ?? asIs;
}

/** Index of a contact type in the map; -1 where there is none. */
export const typeIndex = ({ prepared }: Place, id: string): number =>
  prepared.given.map.contactTypes.findIndex((type) => type.id === id);
