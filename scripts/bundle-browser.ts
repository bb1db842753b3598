// Bundles what reports run in browsers into dist/browser. The explorer carries its worker as text, so that one hash in the
// page's policy covers both. The same sources give the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { writeNotices } from './third-party-notices.ts';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist/browser');

/** What browsers of the last years share; reports are opened on managed desktops. */
const TARGET = ['chrome120', 'firefox121', 'safari17'];

const inputs = new Set<string>();

async function bundled(entry: string, more: BuildOptions = {}): Promise<string> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/browser', entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
    ...more,
  });
  for (const file of Object.keys(metafile?.inputs ?? {})) inputs.add(file);
  return outputFiles?.[0]?.text ?? '';
}

const worker = await bundled('explorer-worker.ts');
await mkdir(built, { recursive: true });
await writeFile(
  join(built, 'explorer.js'),
  await bundled('explorer.ts', { define: { WORKER_TEXT: JSON.stringify(worker) } }),
);
await writeFile(join(built, 'reading-aids.js'), await bundled('reading-aids.ts'));
await writeNotices([...inputs], root, join(built, 'third-party-notices.txt'));
