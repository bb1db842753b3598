import type { Activity } from '../../domain/vocabulary.ts';
import { ACTIVITY_PHRASES, ACTIVITY_WORDS } from './activity-words.ts';

/** Endings of English verbs, longest first, and what the basic form has in their place. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/u, ['y']],
  [/ied$/u, ['y']],
  [/(.)\1(?:ing|ed)$/u, ['$1']],
  [/ing$/u, ['', 'e']],
  [/ed$/u, ['', 'e']],
  [/es$/u, ['', 'e']],
  [/s$/u, ['']],
];

const BY_WORD: ReadonlyMap<string, Activity> = new Map(
  entriesOf(ACTIVITY_WORDS).flatMap(([activity, words]) => words.map((word) => [word, activity] as const)),
);

/**
 * The activity that a name of the log suggests: by a phrase, else by its first word that a list holds (verbs mostly lead).
 * Null where no word is known.
 */
export function suggestActivity(name: string): Activity | null {
  const words = wordsOf(name);
  // Phrases are met in other forms of their verb as well: looked up, signing on.
  const spaced = ` ${words.join(' ')} | ${words.map((word) => word.replace(/(?:ing|ed|s)$/u, '')).join(' ')} `;
  for (const [activity, phrases] of entriesOf(ACTIVITY_PHRASES)) {
    if (phrases.some((phrase) => spaced.includes(` ${phrase} `))) return activity;
  }
  for (const word of words) {
    const activity = activityOf(word);
    if (activity !== null) return activity;
  }
  return null;
}

/** Lower-case words of a name, also of `createOrder`, `CREATE_ORDER` and `create-order`. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function activityOf(word: string): Activity | null {
  const known = BY_WORD.get(word);
  if (known !== undefined) return known;
  for (const [ending, replacements] of ENDINGS) {
    if (!ending.test(word)) continue;
    for (const replacement of replacements) {
      const basic = BY_WORD.get(word.replace(ending, replacement));
      if (basic !== undefined) return basic;
    }
  }
  return null;
}

function entriesOf<T>(lists: Partial<Record<Activity, T>>): [Activity, T][] {
  return Object.entries(lists) as [Activity, T][];
}
