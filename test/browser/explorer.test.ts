import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateHandleTime } from '../../src/app/simulate-handle-time.ts';
import type { ExplorerData } from '../../src/assessment/what-if/explorer-data.ts';
import { explorerModel } from '../../src/assessment/what-if/explorer-model.ts';
import type { WhatIf } from '../../src/assessment/what-if/what-if.ts';
import { type WhatIfResult, whatIfFigures } from '../../src/assessment/what-if/what-if-result.ts';
import { asReported } from '../../src/browser/explorer/report-values.ts';
import { linkOf } from '../../src/browser/explorer/what-if-link.ts';
import type { RunningBrowser } from '../../src/io/browser/launch.ts';
import { openBrowser } from '../../src/io/browser/open-browser.ts';
import { loadLanguage } from '../../src/messages/languages.ts';
import { sayIn } from '../../src/messages/say.ts';
import { fixture } from '../assessment/assess-fixture.ts';
import { PAYLOADS } from '../render/hostile-result.ts';
import { reportOf, sampleAssessment } from '../render/sample-report.ts';
import { after, computed, fill, openReport } from './explorer-page.ts';
import { FIREFOX, openFirefox } from './firefox.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { result, explorer: data } = await sampleAssessment();
const html = await reportOf(result, data);
const model = explorerModel(data);
const folder = mkdtempSync(join(tmpdir(), 'unswivel-explorer-test-'));
const [type] = data.map.contactTypes;

afterAll(() => rmSync(folder, { recursive: true }));

/** What the tables of the panel have to say of a state. */
const expected = ({ asIs, setup, comparison }: WhatIfResult): Record<string, number | null | undefined> => ({
  'overall.exactMean': setup.handleTime.overall?.exactMean,
  'overall.mean': setup.handleTime.overall?.mean,
  'overall.p50': setup.handleTime.overall?.p50,
  'overall.p90': setup.handleTime.overall?.p90,
  'agentTimePerContact.exactMean': setup.handleTime.agentTimePerContact?.exactMean,
  'comparison.exactDifference': comparison?.exactDifference,
  agentHours: setup.handleTime.agentHours,
  cost: setup.handleTime.cost,
  score: setup.score.score.value,
  'byKind.context': setup.handleTime.byKind['context'],
  'ledger.context-aggregation': comparison?.ledger['context-aggregation'],
  ...(setup.tabletop === null
    ? {}
    : {
        'failure.asIs.broken': asIs.tabletop?.volumeShare?.broken,
        'failure.setup.broken': setup.tabletop.volumeShare?.broken,
        'failure.setup.contactsPerHour': setup.tabletop.contactsPerHour,
      }),
});

const CHANGED: WhatIf = {
  ...asReported(data, 'execution-layer'),
  interventions: new Set(['aggregate-context', 'orchestrate-workflows', 'embed-governance', 'enable-actions']),
  parameters: new Map([
    ['aggregate-context.view_time', 9.5],
    ['orchestrate-workflows.exception_rate', 0.083],
  ]),
  volumes: new Map([[type?.id ?? '', 4321]]),
  failures: new Set(['crm']),
  seed: 12,
};

