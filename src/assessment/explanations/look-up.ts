/** What somebody means by a path or an id. */
import type { Parameter } from '../../domain/parameters.ts';
import { nearestName } from '../../schema/nearest.ts';
import { entryOf } from './catalogue/index.ts';
import type { ResultToExplain } from './explain.ts';
import { findPath, pathText } from './find-path.ts';

export type LookedUp =
  | { readonly kind: 'path'; readonly path: readonly string[] }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  /** `near` is what may have been meant, or null; `known` is as far as the path leads, and `keys` lead on. */
  | {
      readonly kind: 'unknown';
      readonly known: string;
      readonly rest: string;
      readonly near: string | null;
      readonly keys: readonly string[];
    };

/** A path comes before an id; of ids, indicators before functions, questions, parameters, elements, types, workflows, set-ups. */
export function lookUp(result: ResultToExplain, what: string): LookedUp {
  const found = findPath(result.document, what);
  if (found.kind === 'found') return { kind: 'path', path: found.path };
  const ids = pathsById(result);
  const own = ids.get(what) ?? ids.get(what.toUpperCase());
  const parameters = result.prepared.given.parameters.parameters;
  const parameter = parameters.get(what);
  if (own !== undefined && (parameter === undefined || own[0] === 'assessment')) return { kind: 'path', path: own };
  if (parameter !== undefined) return { kind: 'parameter', parameter };
  const raw = what.replaceAll(/\[(\d+)\]/gu, '.$1').split('.');
  if (entryOf(raw) !== null) return { kind: 'path', path: raw };
  const known = pathText(found.known);
  const near = known === '' ? nearestOf(what, ids, parameters, found.keys) : nearestPath(result, known, found);
  return { kind: 'unknown', known, rest: found.rest, near, keys: found.keys };
}

function nearestOf(
  what: string,
  ids: ReadonlyMap<string, unknown>,
  parameters: ReadonlyMap<string, unknown>,
  keys: readonly string[],
): string | null {
  return nearestName(what, [...ids.keys(), ...parameters.keys(), ...keys]);
}

/** The path with its first wrong word mended; with what follows it where that leads on. */
function nearestPath(
  { document }: ResultToExplain,
  known: string,
  { rest, keys }: { readonly rest: string; readonly keys: readonly string[] },
): string | null {
  const [word = '', ...others] = rest.split('.');
  const near = nearestName(word, keys) ?? nearestName(rest, keys);
  if (near === null) return null;
  const whole = [known, near, ...others].join('.');
  return findPath(document, whole).kind === 'found' ? whole : `${known}.${near}`;
}

/** Where the document tells of each id; of ids that two things share, the first. */
function pathsById({ document }: ResultToExplain): ReadonlyMap<string, readonly string[]> {
  const { assessment, blastRadius, handleTime, operation } = document;
  const ids = new Map<string, readonly string[]>();
  const add = (id: string, path: readonly string[]): void => {
    if (!ids.has(id)) ids.set(id, path);
  };
  for (const group of ['indicators', 'functions', 'observations', 'questions'] as const) {
    for (const id of Object.keys(assessment[group])) add(id, ['assessment', group, id]);
  }
  for (const [setup, { elements }] of Object.entries(blastRadius.setups)) {
    for (const id of Object.keys(elements)) add(id, ['blastRadius', 'setups', setup, 'elements', id]);
  }
  operation.contactTypes.forEach(({ id }, at) => add(id, ['operation', 'contactTypes', String(at)]));
  for (const id of Object.keys(operation.workflowNames)) add(id, ['operation', 'workflowNames', id]);
  for (const id of Object.keys(handleTime.setups)) add(id, ['handleTime', 'setups', id]);
  return ids;
}
