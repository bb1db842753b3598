import { beforeAll, describe, expect, test } from 'vitest';
import { reportOf, sampleAssessment, sampleResult, sha256, withoutScripts } from '../sample-report.ts';

const FIXTURES = [
  'harbour-telecom',
  'harbour-telecom-orchestrated',
  'anonymous-bank',
  'sparse',
  'worked-example',
  'vectors/1',
];

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, first = '']) => first);
const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('\u00a0', ' ');

describe.each(FIXTURES)('the report of %s', (name) => {
  let whole: string;
  let html: string;

  beforeAll(async () => {
    const { result, explorer } = await sampleAssessment(name);
    whole = await reportOf(result, explorer);
    html = withoutScripts(whole);
  });

  test('has one first heading and skips no level', () => {
    const levels = all(html, /<h([1-6])\b/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
  });

  test('has ids that are unique, and links that lead somewhere', () => {
    const ids = all(html, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(html, /href="([^"]*)"/g);
    expect(targets.filter((target) => !ids.includes(target.slice(1)) || !target.startsWith('#'))).toEqual([]);
  });

  test('allows exactly its own stylesheet, its own two scripts, their worker, and nothing else', () => {
    const [written = ''] = all(html, /http-equiv="Content-Security-Policy" content="([^"]*)"/g);
    const policy = written.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=');
    const [style = ''] = all(html, /<style>(.*?)<\/style>/gs);
    const scripts = all(whole, /<script>(.*?)<\/script>/gs);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${sha256(style)}'`,
      `script-src ${scripts.map((script) => `'sha256-${sha256(script)}'`).join(' ')}`,
      'worker-src blob:',
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(scripts).toHaveLength(2);
    expect(all(html, /<script([^>]*)/g)).toEqual([
      ' type="application/json" id="language"',
      ' type="application/json" id="what-if-data"',
      '',
      '',
    ]);
    expect(all(html, /(<[^>]*\s(?:style|on[a-z]+|src)=")/g)).toEqual([]);
  });

  test('stays below a megabyte and a half', () => {
    expect(Buffer.byteLength(whole)).toBeLessThan(1_500_000);
  });

  test('says nothing that no value stands behind', () => {
    expect(all(textOf(html), /(.*(?:\b(?:undefined|null|NaN|Infinity)\b|\[object).*)/g)).toEqual([]);
  });

  test('gives every table a caption, and every header cell its scope', () => {
    const tables = all(html, /<table>(.*?)<\/table>/gs);
    expect(tables.length).toBeGreaterThan(3);
    expect(
      tables.filter((table) => !/^\s*<caption>[^<]+<\/caption>/.test(table) || /<th(?! scope=)\b/.test(table)),
    ).toEqual([]);
  });

  test('gives every chart a message and a table of the same figures', () => {
    const figures = all(html, /<div class="figure"(.*?)<\/details>/gs);
    for (const figure of figures) {
      expect(all(figure, /<svg[^>]* role="img" aria-label="([^"]{20,})"/g)).toHaveLength(2);
      expect(figure).toContain('<table>');
    }
  });
});

describe('the report', () => {
  test('is the same to the byte for the same document', async () => {
    expect(sha256(await reportOf(await sampleResult()))).toBe(sha256(await reportOf(await sampleResult())));
  });

  test('puts provenance, stage, range and robustness on the first page', async () => {
    const result = await sampleResult();
    const [summary = ''] = all(await reportOf(result), /<section class="summary"(.*?)<\/section>/gs);
    expect(summary).toContain(result.organization.provenanceNote);
    expect(summary).toContain('Stage 1: Disconnected tool stack');
    expect(summary).toContain('stage 2 at its best');
    expect(summary).toMatch(/Stage 1 in (more than )?\d+% of 10,000 draws/);
  });

  test('says what is not known instead of a number', async () => {
    const summary = textOf(await reportOf(await sampleResult('sparse')));
    expect(summary).toContain('too little is known to name one');
    expect(summary).toMatch(/Worst single failure\s+not known/);
    expect(summary).toContain('Not known at all:');
  });

  test('does not say as measured what rests on assumed touches', async () => {
    const bank = textOf(await reportOf(await sampleResult('anonymous-bank')));
    expect(bank).toMatch(/On assumed touches, agents spend \d+% of handle time coordinating/);
    expect(bank).toMatch(/On assumed touches, all of the six most common contact types/);
  });

  test('leaves out sections that have nothing to show', async () => {
    const result = await sampleResult();
    const without = await reportOf({
      ...result,
      handleTime: { ...result.handleTime, setups: {}, comparisons: [], notApplicable: 'no volume' },
      blastRadius: { ...result.blastRadius, setups: {} },
    });
    const titles = all(without, /<li[^>]*><a href="#[^"]*"><span[^>]*>[^<]*<\/span>([^<]*)/g);
    expect(titles).not.toContain('Where handle time goes');
    expect(titles).not.toContain('Single failures');
    expect(textOf(without)).toContain('Handle time: no volume.');
  });

  test('holds every element of the map that a failure reaches in its table twin', async () => {
    const result = await sampleResult();
    const html = await reportOf(result);
    const elements = Object.values(result.blastRadius.setups['tool-centric']?.elements ?? {});
    const worst = elements.toSorted((a, b) => (b.volumeShare?.broken ?? 0) - (a.volumeShare?.broken ?? 0)).slice(0, 10);
    for (const { name } of worst) expect(html).toContain(`<th scope="row">${name}`);
  });
});
