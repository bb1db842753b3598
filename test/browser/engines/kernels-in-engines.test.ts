/** The kernels compute the same figures in the engines of Chromium and of Firefox as in Node's, to the last bit. */
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../src/io/browser/open-browser.ts';
import { FIREFOX, openFirefox } from '../firefox.ts';
import { kernelFigures } from './kernel-figures.ts';

type Figures = ReturnType<typeof kernelFigures>;

const TIMEOUT_MS = 120_000;

let script = '';
let inNode: Figures;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'kernel-figures.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'kernels',
    platform: 'browser',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
  inNode = kernelFigures();
}, TIMEOUT_MS);

async function figuresIn(browser: Browser): Promise<Figures> {
  const page = await browser.newPage();
  return (await page.evaluate(`${script}\nkernels.kernelFigures()`)) as Figures;
}

/** Names of the kernels that differ, with how many figures of each, in place of thousands of numbers. */
function differences(figures: Figures): readonly string[] {
  return Object.entries(inNode).flatMap(([kernel, own]) => {
    const wrong = own.filter((bits, at) => figures[kernel]?.[at] !== bits).length;
    return wrong === 0 && figures[kernel]?.length === own.length ? [] : [`${kernel}: ${wrong} of ${own.length}`];
  });
}

describe('the kernels', () => {
  test('give figures to compare', () => {
    for (const [kernel, own] of Object.entries(inNode)) expect([kernel, own.length > 100]).toEqual([kernel, true]);
    expect(new Set(inNode['handle time']).size).toBeGreaterThan(200);
  });

  test('compute in Chromium what they compute in Node', { timeout: TIMEOUT_MS }, async () => {
    const { browser, close } = await openBrowser();
    try {
      expect(differences(await figuresIn(browser))).toEqual([]);
    } finally {
      await close();
    }
  });

  test.skipIf(FIREFOX === null)('compute in Firefox what they compute in Node', { timeout: TIMEOUT_MS }, async () => {
    const { browser, close } = await openFirefox();
    try {
      expect(differences(await figuresIn(browser))).toEqual([]);
    } finally {
      await close();
    }
  });
});
