import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GivenMapping } from '../../../src/app/calls/given-mapping.ts';
import { importCalls } from '../../../src/app/import-calls.ts';
import { InvalidInput } from '../../../src/app/invalid-input.ts';
import type { CallImport } from '../../../src/schema/result/call-import.ts';
import { NOTHING_GIVEN } from './nothing-given.ts';

export interface Imported {
  readonly document: CallImport | null;
  readonly problems: readonly string[];
  /** Every file of the workspace that was written, by name. */
  readonly files: Readonly<Record<string, string>>;
}

export interface ImportWishes {
  readonly given?: Partial<GivenMapping>;
  /** Text of a mapping file. */
  readonly mapping?: string;
  readonly standIns?: boolean;
  readonly acceptGuesses?: boolean;
}

/** Imports a file of these bytes into a new workspace, which is gone afterwards. */
export const importFile = async (bytes: string | Buffer, wishes: ImportWishes = {}): Promise<Imported> => {
  const folder = mkdtempSync(join(tmpdir(), 'unswivel-calls-'));
  try {
    const records = join(folder, 'records.csv');
    const workspace = join(folder, 'centre');
    const mappingFile = wishes.mapping === undefined ? null : join(folder, 'mapping.yaml');
    writeFileSync(records, bytes);
    if (mappingFile !== null) writeFileSync(mappingFile, wishes.mapping ?? '');
    const document = await importCalls({
      records,
      mappingFile,
      given: { ...NOTHING_GIVEN, ...wishes.given },
      target: { workspace, replace: false, dryRun: false },
      standIns: wishes.standIns ?? false,
      acceptGuesses: wishes.acceptGuesses ?? false,
      confirm: () => Promise.resolve(true),
    });
    const names = readdirSync(workspace, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = Object.fromEntries(
      names.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(workspace.length + 1), readFileSync(path, 'utf8')];
      }),
    );
    return { document, problems: [], files };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { document: null, problems: error.problems.map(({ code }) => code), files: {} };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const fateCounts = ({ document }: Imported): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (document?.quality.fates ?? []).filter(({ count }) => count > 0).map(({ fate, count }) => [fate, count]),
  );
