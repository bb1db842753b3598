/** A translation over its file: which texts there are, whether it fits, and the file in its words. */
import { nearestName } from '../nearest.ts';
import { partsOf, type Texts, type Translation } from './texts.ts';

export interface PlacedText {
  /** Keys that lead to it in a translation. */
  readonly path: readonly string[];
  readonly text: string;
}

/** Every text of a file that a translation may say in its own words. */
export function textsOf(texts: Texts, original: unknown, path: readonly string[] = []): PlacedText[] {
  if (texts.kind === 'text') return typeof original === 'string' ? [{ path, text: original }] : [];
  return partsOf(texts, original).flatMap(([key, part, value]) => textsOf(part, value, [...path, key]));
}

export type Misfit =
  /** The translation says something that the file has no text for. */
  | { readonly kind: 'stray'; readonly path: readonly string[]; readonly nearest: string | null }
  | {
      readonly kind: 'placeholders';
      readonly path: readonly string[];
      readonly expected: readonly string[];
      readonly found: readonly string[];
    };

export interface Fit {
  readonly misfits: readonly Misfit[];
  /** Texts of the file that the translation has no words for. */
  readonly missing: readonly PlacedText[];
  /** How many texts the file has. */
  readonly all: number;
}

/** How a translation fits its file. A stray part is named once, at the first key that leads nowhere. */
export function fitOf(texts: Texts, original: unknown, translation: Translation): Fit {
  const wanted = textsOf(texts, original);
  const said = leavesOf(translation);
  const has = (path: readonly string[]): boolean => said.has(keyOf(path));
  return {
    misfits: [
      ...strays(texts, original, translation),
      ...wanted.flatMap(({ path, text }): Misfit[] => {
        const expected = placeholdersOf(text);
        const found = placeholdersOf(said.get(keyOf(path)) ?? text);
        return expected.join() === found.join() ? [] : [{ kind: 'placeholders', path, expected, found }];
      }),
    ],
    missing: wanted.filter(({ path }) => !has(path)),
    all: wanted.length,
  };
}

/** The file with the words of its translation; texts without any keep their own. */
export function laidOver<T>(texts: Texts, original: T, translation: Translation): T {
  return laid(texts, original, translation) as T;
}

function laid(texts: Texts, original: unknown, translation: Translation | undefined): unknown {
  if (translation === undefined) return original;
  if (texts.kind === 'text') return translation;
  if (typeof translation === 'string' || typeof original !== 'object') return original;
  const parts = partsOf(texts, original).map(
    ([key, part, value]) => [key, laid(part, value, translation[key])] as const,
  );
  return Array.isArray(original) ? parts.map(([, value]) => value) : { ...original, ...Object.fromEntries(parts) };
}

function strays(texts: Texts, original: unknown, translation: Translation, path: readonly string[] = []): Misfit[] {
  if (texts.kind === 'text' || typeof translation === 'string') return [];
  const parts = new Map(partsOf(texts, original).map(([key, part, value]) => [key, { part, value }]));
  return Object.entries(translation).flatMap(([key, said]): Misfit[] => {
    if (said === undefined) return [];
    const known = parts.get(key);
    const here = [...path, key];
    if (known === undefined) {
      return [{ kind: 'stray', path: here, nearest: nearestName(key, [...parts.keys()]) }];
    }
    return strays(known.part, known.value, said, here);
  });
}

function leavesOf(translation: Translation, path: readonly string[] = []): Map<string, string> {
  if (typeof translation === 'string') return new Map([[keyOf(path), translation]]);
  return new Map(
    Object.entries(translation).flatMap(([key, part]) =>
      part === undefined ? [] : [...leavesOf(part, [...path, key])],
    ),
  );
}

const keyOf = (path: readonly string[]): string => JSON.stringify(path);

/** Names in braces, each once, in code-unit order. */
const placeholdersOf = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\{[^}]*\}/gu), ([whole]) => whole))].toSorted();
