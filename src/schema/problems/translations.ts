import { phrase } from '../../messages/phrase.ts';
import { didYouMean, either, error, quoted, warning } from './wording.ts';

/** Files that say a model's words in another language. */
export const TRANSLATION_PROBLEMS = {
  'translation-of-nothing': error<{ what: string; nearest: string | null }>(
    'A translation says something that what it translates has no text for.',
    ({ what }) => `${what}: there is nothing to translate under this name`,
    ({ nearest }) => didYouMean(nearest, 'Write the id as the file has it that is translated, or take it out.'),
  ),
  'translation-placeholders': error<{ what: string; expected: readonly string[]; found: readonly string[] }>(
    'A translated text has other placeholders than the text itself.',
    ({ what, expected, found }) =>
      `${what}: expected ${expected.length === 0 ? 'no placeholder' : listed(expected)}, found ${found.length === 0 ? 'none' : listed(found)}`,
    ({ expected, found }) => {
      const missing = expected.filter((name) => !found.includes(name));
      return missing.length > 0
        ? `Put ${listed(missing)} where the value belongs in the sentence.`
        : `Take ${either(found.filter((name) => !expected.includes(name)))} out, or write it as the text itself does.`;
    },
  ),
  'untranslated-model': warning<{ folder: string; language: string }>(
    'A model is not translated into the language of the report, and keeps its own words.',
    ({ language }) => phrase('problems.untranslated-model', { language }),
    ({ folder }) => phrase('problems.untranslated-model-hint', { folder: quoted(folder) }),
  ),
  'partly-translated-model': warning<{ missing: number; all: number; language: string; first: string }>(
    'Some texts of a model are not translated into the language of the report, and keep their own words.',
    ({ missing, all, language }) => phrase('problems.partly-translated-model', { missing, all, language }),
    ({ first }) => phrase('problems.partly-translated-model-hint', { first }),
  ),
};

const listed = (names: readonly string[]): string => names.join(' and ');
