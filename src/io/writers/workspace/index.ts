import type { ModelQuestion } from '../../../domain/maturity-model.ts';
import { compareCodeUnits } from '../../../schema/code-units.ts';
import type { NewFile } from '../new-file.ts';
import { answersYaml } from './answers-yaml.ts';
import { columnGuide } from './column-guide.ts';
import { schemaFiles } from './editor-schemas.ts';
import { EXAMPLE_ROWS } from './example-rows.ts';
import { type KnownSettings, organizationYaml } from './organization-yaml.ts';
import { workspaceReadme } from './readme.ts';
import { csvFiles } from './tables-csv.ts';

export interface NewWorkspace {
  readonly settings: KnownSettings;
  readonly questions: readonly ModelQuestion[];
  /** Whether tables show their form by example rows. */
  readonly withExamples: boolean;
}

/** The files of a workspace to fill in, sorted by name. */
export const newWorkspace = ({ settings, questions, withExamples }: NewWorkspace): readonly NewFile[] =>
  [
    organizationYaml(settings),
    answersYaml(questions),
    ...csvFiles(withExamples ? EXAMPLE_ROWS : {}),
    workspaceReadme(settings.name, withExamples),
    columnGuide(),
    ...schemaFiles(),
  ].sort((a, b) => compareCodeUnits(a.name, b.name));
