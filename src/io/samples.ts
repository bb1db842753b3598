import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodeUnits } from '../schema/code-units.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import type { NewFile } from './writers/new-file.ts';

/** Complete workspaces that come with Unswivel: the folder in `fixtures/`, and what it is in a few words. */
export const SAMPLES = {
  telecom: { folder: 'harbour-telecom', title: 'a made-up operator between stages 1 and 2' },
  'telecom-orchestrated': { folder: 'harbour-telecom-orchestrated', title: 'the same operator at stage 3' },
  bank: { folder: 'anonymous-bank', title: 'a bank’s measured calls on an illustrative stack' },
  sparse: { folder: 'sparse', title: 'what a first interview yields' },
} as const;

export type SampleName = keyof typeof SAMPLES;

export const SAMPLE_NAMES = Object.keys(SAMPLES) as readonly SampleName[];

/** Where a sample lies. */
export const sampleFolder = (name: SampleName): string => join(PACKAGE_ROOT, 'fixtures', SAMPLES[name].folder);

/** Every file of a sample, sorted by name. */
export async function readSample(name: SampleName): Promise<readonly NewFile[]> {
  const folder = sampleFolder(name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort(compareCodeUnits);
  return Promise.all(names.map(async (file) => ({ name: file, content: await readFile(join(folder, file)) })));
}
