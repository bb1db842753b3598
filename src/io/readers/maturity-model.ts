/**
 * Reads a maturity model: `model.yaml` and one file per indicator in `indicators/`, validated like any input. Its words in
 * another language stand in a folder of that language, under the same names.
 */
import type { MaturityModel } from '../../domain/maturity-model.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Say } from '../../messages/say.ts';
import { type MaturityIndicatorFile, maturityIndicatorSchema } from '../../schema/maturity-indicator.ts';
import { type MaturityModelFile, maturityModelSchema } from '../../schema/maturity-model.ts';
import { maturityModelIssues, toMaturityModel } from '../../schema/maturity-model-assembly.ts';
import { NO_PLACE, ProblemLog } from '../../schema/problem-log.ts';
import { INDICATOR_TEXTS, MATURITY_MODEL_TEXTS } from '../../schema/translations/maturity-model-texts.ts';
import { reportCrossFileIssues } from './cross-file-issues.ts';
import { listFolder, SourceFiles } from './source-files.ts';
import { formatOf } from './table-files.ts';
import { Translations } from './translations.ts';
import { filesIn, type WorkspaceFiles } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

const MODEL_FILE = 'model.yaml';
const INDICATORS = 'indicators';

export interface ReadModel {
  /** Null when there is any error among the problems. */
  readonly model: MaturityModel | null;
  readonly problems: readonly Problem[];
  /** The same in another language, as a report shows them. */
  readonly problemsIn: (say: Say) => readonly Problem[];
}

/** @param language that words are wanted in, a BCP 47 primary subtag; null for the model's own, whatever it is */
export async function readMaturityModel(folder: string, language: string | null = null): Promise<ReadModel> {
  const log = new ProblemLog();
  const files = filesIn(folder);
  const sources = new SourceFiles(files, log);
  if ((await files.kind()) === 'missing') {
    log.report(NO_PLACE, { code: 'folder-not-found', about: { path: folder } });
    return readAs(null, log);
  }
  const names = ((await listFolder(files, INDICATORS, folder, log)) ?? []).filter((name) => formatOf(name) === 'yaml');
  const bytes = await sources.bytesOf(MODEL_FILE);
  const model = bytes === null ? null : readYamlDocument(bytes, MODEL_FILE, maturityModelSchema, log);
  const indicators = await Promise.all(
    names.map(async (name) => {
      const file = `${INDICATORS}/${name}`;
      const content = await sources.bytesOf(file);
      return content === null ? null : readYamlDocument(content, file, maturityIndicatorSchema, log);
    }),
  );
  const read = indicators.filter((indicator) => indicator !== null);
  if (model === null || log.hasErrors) return readAs(null, log);
  reportCrossFileIssues(maturityModelIssues(model, read), [model, ...read], log);
  if (log.hasErrors) return readAs(null, log);
  const own = { model, indicators: read };
  const worded =
    language === null || languageOf(model.content.language) === language
      ? { model: model.content, indicators: read.map(({ content }) => content) }
      : await inLanguage(own, { language, files, folder }, log);
  if (log.hasErrors) return readAs(null, log);
  return readAs(toMaturityModel(worded.model, worded.indicators), log);
}

const readAs = (model: MaturityModel | null, log: ProblemLog): ReadModel => ({
  model,
  problems: log.list(),
  problemsIn: (say) => log.listIn(say),
});

/** `en-GB` → `en` */
const languageOf = (tag: string): string => tag.split('-')[0] ?? tag;

interface ModelDocuments {
  readonly model: YamlDocument<MaturityModelFile>;
  readonly indicators: readonly YamlDocument<MaturityIndicatorFile>[];
}

async function inLanguage(
  { model, indicators }: ModelDocuments,
  wanted: { readonly language: string; readonly files: WorkspaceFiles; readonly folder: string },
  log: ProblemLog,
): Promise<{ model: MaturityModelFile; indicators: MaturityIndicatorFile[] }> {
  const translations = await Translations.in(wanted, ['', INDICATORS], log);
  const words = await translations.laidOver(model, MATURITY_MODEL_TEXTS);
  const worded = await Promise.all(indicators.map((one) => translations.laidOver(one, INDICATOR_TEXTS)));
  translations.report();
  return { model: translations.some ? { ...words, language: wanted.language } : words, indicators: worded };
}
