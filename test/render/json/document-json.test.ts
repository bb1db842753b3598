import { expect, test } from 'vitest';
import { documentJson } from '../../../src/render/json/document-json.ts';
import { sampleResult } from '../sample-report.ts';

test('says the document as it is, in the order of the schema, however it was put together', async () => {
  const result = await sampleResult();
  const text = documentJson(result);
  expect(JSON.parse(text)).toEqual(result);
  const shuffled = Object.fromEntries(Object.entries(result).toReversed()) as typeof result;
  expect(documentJson(shuffled)).toBe(text);
  expect(Object.keys(JSON.parse(text) as object)[0]).toBe('schemaVersion');
});

test('calls a document that does not keep to its schema a defect', async () => {
  const result = await sampleResult();
  expect(() => documentJson({ ...result, seed: 'one' } as unknown as typeof result)).toThrow(/seed/);
});
