/** Results of the fixtures and their reports, each made once per test file. */
import { createHash } from 'node:crypto';
import { assessInFull, type FullAssessment } from '../../src/app/assess-in-full.ts';
import type { ExplorerData } from '../../src/assessment/what-if/explorer-data.ts';
import type { Commentary } from '../../src/domain/commentary.ts';
import { readFonts, readScripts, readTemplates } from '../../src/io/report-materials.ts';
import { english } from '../../src/messages/english.ts';
import type { Say } from '../../src/messages/say.ts';
import type { Audience } from '../../src/render/html/audience.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import type { ComparisonDocument } from '../../src/schema/result/comparison.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { fixture } from '../assessment/assess-fixture.ts';

const assessments = new Map<string, Promise<FullAssessment>>();

/** About how many contacts the samples are simulated with. */
const SAMPLE_CONTACTS = 20_000;

/** A copy of its own for every caller. */
export async function sampleAssessment(name = 'harbour-telecom', say: Say = english): Promise<FullAssessment> {
  const key = `${say.locale} ${name}`;
  const made =
    assessments.get(key) ??
    assessInFull({
      workspace: fixture(name),
      seed: 1,
      modelDirectory: null,
      parameterFile: null,
      date: null,
      setups: [],
      contacts: SAMPLE_CONTACTS,
      years: 50,
      threads: 1,
      say,
    });
  assessments.set(key, made);
  return structuredClone(await made);
}

export const sampleResult = async (name?: string): Promise<ResultDocument> => (await sampleAssessment(name)).result;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * @param data for the explorer; null for a report without it
 * @param comparison with another result; null for none
 */
export async function reportOf(
  result: ResultDocument,
  data: ExplorerData | null = null,
  comparison: ComparisonDocument | null = null,
  say: Say = english,
): Promise<string> {
  const [templates, fonts, { explorer: script, ...texts }] = await Promise.all([
    readTemplates(),
    readFonts(),
    readScripts(),
  ]);
  const explorer = data === null ? null : { script, data };
  const scripts = { ...texts, explorer };
  return (await renderHtml(result, { templates, fonts, scripts, sha256, comparison, say })).html;
}

/** An edition for an audience, without the explorer. */
export async function editionOf(
  result: ResultDocument,
  audience: Audience,
  say: Say = english,
  commentary: Commentary | null = null,
): Promise<string> {
  const [templates, fonts, texts] = await Promise.all([readTemplates(), readFonts(), readScripts()]);
  const scripts = { ...texts, explorer: null };
  return (await renderHtml(result, { templates, fonts, scripts, sha256, audience, say, commentary })).html;
}

/** The page without what its script elements hold. */
export const withoutScripts = (html: string): string =>
  html.replaceAll(/(<script[^>]*>).*?(<\/script>)/gs, (_, start: string, end: string) => `${start}${end}`);
