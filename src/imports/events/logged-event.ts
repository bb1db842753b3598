import type { Actor } from '../../domain/vocabulary.ts';

/** What events of a log have in common: one entry for each combination that occurs. */
export interface LogName {
  readonly activity: string;
  /** Null where the log names none. */
  readonly system: string | null;
  /** Type of contact; null where the log names none. */
  readonly type: string | null;
  /** What the mapping file says of the resource; null where it says nothing. */
  readonly actor: Actor | null;
  readonly events: number;
}

/**
 * One event, in the order of its case: by start, then end. Resources and fields are numbers that stand for them within
 * one import; nothing here identifies anybody.
 */
export interface LoggedEvent {
  readonly firstOfCase: boolean;
  /** Index into the names of the log. */
  readonly name: number;
  /** Name of the event that says the type of the case: this one, or the first of the case that names a type. */
  readonly typedBy: number;
  /** Microseconds since 1970; null where the log does not say. One of the two is there. */
  readonly startUs: number | null;
  readonly endUs: number | null;
  /** Null where the log names nobody. */
  readonly resource: number | null;
  /** Whether the resource did nothing for another case since its event before; true where nobody is named. */
  readonly undisturbed: boolean;
  /** Field (and value) that was filled in. */
  readonly field: number | null;
}
