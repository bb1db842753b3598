/** Results of the fixtures and their reports, each made once per test file. */
import { createHash } from 'node:crypto';
import { assessInFull } from '../../src/app/assess-in-full.ts';
import { readFonts, readTemplates } from '../../src/io/report-materials.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { fixture } from '../assessment/assess-fixture.ts';

const results = new Map<string, Promise<ResultDocument>>();

/** A copy of its own for every caller. */
export async function sampleResult(name = 'harbour-telecom'): Promise<ResultDocument> {
  const made =
    results.get(name) ??
    assessInFull({
      workspace: fixture(name),
      seed: 1,
      modelDirectory: null,
      parameterFile: null,
      date: null,
      setups: [],
      contacts: 20_000,
      years: 50,
      threads: 1,
    });
  results.set(name, made);
  return structuredClone(await made);
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

export async function reportOf(result: ResultDocument): Promise<string> {
  const { html } = await renderHtml(result, { templates: await readTemplates(), fonts: await readFonts(), sha256 });
  return html;
}
