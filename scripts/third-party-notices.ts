import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `node_modules/@scope/name` of any file in it, nested packages included. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/**
 * Writes the licences of the packages that were bundled: most ask to go with every copy.
 * @param inputs files that were bundled, by their paths from `root`
 */
export async function writeNotices(inputs: readonly string[], root: string, target: string): Promise<void> {
  const folders = new Set(inputs.map((file) => PACKAGE.exec(file)?.[0]).filter((folder) => folder !== undefined));
  const notices = await Promise.all([...folders].toSorted().map((folder) => noticeOf(join(root, folder))));
  await writeFile(target, `Parts of these packages are in the files beside this one.\n\n${notices.join('\n')}`);
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFacts;
  const files = (await readdir(folder)).filter((file) => LICENCE_FILE.test(file)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return [`== ${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n').concat('\n');
}
