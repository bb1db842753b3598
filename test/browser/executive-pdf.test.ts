import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Commentary } from '../../src/domain/commentary.ts';
import { openPdfPrinter } from '../../src/io/pdf.ts';
import { countPages } from '../../src/io/pdf-pages.ts';
import { LANGUAGES, loadLanguage } from '../../src/messages/languages.ts';
import { type Say, sayIn } from '../../src/messages/say.ts';
import { EXECUTIVE_COMMENT, EXECUTIVE_PAGES } from '../../src/render/html/audience.ts';
import { readPdf } from '../io/read-pdf.ts';
import { editionOf, sampleAssessment } from '../render/sample-report.ts';

const FIXTURES = [
  'harbour-telecom',
  'harbour-telecom-orchestrated',
  'anonymous-bank',
  'sparse',
  'worked-example',
  'vectors/1',
];
const PAPERS = ['A4', 'Letter'] as const;
const TIMEOUT_MS = 180_000;
const LONGEST_NAME = 'Verwaltungsgesellschaft '.repeat(400);

/** A comment as long as the first page has room for, part of it a recommendation. */
const WHOLE_ROOM: Commentary = {
  author: null,
  sections: new Map([
    [
      'summary',
      {
        title: null,
        paragraphs: ['Seen on the floor. '.repeat(50).slice(0, EXECUTIVE_COMMENT - 100)],
        recommendations: ['Begin with refunds. '.repeat(10).slice(0, 100)],
      },
    ],
  ]),
};

describe('the executive edition, printed', () => {
  const printer = openPdfPrinter();
  const says = new Map<string, Say>();

  beforeAll(async () => {
    for (const language of LANGUAGES) says.set(language, sayIn(await loadLanguage(language)));
  });
  afterAll(() => printer.close());

  const edition = async (name: string, language: string, commentary: Commentary | null = null): Promise<string> => {
    const say = says.get(language);
    if (say === undefined) throw new Error(language);
    return editionOf((await sampleAssessment(name, say)).result, 'executive', say, commentary);
  };

  describe.each(LANGUAGES)('in %s', (language) => {
    test.each(FIXTURES)(
      'takes two pages for %s, on A4 and on Letter',
      async (name) => {
        const html = await edition(name, language);
        for (const format of PAPERS) {
          const pdf = await printer.print(html, { format });
          expect([format, (await readPdf(pdf)).pages]).toEqual([format, EXECUTIVE_PAGES]);
          expect(countPages(pdf)).toBe(EXECUTIVE_PAGES);
        }
      },
      TIMEOUT_MS,
    );

    test(
      'has room for a comment of the length that is allowed',
      async () => {
        const html = await edition('harbour-telecom', language, WHOLE_ROOM);
        expect(html).toContain('Begin with refunds.');
        for (const format of PAPERS) {
          expect(countPages(await printer.print(html, { format }))).toBe(EXECUTIVE_PAGES);
        }
      },
      TIMEOUT_MS,
    );
  });

  test(
    'puts stage and moves on the first page, worth and risks on the second, tagged and in the outline',
    async () => {
      const pdf = await readPdf(await printer.print(await edition('harbour-telecom', 'en'), { format: 'A4' }));
      const [first = '', second = ''] = pdf.text.split('\n').map((page) => page.replaceAll(/\s+/g, ' '));
      expect(first).toContain('Stage 1: Disconnected tool stack');
      expect(first).toContain('What is not known');
      expect(second).toContain('What it is worth, and what it risks');
      expect(second).toMatch(/Client edition, section \d+/);
      expect(pdf.marked).toBe(true);
      expect(pdf.outline.map(({ depth }) => depth)).toContain(2);
      expect(pdf.tags.filter(({ role, alt }) => role === 'Figure' && (alt ?? '') === '')).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'keeps its two pages whatever the names',
    async () => {
      const { result } = await sampleAssessment('harbour-telecom');
      const html = await editionOf(
        { ...result, organization: { ...result.organization, name: LONGEST_NAME, provenanceNote: LONGEST_NAME } },
        'executive',
      );
      expect(countPages(await printer.print(html, { format: 'Letter' }))).toBe(EXECUTIVE_PAGES);
    },
    TIMEOUT_MS,
  );
});
