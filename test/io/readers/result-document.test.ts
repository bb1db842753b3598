import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readResultDocument } from '../../../src/io/readers/result-document.ts';
import { RESULT_PROBLEMS } from '../../../src/schema/problems/results.ts';
import type { ResultDocument } from '../../../src/schema/result/result-document.ts';
import { RESULT_SCHEMA_VERSION } from '../../../src/schema/result/schema-version.ts';
import { assess, builtIn, mapOf } from '../../assessment/assess-fixture.ts';

let folder = '';
let result: ResultDocument;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unswivel-'));
  result = assess(await mapOf('worked-example'), await builtIn());
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function fileOf(content: string | Buffer): Promise<string> {
  const path = join(folder, 'result.json');
  await writeFile(path, content);
  return path;
}

const problemsOf = async (content: string | Buffer) => {
  const { document, problems } = await readResultDocument(await fileOf(content));
  expect(document).toBeNull();
  return problems;
};
const codesOf = async (content: string | Buffer) => (await problemsOf(content)).map(({ code }) => code);

describe('a result file', () => {
  test('gives back the document that was written', async () => {
    const { document, problems } = await readResultDocument(await fileOf(`${JSON.stringify(result, null, 2)}\n`));
    expect(problems).toEqual([]);
    expect(document).toEqual(JSON.parse(JSON.stringify(result)));
  });

  test('of another edition says which edition reads it', async () => {
    const newer = { ...result, schemaVersion: '2.0.0', somethingNew: 1 };
    const [problem, ...others] = await problemsOf(JSON.stringify(newer));
    expect(others).toEqual([]);
    expect(problem?.code).toBe('result-version');
    expect(problem?.message).toBe(`the result has schemaVersion "2.0.0"; this edition reads ${RESULT_SCHEMA_VERSION}`);
    expect(problem?.hint).toContain('Assess its workspace again');
  });

  test('of another edition is read where it fits all the same', async () => {
    const { document } = await readResultDocument(await fileOf(JSON.stringify({ ...result, schemaVersion: '1.0.1' })));
    expect(document?.schemaVersion).toBe('1.0.1');
  });

  test('that does not fit says where, without repeating the file', async () => {
    const broken = { ...result, seed: 'one', surplus: '\u001B[31m' };
    const problems = await problemsOf(JSON.stringify(broken));
    expect(problems.map(({ code }) => code)).toEqual(['malformed-document', 'malformed-document']);
    expect(problems.map(({ message }) => message).join('\n')).toContain('seed: ');
    expect(JSON.stringify(problems)).not.toContain('31m');
  });

  test.each([
    { what: 'cut short', content: '{"schemaVersion": "1.0.0", "assess', code: 'malformed-json' },
    { what: 'with an open string', content: '{"a": 1,\n  "b" 2}', code: 'malformed-json' },
    { what: 'nested without end', content: '['.repeat(200_000), code: 'malformed-json' },
    { what: 'empty', content: '', code: 'malformed-json' },
    { what: 'null', content: 'null', code: 'not-a-result' },
    { what: 'a list', content: '[]', code: 'not-a-result' },
    { what: 'the report of a failure', content: '{"error": {"kind": "usage"}}', code: 'not-a-result' },
    { what: 'an input of another kind', content: '{"schemaVersion": "1.0.0"}', code: 'not-a-result' },
    { what: 'a workbook', content: Buffer.from('PK\u0003\u0004rest', 'latin1'), code: 'binary-file' },
    { what: 'Latin-1', content: Buffer.from('{"a": "\u00e9"}', 'latin1'), code: 'not-utf-8' },
  ])('$what is refused in words', async ({ content, code }) => {
    expect(await codesOf(content)).toEqual([code]);
  });

  test('says at which place JSON breaks, where the engine knows', async () => {
    const [problem] = await problemsOf('{"a": 1,\n  "b" 2}');
    expect(problem).toMatchObject({ line: 2, column: 7 });
  });

  test('that is not there, or a folder, cannot be read', async () => {
    for (const path of [join(folder, 'nowhere.json'), folder]) {
      const { document, problems } = await readResultDocument(path);
      expect(document).toBeNull();
      expect(problems.map(({ code }) => code)).toEqual(['file-not-readable']);
    }
  });

  test('cannot smuggle a prototype in', async () => {
    const text = JSON.stringify(result).replace('"functions":{', '"functions":{"__proto__":{"polluted":true},');
    const { document } = await readResultDocument(await fileOf(text));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((document?.wording.functions as Record<string, unknown> | undefined)?.['polluted']).toBeUndefined();
  });

  test('with anything in any place is read or refused, and never a defect', async () => {
    const json = JSON.stringify(result);
    await fc.assert(
      fc.asyncProperty(fc.nat(json.length - 1), fc.jsonValue(), async (at, value) => {
        const text = `${json.slice(0, at)}${JSON.stringify(value)}${json.slice(at + 1)}`;
        const { document, problems } = await readResultDocument(await fileOf(text));
        expect(document === null).toBe(problems.length > 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the problems of result files', () => {
  test('say how to mend them', () => {
    for (const wording of Object.values(RESULT_PROBLEMS)) expect(wording.explanation).toMatch(/^A .*\.$/u);
  });
});
