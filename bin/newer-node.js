// Unswivel needs Node 24. Where an older one starts it inside a checkout, the Node that `npm ci` brought takes over.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const LOWEST_MAJOR = 24;
const EXIT_USAGE = 2;
const EXECUTABLE = process.platform === 'win32' ? 'node.exe' : 'node';
const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {string} version for example `24.1.0` */
export function isNewEnough(version) {
  return Number.parseInt(version, 10) >= LOWEST_MAJOR;
}

/**
 * Runs the script again on the Node of the development dependency and passes signals on to it.
 * @param {string} script absolute path
 * @param {string[]} args
 * @returns {Promise<number>} the exit status
 */
export async function handOverToNewerNode(script, args) {
  const node = fileURLToPath(new URL(`../node_modules/node/bin/${EXECUTABLE}`, import.meta.url));
  if (!existsSync(node)) {
    process.stderr.write(
      `Unswivel needs Node ${LOWEST_MAJOR} or newer; this is Node ${process.versions.node}.\n` +
        `Install it from your system or with a version manager (for example: nvm install ${LOWEST_MAJOR}), then run the same command again.\n`,
    );
    return EXIT_USAGE;
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of FORWARDED_SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
