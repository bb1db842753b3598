import type { Browser } from 'puppeteer-core';
import { createPrivateFolder } from '../private-folder.ts';
import type { BrowserProgram } from './browser-program.ts';

/** A running browser with nothing of the user's in it; `close` ends it and clears its profile away. */
export interface RunningBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Glyphs and colours must not depend on the machine's screen or graphics. */
const ARGUMENTS = ['--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars'];
const WITHOUT_SANDBOX = '--no-sandbox';
const LAUNCH_TIMEOUT_MS = 30_000;
/** User id of root, for whom Chromium refuses to put up its sandbox. */
const ROOT = 0;

/**
 * Starts a browser, inside its sandbox wherever that can be: Chromium refuses it to root, and some systems to everybody,
 * which it says on its way out. The only pages it will see are our own, without scripts and without network.
 */
export async function launch(program: BrowserProgram): Promise<RunningBrowser> {
  if (process.getuid?.() === ROOT) return start(program, [...ARGUMENTS, WITHOUT_SANDBOX]);
  try {
    return await start(program, ARGUMENTS);
  } catch (error) {
    if (!saysNoSandbox(error)) throw error;
    return start(program, [...ARGUMENTS, WITHOUT_SANDBOX]);
  }
}

async function start(program: BrowserProgram, args: readonly string[]): Promise<RunningBrowser> {
  const profile = createPrivateFolder('profile');
  try {
    // Loaded when it is needed: most commands never start a browser.
    const { launch: launchBrowser } = await import('puppeteer-core');
    const browser = await launchBrowser({
      executablePath: program.executablePath,
      headless: program.headless,
      args: [...args],
      env: { ...process.env, ...program.environment },
      userDataDir: profile.path,
      // No port that other processes could talk to, and signals end the browser through the end of this process.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: LAUNCH_TIMEOUT_MS,
    });
    const close = async (): Promise<void> => {
      try {
        await browser.close();
      } finally {
        profile.remove();
      }
    };
    return { browser, close };
  } catch (error) {
    profile.remove();
    throw error;
  }
}

function saysNoSandbox(error: unknown): boolean {
  return error instanceof Error && /sandbox/i.test(error.message);
}
