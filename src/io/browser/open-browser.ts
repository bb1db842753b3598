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

function candidates(surroundings: BrowserSurroundings): (() => Promise<BrowserProgram>)[] {
  const { platform, architecture, environment } = surroundings;
  const named = nameOf(surroundings);
  if (named !== null) return [async () => installedProgram(named)];
  const installed = usualPlaces(platform, environment).filter(isProgram);
  const programs = installed.map((path) => async () => installedProgram(path));
  return isPackagedBrowserMadeFor(platform, architecture) ? [...programs, packagedBrowser] : programs;
}

function noBrowser(surroundings: BrowserSurroundings, reasons: readonly string[]): ProgramMissing {
  const named = nameOf(surroundings);
  const lead =
    named === null
      ? 'A PDF needs Chrome, Chromium or Edge, and none could be started.'
      : `A PDF needs a browser, and the one that ${NAMED_BY} names could not be started: ${named}`;
  return missing(surroundings, lead, reasons);
}

/** What to throw when the browser started, and then ended or failed over the page. */
export function brokenBrowser(reason: unknown, surroundings: BrowserSurroundings = ownSurroundings()): ProgramMissing {
  const named = nameOf(surroundings);
  const which = named === null ? 'the one that started' : `the one that ${NAMED_BY} names`;
  const why = reason instanceof Error ? reason.message : String(reason);
  return missing(surroundings, `A PDF needs a browser, and ${which} failed while printing.`, [why]);
}

/** The path that the environment names; then no other browser is taken, whatever else is installed. */
function nameOf({ environment }: BrowserSurroundings): string | null {
  const named = environment[NAMED_BY];
  return named === undefined || named === '' ? null : named;
}

function missing(surroundings: BrowserSurroundings, lead: string, reasons: readonly string[]): ProgramMissing {
  const { platform } = surroundings;
  const command =
    nameOf(surroundings) === null ? installCommand(platform, isProgram) : unsetCommand(platform, NAMED_BY);
  return new ProgramMissing('browser', command, [lead, ...reasons.map(firstLine)].join('\n'));
}

function firstLine(reason: string): string {
  return `  ${reason.split('\n', 1)[0] ?? ''}`;
}
