// At the end of the build: writes the manifest that lets oclif start without loading every command, and keeps what V8
// compiles for the longest command.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Plugin } from '@oclif/core/config';

const root = join(import.meta.dirname, '..');

const plugin = new Plugin({ root, type: 'core', isRoot: true, ignoreManifest: true, errorOnManifestCreate: true });
await plugin.load();
await writeFile(join(root, 'oclif.manifest.json'), `${JSON.stringify(plugin.manifest)}\n`);

await mkdir(join(root, 'dist/compiled'));
const scratch = await mkdtemp(join(tmpdir(), 'unswivel-build-'));
try {
  const report = ['report', join(root, 'fixtures/anonymous-bank'), '--format', 'html', '--out', scratch];
  execFileSync(process.execPath, [join(root, 'bin/run.js'), ...report], { stdio: 'pipe' });
} finally {
  await rm(scratch, { recursive: true });
}
