/** Languages of reports. One more is a folder beside `en` with the same files, and an entry here. */
import { ENGLISH } from './english.ts';
import type { Language } from './language.ts';

const LOADERS = {
  en: async () => ENGLISH,
  de: async () => ({
    id: 'de',
    messages: (await import('./de/index.ts')).messages,
    lowersNames: false,
    mostInWords: 12,
    ownLocale: 'de',
  }),
} as const satisfies Readonly<Record<string, () => Promise<Language>>>;

export type LanguageId = keyof typeof LOADERS;

export const LANGUAGES = Object.keys(LOADERS) as readonly LanguageId[];

export const loadLanguage = (id: LanguageId): Promise<Language> => LOADERS[id]();
