/** Reads a maturity model: `model.yaml` and one file per indicator in `indicators/`, validated like any input. */
import type { MaturityModel } from '../../domain/maturity-model.ts';
import type { Problem } from '../../domain/problem.ts';
import { maturityIndicatorSchema } from '../../schema/maturity-indicator.ts';
import { maturityModelSchema } from '../../schema/maturity-model.ts';
import { maturityModelIssues, toMaturityModel } from '../../schema/maturity-model-assembly.ts';
import { NO_PLACE, ProblemLog } from '../../schema/problem-log.ts';
import { reportCrossFileIssues } from './cross-file-issues.ts';
import { listFolder, SourceFiles } from './source-files.ts';
import { formatOf } from './table-files.ts';
import { filesIn } from './workspace-files.ts';
import { readYamlDocument } from './yaml-document.ts';

const MODEL_FILE = 'model.yaml';
const INDICATORS = 'indicators';

export interface ReadModel {
  /** Null when there is any error among the problems. */
  readonly model: MaturityModel | null;
  readonly problems: readonly Problem[];
}

export async function readMaturityModel(folder: string): Promise<ReadModel> {
  const log = new ProblemLog();
  const files = filesIn(folder);
  const sources = new SourceFiles(files, log);
  if ((await files.kind()) === 'missing') {
    log.report(NO_PLACE, { code: 'folder-not-found', about: { path: folder } });
    return { model: null, problems: log.list() };
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
  if (model === null || log.hasErrors) return { model: null, problems: log.list() };
  reportCrossFileIssues(maturityModelIssues(model, read), [model, ...read], log);
  if (log.hasErrors) return { model: null, problems: log.list() };
  return {
    model: toMaturityModel(
      model.content,
      read.map(({ content }) => content),
    ),
    problems: log.list(),
  };
}
