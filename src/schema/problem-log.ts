import type { Problem } from '../domain/problem.ts';
import type { Complaint } from './problem-catalogue.ts';
import { wordsOf } from './problem-catalogue.ts';

/** Where a problem stands; null where there is nothing narrower to point to. */
export interface ProblemPlace {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export const NO_PLACE: ProblemPlace = { file: null, sheet: null, line: null, column: null };

export const placeOfFile = (file: string): ProblemPlace => ({ ...NO_PLACE, file });

type Counted = { -readonly [K in keyof Problem]: Problem[K] };

/**
 * Collects the problems of one run. Those of the same file that read the same are one problem with a count and the
 * first of its places. `list` is ordered by file, line and column, whatever the order of reporting.
 */
export class ProblemLog {
  readonly #problems = new Map<string, Counted>();
  #errors = 0;

  /** `subject` (a column, mostly) is put before the message. */
  report(place: ProblemPlace, complaint: Complaint, subject?: string): void {
    const words = wordsOf(complaint);
    const message = subject === undefined ? words.message : `${subject}: ${words.message}`;
    if (words.severity === 'error') this.#errors += 1;
    const key = JSON.stringify([complaint.code, place.file, place.sheet, message, words.hint]);
    const known = this.#problems.get(key);
    if (known === undefined) {
      const { file, sheet, line, column } = place;
      const { severity, hint } = words;
      this.#problems.set(key, { severity, code: complaint.code, file, sheet, line, column, message, hint, count: 1 });
      return;
    }
    known.count += 1;
    if (comparePlaces(place, known) < 0) {
      known.line = place.line;
      known.column = place.column;
    }
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  list(): Problem[] {
    return [...this.#problems.values()].sort(compareProblems);
  }
}

const compareProblems = (a: Problem, b: Problem): number =>
  comparePlaces(a, b) || compareTexts(a.code, b.code) || compareTexts(a.message, b.message);

const comparePlaces = (a: ProblemPlace, b: ProblemPlace): number =>
  compareTexts(a.file, b.file) ||
  compareTexts(a.sheet, b.sheet) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0);

/** Code-unit order, nothing before something. */
const compareTexts = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
};
