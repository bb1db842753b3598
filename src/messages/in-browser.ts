/** The part of a language that scripts in a report speak: few files, so that the page stays small. */
import type { Language } from './language.ts';
import { type Say, sayIn } from './say.ts';

/** Files of messages that run in browsers; asking for any other is a defect there. */
const FILES = ['words', 'figures', 'units', 'stage', 'certainty', 'saving', 'explorer', 'reading-aids'] as const;

/** Plain data that can stand in a page. */
export interface BrowserLanguage extends Omit<Language, 'messages'> {
  readonly messages: Pick<Language['messages'], (typeof FILES)[number]>;
  readonly locale: string;
}

export function browserLanguage({ language, locale }: Say): BrowserLanguage {
  const messages = Object.fromEntries(FILES.map((file) => [file, language.messages[file]]));
  return { ...language, messages: messages as unknown as BrowserLanguage['messages'], locale };
}

export const sayInBrowser = (language: BrowserLanguage): Say =>
  sayIn({ ...language, messages: language.messages as Language['messages'] }, language.locale);
