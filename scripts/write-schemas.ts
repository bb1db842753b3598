// Writes the JSON Schema of every input and of the results to schemas/, for editors and for people.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaOf, SCHEMA_NAMES } from '../src/schema/json/schemas.ts';

const folder = join(import.meta.dirname, '..', 'schemas');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) rmSync(join(folder, name));
for (const name of SCHEMA_NAMES) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
}
console.log(`Wrote ${SCHEMA_NAMES.length} schemas to schemas/.`);
