/** The explorer of a report in a real browser, as tests see it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';

export interface OpenedReport {
  readonly page: Page;
  /** Addresses asked for besides the file itself and what it carries. */
  readonly requests: readonly string[];
  /** What the console says, and errors of the page. */
  readonly complaints: readonly string[];
}

export interface HowToOpen {
  readonly folder: string;
  readonly fragment?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly before?: (page: Page) => Promise<void>;
}

let reports = 0;

export async function openReport(browser: Browser, html: string, how: HowToOpen): Promise<OpenedReport> {
  reports += 1;
  const file = join(how.folder, `report-${reports}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    const [address] = request.url().split('#');
    if (address !== own && !/^(?:data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width: how.width ?? 1280, height: 900 });
  // Firefox takes no media features over this protocol.
  if (how.scheme !== undefined) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: how.scheme }]);
  await how.before?.(page);
  await page.goto(`${own}${how.fragment ?? ''}`, { waitUntil: 'load' });
  return { page, requests, complaints };
}

/** Brings the panel in sight and waits until every figure is computed. */
export async function computed(page: Page): Promise<Readonly<Record<string, number>>> {
  await page.evaluate('document.getElementById("what-if").scrollIntoView()');
  await page.waitForFunction(
    `(() => { const room = document.querySelector('.what-if-tables'); return room.childElementCount > 0 && !room.hasAttribute('aria-busy'); })()`,
    { timeout: 60_000 },
  );
  return (await page.evaluate(
    `Object.fromEntries([...document.querySelectorAll('[data-figure][data-value]')]
      .map(({ dataset }) => [dataset.figure, Number(dataset.value)]))`,
  )) as Record<string, number>;
}

/** Does something and waits until what follows is computed. */
export async function after(page: Page, change: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  await page.evaluate(`document.querySelector('.what-if-headline').textContent = ''`);
  await change();
  await page.waitForFunction(`document.querySelector('.what-if-headline').textContent !== ''`, { timeout: 60_000 });
  return computed(page);
}

/** Types into the field of a label, as a reader would, and leaves it. */
export async function fill(page: Page, id: string, text: string): Promise<void> {
  await page.evaluate(`(() => {
    for (let node = document.getElementById('${id}'); node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    const field = document.getElementById('${id}'); field.focus(); field.select();
  })()`);
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}
