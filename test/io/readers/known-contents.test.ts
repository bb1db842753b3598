import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../../src/io/package-root.ts';
import { knownContent } from '../../../src/io/readers/known-contents.ts';
import { readYamlDocument } from '../../../src/io/readers/yaml-document.ts';
import { readYamlTree } from '../../../src/io/readers/yaml-parse.ts';
import { placeOfPath, plainOf } from '../../../src/io/readers/yaml-tree.ts';
import { ProblemLog } from '../../../src/schema/problem-log.ts';

const models = join(PACKAGE_ROOT, 'models');
const files = globSync('**/*.yaml', { cwd: models });

const parsed = (bytes: Buffer, file: string) => {
  const tree = readYamlTree(bytes, file, new ProblemLog());
  if (tree === null) throw new Error(`${file} is not well-formed`);
  return tree;
};

describe('what the build knows of the package’s own YAML', () => {
  test('is what a parser reads there, of every file', () => {
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const bytes = readFileSync(join(models, file));
      expect(knownContent(bytes)?.content, file).toEqual(plainOf(parsed(bytes, file)));
    }
  });

  test('is not handed out for a file that differs by a byte', () => {
    const bytes = readFileSync(join(models, files[0] ?? ''));
    expect(knownContent(Buffer.concat([bytes, Buffer.from('\n')]))).toBeUndefined();
  });

  test('leaves places and problems as they are in a file that is parsed', () => {
    const file = 'parameters/workforce.yaml';
    const bytes = readFileSync(join(models, file));
    const [first = ''] = Object.keys(plainOf(parsed(bytes, file)) as object);
    const document = readYamlDocument(bytes, file, z.unknown(), new ProblemLog());
    expect(document?.placeOf([first])).toEqual(placeOfPath(parsed(bytes, file), [first]));

    const problemsOf = (given: Buffer) => {
      const log = new ProblemLog();
      expect(readYamlDocument(given, file, z.strictObject({}), log)).toBeNull();
      return log.list();
    };
    expect(problemsOf(bytes)).toEqual(problemsOf(Buffer.concat([bytes, Buffer.from('\n')])));
  });

  test('is a value of its own for everybody who asks', () => {
    const bytes = readFileSync(join(models, files[0] ?? ''));
    expect(knownContent(bytes)?.content).not.toBe(knownContent(bytes)?.content);
  });
});
