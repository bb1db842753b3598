import type { Text } from '../domain/phrase.ts';
import type { Say } from '../messages/say.ts';

/** Puts what scoring and set-ups have to say into the language of a document. */
export type Said = (text: Text) => string;

export const saidIn =
  (say: Pick<Say, 'phrase'>): Said =>
  (text) =>
    typeof text === 'string' ? text : say.phrase(text);
