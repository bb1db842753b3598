/** Decides what every name of a log stands for: rules of the mapping file first, then suggestions from word lists. */
import type { Activity, Actor } from '../../domain/vocabulary.ts';
import { compareCodeUnits } from '../../schema/code-units.ts';
import type { EventMapping } from '../../schema/event-mapping.ts';
import { shortId } from '../names/short-id.ts';
import type { LogName } from './logged-event.ts';
import { namePattern } from './name-pattern.ts';
import { suggestActivity } from './suggest-activity.ts';
import type { FoundBy, NameMeaning, ReadingPlan, TouchIdentity } from './touch-identity.ts';

/** Work that may turn out to be entering what was entered before. */
const ENTRY: readonly Activity[] = ['act', 'copy', 'document'];

/** The id of the one contact type of a log that names none. */
export const ONLY_TYPE = 'logged-contact';

export interface NamedPlan extends ReadingPlan {
  /** Names on the map, by id: as the mapping gives them, else as the log writes them. */
  readonly systemNames: ReadonlyMap<string, string>;
  readonly typeNames: ReadonlyMap<string, string>;
}

export function planReading(names: readonly LogName[], mapping: EventMapping): NamedPlan {
  const systemIds = idsOf(
    names.flatMap(({ system }) => system ?? []),
    mapping.systems ?? [],
    'system',
  );
  const typeIds = idsOf(
    names.flatMap(({ type }) => type ?? []),
    mapping.contact_types ?? [],
    'contact',
  );
  const touches = new Indexed<TouchIdentity>((touch) =>
    JSON.stringify([touch.actor, touch.system, touch.activity, touch.label]),
  );
  const systems = new Indexed<string>((id) => id);
  const types = new Indexed<string>((id) => id);
  const rules = (mapping.activities ?? []).map((rule) => ({
    ...rule,
    fits: namePattern(rule.name),
    fitsSystem: rule.in === undefined ? null : namePattern(rule.in),
  }));
  const meanings: NameMeaning[] = [];
  const systemOf: (number | null)[] = [];
  const typeOf: (number | null)[] = [];

  for (const name of names) {
    const logged = name.system === null ? null : (systemIds.get(name.system) ?? null);
    const rule = rules.find(
      ({ fits, fitsSystem }) =>
        fits(name.activity) && (fitsSystem === null || (name.system !== null && fitsSystem(name.system))),
    );
    const system = rule?.system ?? logged;
    systemOf.push(system === null ? null : systems.at(system));
    typeOf.push(name.type === null ? null : types.at(typeIds.get(name.type) ?? name.type));
    if (rule?.activity === 'ignore') {
      meanings.push({ kind: 'ignored' });
      continue;
    }
    const activity = rule?.activity ?? suggestActivity(name.activity);
    const actor: Actor = rule?.actor ?? name.actor ?? 'agent';
    const label = rule?.label ?? name.activity;
    const touch = (as: Activity, by: FoundBy): number => touches.at({ actor, system, activity: as, label, by });
    if (activity === null) {
      meanings.push({ kind: 'unmapped', rekeyed: touch('rekey', 'field') });
      continue;
    }
    const at = touch(activity, rule === undefined ? 'suggestion' : 'mapping');
    meanings.push({ kind: 'touch', touch: at, rekeyed: ENTRY.includes(activity) ? touch('rekey', 'field') : at });
  }
  return {
    touches: touches.list,
    meanings,
    systemOf,
    systems: systems.list,
    typeOf,
    types: types.list,
    systemNames: namesOf(systemIds, mapping.systems ?? []),
    typeNames: namesOf(typeIds, mapping.contact_types ?? []),
  };
}

interface IdRule {
  readonly name: string;
  readonly id: string;
  readonly title?: string | undefined;
}

/** An id for each name of the log: of the first rule that fits it, else made of the name. */
function idsOf(written: readonly string[], rules: readonly IdRule[], fallback: string): ReadonlyMap<string, string> {
  const patterns = rules.map(({ name, id }) => ({ fits: namePattern(name), id }));
  const taken = new Set(rules.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const name of [...new Set(written)].sort(compareCodeUnits)) {
    const ruled = patterns.find(({ fits }) => fits(name))?.id;
    const id = ruled ?? freeId(shortId(name, fallback), taken);
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** Ids that the product uses itself, and those of others, get a number. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free) || free === RESERVED; number++) free = `${id}-${number}`;
  return free;
}

const RESERVED = 'orchestrator';

function namesOf(ids: ReadonlyMap<string, string>, rules: readonly IdRule[]): ReadonlyMap<string, string> {
  const titles = rules.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title] as const]));
  // The first of several names of one id stands for it; a title of the mapping stands above both.
  return new Map([...[...ids].reverse().map(([name, id]) => [id, name] as const), ...titles]);
}

/** Values by index, each once. */
class Indexed<T> {
  readonly list: T[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #keyOf: (value: T) => string;

  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  at(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#indexOf.get(key);
    if (known !== undefined) return known;
    this.#indexOf.set(key, this.list.length);
    return this.list.push(value) - 1;
  }
}
