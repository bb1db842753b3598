/** What the catalogue of explanations says of the values at one kind of path. */
import type { EvidenceRow } from '../../scoring/fact.ts';
import type { Place } from './place.ts';
import type { Worked } from './worked.ts';

/** Paths of which segments may be `*` (any one) or `a|b` (one of these): `handleTime.setups.*.overall.exactMean`. */
type Pattern = string;

export interface ExplanationEntry {
  readonly patterns: readonly Pattern[];
  readonly title: string;
  /** What the value says, in words. */
  readonly meaning: string;
  /** How it is computed; null for what is only passed on, such as a name. */
  readonly formula: string | null;
  /** Null for texts and truth values. */
  readonly unit: string | null | ((place: Place) => string | null);
  /** The formula with the numbers put in; null where a number is not known. */
  readonly worked?: (place: Place) => Worked | null;
  /** Rows that made the value, worst first. */
  readonly evidence?: (place: Place) => readonly EvidenceRow[];
  /** Ids of the assumptions that the value rests on. */
  readonly assumptions?: (place: Place) => readonly string[];
  /** Works that the formula is from. */
  readonly source?: string;
}

/** What an entry may say beyond its words. */
export type Backing = Omit<ExplanationEntry, 'patterns' | 'title' | 'meaning' | 'formula' | 'unit'>;

/** A value that is computed. */
export const computed = (
  patterns: Pattern | readonly Pattern[],
  unit: ExplanationEntry['unit'],
  title: string,
  meaning: string,
  formula: string,
  backing: Backing = {},
): ExplanationEntry => ({
  patterns: typeof patterns === 'string' ? [patterns] : patterns,
  title,
  meaning,
  formula,
  unit,
  ...backing,
});

/** A value that is passed on from the input or the model: a name, a text, a setting. */
export const stated = (
  patterns: Pattern | readonly Pattern[],
  title: string,
  meaning: string,
  unit: string | null = null,
  backing: Backing = {},
): ExplanationEntry => ({
  patterns: typeof patterns === 'string' ? [patterns] : patterns,
  title,
  meaning,
  formula: null,
  unit,
  ...backing,
});

/** Fields of one record that stands in several places of the document. */
export const fieldsOf = (
  records: Pattern | readonly Pattern[],
  fields: Readonly<Record<string, readonly [title: string, meaning: string, unit?: string]>>,
): readonly ExplanationEntry[] => {
  const places = typeof records === 'string' ? [records] : records;
  return Object.entries(fields).map(([field, [title, meaning, unit]]) =>
    stated(
      places.map((place) => `${place}.${field}`),
      title,
      meaning,
      unit ?? null,
    ),
  );
};
