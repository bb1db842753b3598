/** Which language a report speaks, and how it writes numbers. */
import { english } from '../messages/english.ts';
import { type LanguageId, loadLanguage } from '../messages/languages.ts';
import { type Say, sayIn } from '../messages/say.ts';
import { UsageProblem } from './usage-problem.ts';

export interface LanguageOptions {
  readonly language: LanguageId;
  /** BCP 47 tag of numbers and dates; null for the language's own. */
  readonly locale: string | null;
}

export const reportLanguage = async ({ language, locale }: LanguageOptions): Promise<Say> =>
  language === english.language.id && (locale ?? language) === english.locale
    ? english
    : sayIn(await loadLanguage(language), locale ?? language);

/** The tag in its canonical form. @throws UsageProblem for what is no language tag, or one that no numbers are known for */
export function localeOf(tag: string): string {
  try {
    const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
    if (known !== undefined) return known;
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  throw new UsageProblem(
    `"${tag}" is no locale that numbers are known for.`,
    'Write a language tag such as en-GB, de-DE, de-AT or de-CH.',
  );
}
