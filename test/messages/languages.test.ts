/** Every language has every message, with the same values in it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/messages/english.ts';
import type { Language } from '../../src/messages/language.ts';
import { LANGUAGES, loadLanguage } from '../../src/messages/languages.ts';

const FOLDER = join(import.meta.dirname, '../../src/messages');

interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
  readonly children?: readonly Node[];
}
/** Kinds of nodes in a parsed message: 0 is words, 7 the number sign of a plural. */
const [WORDS, NUMBER_SIGN] = [0, 7];

/** Names of the values and tags that a message asks for. */
function asked(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (nodes: readonly Node[]): void => {
    for (const { type, value, options, children } of nodes) {
      if (type !== WORDS && type !== NUMBER_SIGN && value !== undefined) names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
      walk(children ?? []);
    }
  };
  walk(new IntlMessageFormat(text, 'en').getAst() as unknown as readonly Node[]);
  return names;
}

const messagesOf = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(language.messages).flatMap(([file, entries]) =>
      Object.entries(entries as Readonly<Record<string, string>>).map(
        ([key, text]) => [`${file}.${key}`, text] as const,
      ),
    ),
  );

const english = messagesOf(ENGLISH);

test('every file of messages is spoken', async () => {
  const files = (await readdir(join(FOLDER, 'en'))).filter((name) => name.endsWith('.json'));
  expect(files.map((name) => name.replace('.json', '')).toSorted()).toEqual(Object.keys(ENGLISH.messages).toSorted());
});

describe.each(LANGUAGES)('language %s', (id) => {
  test('has the same messages as English, none of them empty', async () => {
    const own = messagesOf(await loadLanguage(id));
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect([...own].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  test('puts the same values into each', async () => {
    const own = messagesOf(await loadLanguage(id));
    const different = [...english].flatMap(([key, text]) => {
      const [here, there] = [asked(own.get(key) ?? ''), asked(text)];
      const same = here.size === there.size && [...here].every((name) => there.has(name));
      return same ? [] : [key];
    });
    expect(different).toEqual([]);
  });
});
