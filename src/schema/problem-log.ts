import type { Problem } from '../domain/problem.ts';
import type { Say } from '../messages/say.ts';
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

/** A problem in English, with what it takes to say it in another language. */
interface Counted {
  readonly problem: { -readonly [K in keyof Problem]: Problem[K] };
  readonly complaint: Complaint;
  readonly subject: string | null;
}

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
    const message = about(subject ?? null, words.message);
    if (words.severity === 'error') this.#errors += 1;
    const key = JSON.stringify([complaint.code, place.file, place.sheet, message, words.hint]);
    const known = this.#problems.get(key)?.problem;
    if (known === undefined) {
      const { file, sheet, line, column } = place;
      const { severity, hint } = words;
      const problem = { severity, code: complaint.code, file, sheet, line, column, message, hint, count: 1 };
      this.#problems.set(key, { problem, complaint, subject: subject ?? null });
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
    return [...this.#problems.values()].map(({ problem }) => problem).sort(compareProblems);
  }

  /** The same in another language, in the order of that language's words where places are the same. */
  listIn(say: Say): Problem[] {
    return [...this.#problems.values()]
      .map(({ problem, complaint, subject }) => {
        const { message, hint } = wordsOf(complaint, say);
        return { ...problem, message: about(subject, message), hint };
      })
      .sort(compareProblems);
  }
}

const about = (subject: string | null, message: string): string =>
  subject === null ? message : `${subject}: ${message}`;

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
