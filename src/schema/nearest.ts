import { distance } from 'fastest-levenshtein';
import { headingKey } from './heading.ts';

/** A suggestion differs from what was written in at most this share of its characters (two slips in a short word). */
const MOST_OF_LENGTH = 0.4;

/** Texts longer than this are never a slip of the pen, and comparing them would be slow. */
const LONGEST = 80;

/**
 * The known name nearest to what was written, or null when none is near: the least number of edits after case, spaces,
 * `-` and `_` are ignored; among equals the first in the order given.
 */
export const nearestName = (written: string, known: Iterable<string>): string | null => {
  if (written.length > LONGEST) return null;
  const key = headingKey(written);
  let best: string | null = null;
  let bestEdits = Infinity;
  for (const name of known) {
    const other = headingKey(name);
    if (Math.abs(other.length - key.length) >= bestEdits) continue;
    const edits = isSwap(key, other) ? 1 : distance(key, other);
    const allowed = Math.max(1, Math.floor(Math.max(key.length, other.length) * MOST_OF_LENGTH));
    if (edits < bestEdits && edits <= allowed) {
      best = name;
      bestEdits = edits;
    }
  }
  return best;
};

/** Whether two neighbouring characters changed places, the commonest slip in short ids. */
const isSwap = (a: string, b: string): boolean => {
  if (a.length !== b.length || a === b) return false;
  let first = 0;
  while (a[first] === b[first]) first += 1;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
};
