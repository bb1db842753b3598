import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBrand } from '../../../src/io/readers/report-brand.ts';
import { ProblemLog } from '../../../src/schema/problem-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'unswivel-brand-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function logoOf(text: string): Promise<string> {
  writeFileSync(join(folder, 'logo.svg'), text);
  writeFileSync(join(folder, 'brand.yaml'), 'name: A brand\nlogo: logo.svg\n');
  const log = new ProblemLog();
  const brand = await readBrand(join(folder, 'brand.yaml'), log);
  return (
    brand?.logo?.mediaType ??
    log
      .list()
      .map(({ code }) => code)
      .join()
  );
}

describe('the logo of a brand', () => {
  test.each([
    ['plain', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    [
      'with all that drawing programs write before it',
      `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: a drawing program -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg width="1"></svg>`,
    ],
    ['with entities of its own', `<!DOCTYPE svg [\n<!ENTITY ns "http://www.w3.org/2000/svg">\n]>\n<svg xmlns="&ns;"/>`],
  ])('may be an SVG file %s', async (_, text) => {
    expect(await logoOf(text)).toBe('image/svg+xml');
  });

  test('is no other kind of markup, however long what stands before it', async () => {
    expect(await logoOf('<!DOCTYPE html><html><svg/></html>')).toBe('unusable-file');
    expect(await logoOf('<svgs/>')).toBe('unusable-file');
    expect(await logoOf(`${'<!---->'.repeat(5000)}<html/>`)).toBe('unusable-file');
  });
});
