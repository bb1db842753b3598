import type { CrossFileIssue } from '../../schema/cross-file-issue.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Reports what is wrong between YAML files at the places where it stands. */
export function reportCrossFileIssues(
  issues: readonly CrossFileIssue[],
  documents: readonly YamlDocument<unknown>[],
  log: ProblemLog,
): void {
  for (const { file, path, message } of issues) {
    const place = documents.find((document) => document.file === file)?.placeOf(path) ?? { line: 1, column: 1 };
    log.report(
      { file, sheet: null, ...place },
      { code: 'malformed-document', about: { where: path.map(String).join('.'), detail: message } },
    );
  }
}
