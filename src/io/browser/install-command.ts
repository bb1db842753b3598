/** Package managers of Linux systems by where they stand, and the command with which each installs a browser. */
const LINUX_COMMANDS = [
  { manager: '/usr/bin/apt-get', command: 'sudo apt-get install chromium' },
  { manager: '/usr/bin/dnf', command: 'sudo dnf install chromium' },
  { manager: '/sbin/apk', command: 'sudo apk add chromium' },
  { manager: '/usr/bin/pacman', command: 'sudo pacman -S chromium' },
  { manager: '/usr/bin/zypper', command: 'sudo zypper install chromium' },
];
const MAC_COMMAND = 'brew install --cask google-chrome';
const WINDOWS_COMMAND = 'winget install --id Google.Chrome';
/** Where nothing better is known: puppeteer's own installer, and where it put the browser, which no other way tells. */
const ANY_COMMAND =
  'export PUPPETEER_EXECUTABLE_PATH="$(npx --yes @puppeteer/browsers install chrome-headless-shell@stable --format \'{{path}}\')"';

/** The one command that installs a browser on such a system. */
export function installCommand(platform: NodeJS.Platform, exists: (path: string) => boolean): string {
  switch (platform) {
    case 'darwin':
      return MAC_COMMAND;
    case 'win32':
      return WINDOWS_COMMAND;
    default:
      return LINUX_COMMANDS.find(({ manager }) => exists(manager))?.command ?? ANY_COMMAND;
  }
}

/** The one command that lets go of a browser that a variable of the environment names, in the system's usual shell. */
export function unsetCommand(platform: NodeJS.Platform, variable: string): string {
  return platform === 'win32' ? `Remove-Item Env:${variable}` : `unset ${variable}`;
}
