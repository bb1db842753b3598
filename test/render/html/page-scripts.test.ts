import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/messages/english.ts';
import { aidsLanguage, browserLanguage } from '../../../src/messages/in-browser.ts';
import { jsonInScript, pageScripts } from '../../../src/render/html/page-scripts.ts';
import { PAYLOADS } from '../hostile-result.ts';

describe('data in a script element', () => {
  test('reads back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (data) => {
        const written = { ...data, payloads: PAYLOADS };
        expect(JSON.parse(jsonInScript(written))).toEqual(JSON.parse(JSON.stringify(written)));
      }),
    );
  });

  test('holds nothing that could end it or begin anything else', () => {
    const text = jsonInScript({ '</script>': PAYLOADS, more: '<!-- <script> ]]> & \u2028\u2029' });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/u);
  });
});

describe('scripts of a page', () => {
  const sha256 = (text: string): string => `of-${text}`;

  test('are allowed by their hashes, the worker only with the explorer', () => {
    const language = jsonInScript(browserLanguage(english));
    const explorer = { script: 'b', data: { one: 1 } };
    expect(pageScripts({ readingAids: 'a', explorer, stylesheet: '' }, sha256, english)).toEqual({
      language,
      scripts: ['a', 'b'],
      data: '{"one":1}',
      policy: ["script-src 'sha256-of-a' 'sha256-of-b'", 'worker-src blob:'],
    });
    expect(pageScripts({ readingAids: 'a', explorer: null, stylesheet: '' }, sha256, english)).toEqual({
      language: jsonInScript(aidsLanguage(english)),
      scripts: ['a'],
      data: null,
      policy: ["script-src 'sha256-of-a'"],
    });
  });

  test.each(['x="</script>"', '</SCRIPT', '<!--'])('that hold %s are a defect', (readingAids) => {
    expect(() => pageScripts({ readingAids, explorer: null, stylesheet: '' }, sha256, english)).toThrow(
      /end of its own/,
    );
  });
});
