/** Time from starting the process to its end for the shortest commands, as a shell sees it: median and worst of several runs. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const RUNS = 15;
const script = join(import.meta.dirname, '..', '..', 'bin', 'run.js');
const COMMANDS = [['--version'], ['--help'], ['no-such-command']];

for (const words of COMMANDS) {
  const milliseconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    spawnSync(process.execPath, [script, ...words]);
    milliseconds.push(performance.now() - start);
  }
  milliseconds.sort((a, b) => a - b);
  const [median = 0, worst = 0] = [milliseconds[Math.floor(RUNS / 2)], milliseconds.at(-1)];
  console.log(`unswivel ${words.join(' ')}: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`);
}
