/** Phrases whose key is held against the message files by the compiler. */
import type { Phrase, PhraseValue } from '../domain/phrase.ts';
import type { MessageKey } from './en/index.ts';

export const phrase = (key: MessageKey, values: Readonly<Record<string, PhraseValue>> = {}): Phrase => ({
  key,
  values,
});
