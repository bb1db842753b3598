/** Names of elements that can be told apart: two integrations between the same systems bear their ids. */
import { ownEntry } from '../domain/own-entry.ts';
import type { ElementImpact } from '../schema/result/blast-radius.ts';

type Elements = Readonly<Record<string, ElementImpact>>;

/** Names are asked for one by one, and which are taken twice is the same for all of a set-up. */
const taken = new WeakMap<Elements, ReadonlySet<string>>();

function takenTwice(elements: Elements): ReadonlySet<string> {
  const known = taken.get(elements);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of Object.values(elements)) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  taken.set(elements, twice);
  return twice;
}

/** Elements that a set-up does not have keep their ids. */
export function distinctName(elements: Elements, id: string): string {
  const name = ownEntry(elements, id)?.name;
  if (name === undefined) return id;
  return takenTwice(elements).has(name) && name !== id ? `${name} (${id})` : name;
}
