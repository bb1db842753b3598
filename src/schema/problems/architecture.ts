import { phrase } from '../../messages/phrase.ts';
import { error, quoted, warning } from './wording.ts';

/** Descriptions of interfaces, catalogues and models of architecture that imports read. */
export const ARCHITECTURE_PROBLEMS = {
  'not-openapi': error<Record<never, never>>(
    'A file is no OpenAPI description of version 2 or 3.',
    () => 'this is no OpenAPI description; expected "openapi: 3.…" or "swagger: 2.0", and paths',
    () => 'Give the description of an HTTP interface as YAML or JSON, OpenAPI 2.0, 3.0 or 3.1.',
  ),
  'not-a-catalog': error<{ found: string }>(
    'A file is neither a Backstage catalogue nor an ArchiMate exchange file.',
    ({ found }) =>
      `this is no catalogue that can be read: found ${quoted(found)}; expected Backstage entities (kind, metadata) or an ArchiMate model`,
    () => 'Give catalog-info.yaml files, or a model saved in the ArchiMate Open Exchange format.',
  ),
  'not-bpmn': error<{ root: string }>(
    'A file is no BPMN 2.0 model.',
    ({ root }) => `the outermost element is ${quoted(root)}, which is no BPMN 2.0 model; expected "definitions"`,
    () => 'Save the model from the modelling tool as BPMN 2.0 XML.',
  ),
  'bpmn-parts-unused': warning<{ count: number }>(
    'A BPMN model of the workspace holds parts that the map has no word for, or that nothing explains.',
    ({ count }) => phrase('problems.bpmn-parts-unused', { count }),
    () => phrase('problems.bpmn-parts-unused-hint'),
  ),
};
