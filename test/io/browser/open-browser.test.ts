import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { installedProgram } from '../../../src/io/browser/browser-program.ts';
import { installCommand } from '../../../src/io/browser/install-command.ts';
import { usualPlaces } from '../../../src/io/browser/installed-browsers.ts';
import { launch } from '../../../src/io/browser/launch.ts';
import { openBrowser } from '../../../src/io/browser/open-browser.ts';
import { isPackagedBrowserMadeFor } from '../../../src/io/browser/packaged-browser.ts';
import { ProgramMissing } from '../../../src/io/program-missing.ts';

const LINUX = { platform: 'linux', architecture: 'x64' } as const;

describe('openBrowser', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unswivel-test-'));
    writeFileSync(join(folder, 'chromium'), '#!/bin/sh\necho "broken" >&2\nexit 1\n');
    chmodSync(join(folder, 'chromium'), 0o755);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.runIf(isPackagedBrowserMadeFor(process.platform, process.arch))(
    'takes the packaged browser where the installed one does not start',
    async () => {
      const { browser, close } = await openBrowser({ ...LINUX, environment: { PATH: folder } });
      expect(browser.process()?.spawnfile).not.toContain(folder);
      expect(await browser.version()).toMatch(/Chrome\/\d+/);
      await close();
    },
  );

  test.runIf(isPackagedBrowserMadeFor(process.platform, process.arch) && process.getuid?.() === 0)(
    'gives up the sandbox for root, to whom Chromium refuses it',
    async () => {
      const { browser, close } = await openBrowser({ ...LINUX, environment: { PATH: '' } });
      expect(browser.process()?.spawnargs).toContain('--no-sandbox');
      await close();
    },
  );

  test.runIf(isPackagedBrowserMadeFor(process.platform, process.arch))(
    'keeps the packaged browser, unpacked, for the next run',
    async () => {
      const programs: (string | undefined)[] = [];
      for (let run = 0; run < 2; run += 1) {
        const { browser, close } = await openBrowser({ ...LINUX, environment: { PATH: '' } });
        programs.push(browser.process()?.spawnfile);
        await close();
        expect(existsSync(programs[0] ?? '')).toBe(true);
      }
      expect(programs[1]).toBe(programs[0]);
    },
  );

  test('says which command installs one where there is none', async () => {
    const opening = openBrowser({ platform: 'linux', architecture: 'arm64', environment: { PATH: '' } });
    await expect(opening).rejects.toBeInstanceOf(ProgramMissing);
    await expect(opening).rejects.toMatchObject({
      program: 'browser',
      remedy: expect.stringMatching(/install|add|-S/) as unknown,
    });
  });

  test('takes no other than the one that PUPPETEER_EXECUTABLE_PATH names', async () => {
    const named = join(folder, 'no-such-browser');
    const opening = openBrowser({ ...LINUX, environment: { PATH: '', PUPPETEER_EXECUTABLE_PATH: named } });
    await expect(opening).rejects.toThrow(
      `the one that PUPPETEER_EXECUTABLE_PATH names could not be started: ${named}`,
    );
    // Installing another would change nothing.
    await expect(opening).rejects.toMatchObject({ remedy: 'unset PUPPETEER_EXECUTABLE_PATH' });
  });
});

test('a browser that runs and never answers is killed and told of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unswivel-test-'));
  const program = join(folder, 'chromium');
  writeFileSync(program, `#!/bin/sh\necho $$ > "${folder}/pid"\nexec sleep 600\n`);
  chmodSync(program, 0o755);
  await expect(launch(installedProgram(program), 1000)).rejects.toThrow('It did not answer within 1 seconds.');
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 10_000 });
  rmSync(folder, { recursive: true });
});

describe('usualPlaces', () => {
  test('looks through the absolute folders of the PATH, Chrome first', () => {
    const places = usualPlaces('linux', { PATH: '/a:relative::/b' });
    expect(places.slice(0, 2)).toEqual(['/a/google-chrome-stable', '/b/google-chrome-stable']);
    expect(places).toContain('/b/chromium');
    expect(places.every((place) => place.startsWith('/'))).toBe(true);
  });

  test('knows the places of macOS and Windows', () => {
    expect(usualPlaces('darwin', {})).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});

test.each([
  { platform: 'linux', manager: '/usr/bin/apt-get', command: 'sudo apt-get install chromium' },
  { platform: 'linux', manager: '/sbin/apk', command: 'sudo apk add chromium' },
  {
    platform: 'linux',
    manager: '',
    command:
      'export PUPPETEER_EXECUTABLE_PATH="$(npx --yes @puppeteer/browsers install chrome-headless-shell@stable --format \'{{path}}\')"',
  },
  { platform: 'darwin', manager: '', command: 'brew install --cask google-chrome' },
  { platform: 'win32', manager: '', command: 'winget install --id Google.Chrome' },
] as const)('the command for $platform with "$manager" is: $command', ({ platform, manager, command }) => {
  expect(installCommand(platform, (path) => path === manager)).toBe(command);
});
