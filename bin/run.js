#!/usr/bin/env node
// Entry of the command line. Plain JavaScript that older Node versions can read, so that they get a helpful answer.
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { handOverToNewerNode, isNewEnough } from './newer-node.js';

/** Made by the build of a checkout: what V8 has compiled, so that it is not compiled anew by every command. */
const compiled = fileURLToPath(new URL('../dist/compiled', import.meta.url));
const packageFile = new URL('../package.json', import.meta.url);

if (!isNewEnough(process.versions.node)) {
  process.exitCode = await handOverToNewerNode(import.meta.filename, process.argv.slice(2));
} else if (process.argv[2] === '--version' && process.argv.length === 3) {
  // The same line as oclif prints, without loading it: pipelines ask for versions often.
  const { name, version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
} else {
  if (existsSync(compiled)) {
    // Worker threads read where it is from the environment.
    process.env.NODE_COMPILE_CACHE ??= compiled;
    module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  }
  const { runCli } = await import('../dist/commands/base/run-cli.js');
  process.exitCode = await runCli(process.argv.slice(2), new URL('..', import.meta.url));
}
