import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/** Names under which Chrome, Chromium and Edge stand on the PATH of Linux and BSD systems; stable channels only. */
const NAMES_ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where browsers usually stand on such a system, the most likely first; nothing is looked up yet. */
export function usualPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return MAC_PROGRAMS;
    case 'win32': {
      const roots = WINDOWS_ROOTS.map((name) => environment[name]).filter((root) => root !== undefined);
      return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => win32.join(root, program)));
    }
    default: {
      const folders = (environment['PATH'] ?? '').split(posix.delimiter).filter((folder) => posix.isAbsolute(folder));
      return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
    }
  }
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Whatever the reason, it cannot be started from here.
    return false;
  }
}
