/** A browser that could be started. */
export interface BrowserProgram {
  readonly executablePath: string;
  /** `shell` is the small browser without any window; a full browser hides its windows instead. */
  readonly headless: 'shell' | true;
  /** What it needs beyond the environment of this process, given the folder of its profile. */
  readonly environment: (profile: string) => Readonly<Record<string, string>>;
  /** Clears away what was laid out for it; the program is of no use afterwards. */
  readonly discard: () => void;
}

/** Names the small browser goes by when somebody else installs it. */
const SHELL_NAME = /headless[-_]shell/;

/** A browser that stands in the system's own place, with all that it needs around it. */
export function installedProgram(executablePath: string): BrowserProgram {
  return {
    executablePath,
    headless: SHELL_NAME.test(executablePath) ? 'shell' : true,
    environment: () => ({}),
    discard: () => undefined,
  };
}
