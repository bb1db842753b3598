import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPdfPrinter } from '../../src/io/pdf.ts';
import { countPages } from '../../src/io/pdf-pages.ts';
import { LANGUAGES, loadLanguage } from '../../src/messages/languages.ts';
import { sayIn } from '../../src/messages/say.ts';
import { type ReadPdf, readPdf } from '../io/read-pdf.ts';
import { editionOf, reportOf, sampleAssessment, sampleResult } from '../render/sample-report.ts';

/** Nobody reads a report of eighty pages. German words on the shorter pages of Letter take the most. */
const MOST_PAGES = 36;
const LONGEST_NAME = 'x'.repeat(10_000);

describe('the printed report', () => {
  const printer = openPdfPrinter();
  let html: string;
  let bytes: Uint8Array;
  let pdf: ReadPdf;

  beforeAll(async () => {
    html = await reportOf(await sampleResult());
    bytes = await printer.print(html, { format: 'A4' });
    pdf = await readPdf(bytes);
  }, 120_000);

  afterAll(() => printer.close());

  test('is tagged: headings, tables with header cells, lists, links', () => {
    expect(pdf.marked).toBe(true);
    const roles = new Set(pdf.tags.map(({ role }) => role));
    for (const role of ['Document', 'H1', 'H2', 'H3', 'H4', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Link']) {
      expect(roles).toContain(role);
    }
  });

  test('shows every chart as one figure with its message, and the narrow ones not at all', () => {
    const messages = [...html.matchAll(/<svg [^>]*class="(?:chart chart-wide|strip)"[^>]* aria-label="([^"]*)"/g)];
    const figures = pdf.tags.filter(({ role }) => role === 'Figure');
    expect(figures).toHaveLength(messages.length);
    expect(figures.filter(({ alt }) => (alt ?? '').length < 10)).toEqual([]);
  });

  test('has an outline with the sections and the indicators beneath', () => {
    expect(pdf.outline[0]).toEqual({ title: 'Harbour Telecom', depth: 1 });
    expect(pdf.outline.filter(({ depth }) => depth === 2).length).toBeGreaterThan(8);
    expect(pdf.outline.map(({ title }) => title)).toContain('Coordination locus');
  });

  test('embeds every font, and sets all of the report in its own: arrows and signs too', () => {
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(pdf.fonts.filter(({ name }) => !/^[A-Z]{6}\+SourceSans3/.test(name))).toEqual([]);
    expect(pdf.text).toContain('→');
  });

  test('carries title, language, running header from the second page on, and page numbers', () => {
    expect(pdf.info).toMatchObject({ Title: 'Harbour Telecom: Contact-centre architecture maturity', Language: 'en' });
    const pages = pdf.text.split('\n');
    expect(pages[1]).toMatch(/Harbour Telecom\s+Contact-centre architecture maturity/);
    expect(pages[0]?.match(/Contact-centre architecture maturity/g)).toHaveLength(1);
    expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain(`Page ${pdf.pages} of ${pdf.pages}`);
  });

  test('prints evidence as a line with the count of the rest, and no table that says what its chart says', () => {
    const text = pdf.text.replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/Evidence: [^;]+\(touches\.csv, row \d+\);/);
    expect(text).toMatch(/\d+ more rows: technical edition/);
    expect(text).not.toContain('Computed as.');
    expect(html).toContain('Computed as.');
  });

  test('prints all that is folded on screens in the technical edition', async () => {
    const technical = await readPdf(
      await printer.print(await editionOf(await sampleResult(), 'technical'), { format: 'A4' }),
    );
    expect(technical.pages).toBeGreaterThan(2 * pdf.pages);
    const text = technical.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Computed as.');
    expect(text).toContain('Every set');
    expect(text).not.toContain('technical edition');
  }, 120_000);

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(['harbour-telecom', 'anonymous-bank'])(
      'is of a length that a client reads: %s, on A4 and on Letter',
      async (name) => {
        const say = sayIn(await loadLanguage(language));
        const client = await editionOf((await sampleAssessment(name, say)).result, 'client', say);
        for (const format of ['A4', 'Letter'] as const) {
          expect(countPages(await printer.print(client, { format }))).toBeLessThanOrEqual(MOST_PAGES);
        }
      },
      120_000,
    );
  });

  test('is the same to the byte when printed again', async () => {
    const again = await printer.print(html, { format: 'A4' });
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  test('puts the summary on one page, in A4 and in Letter', async () => {
    expect(pdf.text.split('\n')[1]).toContain('How stages are reached');
    const letter = await readPdf(await printer.print(html, { format: 'Letter' }));
    expect(letter.text.split('\n')[1]).toContain('How stages are reached');
  });

  test('keeps its pages whatever the names', async () => {
    const result = await sampleResult('worked-example');
    const named = await reportOf({ ...result, organization: { ...result.organization, name: LONGEST_NAME } });
    const { pages } = await readPdf(await printer.print(named, { format: 'A4' }));
    const plain = await readPdf(await printer.print(await reportOf(result), { format: 'A4' }));
    expect(pages - plain.pages).toBeLessThanOrEqual(2);
  });
});
