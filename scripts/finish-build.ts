// After `tsc`: takes away what deleted sources left in dist/, and writes the manifest that lets oclif start without
// loading every command.
import { existsSync } from 'node:fs';
import { glob, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Plugin } from '@oclif/core/config';

const root = join(import.meta.dirname, '..');
const built = join(root, 'dist');

for await (const file of glob('**/*.js', { cwd: built })) {
  const source = join(root, 'src', file.replace(/\.js$/, '.ts'));
  if (!existsSync(source)) await rm(join(built, file));
}

const plugin = new Plugin({ root, type: 'core', isRoot: true, ignoreManifest: true, errorOnManifestCreate: true });
await plugin.load();
await writeFile(join(root, 'oclif.manifest.json'), `${JSON.stringify(plugin.manifest)}\n`);
