/**
 * Messages in one language, filled in. Message files are ICU MessageFormat (Unicode CLDR's syntax of plurals and
 * selections), so that translators' tools read them and a third language brings its own plural rules.
 */
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import type { Phrase, PhraseValue } from '../domain/phrase.ts';
import { capitalised } from './capitalised.ts';
import type { MessageKey } from './en/index.ts';
import type { Language } from './language.ts';

export type { MessageKey } from './en/index.ts';

/** What goes into the braces of a message: figures are ready-made text, only counts that decide a plural are numbers. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Text made of pieces: plain words, and what stands between a pair of tags. */
export type RichText = readonly (string | { readonly tag: string; readonly inside: RichText })[];

export interface Say {
  /** @throws Error when a value that the message names is missing */
  (key: MessageKey, values?: MessageValues): string;
  /** The same with tags such as `<link>…</link>` kept apart from the words. */
  readonly rich: (key: MessageKey, values?: MessageValues) => RichText;
  /** What the model's code wants to say; phrases inside a phrase are said first. */
  readonly phrase: (phrase: Phrase) => string;
  /** The same as a sentence's beginning: its own first word with a capital, a name or an id as it stands. */
  readonly sentence: (phrase: Phrase) => string;
  /** "a", "a and b", "a, b and c". */
  readonly listed: (things: readonly string[]) => string;
  /** "a", "a or b", "a, b or c". */
  readonly anyOf: (things: readonly string[]) => string;
  /** A name as a sentence goes on with it: "execution layer", but "CRM". */
  readonly inSentence: (name: string) => string;
  /** Small numbers in words, others in figures. */
  readonly numberWord: (count: number) => string;
  /** Whether there is such a message. */
  readonly has: (key: string) => boolean;
  readonly language: Language;
  /** BCP 47 tag of numbers and dates. */
  readonly locale: string;
}

/** A message that begins with a value, not with a word of its own. */
const BEGINS_WITH_VALUE = /^\{(\w+)\}/;

/** Without these a message is its own text. */
const NEEDS_FORMATTING = /[{<']/;

/** @param locale BCP 47 tag of numbers and dates, such as `de-CH`; the language's own by default */
export function sayIn(language: Language, locale: string = language.id): Say {
  const { id, messages, lowersNames, mostInWords, ownLocale } = language;
  const made = new Map<string, IntlMessageFormat>();
  const lists = new Intl.ListFormat(ownLocale, { type: 'conjunction' });
  const choices = new Intl.ListFormat(ownLocale, { type: 'disjunction' });

  const found = (key: string): string | undefined => {
    const cut = key.indexOf('.');
    return (messages as AnyMessages)[key.slice(0, cut)]?.[key.slice(cut + 1)];
  };
  const textOf = (key: MessageKey): string => {
    const text = found(key);
    if (text === undefined) throw new Error(`No message "${key}" in language "${id}".`);
    return text;
  };
  const formatters = formattersOf(ownLocale);
  const formatOf = (key: MessageKey, text: string, ignoreTag: boolean): IntlMessageFormat => {
    const name = ignoreTag ? key : `<${key}`;
    const format = made.get(name) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag, formatters });
    made.set(name, format);
    return format;
  };

  const say = (key: MessageKey, values: MessageValues = {}): string => {
    const text = textOf(key);
    return NEEDS_FORMATTING.test(text) ? String(formatOf(key, text, true).format<string>(values)) : text;
  };
  const rich = (key: MessageKey, values: MessageValues = {}): RichText => {
    const text = textOf(key);
    if (!NEEDS_FORMATTING.test(text)) return [text];
    const tags = Object.fromEntries(
      Array.from(text.matchAll(/<([a-z]+)>/g), ([, tag = '']) => [tag, (inside: RichText) => ({ tag, inside })]),
    );
    const parts: unknown = formatOf(key, text, false).format({ ...values, ...tags } as never);
    return Array.isArray(parts) ? (parts as RichText) : [parts as RichText[number]];
  };
  const valueOf = (value: PhraseValue): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    return isList(value) ? lists.format(value.map((one) => String(valueOf(one)))) : phrase(value);
  };
  const phrase = ({ key, values }: Phrase): string =>
    say(key as MessageKey, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value)])));
  const sentence = ({ key, values }: Phrase): string => {
    const [, first] = BEGINS_WITH_VALUE.exec(textOf(key as MessageKey)) ?? [];
    if (first === undefined) return capitalised(phrase({ key, values }));
    const value = values[first];
    return phrase(isPhrase(value) ? { key, values: { ...values, [first]: sentence(value) } } : { key, values });
  };

  return Object.assign(say, {
    rich,
    phrase,
    sentence,
    listed: (things: readonly string[]) => lists.format(things),
    anyOf: (things: readonly string[]) => choices.format(things),
    inSentence: (name: string) =>
      lowersNames && /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
    numberWord: (count: number) =>
      Number.isInteger(count) && count >= 0 && count <= mostInWords
        ? say(`words.number-${count}` as MessageKey)
        : `${count}`,
    has: (key: string) => found(key) !== undefined,
    language,
    locale,
  });
}

/** Plurals are those of the words, whatever numbers are written like: a locale may be of another language. */
function formattersOf(ownLocale: string): Formatters {
  const numbers = new Map<string, Intl.NumberFormat>();
  const plurals = new Map<string, Intl.PluralRules>();
  return {
    getNumberFormat: (locales, options) => {
      const name = JSON.stringify([locales, options]);
      const made = numbers.get(name) ?? new Intl.NumberFormat(locales, options);
      numbers.set(name, made);
      return made;
    },
    getDateTimeFormat: (locales, options) => new Intl.DateTimeFormat(locales, options),
    getPluralRules: (_locales, options) => {
      const name = JSON.stringify(options);
      const made = plurals.get(name) ?? new Intl.PluralRules(ownLocale, options);
      plurals.set(name, made);
      return made;
    },
  };
}

type AnyMessages = Readonly<Record<string, Readonly<Record<string, string>>>>;

const isPhrase = (value: PhraseValue | undefined): value is Phrase =>
  typeof value === 'object' && value !== null && !isList(value);
const isList = (value: PhraseValue): value is readonly PhraseValue[] => Array.isArray(value);
