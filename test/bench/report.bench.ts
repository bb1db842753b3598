/** Time from starting the process to its end for reports of two samples: HTML alone, and with the PDF. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 5;
/** What `npm start` assesses, and a larger map. */
const SAMPLES = ['anonymous-bank', 'harbour-telecom'];
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'unswivel-bench-'));
try {
  for (const sample of SAMPLES) {
    for (const formats of ['html', 'html,pdf']) {
      const milliseconds: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const words = ['report', `fixtures/${sample}`, '--format', formats, '--out', folder, '--force'];
        const start = performance.now();
        const { status } = spawnSync(process.execPath, [join(root, 'bin', 'run.js'), ...words], { cwd: root });
        if (status !== 0) throw new Error(`unswivel ${words.join(' ')} ended with ${status}`);
        milliseconds.push(performance.now() - start);
      }
      milliseconds.sort((a, b) => a - b);
      const [median = 0, worst = 0] = [milliseconds[Math.floor(RUNS / 2)], milliseconds.at(-1)];
      console.log(`report ${sample} --format ${formats}: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
