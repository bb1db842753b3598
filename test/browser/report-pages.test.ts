/**
 * Pages of the PDF beside pictures that were looked at one by one, and the file's structure by a program of its own.
 * `UPDATE_PAGES=1 npx vitest run test/browser/report-pages.test.ts` draws the pictures anew; look at each before it is kept.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openPdfPrinter } from '../../src/io/pdf.ts';
import { loadLanguage } from '../../src/messages/languages.ts';
import { type Say, sayIn } from '../../src/messages/say.ts';
import type { Audience } from '../../src/render/html/audience.ts';
import { editionOf, sampleAssessment } from '../render/sample-report.ts';
import { answers, differentShare, pagePictures } from './page-pictures.ts';

const PICTURES = join(import.meta.dirname, 'pages');
/** Share of pixels by which a page may differ: another version of the browser sets a line a pixel off. */
const MOST_DIFFERENT = 0.01;
const LANGUAGES = { en: sayIn(await loadLanguage('en')), de: sayIn(await loadLanguage('de')) };

const printer = openPdfPrinter();
afterAll(() => printer.close());

async function printed(fixture: string, audience: Audience, say: Say, format: 'A4' | 'Letter'): Promise<Uint8Array> {
  const { result } = await sampleAssessment(fixture, say);
  return printer.print(await editionOf(result, audience, say), { format });
}

/** Pages that stand for what the report is made of: first page, heat map, charts, tables, appendix. */
const LOOKED_AT = [
  ['executive', 'en', 'A4', [1, 2]],
  ['executive', 'de', 'Letter', [1, 2]],
  ['client', 'en', 'A4', [1, 2, 3, 4, 5, 6]],
] as const;

describe.runIf(answers('pdftoppm', '-v'))('pages of the report', () => {
  test.each(LOOKED_AT)(
    'for the audience "%s" in %s on %s look as they were approved',
    async (audience, language, format, pages) => {
      const pictures = pagePictures(await printed('harbour-telecom', audience, LANGUAGES[language], format));
      const changed: string[] = [];
      for (const number of pages) {
        const file = join(PICTURES, `${audience}-${language}-${format.toLowerCase()}-${number}.png`);
        const picture = pictures[number - 1];
        if (picture === undefined) throw new Error(`There is no page ${number}.`);
        if (process.env['UPDATE_PAGES'] !== undefined) {
          mkdirSync(PICTURES, { recursive: true });
          writeFileSync(file, picture);
        }
        const share = differentShare(picture, readFileSync(file));
        if (share > MOST_DIFFERENT) changed.push(`page ${number}: ${(100 * share).toFixed(1)} % of its pixels`);
      }
      expect(changed).toEqual([]);
    },
    120_000,
  );

  test('are told apart where a figure moves', async () => {
    const [one, other] = pagePictures(await printed('harbour-telecom', 'executive', LANGUAGES.en, 'A4'));
    if (one === undefined || other === undefined) throw new Error('There are two pages.');
    expect(differentShare(one, other)).toBeGreaterThan(MOST_DIFFERENT);
    expect(differentShare(one, one)).toBe(0);
  });
});

test.runIf(answers('qpdf', '--version'))(
  'the PDF has no fault that qpdf finds',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unswivel-qpdf-'));
    const file = join(folder, 'report.pdf');
    writeFileSync(file, await printed('harbour-telecom', 'client', LANGUAGES.en, 'A4'));
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('No syntax or stream encoding errors found');
  },
  120_000,
);
