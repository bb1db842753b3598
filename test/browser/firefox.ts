import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { RunningBrowser } from '../../src/io/browser/launch.ts';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first on the path; null where it is not installed. */
export const FIREFOX =
  ['firefox-esr', 'firefox']
    .flatMap((name) => (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name)))
    .find(isProgram) ?? null;

export async function openFirefox(): Promise<RunningBrowser> {
  const { launch } = await import('puppeteer-core');
  const browser = await launch({ browser: 'firefox', executablePath: FIREFOX ?? '', headless: true });
  return { browser, close: () => browser.close() };
}
