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
 * Starts a browser and answers for it from then on: whether it fails now or is closed later, nothing of it stays.
 * @param timeoutMs how long it may take to answer; it is killed after that
 */
export async function launch(program: BrowserProgram, timeoutMs = LAUNCH_TIMEOUT_MS): Promise<RunningBrowser> {
  const profile = createPrivateFolder('profile');
  const clearAway = (): void => {
    profile.remove();
    program.discard();
  };
  try {
    const browser = await startSandboxed(program, profile.path, timeoutMs);
    // At the end of the process the browser is killed first: alive, it would write into the folder again.
    profile.removeLast();
    return { browser, close: () => browser.close().finally(clearAway) };
  } catch (error) {
    clearAway();
    throw error;
  }
}

/**
 * Inside the sandbox wherever that can be: Chromium refuses it to root, and some systems to everybody, which it says on
 * its way out. The only pages it will see are our own, without scripts and without network.
 */
async function startSandboxed(program: BrowserProgram, profile: string, timeoutMs: number): Promise<Browser> {
  if (process.getuid?.() === ROOT) return start(program, profile, timeoutMs, [...ARGUMENTS, WITHOUT_SANDBOX]);
  try {
    return await start(program, profile, timeoutMs, ARGUMENTS);
  } catch (error) {
    if (!saysNoSandbox(error)) throw error;
    return start(program, profile, timeoutMs, [...ARGUMENTS, WITHOUT_SANDBOX]);
  }
}

async function start(
  program: BrowserProgram,
  profile: string,
  timeoutMs: number,
  args: readonly string[],
): Promise<Browser> {
  // Loaded when it is needed: most commands never start a browser.
  const { launch: launchBrowser } = await import('puppeteer-core');
  // A program that runs and never answers would be waited for as long as for a page: it is killed instead.
  const patience = new AbortController();
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    patience.abort();
    reject(new Error(`It did not answer within ${timeoutMs / 1000} seconds.`));
  }, timeoutMs);
  const starting = launchBrowser({
    executablePath: program.executablePath,
    headless: program.headless,
    args: [...args],
    env: { ...process.env, ...program.environment(profile) },
    userDataDir: profile,
    // No port that other processes could talk to, and signals end the browser through the end of this process.
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: timeoutMs,
    signal: patience.signal,
  });
  try {
    return await Promise.race([starting, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function saysNoSandbox(error: unknown): boolean {
  return error instanceof Error && /sandbox/i.test(error.message);
}
