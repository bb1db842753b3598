import type { Channel } from '../../../domain/vocabulary.ts';

const WORDS: readonly (readonly [RegExp, Channel])[] = [
  [/^(voice|phone|telephone|call|inbound( call)?|callback)$/u, 'voice'],
  [/^((web|live) ?)?chat$/u, 'chat'],
  [/^e ?mail$/u, 'email'],
  [/^(messag(e|es|ing)|sms|whatsapp|text)$/u, 'messaging'],
  [/^(social( media)?|facebook|twitter|x)$/u, 'social'],
  [/^(self ?service|ivr|bot)$/u, 'self-service'],
];

/** What a word for a channel means; null where that is not known. */
export const channelOf = (word: string): Channel | null => {
  const plain = word
    .toLowerCase()
    .replaceAll(/[^a-z]+/gu, ' ')
    .trim();
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
};
