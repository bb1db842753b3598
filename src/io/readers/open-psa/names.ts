import { nearestName } from '../../../schema/nearest.ts';
import type { ProblemLog } from '../../../schema/problem-log.ts';
import type { AnyDefinition, Reference } from './definitions.ts';

/** Events and gates share one space of names; parameters have another. */
type Space = 'logic' | 'parameter';

/**
 * Finds what a name refers to. Public names are known everywhere, private ones by their path (`tree.component.name`)
 * and, without it, inside their container.
 */
export class Names {
  readonly #log: ProblemLog;
  readonly #known: Readonly<Record<Space, Map<string, AnyDefinition>>> = { logic: new Map(), parameter: new Map() };

  /** Reports definitions of the same name; the first one holds. */
  constructor(definitions: readonly AnyDefinition[], log: ProblemLog) {
    this.#log = log;
    for (const definition of definitions) {
      const known = this.#known[spaceOf(definition)];
      const id = idOf(definition);
      const first = known.get(id);
      if (first === undefined) known.set(id, definition);
      else {
        const about = { name: id, firstLine: first.place.line ?? 0 };
        log.report(definition.place, { code: 'fault-tree-duplicate', about });
      }
    }
    // A path leads to public names too, unless something private has it.
    for (const definition of definitions) {
      const known = this.#known[spaceOf(definition)];
      const path = pathOf(definition.containers, definition.name);
      if (!known.has(path)) known.set(path, definition);
    }
  }

  /** The definition that a reference made inside some containers means; null when there is none fitting, which is reported. */
  resolve(reference: Reference, containers: readonly string[]): AnyDefinition | null {
    const { name, kind, place } = reference;
    const known = this.#known[kind === 'parameter' ? 'parameter' : 'logic'];
    for (let depth = containers.length; depth >= 0; depth--) {
      const found = known.get(pathOf(containers.slice(0, depth), name));
      if (found === undefined) continue;
      if (kind === null || found.kind === kind) return found;
      const about = { name, used: `a ${kind}`, defined: `a ${found.kind}` };
      this.#log.report(place, { code: 'fault-tree-wrong-kind', about });
      return null;
    }
    const about = { kind: kind ?? 'gate or event', name, nearest: nearestName(name, known.keys()) };
    this.#log.report(place, { code: 'fault-tree-undefined', about });
    return null;
  }
}

/** The name by which people know it: bare if public, with its path if private. */
export function idOf({ name, containers, isPrivate }: AnyDefinition): string {
  return isPrivate ? pathOf(containers, name) : name;
}

function pathOf(containers: readonly string[], name: string): string {
  return [...containers, name].join('.');
}

function spaceOf({ kind }: AnyDefinition): Space {
  return kind === 'parameter' ? 'parameter' : 'logic';
}