describe.each([
  { name: 'Chromium', open: openBrowser, isThere: true },
  { name: 'Firefox', open: openFirefox, isThere: FIREFOX !== null },
])('the explorer in $name', ({ open, isThere }) => {
  describe.skipIf(!isThere)('from a file', () => {
    let running: RunningBrowser;
    beforeAll(async () => {
      running = await open();
    }, 60_000);
    afterAll(() => running?.close());

    test('has the figures of the report to the last bit while nothing is changed', async () => {
      const { page, requests, complaints } = await openReport(running.browser, html, { folder });
      const figures = await computed(page);
      const reported = result.handleTime.setups['execution-layer'];
      expect(figures['overall.p90']).toBe(reported?.overall?.p90);
      expect(figures).toMatchObject(expected(whatIfFigures(model, asReported(data)).simulated()));
      expect(await page.evaluate(`document.querySelectorAll('.what-if-mark').length`)).toBe(0);
      expect(await page.evaluate(`document.querySelector('.what-if-banner').textContent`)).toMatch(/^As in the report/);
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
      await page.close();
    }, 120_000);

    test('by keyboard: every change gives the figures of the command line, marks them, and can be taken back', async () => {
      const { page, requests, complaints } = await openReport(running.browser, html, { folder });
      await computed(page);
      await after(page, () => fill(page, 'what-if-aggregate-context-view_time', '9.5'));
      await after(page, () => fill(page, 'what-if-orchestrate-workflows-exception_rate', '8.3'));
      await after(page, () => fill(page, 'what-if-volume-0', '4321'));
      await after(page, () => fill(page, 'what-if-seed', '12'));
      await after(page, () => pressed(page, '#what-if-persist-interaction', ' '));
      await page.evaluate(`for (const details of document.querySelectorAll('#what-if details')) details.open = true`);
      const crm = data.map.systems.findIndex(({ id }) => id === 'crm');
      const figures = await after(page, () => pressed(page, `#what-if-fail-${crm}`, ' '));
      expect(figures).toMatchObject(expected(whatIfFigures(model, CHANGED).simulated()));
      expect(await page.evaluate(`document.querySelector('.what-if-banner').textContent`)).toBe(
        'What-if figures: not the report’s',
      );
      expect(await page.evaluate(`document.querySelector('[data-figure="overall.p90"]').innerText`)).toMatch(/what-if/);
      expect(await page.evaluate(`document.querySelectorAll('.what-if-changes li').length`)).toBe(6);

      await after(page, () => pressed(page, '.what-if-changes button', 'Enter'));
      expect(await page.evaluate(`document.querySelectorAll('.what-if-changes li').length`)).toBe(5);
      expect(await page.evaluate(`document.activeElement.textContent`)).toMatch(/^Undo/);
      await after(page, () => pressed(page, '.what-if-actions button', 'Enter'));
      expect(await page.evaluate(`document.querySelectorAll('.what-if-mark').length`)).toBe(0);
      expect(await page.evaluate(`document.activeElement.textContent`)).toBe('Copy link');
      expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
      await page.close();
    }, 180_000);

    test('keeps the state in the address, and takes it from there', async () => {
      const fragment = `#${linkOf(data, CHANGED)}`;
      const { page, complaints } = await openReport(running.browser, html, { folder, fragment });
      expect(await computed(page)).toMatchObject(expected(whatIfFigures(model, CHANGED).simulated()));
      await after(page, () => fill(page, 'what-if-seed', '13'));
      await page.waitForFunction(`location.hash.includes('seed=13')`);
      expect(await page.evaluate('location.hash.slice(1)')).toBe(linkOf(data, { ...CHANGED, seed: 13 }));
      await page.evaluate(`location.hash = '#what-if=1&setup=no-such&p.x=1'`);
      await page.waitForFunction(`document.querySelector('.what-if-notice').textContent.includes('2 of its parts')`);
      expect(complaints).toEqual([]);
      await page.close();
    }, 120_000);

    test('says what is wrong with a number, and goes on with the last good one', async () => {
      const { page } = await openReport(running.browser, html, { folder });
      const before = await computed(page);
      await fill(page, 'what-if-aggregate-context-residual', '250');
      expect(
        await page.evaluate(`document.getElementById('what-if-aggregate-context-residual-wrong').textContent`),
      ).toBe('Not taken: a share is at most 100%.');
      expect(await page.evaluate(`document.querySelector('[aria-invalid]').id`)).toBe(
        'what-if-aggregate-context-residual',
      );
      expect(await computed(page)).toEqual(before);
      await page.close();
    }, 120_000);
  });
});

/** As a reader without a mouse would: focus, then the key. */
async function pressed(page: Page, selector: string, key: ' ' | 'Enter'): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press(key);
}

