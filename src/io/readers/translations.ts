/** Reads what stands beside YAML files in another language, `<language>/<file>`, and lays it over them. */

import { NO_PLACE, type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { type Fit, fitOf, laidOver } from '../../schema/translations/lay-over.ts';
import { type Texts, type Translation, translationSchema } from '../../schema/translations/texts.ts';
import { listFolder, SourceFiles } from './source-files.ts';
import { formatOf } from './table-files.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

/** What the built-in files are written in; those of a model say it themselves. */
export const BUILT_IN_LANGUAGE = 'en';

/** A language that files are wanted in, and where they stand. */
export interface Wanted {
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly files: WorkspaceFiles;
  /** As people call the folder of the files. */
  readonly folder: string;
}

/** Translations of the files of one folder; each file is laid over once, then the whole is judged. */
export class Translations {
  readonly #wanted: Wanted;
  readonly #log: ProblemLog;
  readonly #sources: SourceFiles;
  readonly #found: ReadonlySet<string>;
  readonly #fits: { readonly file: string; readonly fit: Fit }[] = [];

  private constructor(wanted: Wanted, log: ProblemLog, found: ReadonlySet<string>) {
    this.#wanted = wanted;
    this.#log = log;
    this.#sources = new SourceFiles(wanted.files, log);
    this.#found = found;
  }

  /** @param folders those of the translated files, relative to their own folder; `''` is itself */
  static async in(wanted: Wanted, folders: readonly string[], log: ProblemLog): Promise<Translations> {
    const lists = await Promise.all(
      folders.map(async (folder) => {
        const path = folder === '' ? wanted.language : `${wanted.language}/${folder}`;
        const names = (await listFolder(wanted.files, path, wanted.folder, log)) ?? [];
        return names.filter((name) => formatOf(name) === 'yaml').map((name) => `${path}/${name}`);
      }),
    );
    return new Translations(wanted, log, new Set(lists.flat()));
  }

  /** Whether there is any file of the language. */
  get some(): boolean {
    return this.#found.size > 0;
  }

  /** The file's content in the language, where it has words for it. Misfits are reported. */
  async laidOver<T>(document: YamlDocument<T>, texts: Texts): Promise<T> {
    const file = `${this.#wanted.language}/${document.file}`;
    const bytes = this.#found.has(file) ? await this.#sources.bytesOf(file) : null;
    const translation = bytes === null ? null : readYamlDocument(bytes, file, translationSchema(texts), this.#log);
    const fit = fitOf(texts, document.content, translation?.content ?? {});
    this.#fits.push({ file, fit });
    if (translation === null) return document.content;
    this.#reportMisfits(fit, translation);
    return laidOver(texts, document.content, translation.content);
  }

  /** Files of the language that translate nothing, and, as one warning, what has no words yet. */
  report(): void {
    const { language, folder } = this.#wanted;
    const known = new Set(this.#fits.map(({ file }) => file));
    for (const file of this.#found) {
      if (known.has(file)) continue;
      this.#log.report(placeOfFile(file), { code: 'translation-of-nothing', about: { what: file, nearest: null } });
    }
    if (!this.some) {
      const about = { folder: `${folder}/${language}`, language };
      this.#log.report(NO_PLACE, { code: 'untranslated-model', about });
      return;
    }
    const gaps = this.#fits
      .toSorted((a, b) => (a.file < b.file ? -1 : 1))
      .flatMap(({ file, fit }) => fit.missing.map(({ path }) => ({ file, path })));
    const [gap] = gaps;
    if (gap === undefined || this.#log.hasErrors) return;
    const all = this.#fits.reduce((sum, { fit }) => sum + fit.all, 0);
    const first = `${gap.file}: ${gap.path.join('.')}`;
    this.#log.report(placeOfFile(gap.file), {
      code: 'partly-translated-model',
      about: { missing: gaps.length, all, language, first },
    });
  }

  #reportMisfits({ misfits }: Fit, { file, placeOf }: YamlDocument<Translation>): void {
    for (const misfit of misfits) {
      const place = { file, sheet: null, ...placeOf(misfit.path) };
      const what = misfit.path.join('.');
      if (misfit.kind === 'stray') {
        const { nearest } = misfit;
        this.#log.report(place, { code: 'translation-of-nothing', about: { what, nearest } });
      } else {
        const { expected, found } = misfit;
        this.#log.report(place, { code: 'translation-placeholders', about: { what, expected, found } });
      }
    }
  }
}
