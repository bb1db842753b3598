/** A consultant's templates over the built-in ones: files of the same relative names replace them, others are partials. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodeUnits } from '../../schema/code-units.ts';
import { nearestName } from '../../schema/nearest.ts';
import { NO_PLACE, type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import type { TemplateTexts } from '../report-materials.ts';
import { isErrno } from './workspace-files.ts';

const PAGE = 'report.hbs';
const STYLESHEET = 'report.css';
const EXTENSION = '.hbs';
/** Partials of this folder are called by their bare names. */
const BARE = 'partials/';

/** Nothing is taken from a folder that cannot be read, which is reported. */
export async function withOwnTemplates(
  builtIn: TemplateTexts,
  folder: string,
  log: ProblemLog,
): Promise<TemplateTexts> {
  const own = await filesOf(folder, log);
  const partials = new Map(Object.entries(builtIn.partials));
  const known = new Set([PAGE, STYLESHEET, ...[...partials.keys()].map(fileOfPartial)]);
  const called = [...own.values()].join('\n');
  let { page, stylesheet } = builtIn;
  for (const [name, text] of own) {
    if (name === PAGE) page = text;
    else if (name === STYLESHEET) stylesheet = text;
    // What lies in another folder than a built-in template of its name does not replace it.
    else if (name.endsWith(EXTENSION) && (known.has(name) || !partials.has(partialOf(name))))
      partials.set(partialOf(name), text);
    const isCalled = name.endsWith(EXTENSION) && callOf(partialOf(name)).test(called);
    if (!known.has(name) && !isCalled) {
      const nearest = nearestName(name, [...known].sort(compareCodeUnits));
      log.report(placeOfFile(name), { code: 'unknown-template', about: { file: name, nearest } });
    }
  }
  return { ...builtIn, page, stylesheet, partials: Object.fromEntries(partials) };
}

async function filesOf(folder: string, log: ProblemLog): Promise<ReadonlyMap<string, string>> {
  try {
    const names = (await namesIn(folder, '', new Set())).toSorted(compareCodeUnits);
    const read = await Promise.all(names.map(async (name) => [name, await textOf(folder, name, log)] as const));
    return new Map(read.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    const code = thrown.code === 'ENOENT' ? 'templates-not-found' : 'templates-not-readable';
    log.report(NO_PLACE, { code, about: { path: folder } });
    return new Map();
  }
}

/**
 * Templates and stylesheets by their paths within the folder. Links are followed, since consultants share templates between
 * clients; a folder that leads back to one above it is left out.
 *
 * @param above real paths of the folders on the way here
 */
async function namesIn(root: string, inside: string, above: ReadonlySet<string>): Promise<readonly string[]> {
  const folder = join(root, inside);
  const here = await realpath(folder);
  if (above.has(here)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = `${inside}${entry.name}`;
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(join(root, name))));
      if (isFolder) return namesIn(root, `${name}/`, new Set([...above, here]));
      return name.endsWith(EXTENSION) || name.endsWith('.css') ? [name] : [];
    }),
  );
  return names.flat();
}

/** A link that leads nowhere is told of when its file is read. */
async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (thrown) {
    if (isErrno(thrown)) return false;
    throw thrown;
  }
}

async function textOf(folder: string, name: string, log: ProblemLog): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    log.report(placeOfFile(name), {
      code: 'file-not-readable',
      about: { file: name, reason: thrown.code ?? thrown.message },
    });
    return null;
  }
}

const partialOf = (name: string): string => {
  const bare = name.slice(0, -EXTENSION.length);
  return bare.startsWith(BARE) ? bare.slice(BARE.length) : bare;
};
/** `{{> name}}` as Handlebars lets it be written: with blanks or none, as a block, in quotation marks. */
const callOf = (partial: string): RegExp =>
  new RegExp(`\\{\\{~?#?>\\s*['"]?${partial.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}['"]?(?=[\\s}~])`, 'u');
/** Where a partial stands in a folder of templates. */
export const fileOfPartial = (partial: string): string => `${partial.includes('/') ? '' : BARE}${partial}${EXTENSION}`;
