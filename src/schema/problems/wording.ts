import type { Phrase, Text } from '../../domain/phrase.ts';
import { phrase } from '../../messages/phrase.ts';

/** What the catalogue says about one kind of problem. `A` is what its sentences need to know. */
export interface Wording<A> {
  readonly severity: 'error' | 'warning';
  /** One sentence for documentation: what the code stands for. */
  readonly explanation: string;
  /** What is wrong and what was expected: a phrase where reports show it, since they speak other languages too. */
  readonly message: (about: A) => Text;
  /** How to mend it. */
  readonly hint: (about: A) => Text;
}

export const error = <A>(
  explanation: string,
  message: (about: A) => string,
  hint: (about: A) => string,
): Wording<A> => ({
  severity: 'error',
  explanation,
  message,
  hint,
});

export const warning = <A>(explanation: string, message: (about: A) => Text, hint: (about: A) => Text): Wording<A> => ({
  severity: 'warning',
  explanation,
  message,
  hint,
});

/** Longest piece of input that a message repeats, in characters. */
const LONGEST_QUOTE = 60;

/** Input inside a sentence: quoted, control characters made visible, shortened. */
export const quoted = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be made visible
  const visible = text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === '\n' ? '\\n' : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  const characters = Array.from(visible);
  const short = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : visible;
  return `"${short}"`;
};

/** `a, b or c`. */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** Ends a sentence with a suggestion when there is one. */
export const didYouMean = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `Did you mean ${quoted(nearest)}? ${otherwise}`;

/** The same as a phrase. */
export const didYouMeanPhrase = (nearest: string | null, otherwise: Phrase): Phrase =>
  nearest === null ? otherwise : phrase('problems.didYouMean', { nearest: quoted(nearest), otherwise });
