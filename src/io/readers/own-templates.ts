/** A consultant's templates over the built-in ones: files of the same relative names replace them, others are partials. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
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
    const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && (entry.name.endsWith(EXTENSION) || entry.name.endsWith('.css')))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).split(sep).join('/'))
      .sort(compareCodeUnits);
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
    );
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    const code = thrown.code === 'ENOENT' ? 'folder-not-found' : 'folder-not-readable';
    log.report(NO_PLACE, { code, about: { path: folder } });
    return new Map();
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
