import { headingKey } from '../schema/heading.ts';
import { jsonSchemaOf, SCHEMA_NAMES } from '../schema/json/schemas.ts';
import { type JsonSchema } from '../schema/json/table-schema.ts';
import { nearestName } from '../schema/nearest.ts';
import { UsageProblem } from './usage-problem.ts';

/**
 * The JSON Schema of one input or of the results; without a name all of them, by name.
 * @throws UsageProblem when there is none of that name
 */
export function describeSchema(name: string | undefined): JsonSchema {
  if (name === undefined) return Object.fromEntries(SCHEMA_NAMES.map((each) => [each, jsonSchemaOf(each)]));
  const meant = SCHEMA_NAMES.find((each) => headingKey(each) === headingKey(name));
  const schema = meant === undefined ? null : jsonSchemaOf(meant);
  if (schema !== null) return schema;
  const nearest = nearestName(name, SCHEMA_NAMES);
  const hint = nearest === null ? `There are ${SCHEMA_NAMES.join(', ')}.` : `Did you mean ${nearest}?`;
  throw new UsageProblem(`There is no schema "${name}".`, hint);
}
