/** The part of a language that scripts in a report speak: few files, so that the page stays small. */
import type { Language } from './language.ts';
import { type Say, sayIn } from './say.ts';

/** Files of messages that run in browsers; asking for any other is a defect there. */
const FILES = ['words', 'figures', 'units', 'blockers', 'explorer', 'reading-aids'] as const;

/** Plain data that can stand in a page. */
export interface BrowserLanguage extends Omit<Language, 'messages'> {
  readonly messages: Pick<Language['messages'], (typeof FILES)[number]>;
  readonly locale: string;
}

/** What a report without the explorer needs, for its tables and charts. */
const FILES_OF_AIDS = ['figures', 'reading-aids'] as const;

export interface AidsLanguage extends Omit<BrowserLanguage, 'messages'> {
  readonly messages: Pick<Language['messages'], (typeof FILES_OF_AIDS)[number]>;
}

export const browserLanguage = (say: Say): BrowserLanguage => part(say, FILES);

export const aidsLanguage = (say: Say): AidsLanguage => part(say, FILES_OF_AIDS);

function part<File extends keyof Language['messages']>({ language, locale }: Say, files: readonly File[]) {
  const messages = Object.fromEntries(files.map((file) => [file, language.messages[file]]));
  return { ...language, messages: messages as Pick<Language['messages'], File>, locale };
}

export const sayInBrowser = (language: BrowserLanguage): Say =>
  sayIn({ ...language, messages: language.messages as Language['messages'] }, language.locale);
