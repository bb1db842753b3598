import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixtureInputs } from './fixture.ts';
import { illustrativeTables } from './write/illustrative-provenance.ts';

const daysInJanuary = 31;

/** Where the fixture lies. */
export const fixtureFolder = join(import.meta.dirname, '../../fixtures/anonymous-bank');

/** January's records in a folder of reference data. */
export function recordsFile(dataFolder: string): string {
  return join(dataFolder, 'anonymous-bank-1999', 'january.txt');
}

/** Reads everything that the fixture is made from. */
export function readInputs(dataFolder: string): FixtureInputs {
  const assumption = (name: string): string => readFileSync(join(import.meta.dirname, 'assumptions', name), 'utf8');
  const fixture = (name: string): string => readFileSync(join(fixtureFolder, name), 'utf8');
  return {
    records: readFileSync(recordsFile(dataFolder), 'utf8'),
    daysInMonth: daysInJanuary,
    assumptions: {
      touchPlan: assumption('touch-plan.csv'),
      organization: assumption('organization.csv'),
      contactTypes: assumption('contact-types.csv'),
      ranges: assumption('ranges.csv'),
    },
    illustrative: Object.fromEntries(Object.keys(illustrativeTables).map((table) => [table, fixture(`${table}.csv`)])),
    readme: fixture('README.md'),
  };
}
