/** Results to explain, and ways through them. */
import { z } from 'zod';
import { assembleResult } from '../../../src/assessment/assemble-result.ts';
import type { ResultToExplain } from '../../../src/assessment/explanations/explain.ts';
import { DEFAULT_FAILURE_ANALYSIS } from '../../../src/assessment/failures/failure-analysis-section.ts';
import type { OperationMap } from '../../../src/domain/map.ts';
import { resultDocument } from '../../../src/schema/result/result-document.ts';
import { type BuiltIn, prepared } from '../assess-fixture.ts';

export function resultOf(map: OperationMap, given: BuiltIn, withFailures = false): ResultToExplain {
  const made = prepared(map, given);
  const failures = withFailures ? DEFAULT_FAILURE_ANALYSIS : null;
  return { prepared: made, document: assembleResult(made, { simulation: null, failures }) };
}

/** What stands for an id or an index in a path of the schema; no id of a fixture. */
export const ANY = '<any>';

interface SchemaNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

/** Every path that leads to a value in some result, with `ANY` for ids and indices. */
export function schemaLeaves(): readonly (readonly string[])[] {
  const schema = z.toJSONSchema(resultDocument, { io: 'input', reused: 'inline' }) as unknown as SchemaNode;
  const leaves = new Map<string, readonly string[]>();
  const walk = (node: SchemaNode, path: readonly string[]): void => {
    const ways = node.anyOf ?? node.oneOf;
    if (ways !== undefined) {
      for (const way of ways) if (way.type !== 'null') walk(way, path);
    } else if (node.properties !== undefined) {
      for (const [key, value] of Object.entries(node.properties)) walk(value, [...path, key]);
    } else if (node.type === 'object') {
      walk(node.additionalProperties ?? {}, [...path, ANY]);
    } else if (node.type === 'array') {
      for (const item of node.prefixItems ?? [node.items ?? {}]) walk(item, [...path, ANY]);
    } else {
      leaves.set(JSON.stringify(path), path);
    }
  };
  walk(schema, []);
  return [...leaves.values()];
}
