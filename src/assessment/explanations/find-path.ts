/** From a path as people type it to the place that it leads to in a result document, or to where it ends. */
import { compareCodeUnits } from '../../schema/code-units.ts';

export type FoundPath =
  | { readonly kind: 'found'; readonly path: readonly string[]; readonly value: unknown }
  /** `known` leads somewhere, `rest` does not go on from there; `keys` do. */
  | {
      readonly kind: 'lost';
      readonly known: readonly string[];
      readonly rest: string;
      readonly keys: readonly string[];
    };

/** Keys that name the entries of a list, so that `assumptions.activity.wait.duration` is one of them. */
const NAMING_KEYS = ['id', 'to', 'contactType', 'name'];
/** How the empty key is written, under which stands what has no system. */
const NO_KEY = '""';

/**
 * Ids may hold dots, so that every way to cut the text is tried, longest keys first. Entries of lists go by their index,
 * as `[0]` or `.0`, or by what names them.
 */
export function findPath(root: unknown, text: string): FoundPath {
  return walk(root, withDots(text.trim()), []);
}

const withDots = (text: string): string => text.replaceAll(/\[(\d+)\]/gu, '.$1');

function walk(node: unknown, rest: string, path: readonly string[]): FoundPath {
  if (rest === '') return { kind: 'found', path, value: node };
  const ways = waysOn(node);
  let furthest: FoundPath = { kind: 'lost', known: path, rest, keys: keysOf(node) };
  for (const { name, key, value } of ways) {
    if (rest !== name && !rest.startsWith(`${name}.`)) continue;
    const found = walk(value, rest.slice(name.length + 1), [...path, key]);
    if (found.kind === 'found') return found;
    if (found.known.length > furthest.known.length) furthest = found;
  }
  return furthest;
}

interface Way {
  /** As it may be typed. */
  readonly name: string;
  readonly key: string;
  readonly value: unknown;
}

/** What may come next, as people are told of it. */
function keysOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const keys = Object.entries(node).map(([key, value]) => (Array.isArray(node) ? (nameOf(value) ?? key) : key));
  return [...new Set(keys.map((key) => (key === '' ? NO_KEY : key)))];
}

function waysOn(node: unknown): readonly Way[] {
  if (typeof node !== 'object' || node === null) return [];
  const ways = Object.entries(node as Record<string, unknown>).flatMap(([key, value]): Way[] => {
    const name = Array.isArray(node) ? nameOf(value) : null;
    const typed = key === '' ? NO_KEY : withDots(key);
    const byKey = { name: typed, key, value };
    return name === null ? [byKey] : [{ ...byKey, name: withDots(name) }, byKey];
  });
  return ways.sort((a, b) => b.name.length - a.name.length || compareCodeUnits(a.name, b.name));
}

/** What names an entry of a list; null where nothing does. */
export function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const key = NAMING_KEYS.find((each) => each in entry);
  const name = key === undefined ? null : (entry as Readonly<Record<string, unknown>>)[key];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** As it may be typed and as other tools read it: `handleTime.comparisons[2].ledger.context-aggregation`. */
export const pathText = (path: readonly string[]): string =>
  path.reduce((text, part) => {
    if (/^\d+$/u.test(part)) return `${text}[${part}]`;
    const written = part === '' ? NO_KEY : part;
    return text === '' ? written : `${text}.${written}`;
  }, '');

/** Every value below a node with the path that leads to it. */
export function leavesOf(
  node: unknown,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly value: unknown }[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}
