import { ProgramMissing } from '../program-missing.ts';
import { type BrowserProgram, installedProgram } from './browser-program.ts';
import { installCommand, unsetCommand } from './install-command.ts';
import { isProgram, usualPlaces } from './installed-browsers.ts';
import { launch, type RunningBrowser } from './launch.ts';
import { isPackagedBrowserMadeFor, packagedBrowser } from './packaged-browser.ts';

/** What decides which browser is used; the process's own unless a test says otherwise. */
export interface BrowserSurroundings {
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  readonly environment: NodeJS.ProcessEnv;
}

const NAMED_BY = 'PUPPETEER_EXECUTABLE_PATH';

/**
 * Opens the first browser that starts: the one that PUPPETEER_EXECUTABLE_PATH names (then no other), an installed Chrome,
 * Chromium or Edge, or the one that came with the package.
 * @throws ProgramMissing when there is none, with the command that installs one
 */
export async function openBrowser(surroundings: BrowserSurroundings = ownSurroundings()): Promise<RunningBrowser> {
  const reasons: string[] = [];
  for (const find of candidates(surroundings)) {
    try {
      return await launch(await find());
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw noBrowser(surroundings, reasons);
}

function ownSurroundings(): BrowserSurroundings {
  return { platform: process.platform, architecture: process.arch, environment: process.env };
}

function candidates({ platform, architecture, environment }: BrowserSurroundings): (() => Promise<BrowserProgram>)[] {
  const named = environment[NAMED_BY];
  if (named !== undefined && named !== '') return [async () => installedProgram(named)];
  const installed = usualPlaces(platform, environment).filter(isProgram);
  const programs = installed.map((path) => async () => installedProgram(path));
  return isPackagedBrowserMadeFor(platform, architecture) ? [...programs, packagedBrowser] : programs;
}

function noBrowser({ platform, environment }: BrowserSurroundings, reasons: readonly string[]): ProgramMissing {
  const named = environment[NAMED_BY];
  const isNamed = named !== undefined && named !== '';
  const lead = isNamed
    ? `A PDF needs a browser, and the one that ${NAMED_BY} names could not be started: ${named}`
    : 'A PDF needs Chrome, Chromium or Edge, and none could be started.';
  // Whatever else is installed, no other than the named one is taken.
  const command = isNamed ? unsetCommand(platform, NAMED_BY) : installCommand(platform, isProgram);
  return new ProgramMissing('browser', command, [lead, ...reasons.map(firstLine)].join('\n'));
}

function firstLine(reason: string): string {
  return `  ${reason.split('\n', 1)[0] ?? ''}`;
}
