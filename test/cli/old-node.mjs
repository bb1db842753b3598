// Stands in for an old Node: does what bin/run.js does when the version is too low. Words: folder of bin, script, its words.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [bin, script = 'run.js', ...args] = process.argv.slice(2);
const { isNewEnough, handOverToNewerNode } = await import(pathToFileURL(join(bin, 'newer-node.js')).href);
if (isNewEnough('20.20.2') || isNewEnough('9.0.0') || !isNewEnough('24.0.0') || !isNewEnough('100.0.0'))
  process.exit(99);
process.exitCode = await handOverToNewerNode(script, args);
