import { z } from 'zod';
import { brandSchema } from '../brand.ts';
import { commentarySchema } from '../commentary.ts';
import { eventMappingSchema } from '../event-mapping.ts';
import { maturityIndicatorSchema } from '../maturity-indicator.ts';
import { maturityModelSchema } from '../maturity-model.ts';
import { parameterFileSchema } from '../parameters.ts';
import { comparisonDocument } from '../result/comparison.ts';
import { explanationDocument } from '../result/explanation.ts';
import { resultDocument } from '../result/result-document.ts';
import { scenarioSchema } from '../scenario.ts';
import { TABLE_NAMES } from '../table-name.ts';
import { TABLES } from '../tables/index.ts';
import { INDICATOR_TEXTS, MATURITY_MODEL_TEXTS } from '../translations/maturity-model-texts.ts';
import { PARAMETER_TEXTS } from '../translations/parameter-texts.ts';
import { SETUP_TEXTS } from '../translations/set-up-texts.ts';
import { translationSchema } from '../translations/texts.ts';
import { type JsonSchema, tableSchema } from './table-schema.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** Documents that have zod schemas of their own, with what they are. */
const DOCUMENTS = {
  scenario: { schema: scenarioSchema, title: 'Set-up', what: 'A named list of interventions: scenarios/<id>.yaml' },
  'event-mapping': {
    schema: eventMappingSchema,
    title: 'Event mapping',
    what: 'What the names of an event log stand for',
  },
  'maturity-model': { schema: maturityModelSchema, title: 'Maturity model', what: 'Stages, functions, gates, weights' },
  indicator: { schema: maturityIndicatorSchema, title: 'Indicator', what: 'One indicator of a maturity model' },
  parameters: { schema: parameterFileSchema, title: 'Parameters', what: 'Numbers that the simulations assume' },
  'maturity-model-words': {
    schema: translationSchema(MATURITY_MODEL_TEXTS),
    title: 'Words of a maturity model',
    what: 'A maturity model in another language: <language>/model.yaml',
  },
  'indicator-words': {
    schema: translationSchema(INDICATOR_TEXTS),
    title: 'Words of an indicator',
    what: 'An indicator in another language: <language>/indicators/<id>.yaml',
  },
  'parameter-words': {
    schema: translationSchema(PARAMETER_TEXTS),
    title: 'Words of parameters',
    what: 'A file of parameters in another language: <language>/<group>.yaml',
  },
  'scenario-words': {
    schema: translationSchema(SETUP_TEXTS),
    title: 'Words of a set-up',
    what: 'A built-in set-up in another language: <language>/<id>.yaml',
  },
  brand: { schema: brandSchema, title: 'Brand', what: 'Whose report it is and how it looks: brand.yaml' },
  commentary: {
    schema: commentarySchema,
    title: 'Commentary',
    what: 'What a consultant adds to a report: commentary.yaml',
  },
  result: { schema: resultDocument, title: 'Result', what: 'The document that every command prints under --json' },
  comparison: { schema: comparisonDocument, title: 'Comparison', what: 'What compare prints under --json' },
  explanation: { schema: explanationDocument, title: 'Explanation', what: 'What explain prints under --json' },
} satisfies Record<string, { readonly schema: z.ZodType; readonly title: string; readonly what: string }>;

const ofTable = (name: (typeof TABLE_NAMES)[number]): JsonSchema => ({ $schema: DRAFT, ...tableSchema(TABLES[name]) });

const ofDocument = (name: keyof typeof DOCUMENTS): JsonSchema => {
  const { schema, title, what } = DOCUMENTS[name];
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema: DRAFT, title, description: what, ...rest };
};

/** All tables of a map in one YAML file. */
const ofMap = (): JsonSchema => ({
  $schema: DRAFT,
  title: 'Map',
  description: 'Tables of the map under their names: map.yaml',
  type: 'object',
  properties: Object.fromEntries(TABLE_NAMES.map((name) => [name, { $ref: `#/$defs/${name}` }])),
  additionalProperties: false,
  $defs: Object.fromEntries(TABLE_NAMES.map((name) => [name, tableSchema(TABLES[name])])),
});

const MAKERS: ReadonlyMap<string, () => JsonSchema> = new Map([
  ...TABLE_NAMES.map((name) => [name, () => ofTable(name)] as const),
  ['map', ofMap],
  ...(Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]).map((name) => [name, () => ofDocument(name)] as const),
]);

/** Names of everything that has a JSON Schema: tables first, as people are shown them. */
export const SCHEMA_NAMES: readonly string[] = [...MAKERS.keys()];

/** The JSON Schema (draft 2020-12) of a table, of another input, or of the results; null for an unknown name. */
export const jsonSchemaOf = (name: string): JsonSchema | null => MAKERS.get(name)?.() ?? null;
