/**
 * Rebuilds the measured part of fixtures/anonymous-bank from the bank's records:
 * `UNSWIVEL_DATA=<folder> node scripts/anonymous-bank/build.ts`. The same records give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFixture } from './fixture.ts';
import { fixtureFolder, readInputs } from './inputs.ts';

const dataFolder = process.env['UNSWIVEL_DATA'];
if (dataFolder === undefined) {
  console.error('Set UNSWIVEL_DATA to the folder that holds anonymous-bank-1999/january.txt.');
  process.exitCode = 1;
} else {
  for (const [name, text] of buildFixture(readInputs(dataFolder))) {
    writeFileSync(join(fixtureFolder, name), text);
    console.log(`wrote ${name}`);
  }
}
