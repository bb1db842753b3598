// Writes docs/report.png: the first screen of the report on fixtures/anonymous-bank, as the README shows it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeReport } from '../src/app/write-report.ts';
import { openBrowser } from '../src/io/browser/open-browser.ts';

const ROOT = join(import.meta.dirname, '..');
/** In CSS pixels; twice as many in the picture, for sharp text. */
const SCREEN = { width: 1100, height: 850, deviceScaleFactor: 2 };

const folder = mkdtempSync(join(tmpdir(), 'unswivel-picture-'));
const { browser, close } = await openBrowser();
try {
  await writeReport({
    workspace: join(ROOT, 'fixtures', 'anonymous-bank'),
    seed: 1,
    modelDirectory: null,
    parameterFile: null,
    date: null,
    formats: ['html'],
    folder,
    force: true,
    audience: 'client',
    page: 'A4',
    explorer: false,
    language: 'en',
    locale: null,
    setups: [],
    contacts: 100_000,
    years: 200,
    compareWith: null,
    threads: null,
    brandFile: null,
    commentaryFile: null,
    templateFolder: null,
  });
  const page = await browser.newPage();
  await page.setViewport(SCREEN);
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  await page.screenshot({ path: join(ROOT, 'docs', 'report.png') });
} finally {
  await close();
  rmSync(folder, { recursive: true });
}
