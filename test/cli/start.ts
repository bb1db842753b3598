import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = join(import.meta.dirname, '..', '..');

/** The real command line, as built. */
export const UNSWIVEL = join(ROOT, 'bin', 'run.js');
/** A command line on the same base whose commands only these tests have. */
export const PROBE = join(import.meta.dirname, 'probe', 'run.ts');

/** Starts a command line in a process of its own, without a terminal and without standard input. */
export function start(script: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], cwd: ROOT });
}

/** Starts it and waits for its end. */
export async function run(script: string, args: readonly string[]): Promise<Ended> {
  return ended(start(script, args));
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { status, stdout, stderr };
}
