import { constants } from 'node:os';

/** Shells report a process that a signal ended as this plus the signal's number: 130 for Ctrl-C. */
const SIGNAL_STATUS_BASE = 128;
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A reader that has seen enough (`| head`) closes the pipe; that is its right and no failure of ours. */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** Signals end the process through `exit`, so that whoever holds temporary files or a browser clears them away there. */
export function endOnSignals(): void {
  for (const signal of ENDING_SIGNALS) {
    process.on(signal, () => process.exit(SIGNAL_STATUS_BASE + constants.signals[signal]));
  }
}
