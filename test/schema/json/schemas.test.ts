import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaOf, SCHEMA_NAMES } from '../../../src/schema/json/schemas.ts';
import { TABLE_NAMES } from '../../../src/schema/table-name.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const validator = (name: string): ((content: unknown) => string[]) => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, formats: { uri: true } });
  const validate = ajv.compile(jsonSchemaOf(name) ?? {});
  return (content) =>
    validate(content) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

/** No table, document or mapping is a bare number. */
const REFUSED_BY_ALL = 17;

describe('the JSON Schemas', () => {
  test('in schemas/ are up to date (npm run schemas writes them)', () => {
    const folder = join(ROOT, 'schemas');
    expect(readdirSync(folder).toSorted()).toEqual(SCHEMA_NAMES.map((name) => `${name}.schema.json`).toSorted());
    for (const name of SCHEMA_NAMES) {
      const written: unknown = JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
      expect(written).toEqual(jsonSchemaOf(name));
    }
  });

  test.each(SCHEMA_NAMES)('%s is a valid schema of draft 2020-12 with a title and a description', (name) => {
    // Compiling it strictly is the first half of the test: it throws at whatever the draft does not know.
    expect(validator(name)(REFUSED_BY_ALL)).not.toEqual([]);
    expect(jsonSchemaOf(name)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.any(String) as string,
      description: expect.any(String) as string,
    });
  });

  test.each(TABLE_NAMES)('%s accepts a row made of its own examples', (name) => {
    const schema = JSON.stringify(jsonSchemaOf(name));
    const examples = (
      properties: Record<string, { examples?: unknown[]; anyOf?: { properties?: never }[] }>,
    ): unknown =>
      Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
          const section = value.anyOf?.find((part) => part.properties !== undefined)?.properties;
          return [key, section === undefined ? value.examples?.[0] : examples(section)];
        }),
      );
    const parsed = JSON.parse(schema) as { anyOf?: [{ items: { properties: never } }]; properties: never };
    const row = parsed.anyOf === undefined ? examples(parsed.properties) : [examples(parsed.anyOf[0].items.properties)];
    expect(validator(name)(row)).toEqual([]);
  });

  test('accept what readers accept', () => {
    const harbour = parse(
      readFileSync(join(ROOT, 'fixtures', 'harbour-telecom', 'organization.yaml'), 'utf8'),
    ) as unknown;
    expect(validator('organization')(harbour)).toEqual([]);
    const answers = parse(readFileSync(join(ROOT, 'fixtures', 'harbour-telecom', 'answers.yaml'), 'utf8')) as unknown;
    expect(validator('answers')(answers)).toEqual([]);
    const map = {
      systems: { crm: { api: ['read', 'write'], agent_facing: 'yes' }, erp: null },
      'contact-types': [{ id: 7, volume: null }],
    };
    expect(validator('map')(map)).toEqual([]);
  });

  test.each([
    { name: 'systems', content: [{ id: 'crm', category: 'telefony' }] },
    { name: 'systems', content: [{ name: 'Desk' }] },
    { name: 'systems', content: [{ id: 'crm', catgory: 'crm' }] },
    { name: 'contact-types', content: [{ id: 'x', repeat_rate: 1.2 }] },
    { name: 'organization', content: { name: 'x', period: 'fortnight' } },
    { name: 'organization', content: { name: 'x', period: 'day', opening: { days: 8 } } },
    { name: 'answers', content: { Q1: { answer: 4 } } },
    { name: 'touches', content: { a: { actor: 'agent' } } },
  ])('refuse what readers refuse or warn of: $name $content', ({ name, content }) => {
    expect(validator(name)(content)).not.toEqual([]);
  });
});