describe('the explorer', () => {
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await openBrowser();
  }, 60_000);
  afterAll(() => running.close());

  test('saves a scenario file that gives the command line the same figures', async () => {
    const state = { ...CHANGED, volumes: new Map(), failures: new Set<string>() };
    const { page } = await openReport(running.browser, html, { folder, fragment: `#${linkOf(data, state)}` });
    const figures = await computed(page);
    const workspace = join(folder, 'workspace');
    cpSync(fixture('harbour-telecom'), workspace, { recursive: true });
    const scenarios = join(workspace, 'scenarios');
    mkdirSync(scenarios, { recursive: true });
    const there = readdirSync(scenarios);
    const client = await page.createCDPSession();
    await client.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: scenarios,
      eventsEnabled: true,
    });
    const saved = new Promise<void>((resolve) => {
      client.on('Browser.downloadProgress', ({ state: how }) => {
        if (how === 'completed') resolve();
      });
    });
    await page.evaluate(`[...document.querySelectorAll('.what-if-actions button')].at(-1).click()`);
    await saved;
    expect(readdirSync(scenarios).filter((name) => !there.includes(name))).toEqual(['what-if.yaml']);
    const { handleTime } = await simulateHandleTime({
      workspace,
      seed: state.seed,
      modelDirectory: null,
      parameterFile: null,
      date: null,
      setups: ['what-if'],
      size: { kind: 'contacts', contacts: state.contacts },
      threads: 1,
    });
    const overall = handleTime.setups['what-if']?.overall;
    expect(figures['overall.exactMean']).toBe(overall?.exactMean);
    expect(figures['overall.mean']).toBe(overall?.mean);
    expect(figures['overall.p50']).toBe(overall?.p50);
    expect(figures['overall.p90']).toBe(overall?.p90);
    expect(figures['comparison.exactDifference']).toBe(handleTime.comparisons[0]?.exactDifference);
    await page.close();
  }, 120_000);

  test.each([
    ['laptop', 1280, 'light'],
    ['laptop', 1280, 'dark'],
    ['phone', 360, 'light'],
    ['phone at 200 %', 320, 'dark'],
  ] as const)(
    'on a %s (%d px, %s): no accessibility violation with everything open, and no sideways page',
    async (_, width, scheme) => {
      const { page } = await openReport(running.browser, html, {
        folder,
        width,
        scheme,
        fragment: `#${linkOf(data, CHANGED)}`,
        before: (opened) => opened.setBypassCSP(true),
      });
      await computed(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.evaluate(`for (const details of document.querySelectorAll('#what-if details')) details.open = true`);
      await page.evaluate(AXE);
      expect(
        await page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ' × ' + nodes.length + ': ' + nodes[0].html.slice(0, 200)))`),
      ).toEqual([]);
      await page.close();
    },
    120_000,
  );

  test('is all that is missing without scripts', async () => {
    const plain = await reportOf(result);
    const shown = async (text: string): Promise<string> => {
      const before = (page: Page): Promise<void> => page.setJavaScriptEnabled(false);
      const { page } = await openReport(running.browser, text, { folder, before });
      const words = (await page.evaluate('document.querySelector("main").innerText')) as string;
      await page.close();
      return words;
    };
    expect(await shown(html)).toBe(await shown(plain));
  }, 120_000);

  test('leaves whoever reads a table by keyboard in it when other figures come', async () => {
    const { page } = await openReport(running.browser, html, { folder });
    await computed(page);
    const reading = `document.activeElement.closest('.what-if-tables .scroll')?.getAttribute('aria-label')`;
    await page.evaluate(`document.querySelectorAll('.what-if-tables .scroll')[1].focus()`);
    const before = await page.evaluate(reading);
    await after(page, () => page.evaluate(`document.getElementById('what-if-persist-interaction').click()`));
    expect(before).toMatch(/^Handle time by kind of work/);
    expect(await page.evaluate(reading)).toBe(before);
    await page.close();
  }, 120_000);

  test('says that handle time is not known where no contact is left, never that it is nothing', async () => {
    const volumes = new Map(data.map.contactTypes.map(({ id }) => [id, 0]));
    const fragment = `#${linkOf(data, { ...asReported(data), volumes })}`;
    const { page } = await openReport(running.browser, html, { folder, fragment });
    await computed(page);
    const text = `[...document.querySelectorAll('[data-figure^="byKind."], [data-figure="overall.mean"]')].map((cell) => cell.querySelector('.cell-text').textContent)`;
    expect(new Set((await page.evaluate(text)) as string[])).toEqual(new Set(['not known']));
    await page.close();
  }, 120_000);

  test('says what fails is not known where no workflow tells, never that nothing breaks', async () => {
    const { result: sparse, explorer } = await sampleAssessment('sparse');
    const fragment = `#${linkOf(explorer, { ...asReported(explorer), failures: new Set(['billing']) })}`;
    const { page } = await openReport(running.browser, await reportOf(sparse, explorer), { folder, fragment });
    await computed(page);
    const text = `[...document.querySelectorAll('[data-figure^="failure."]')].map((cell) => cell.querySelector('.cell-text').textContent)`;
    expect(new Set((await page.evaluate(text)) as string[])).toEqual(new Set(['not known']));
    expect(await page.evaluate(`document.getElementById('what-if').innerText`)).toContain(
      '100% of contacts run no workflow of the map',
    );
    await page.close();
  }, 120_000);

  test('says an obstacle once, with the interventions that meet it', async () => {
    const { page } = await openReport(running.browser, html, { folder, fragment: `#${linkOf(data, CHANGED)}` });
    await computed(page);
    const items = (await page.evaluate(`[...document.querySelectorAll('.what-if-blockers li')].map((item) =>
      [item.firstChild.textContent, item.querySelector('.field-hint').textContent])`)) as [string, string][];
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items.map(([text]) => text)).size).toBe(items.length);
    const names = new Set(data.interventions.map(({ name }) => name));
    expect(items.filter(([, met]) => met.split(/, | and /).some((name) => !names.has(name)))).toEqual([]);
    await page.close();
  }, 120_000);

  test.each([
    ['en', 360],
    ['en', 320],
    ['de', 360],
    ['de', 700],
  ] as const)(
    'in %s on %d px breaks no line inside a word or a number',
    async (id, width) => {
      const text = await reportOf(result, data, null, sayIn(await loadLanguage(id)));
      const { page } = await openReport(running.browser, text, {
        folder,
        width,
        fragment: `#${linkOf(data, CHANGED)}`,
      });
      await computed(page);
      expect(await page.evaluate(BROKEN_WORDS)).toEqual([]);
      await page.close();
    },
    120_000,
  );

  test('is not printed', async () => {
    const { page } = await openReport(running.browser, html, { folder });
    await computed(page);
    await page.emulateMediaType('print');
    expect(await page.evaluate(`getComputedStyle(document.getElementById('what-if')).display`)).toBe('none');
    await page.close();
  }, 120_000);

  test('shows hostile names as text', async () => {
    const { page, requests, complaints } = await openReport(
      running.browser,
      await reportOf(result, hostileNames(data)),
      {
        folder,
        width: 360,
        fragment: '#what-if=1&setup=execution-layer&fail=crm',
      },
    );
    await computed(page);
    await page.evaluate(`for (const details of document.querySelectorAll('#what-if details')) details.open = true`);
    expect(
      await page.evaluate(`document.querySelectorAll('#what-if script, #what-if img, #what-if svg[onload]').length`),
    ).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(
      await page.evaluate(`document.getElementById('what-if').innerText.includes('<script>alert(1)</script>')`),
    ).toBe(true);
    expect(
      await page.evaluate(`/[\\u202a-\\u202e\\u2066-\\u2069]/u.test(document.getElementById('what-if').innerText)`),
    ).toBe(false);
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    await page.close();
  }, 120_000);
});

/** Words in the explorer's tables that stand on more than one line. */
const BROKEN_WORDS = `(() => {
  const broken = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(document.querySelector('.what-if-tables'), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
})()`;

function hostileNames(given: ExplorerData): ExplorerData {
  let count = 0;
  const named = <T extends { readonly name: string }>(thing: T): T => {
    count += 1;
    return { ...thing, name: `${PAYLOADS[count % PAYLOADS.length] ?? ''} ${count}` };
  };
  const { map } = given;
  return {
    ...given,
    workspace: PAYLOADS[0],
    setups: given.setups.map(named),
    map: {
      ...map,
      organization: named(map.organization),
      systems: map.systems.map(named),
      contactTypes: map.contactTypes.map(named),
      workflows: map.workflows.map(named),
    },
  };
}
