import { error, quoted } from './wording.ts';

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
};
