/** Contents of the package's own YAML files, parsed by the build: reading them anew takes longer than most commands. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';

/** Where the build writes them: the JSON text of a file's content by the digest of its bytes. */
export const KNOWN_CONTENTS = join(PACKAGE_ROOT, 'dist/known-contents.json');

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

let known: Readonly<Record<string, string>> | undefined;

/**
 * The plain content of a YAML file of the package; undefined for any other. The bytes alone decide, so that a file that was
 * changed since the build, or never belonged to the package, is read.
 */
export function knownContent(bytes: Buffer): { readonly content: unknown } | undefined {
  known ??= existsSync(KNOWN_CONTENTS)
    ? (JSON.parse(readFileSync(KNOWN_CONTENTS, 'utf8')) as Record<string, string>)
    : {};
  const digest = digestOf(bytes);
  return Object.hasOwn(known, digest) ? { content: JSON.parse(known[digest] ?? '') as unknown } : undefined;
}
