import { describe, expect, test } from 'vitest';
import { compareResults } from '../../../src/comparison/compare-results.ts';
import { hostile, PAYLOADS } from '../hostile-result.ts';
import { reportOf, sampleAssessment, sampleResult, withoutScripts } from '../sample-report.ts';

/** Where a pattern is found, in short: a whole report in a failure's message helps nobody. */
const found = (html: string, pattern: RegExp): string[] => (html.match(pattern) ?? []).map((text) => text.slice(0, 80));

/** Names of the elements of a page; text that is escaped has none. */
const elements = (html: string): string[] =>
  [...new Set(found(html.replace(/<style>.*?<\/style>/s, ''), /<[a-z][a-z0-9]*/gi))].toSorted();

describe('hostile text in every field of the document and of the data of the explorer', () => {
  test('brings no element and no attribute that the report does not have anyway', async () => {
    const { result, explorer } = await sampleAssessment();
    const whole = await reportOf(hostile(result), hostile(explorer));
    const html = withoutScripts(whole);
    const known = elements(withoutScripts(await reportOf(result, explorer)));
    expect(found(whole, /<\/?script/gi)).toHaveLength(8);
    expect(elements(html).filter((name) => !known.includes(name))).toEqual([]);
    const bare = html.replaceAll(/="[^"]*"/g, '=""');
    expect(found(bare, /<[a-z][^>]*\s(on[a-z]+|style|src|srcset|action|formaction)\s*=/gi)).toEqual([]);
    expect(found(html, /<\/(style|title|body)>/gi)).toEqual(['</title>', '</style>', '</body>']);
    expect(found(html, /href="(?!#)[^"]*/g)).toEqual([]);
  });

  test('stands there as text, without what reorders it or steers a terminal', async () => {
    const html = withoutScripts(await reportOf(hostile(await sampleResult())));
    expect(found(html, /[\u202a-\u202e\u2066-\u2069\u0000\u0007\u001b]/gu)).toEqual([]);
    expect(html).toContain('{{constructor}}');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

test.each(PAYLOADS.map((name, at) => ({ name, at })))(
  'payload $at may be the name of the organisation',
  async ({ name }) => {
    const result = await sampleResult('worked-example');
    const html = withoutScripts(await reportOf({ ...result, organization: { ...result.organization, name } }));
    expect(found(html, /<\/(title|style)>|<script|<img/gi)).toEqual(['</title>', '</style>', '<script', '<script']);
  },
);

test('a result that the report is held against brings nothing either', async () => {
  const result = await sampleResult('worked-example');
  const side = (document: typeof result) => ({ source: 'result', document, setup: 'tool-centric', map: null }) as const;
  const other = { ...result, organization: { ...result.organization, name: 'Other', volume: 1 } };
  const comparison = hostile(compareResults(side(other), side(result)));
  const html = withoutScripts(await reportOf(result, null, comparison));
  const plain = withoutScripts(await reportOf(result));
  expect(html).toContain('id="comparison"');
  expect(elements(html).filter((name) => !elements(plain).includes(name))).toEqual([]);
  expect(found(html, /href="(?!#)[^"]*/g)).toEqual([]);
  expect(found(html, /[\u202a-\u202e\u2066-\u2069\u0000\u0007\u001b]/gu)).toEqual([]);
});
