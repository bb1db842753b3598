/** What scripts may run in a report: those named here by their hashes, and nothing else. They only add to the page. */

import { aidsLanguage, browserLanguage } from '../../messages/in-browser.ts';
import type { Say } from '../../messages/say.ts';

export interface ReportScripts {
  /** Sorting and filtering of tables, tooltips of charts. */
  readonly readingAids: string;
  /** The what-if explorer with what it computes from; null for a report without it. */
  readonly explorer: { readonly script: string; readonly data: object } | null;
  /** The look of what scripts add. */
  readonly stylesheet: string;
}

export interface PageScripts {
  readonly scripts: readonly string[];
  /** JSON for an element that browsers do not run; null without the explorer. */
  readonly data: string | null;
  /** The language that scripts speak, as JSON for such an element. */
  readonly language: string;
  /** For the content security policy. */
  readonly policy: readonly string[];
}

/** @param sha256 digest of a text, in base64 */
export function pageScripts(
  { readingAids, explorer }: ReportScripts,
  sha256: (text: string) => string,
  say: Say,
): PageScripts {
  const scripts = [readingAids, ...(explorer === null ? [] : [explorer.script])];
  for (const script of scripts) {
    if (/<\/script|<!--/i.test(script)) throw new Error('A script may not hold the end of its own element.');
  }
  return {
    scripts,
    language: jsonInScript(explorer === null ? aidsLanguage(say) : browserLanguage(say)),
    data: explorer === null ? null : jsonInScript(explorer.data),
    policy: [
      `script-src ${scripts.map((script) => `'sha256-${sha256(script)}'`).join(' ')}`,
      ...(explorer === null ? [] : ['worker-src blob:']),
    ],
  };
}

/** JSON in which no character can end a script element, begin a comment in it, or end a line of JavaScript. */
export const jsonInScript = (data: object): string =>
  JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
