/** Results of the fixtures and their reports, each made once per test file. */
import { createHash } from 'node:crypto';
import { assessInFull, type FullAssessment } from '../../src/app/assess-in-full.ts';
import type { ExplorerData } from '../../src/assessment/what-if/explorer-data.ts';
import { readFonts, readScripts, readTemplates } from '../../src/io/report-materials.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import type { ComparisonDocument } from '../../src/schema/result/comparison.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { fixture } from '../assessment/assess-fixture.ts';

const assessments = new Map<string, Promise<FullAssessment>>();

/** About how many contacts the samples are simulated with. */
const SAMPLE_CONTACTS = 20_000;

/** A copy of its own for every caller. */
export async function sampleAssessment(name = 'harbour-telecom'): Promise<FullAssessment> {
  const made =
    assessments.get(name) ??
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
    });
  assessments.set(name, made);
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
): Promise<string> {
  const [templates, fonts, { explorer: script, ...texts }] = await Promise.all([
    readTemplates(),
    readFonts(),
    readScripts(),
  ]);
  const explorer = data === null ? null : { script, data };
  const scripts = { ...texts, explorer };
  return (await renderHtml(result, { templates, fonts, scripts, sha256, comparison })).html;
}

/** The page without what its script elements hold. */
export const withoutScripts = (html: string): string =>
  html.replaceAll(/(<script[^>]*>).*?(<\/script>)/gs, (_, start: string, end: string) => `${start}${end}`);
