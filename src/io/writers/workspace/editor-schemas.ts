import { jsonSchemaOf } from '../../../schema/json/schemas.ts';
import type { NewFile } from '../new-file.ts';

/** Out of the way of people and of the readers, beside the files that refer to it, so that editors need no network. */
const FOLDER = '.unswivel/schemas';

/** Inputs that are YAML files, which editors check and complete while they are written. */
const YAML_INPUTS = ['organization', 'answers'] as const;

/** The JSON Schemas of the YAML files of a workspace. */
export const schemaFiles = (): readonly NewFile[] =>
  YAML_INPUTS.map((name) => ({
    name: `${FOLDER}/${name}.schema.json`,
    content: `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`,
  }));

/** The first line of a YAML file, by which editors with a YAML language server find its schema. */
export const schemaHint = (name: (typeof YAML_INPUTS)[number]): string =>
  `# yaml-language-server: $schema=${FOLDER}/${name}.schema.json`;
