// Parses the YAML files of models/ once, so that commands need not: dist/known-contents.json.
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, KNOWN_CONTENTS } from '../src/io/readers/known-contents.ts';
import { readYamlTree } from '../src/io/readers/yaml-parse.ts';
import { plainOf } from '../src/io/readers/yaml-tree.ts';
import { ProblemLog } from '../src/schema/problem-log.ts';

const models = join(import.meta.dirname, '../models');

const contents: [string, string][] = [];
for await (const file of glob('**/*.yaml', { cwd: models })) {
  const bytes = await readFile(join(models, file));
  const log = new ProblemLog();
  const tree = readYamlTree(bytes, file, log);
  if (tree === null) throw new Error(JSON.stringify(log.list()));
  contents.push([digestOf(bytes), JSON.stringify(plainOf(tree))]);
}
contents.sort(([a], [b]) => (a < b ? -1 : 1));
await writeFile(KNOWN_CONTENTS, `${JSON.stringify(Object.fromEntries(contents))}\n`);
