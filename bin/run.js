#!/usr/bin/env node
// Entry of the command line. Plain JavaScript that older Node versions can read, so that they get a helpful answer.
import { readFileSync } from 'node:fs';
import { handOverToNewerNode, isNewEnough } from './newer-node.js';

const packageFile = new URL('../package.json', import.meta.url);

if (!isNewEnough(process.versions.node)) {
  process.exitCode = await handOverToNewerNode(import.meta.filename, process.argv.slice(2));
} else if (process.argv[2] === '--version' && process.argv.length === 3) {
  // The same line as oclif prints, without loading it: pipelines ask for versions often.
  const { name, version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
} else {
  const { runCli } = await import('../dist/commands/base/run-cli.js');
  process.exitCode = await runCli(process.argv.slice(2), new URL('..', import.meta.url));
}
