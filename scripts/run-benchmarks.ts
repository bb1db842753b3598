// Runs the benchmarks one after the other, each in a process of its own so that none warms up or slows down another.
// Words: parts of file names, to run only those (`npm run bench -- handle-time`).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'test', 'bench');
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

for (const file of files) {
  console.log(`\n== ${file}`);
  const { status } = spawnSync(process.execPath, [join(folder, file)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
