import { existsSync } from 'node:fs';
import type { RunningBrowser } from '../../src/io/browser/launch.ts';

/** Where distributions put it; null where it is not installed. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ?? null;

export async function openFirefox(): Promise<RunningBrowser> {
  const { launch } = await import('puppeteer-core');
  const browser = await launch({ browser: 'firefox', executablePath: FIREFOX ?? '', headless: true });
  return { browser, close: () => browser.close() };
}
