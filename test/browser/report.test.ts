import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/io/browser/launch.ts';
import { openBrowser } from '../../src/io/browser/open-browser.ts';
import { textWidth } from '../../src/render/svg/text-width.ts';
import { hostile } from '../render/hostile-result.ts';
import { editionOf, reportOf, sampleResult } from '../render/sample-report.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = { phone: 360, laptop: 1280, projector: 2200 } as const;

interface Opened {
  readonly page: Page;
  /** Addresses asked for besides the file itself. */
  readonly requests: readonly string[];
  /** What the console says, and errors of the page. */
  readonly complaints: readonly string[];
}

let running: RunningBrowser;
let folder: string;

beforeAll(async () => {
  running = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'unswivel-report-test-'));
});

afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

async function open(html: string, width: number, scheme: 'light' | 'dark', forAxe = false): Promise<Opened> {
  const file = join(folder, `${width}-${scheme}.html`);
  writeFileSync(file, html);
  const page = await running.browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (forAxe) await page.setBypassCSP(true);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(own, { waitUntil: 'load' });
  return { page, requests, complaints };
}

/** Violations as short lines: rule, how many, the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ' × ' + nodes.length + ': ' + nodes[0].html.slice(0, 160)))`,
  )) as string[];
  return found;
}

describe.each(['harbour-telecom', 'sparse'])('the report of %s in a browser', (name) => {
  let html: string;

  beforeAll(async () => {
    html = await reportOf(await sampleResult(name));
  });

  test.each([
    ['phone', 'light'],
    ['laptop', 'light'],
    ['laptop', 'dark'],
    ['projector', 'dark'],
  ] as const)(
    'on a %s, %s: no accessibility violation, everything open',
    async (device, scheme) => {
      const { page } = await open(html, WIDTHS[device], scheme, true);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    120_000,
  );

  test('asks for nothing and complains of nothing', async () => {
    const { page, requests, complaints } = await open(html, WIDTHS.laptop, 'light');
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    await page.close();
  });

  test.each(Object.entries(WIDTHS))('does not scroll sideways on a %s', async (_, width) => {
    const { page } = await open(html, width, 'light');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('answers on the first screen of a laptop: stage, why, what is not known, and what each of the moves is worth', async () => {
    const { page } = await open(html, WIDTHS.laptop, 'light');
    const [found, below] = (await page.evaluate(`(() => {
      const answers = ['.headline', '.why', '.unknowns h3', '.unknowns li:first-child', '.move-value']
        .flatMap((one) => [...document.querySelectorAll('.summary ' + one)]);
      return [answers.length, answers.filter((one) => one.getBoundingClientRect().bottom > innerHeight).map((one) => one.textContent)];
    })()`)) as [number, readonly string[]];
    expect(found).toBeGreaterThanOrEqual(4);
    expect(below).toEqual([]);
    await page.close();
  });

  test('sets all its text in the typeface that it carries', async () => {
    const { page } = await open(html, WIDTHS.laptop, 'light');
    const loaded = await page.evaluate(
      '[...document.fonts].filter(({ status }) => status === "loaded").map(({ family, weight }) => family + " " + weight)',
    );
    expect(loaded).toEqual(expect.arrayContaining(['Source Sans 3 400', 'Source Sans 3 600']));
    await page.close();
  });
});

test('several comments by one author are no violation', async () => {
  const said = { title: null, paragraphs: ['Seen on the floor.'], recommendations: ['Begin with refunds.'] };
  const commentary = { author: 'A. & Sons', sections: new Map(['summary', 'stage', 'method'].map((id) => [id, said])) };
  const { page } = await open(
    await editionOf(await sampleResult('sparse'), 'client', undefined, commentary),
    WIDTHS.laptop,
    'light',
    true,
  );
  expect(await page.$$eval('.comment', (comments) => comments.length)).toBe(3);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('colours of charts follow the scheme', async () => {
  const html = await reportOf(await sampleResult('worked-example'));
  const colours = [];
  for (const scheme of ['light', 'dark'] as const) {
    const { page } = await open(html, WIDTHS.laptop, scheme);
    colours.push(await page.evaluate('getComputedStyle(document.querySelector("svg.chart-wide text")).fill'));
    await page.close();
  }
  expect(new Set(colours).size).toBe(2);
});

test('in forced colours charts take the colours of the reader’s system, and nothing else', async () => {
  const { page, complaints } = await open(await reportOf(await sampleResult()), WIDTHS.laptop, 'light', true);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  });
  const { system, used } = (await page.evaluate(`(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const system = ['Canvas', 'CanvasText', 'Highlight', 'GrayText', 'LinkText', 'ButtonText', 'Mark'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    const used = [...document.querySelectorAll('svg.chart-wide :is(rect, path, line, text, circle)')].flatMap((node) => {
      const { fill, stroke } = getComputedStyle(node);
      return [fill, stroke].filter((colour) => colour.startsWith('rgb(')).map((colour) => node.tagName + ' ' + colour);
    });
    return { system, used: [...new Set(used)] };
  })()`)) as { system: string[]; used: string[] };
  expect(used.length).toBeGreaterThan(2);
  expect(used.filter((one) => !system.some((colour) => one.endsWith(` ${colour}`)))).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('hostile text stays inert: no script, no request, no sideways page', async () => {
  const { page, requests, complaints } = await open(
    await reportOf(hostile(await sampleResult())),
    WIDTHS.phone,
    'light',
  );
  const attributes = (await page.evaluate(
    '[...new Set([...document.querySelectorAll("*")].flatMap((element) => element.getAttributeNames()))]',
  )) as string[];
  expect(attributes.filter((name) => /^on|^style$|^src|action$/.test(name))).toEqual([]);
  expect(
    await page.evaluate(
      '[...document.querySelectorAll("script, img, iframe, object, embed, link, form")].map(({ id }) => id)',
    ),
  ).toEqual(['language', '']);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTHS.phone);
  expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  await page.close();
});

test('charts measure text as the browser sets it', async () => {
  const { page } = await open(await reportOf(await sampleResult('worked-example')), WIDTHS.laptop, 'light');
  for (const [text, weight] of [
    ['Customer desk (CRM)', 400],
    ['2 min 33 s · 33%', 400],
    ['Verfügbarkeit “45%”', 600],
  ] as const) {
    const width = (await page.evaluate(`(() => {
      const context = document.createElement('canvas').getContext('2d');
      context.font = '${weight} 100px "Source Sans 3"';
      context.fontKerning = 'none';
      return context.measureText(${JSON.stringify(text)}).width;
    })()`)) as number;
    expect(Math.abs(textWidth(text, 100, weight) / width - 1)).toBeLessThan(0.01);
  }
  await page.close();
});
