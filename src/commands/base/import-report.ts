import type { ArchitectureImport } from '../../app/import-openapi.ts';
import { importChangesText } from '../../render/text/import-changes.ts';
import { importReadingText } from '../../render/text/import-reading.ts';
import { problemSummary } from '../../render/text/problems.ts';

/** What an import tells people: what it read, what it changed, and how the workspace stands now. */
export function importReport({ reading, changes, problems }: ArchitectureImport, width: number | null): string {
  const state =
    problems.length === 0
      ? []
      : [`The workspace has ${problemSummary(problems).replace(/\.$/u, '')}; unswivel validate lists them.`];
  return [importReadingText(reading), importChangesText(changes, width), ...state].join('\n\n');
}
