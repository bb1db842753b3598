import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sortKeyIn } from '../../src/browser/tables/sort-key.ts';
import type { RunningBrowser } from '../../src/io/browser/launch.ts';
import { openBrowser } from '../../src/io/browser/open-browser.ts';
import { PACKAGE_ROOT } from '../../src/io/package-root.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import { reportOf, sampleResult } from '../render/sample-report.ts';
import { openReport } from './explorer-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'unswivel-aids-test-'));
let running: RunningBrowser;
let html: string;

beforeAll(async () => {
  running = await openBrowser();
  html = await reportOf(await sampleResult());
}, 120_000);
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

/** First cells of the body of the first table whose caption begins so. */
const firstCells = async (page: Page, caption: string, column = 0): Promise<string[]> =>
  (await page.evaluate(
    `[...document.querySelectorAll('table')].find((table) => table.caption.textContent.startsWith(${JSON.stringify(caption)}))
      .tBodies[0].querySelectorAll('tr:not([hidden])').values().map((row) => row.cells[${column}].firstChild.textContent.trim()).toArray()`,
  )) as string[];

test('headings sort by number, up and down, and lead back to the order of the report', async () => {
  const { page, complaints } = await openReport(running.browser, html, { folder });
  const caption = 'By system';
  const head = `[...document.querySelectorAll('table')].find((table) => table.caption.textContent.startsWith('${caption}')).tHead.rows[0].cells`;
  const written = await firstCells(page, caption);
  const sizes = async (opened: Page): Promise<number[]> =>
    (await firstCells(opened, caption, 1)).map((text) => {
      const key = sortKeyIn('en', ENGLISH.messages.figures)(text);
      return key.kind === 'number' ? key.value : Number.NaN;
    });
  const press = (): Promise<unknown> => page.keyboard.press('Enter');
  await page.evaluate(`${head}[1].querySelector('button').focus()`);
  await press();
  expect(await page.evaluate(`${head}[1].getAttribute('aria-sort')`)).toBe('ascending');
  const ascending = await firstCells(page, caption);
  const smallestFirst = await sizes(page);
  expect(smallestFirst).toEqual(smallestFirst.toSorted((a, b) => a - b));
  await press();
  expect(await page.evaluate(`${head}[1].getAttribute('aria-sort')`)).toBe('descending');
  expect(await sizes(page)).toEqual(smallestFirst.toReversed());
  await press();
  expect(await page.evaluate(`${head}[1].getAttribute('aria-sort')`)).toBeNull();
  expect(await firstCells(page, caption)).toEqual(written);
  expect(written.toSorted()).toEqual(ascending.toSorted());
  expect(ascending).not.toEqual(written);
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test('a long table is searched by words, and printed whole', async () => {
  const { page } = await openReport(running.browser, html, { folder });
  const found = (await page.evaluate(`(() => {
    const field = document.querySelector('.filter input');
    const rows = field.closest('.filter').nextElementSibling.querySelector('tbody').rows;
    const word = rows[4].cells[0].firstChild.textContent.trim().split(' ')[0].toLowerCase();
    for (let node = field; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    field.value = word;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const left = [...rows].filter((row) => !row.hidden);
    return { all: rows.length, left: left.length, fit: left.every((row) => row.textContent.toLowerCase().includes(word)),
      told: field.closest('.filter').querySelector('[role=status]').textContent };
  })()`)) as { all: number; left: number; fit: boolean; told: string };
  expect(found.fit).toBe(true);
  expect(found.left).toBeGreaterThan(0);
  expect(found.left).toBeLessThan(found.all);
  expect(found.told).toBe(`${found.left} of ${found.all} rows`);
  await page.emulateMediaType('print');
  expect(await page.evaluate(`getComputedStyle(document.querySelector('tbody tr[hidden]')).display`)).toBe('table-row');
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.filter')).display`)).toBe('none');
  await page.close();
}, 60_000);

test('charts tell their marks to the pointer and to arrow keys', async () => {
  const { page, complaints } = await openReport(running.browser, html, { folder });
  const tip = (): Promise<unknown> =>
    page.evaluate(
      `(() => { const tip = document.querySelector('.chart-tip'); return tip.hidden ? null : tip.textContent; })()`,
    );
  await page.focus('.chart-room[tabindex="0"]');
  await page.keyboard.press('ArrowDown');
  const first = await tip();
  expect(first).toMatch(/\S/);
  await page.keyboard.press('ArrowDown');
  expect(await tip()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await tip()).toBe(first);
  await page.keyboard.press('Escape');
  expect(await tip()).toBeNull();
  const mark = '.chart-room svg.chart-wide [data-tip]';
  await page.hover(mark);
  expect(await tip()).toBe(await page.evaluate(`document.querySelector('${mark}').getAttribute('data-tip')`));
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test('bundles stay small and ask for nothing', () => {
  const explorer = readFileSync(join(PACKAGE_ROOT, 'dist/browser/explorer.js'), 'utf8');
  const aids = readFileSync(join(PACKAGE_ROOT, 'dist/browser/reading-aids.js'), 'utf8');
  expect(Buffer.byteLength(explorer)).toBeLessThan(250_000);
  expect(Buffer.byteLength(aids)).toBeLessThan(10_000);
  for (const script of [explorer, aids]) expect(script).not.toMatch(/ZodError|\beval\(|new Function|import\(|fetch\(/);
});
