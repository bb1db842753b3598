/** The YAML files of models/, as the tests of schemas and of the model read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { MaturityModel } from '../../src/domain/maturity-model.ts';
import type { ParameterSet } from '../../src/domain/parameters.ts';
import type { NamedFile } from '../../src/schema/cross-file-issue.ts';
import { maturityIndicatorSchema } from '../../src/schema/maturity-indicator.ts';
import { maturityModelSchema } from '../../src/schema/maturity-model.ts';
import { toMaturityModel } from '../../src/schema/maturity-model-assembly.ts';
import { toParameterSet } from '../../src/schema/parameter-set.ts';
import { parameterFileSchema } from '../../src/schema/parameters.ts';

const MODELS = join(import.meta.dirname, '../../models');
const MATURITY = 'maturity/contact-centre';

/** Names of the YAML files of a folder below models/, in code-unit order. */
export const yamlFiles = (folder: string): string[] =>
  readdirSync(join(MODELS, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${folder}/${name}`);

/** Content of a file below models/; throws on any error or warning of the parser, such as a key given twice. */
export function readYaml(file: string): unknown {
  const document = parseDocument(readFileSync(join(MODELS, file), 'utf8'));
  const [complaint] = [...document.errors, ...document.warnings];
  if (complaint !== undefined) throw complaint;
  return document.toJS();
}

const readAll = <T>(files: readonly string[], schema: z.ZodType<T>): NamedFile<T>[] =>
  files.map((file) => ({ file, content: schema.parse(readYaml(file)) }));

const MODEL = `${MATURITY}/model.yaml`;
export const modelFile = () => ({ file: MODEL, content: maturityModelSchema.parse(readYaml(MODEL)) });

export const INDICATORS = `${MATURITY}/indicators`;
export const indicatorFiles = () => readAll(yamlFiles(INDICATORS), maturityIndicatorSchema);
export const parameterFiles = () => readAll(yamlFiles('parameters'), parameterFileSchema);

export const maturityModel = (): MaturityModel =>
  toMaturityModel(
    modelFile().content,
    indicatorFiles().map(({ content }) => content),
  );

export const parameterSet = (): ParameterSet => toParameterSet(parameterFiles().map(({ content }) => content));
