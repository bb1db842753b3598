/**
 * Which parts of a model's file are words for people. A translation of the file holds these and nothing else: the same
 * keys, and in place of a list its elements under the key that tells them apart. Numbers so exist once.
 */
import { z } from 'zod';
import { text } from '../text.ts';

export type Texts = TextPart | Fields | Elements;

interface TextPart {
  readonly kind: 'text';
}

interface Fields {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, Texts>>;
}

/** Elements of a list, or parts of a mapping whose keys the file makes itself. */
interface Elements {
  readonly kind: 'elements';
  /** The keys that there can be: all of them by name, or what they look like. */
  readonly keys: readonly string[] | z.ZodString;
  /** What an element's key is made of; null where the file has a mapping with these keys. */
  readonly by: { readonly field: string; readonly prefix: string } | null;
  readonly each: Texts;
}

/** A mapping of a file that its schema has accepted. */
type Part = Readonly<Record<string, unknown>>;

/** What a translation says, under its keys. */
export type Translation = string | { readonly [key: string]: Translation | undefined };

export const TEXT: TextPart = { kind: 'text' };

export const fields = (parts: Readonly<Record<string, Texts>>): Fields => ({ kind: 'fields', fields: parts });

/** Parts of a mapping that the file gives keys of its own. */
export const mapped = (keys: Elements['keys'], each: Texts): Elements => ({ kind: 'elements', keys, by: null, each });

/** Elements of a list, under one of their fields; a number stands behind a prefix, as in `stage_2`. */
export const listed = (keys: Elements['keys'], each: Texts, field: string, prefix = ''): Elements => ({
  kind: 'elements',
  keys,
  by: { field, prefix },
  each,
});

/** The schema of a translation: every text may be missing, nothing else may be there. */
export function translationSchema(texts: Texts): z.ZodType<Translation> {
  switch (texts.kind) {
    case 'text':
      return text;
    case 'fields':
      return optionalParts(Object.entries(texts.fields));
    case 'elements': {
      const { keys, each } = texts;
      return 'parse' in keys ? z.record(keys, translationSchema(each)) : optionalParts(keys.map((key) => [key, each]));
    }
  }
}

const optionalParts = (parts: readonly (readonly [string, Texts])[]): z.ZodType<Translation> =>
  z.strictObject(Object.fromEntries(parts.map(([key, part]) => [key, translationSchema(part).optional()])));

/** The parts with words below a part of the file, by the keys that a translation has for them. */
export function partsOf(texts: Fields | Elements, original: unknown): readonly (readonly [string, Texts, unknown])[] {
  if (typeof original !== 'object' || original === null) return [];
  if (texts.kind === 'fields') {
    return Object.entries(texts.fields)
      .map(([key, part]) => [key, part, (original as Part)[key]] as const)
      .filter(([, part, value]) => hasWords(part, value));
  }
  const { by, each } = texts;
  if (by === null) return Object.entries(original).map(([key, part]) => [key, each, part]);
  return (original as readonly Part[]).map((element) => [`${by.prefix}${String(element[by.field])}`, each, element]);
}

const hasWords = (texts: Texts, original: unknown): boolean =>
  texts.kind === 'text' ? typeof original === 'string' : partsOf(texts, original).length > 0;
