import type { Text } from '../domain/phrase.ts';
import type { Say } from '../messages/say.ts';

/** Puts what scoring and set-ups have to say into the language of a document. */
export interface Said {
  (text: Text): string;
  /** For what stands by itself: words of ours begin with a capital, names and ids stay as the map has them. */
  readonly sentence: (text: Text) => string;
}

export function saidIn(say: Pick<Say, 'phrase' | 'sentence'>): Said {
  const said = (text: Text): string => (typeof text === 'string' ? text : say.phrase(text));
  const sentence = (text: Text): string => (typeof text === 'string' ? text : say.sentence(text));
  return Object.assign(said, { sentence });
}
