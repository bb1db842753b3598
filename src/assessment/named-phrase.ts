/** Phrases about the map call its things by their names, as people know them; rows of evidence keep ids. */
import type { Phrase, PhraseValue } from '../domain/phrase.ts';

/** Names by what a value of a phrase is called, and by id. */
export type Names = Readonly<Record<string, ReadonlyMap<string, string>>>;

interface Thing {
  readonly id: string;
  readonly name: string;
}

type Things = Readonly<Record<'systems' | 'contactTypes' | 'workflows', readonly Thing[]>>;

export function namesOf({ systems, contactTypes, workflows }: Things): Names {
  const byId = (things: readonly Thing[]) => new Map(things.map(({ id, name }) => [id, name]));
  return { system: byId(systems), contactType: byId(contactTypes), workflow: byId(workflows) };
}

/** The same phrase with the values `system`, `contactType` and `workflow` by name, at any depth. */
export function withNames({ key, values }: Phrase, names: Names): Phrase {
  const entries = Object.entries(values).map(([called, value]) => [called, namedValue(called, value, names)] as const);
  return { key, values: Object.fromEntries(entries) };
}

function namedValue(called: string, value: PhraseValue, names: Names): PhraseValue {
  if (typeof value === 'string') return names[called]?.get(value) ?? value;
  if (typeof value === 'number') return value;
  return isList(value) ? value.map((one) => namedValue(called, one, names)) : withNames(value, names);
}

const isList = (value: PhraseValue): value is readonly PhraseValue[] => Array.isArray(value);
