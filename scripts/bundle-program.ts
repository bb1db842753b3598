// Bundles the program into dist: each command and each worker is an entry, with what they share in chunks beside them and
// packages bundled in, so that a command loads a few files instead of a thousand. The same sources give the same bytes.
import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeNotices } from './third-party-notices.ts';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist');

/** Started by oclif, by bin/run.js or by pools, each by its address. */
const ENTRIES = [
  'src/commands/base/run-cli.ts',
  'src/app/report-worker.ts',
  'src/io/simulation-worker.ts',
  'src/io/years-worker.ts',
];

/** Packages that load files of their own by where they stand, or so seldom needed and so large that they stay outside. */
const NOT_BUNDLED = [
  '@duckdb/node-api',
  '@inquirer/input',
  '@inquirer/select',
  '@oclif/core',
  '@sparticuz/chromium',
  'bpmn-moddle',
  'chokidar',
  'puppeteer-core',
  'tinypool',
];
/** Vega looks for a canvas to draw on, and does without. */
const NOT_THERE = ['canvas'];

const commands: string[] = [];
for await (const file of glob('src/commands/**/*.ts', { cwd: root, exclude: ['src/commands/base/**'] })) {
  commands.push(file);
}

await rm(built, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [...ENTRIES, ...commands.toSorted()],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  // As deep in dist as files are in src/io, from where the package's folder is found (src/io/package-root.ts).
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  charset: 'utf8',
  external: [...NOT_BUNDLED, ...NOT_BUNDLED.map((name) => `${name}/*`), ...NOT_THERE],
  // Packages in CommonJS ask for Node's modules by a function that ES modules lack.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
await writeNotices(Object.keys(metafile.inputs), root, join(built, 'third-party-notices.txt'));
