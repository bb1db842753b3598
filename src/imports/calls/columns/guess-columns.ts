import { contentsOf } from './column-content.ts';
import { ROLE_DESCRIPTIONS, ROLES, type Role } from './roles.ts';

/** A column of records, with some of its cells. */
export interface SampledColumn {
  readonly heading: string;
  readonly cells: readonly (string | null)[];
}

export interface ColumnGuess {
  readonly columns: Readonly<Partial<Record<Role, string>>>;
  /** Roles that two columns would fit alike: nothing is taken for them. */
  readonly ambiguous: readonly { readonly role: Role; readonly headings: readonly string[] }[];
}

const STRONG = 2;
const WEAK = 1;

/**
 * Which column is what, by its heading and by what its cells look like; a column is one thing only. What is `given` is taken as
 * it stands, and its columns are not guessed at again.
 */
export const guessColumns = (
  columns: readonly SampledColumn[],
  given: Readonly<Partial<Record<Role, string>>> = {},
): ColumnGuess => {
  const taken = new Set(Object.values(given));
  const free = columns
    .filter(({ heading }) => !taken.has(heading))
    .map(({ heading, cells }) => ({ heading, words: headingWords(heading), contents: contentsOf(cells) }));
  const guessed: Partial<Record<Role, string>> = { ...given };
  const ambiguous: { role: Role; headings: string[] }[] = [];
  for (const strength of [STRONG, WEAK]) {
    for (const role of ROLES) {
      if (guessed[role] !== undefined || ambiguous.some((entry) => entry.role === role)) continue;
      const fits = free.filter(
        ({ heading, words, contents }) =>
          !taken.has(heading) &&
          strengthOf(role, words) === strength &&
          ROLE_DESCRIPTIONS[role].content.some((content) => contents.has(content)),
      );
      const [only] = fits;
      if (only === undefined) continue;
      if (fits.length > 1) {
        ambiguous.push({ role, headings: fits.map(({ heading }) => heading) });
        continue;
      }
      guessed[role] = only.heading;
      taken.add(only.heading);
    }
  }
  return { columns: guessed, ambiguous };
};

/** `customerHoldDuration (ms)` → `customer hold duration`. */
const headingWords = (heading: string): string =>
  heading
    .replaceAll(/\(.*?\)/gu, ' ')
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, ' ')
    .replace(/ (ms|msec|millis|milliseconds|s|sec|secs|seconds|min|minutes)$/u, '')
    .trim();

const strengthOf = (role: Role, words: string): number => {
  const { strong, weak } = ROLE_DESCRIPTIONS[role];
  if (strong.test(words)) return STRONG;
  return weak?.test(words) === true ? WEAK : 0;
};

/** Seconds of one unit of a column of durations, by its heading. */
export const unitSeconds = (heading: string): number => {
  if (/\b(ms|msec|millis|milliseconds)\b|Millis|_ms$/u.test(heading)) return 0.001;
  return /\b(min|mins|minutes)\b|Minutes/u.test(heading) ? 60 : 1;
};
