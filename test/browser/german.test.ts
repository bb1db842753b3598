/** A German report in a browser: what its scripts add is German, and its figures are those of the English one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/io/browser/launch.ts';
import { openBrowser } from '../../src/io/browser/open-browser.ts';
import { messages as german } from '../../src/messages/de/index.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import { loadLanguage } from '../../src/messages/languages.ts';
import { sayIn } from '../../src/messages/say.ts';
import { reportOf, sampleAssessment } from '../render/sample-report.ts';
import { after, computed, fill, openReport } from './explorer-page.ts';

const { result, explorer: data } = await sampleAssessment();
const say = sayIn(await loadLanguage('de'));
const folder = mkdtempSync(join(tmpdir(), 'unswivel-german-test-'));
let running: RunningBrowser;
let html: string;

beforeAll(async () => {
  running = await openBrowser();
  html = await reportOf(result, data, null, say);
}, 120_000);
afterAll(async () => {
  await running?.close();
  rmSync(folder, { recursive: true });
});

/** Words of a file that are not the same in both languages and stand alone in the page. */
const englishOnly = (file: 'explorer' | 'reading-aids'): readonly string[] =>
  Object.entries<string>(ENGLISH.messages[file])
    .filter(([key, text]) => !text.includes('{') && (german[file] as Record<string, string>)[key] !== text)
    .map(([, text]) => text);

/** All texts of the page's elements, and their names for those who do not see them. */
const textsOf = async (page: Page, selector: string): Promise<readonly string[]> =>
  (await page.evaluate(`[...document.querySelectorAll('${selector} *')].flatMap((node) => [
    node.getAttribute('aria-label'), node.getAttribute('title'),
    ...[...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent),
  ]).filter((text) => text !== null).map((text) => text.trim())`)) as string[];

test('the explorer is German, and has the figures of the English page', async () => {
  const english = await openReport(running.browser, await reportOf(result, data), { folder });
  const opened = await openReport(running.browser, html, { folder });
  const { page } = opened;
  expect(await computed(page)).toEqual(await computed(english.page));
  expect(await page.evaluate(`document.querySelector('.what-if-banner').textContent`)).toBe(
    german.explorer.bannerReported,
  );

  const [figures, same] = [
    await after(page, () => fill(page, 'what-if-aggregate-context-view_time', '9,5')),
    await after(english.page, () => fill(english.page, 'what-if-aggregate-context-view_time', '9.5')),
  ];
  expect(figures).toEqual(same);
  expect(await page.evaluate(`document.getElementById('what-if-aggregate-context-view_time').value`)).toBe('9,5');
  expect(await page.evaluate(`document.querySelector('.what-if-headline').textContent`)).toMatch(
    /^Was wäre, wenn: .* gegenüber dem Bericht\.$/,
  );
  await page.evaluate(`document.getElementById('what-if-fail-0').click()`);
  await computed(page);
  const texts = new Set(await textsOf(page, '#what-if'));
  const named = new Set([...data.setups, ...data.interventions].map(({ name }) => name));
  expect(englishOnly('explorer').filter((text) => texts.has(text) && !named.has(text))).toEqual([]);
  expect(texts).toContain(german.explorer.mark);
  expect(texts).toContain(german.words['element-orchestrator']);
  expect(opened.complaints).toEqual([]);
  await Promise.all([page.close(), english.page.close()]);
}, 180_000);

test('a number that German and English read differently is asked again', async () => {
  const { page } = await openReport(running.browser, html, { folder });
  const before = await computed(page);
  await fill(page, 'what-if-volume-0', '1.234');
  expect(await page.evaluate(`document.getElementById('what-if-volume-0-wrong').textContent`)).toBe(
    german.explorer.wrongGrouped,
  );
  expect(await computed(page)).toEqual(before);
  await page.close();
}, 120_000);

test('tools of tables and charts are German, and sort what Germans write', async () => {
  const { page } = await openReport(running.browser, html, { folder });
  const texts = new Set(await textsOf(page, 'main'));
  expect(englishOnly('reading-aids').filter((text) => texts.has(text))).toEqual([]);
  expect(texts).toContain(german['reading-aids'].findRows);
  expect(texts).toContain(german['reading-aids'].chart);
  const told = await page.evaluate(`(() => {
    const field = document.querySelector('.filter input');
    field.value = 'zzzz';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return document.querySelector('.filter [role=status]').textContent;
  })()`);
  expect(told).toMatch(/^0 von \d+ Zeilen$/);
  await page.close();
}, 120_000);
