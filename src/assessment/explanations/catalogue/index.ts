/** The catalogue of explanations: every value that a result can hold, by the path that leads to it. */
import type { ExplanationEntry } from '../explanation-entry.ts';
import { matchPattern, type PathPattern, type PatternMatch, pathPattern } from '../path-pattern.ts';
import { AI_ENTRIES } from './ai.ts';
import { BEYOND_ENTRIES } from './beyond.ts';
import { BLAST_RADIUS } from './blast-radius.ts';
import { CHANGE } from './change.ts';
import { COMPARISONS } from './comparisons.ts';
import { CONTACT_TYPE_SCORES } from './contact-type-scores.ts';
import { DEBT } from './debt.ts';
import { FAILURES } from './failures.ts';
import { HANDLE_TIME } from './handle-time.ts';
import { INDICATOR_ENTRIES } from './indicators.ts';
import { OPERATION_ENTRIES } from './operation.ts';
import { ORIGIN } from './origin.ts';
import { PEOPLE } from './people.ts';
import { QUESTION_ENTRIES } from './questions.ts';
import { RECORDS } from './records.ts';
import { SETUP_RECORD } from './set-up-record.ts';
import { SIMULATION } from './simulation.ts';
import { STAGES } from './stages.ts';
import { UNCERTAINTY } from './uncertainty.ts';
import { WORDING } from './wording.ts';

/** In the order in which people are shown them. */
export const CATALOGUE: readonly { readonly title: string; readonly entries: readonly ExplanationEntry[] }[] = [
  { title: 'Stage and score', entries: STAGES },
  { title: 'Stage and score by contact type', entries: CONTACT_TYPE_SCORES },
  { title: 'Indicators', entries: INDICATOR_ENTRIES },
  { title: 'Claims against evidence', entries: QUESTION_ENTRIES },
  { title: 'Handle time', entries: [...HANDLE_TIME, ...SETUP_RECORD] },
  { title: 'Handle time, simulated', entries: SIMULATION },
  { title: 'AI', entries: AI_ENTRIES },
  { title: 'Customers, repeats, governance, training', entries: PEOPLE },
  { title: 'Set-ups compared', entries: COMPARISONS },
  { title: 'Ranges of what is assumed', entries: UNCERTAINTY },
  { title: 'Single failures', entries: BLAST_RADIUS },
  { title: 'Failures together and over time', entries: FAILURES },
  { title: 'Change and integration debt', entries: [...DEBT, ...CHANGE] },
  { title: 'The operation', entries: [...OPERATION_ENTRIES, ...BEYOND_ENTRIES] },
  { title: 'Assumptions and problems', entries: RECORDS },
  { title: 'Input and model', entries: ORIGIN },
  { title: 'Words of the model', entries: WORDING },
];

const PATTERNS: readonly PathPattern<ExplanationEntry>[] = CATALOGUE.flatMap(({ entries }) =>
  entries.flatMap((entry) => entry.patterns.map((text) => pathPattern(text, entry))),
);

export interface Explained extends PatternMatch {
  readonly entry: ExplanationEntry;
}

/** What the catalogue says of a path; null where it is none of a value. */
export function entryOf(path: readonly string[]): Explained | null {
  for (const pattern of PATTERNS) {
    const match = matchPattern(pattern, path);
    if (match !== null) return { entry: pattern.entry, ...match };
  }
  return null;
}

/** Entries of the values below a path, for a part that a result may have and this one does not. */
export function entriesBelow(path: readonly string[]): readonly { readonly text: string; readonly title: string }[] {
  return PATTERNS.filter((pattern) => pattern.segments.length > path.length)
    .filter(
      ({ segments, ...rest }) => matchPattern({ ...rest, segments: segments.slice(0, path.length) }, path) !== null,
    )
    .map(({ text, entry }) => ({ text, title: entry.title }));
}
