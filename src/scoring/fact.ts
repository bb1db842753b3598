import type { Phrase, Text } from '../domain/phrase.ts';
import type { RowPlace } from '../domain/problem.ts';
import { phrase } from '../messages/phrase.ts';

/** One row of the map that made an indicator's value, for people to look up. */
export interface EvidenceRow {
  readonly place: RowPlace;
  /** Table that the row is of, as design 2 names it. */
  readonly table: string;
  /** Id or key of the row, such as `billing-dispute/3`. */
  readonly key: string;
  /** What the row shows. */
  readonly note: Text;
  /** Weight of the row in the value (contacts, executions or seconds a period); null when unknown. */
  readonly weight: number | null;
  /** The row's own value in the indicator's unit; null when unknown. */
  readonly value: number | null;
}

/** What would have to be filled in for an indicator to be known in full. */
export interface MissingFact {
  readonly table: string;
  readonly key: string;
  /** Of the table, or a cell elsewhere that decides. */
  readonly column: Text;
  readonly place: RowPlace | null;
}

/** The value, and for indicators with two shares the wider one that decides stage 2 (design 3). */
export interface Level {
  readonly value: number;
  readonly wider: number | null;
}

/**
 * A fact with its unit left to the model. `worst` and `best` are what it would be if every unknown row turned out at
 * its worst or best; they may be infinite where nothing bounds them. `knownShare` is the weight of the known rows over
 * the weight of all rows, 0 to 1.
 */
export type Fact =
  | {
      readonly outcome: 'measured';
      readonly level: Level;
      readonly worst: Level;
      readonly best: Level;
      readonly knownShare: number;
      readonly evidence: readonly EvidenceRow[];
      readonly missing: readonly MissingFact[];
    }
  | { readonly outcome: 'not-applicable'; readonly reason: Phrase }
  | { readonly outcome: 'unknown'; readonly reason: Phrase; readonly missing: readonly MissingFact[] }
  | { readonly outcome: 'failed'; readonly reason: Phrase };

export const notApplicable = (reason: Phrase): Fact => ({ outcome: 'not-applicable', reason });
export const unknown = (reason: Phrase, missing: readonly MissingFact[]): Fact => ({
  outcome: 'unknown',
  reason,
  missing,
});

export const NO_VOLUME = phrase('notes.noVolume');
export const VOLUME_UNKNOWN = phrase('notes.volumeUnknown');
export const NO_TOUCHES = phrase('notes.noTouches');
export const NO_TYPE_REACHES_AGENTS = phrase('notes.noTypeReachesAgents');
export const AGENTS_UNKNOWN = phrase('notes.agentsUnknown');
