import type { Problem } from '../domain/problem.ts';
import type { InputFile } from '../io/readers/source-files.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import type { ReadThing } from '../schema/result/import-reading.ts';

/** What `validate` finds; a problem that stands in several places counts once for each. */
export interface Validation {
  readonly problems: readonly Problem[];
  /** By file: parts of workflow models that do not become part of the map, every kind with its reason. */
  readonly unusedParts: Readonly<Record<string, readonly ReadThing[]>>;
  readonly summary: {
    readonly valid: boolean;
    readonly errors: number;
    readonly warnings: number;
    /** SHA-256 of the input, as results carry it. */
    readonly inputDigest: string;
    readonly files: readonly InputFile[];
  };
}

/** Reads a workspace and says what is wrong with it. */
export async function validate(folder: string): Promise<Validation> {
  const { map, problems, unusedParts, digest, files } = await readWorkspace(folder);
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).reduce((sum, { count: places }) => sum + places, 0);
  return {
    problems,
    unusedParts: Object.fromEntries(unusedParts),
    summary: {
      valid: map !== null,
      errors: count('error'),
      warnings: count('warning'),
      inputDigest: digest,
      files,
    },
  };
}
