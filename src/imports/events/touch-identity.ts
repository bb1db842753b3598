import type { Activity, Actor } from '../../domain/vocabulary.ts';

/** How the meaning of a name was found. */
export type FoundBy = 'mapping' | 'suggestion' | 'field';

/** What makes events one touch, wherever in the contact they are. */
export interface TouchIdentity {
  readonly actor: Actor;
  /** Id of the system on the map; null for none. */
  readonly system: string | null;
  readonly activity: Activity;
  /** What people call it: of the rule, else of the log. */
  readonly label: string;
  readonly by: FoundBy;
}

/** What becomes of the events of one name. */
export type NameMeaning =
  | { readonly kind: 'touch'; readonly touch: number; readonly rekeyed: number }
  /** No rule fits; a field that was filled in before still makes it a re-keying. */
  | { readonly kind: 'unmapped'; readonly rekeyed: number }
  | { readonly kind: 'ignored' };

/** How the names of a log are read: everything by index. */
export interface ReadingPlan {
  readonly touches: readonly TouchIdentity[];
  /** By name. */
  readonly meanings: readonly NameMeaning[];
  /** System by name, mapped or not: an index into `systems`; null for none. */
  readonly systemOf: readonly (number | null)[];
  readonly systems: readonly string[];
  /** Contact type by name: an index into `types`; null where the log names none. */
  readonly typeOf: readonly (number | null)[];
  readonly types: readonly string[];
}
