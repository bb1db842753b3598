import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What ECMAScript defines to the last bit, and `sqrt`, which every engine takes from the processor. */
const EXACT = new Set(['abs', 'ceil', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sqrt', 'PI', 'LN2']);

/** Calls and operators whose last bit ECMAScript leaves to the engine; comments do not count. */
const loose = (source: string): readonly string[] => {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const calls = Array.from(code.matchAll(/\bMath\.(\w+)/g), (match) => match[1] as string);
  return [...calls.filter((name) => !EXACT.has(name)), ...Array.from(code.matchAll(/\*\*=?/g), (match) => match[0])];
};

const ROOT = new URL('../../../src/kernels/', import.meta.url);
const files = ['random', 'handle-time'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

describe('figures are the same in every engine, since the kernels use no arithmetic that engines may round as they like', () => {
  test.each(files)('%s', (file) => {
    expect(loose(readFileSync(new URL(file, ROOT), 'utf8'))).toEqual([]);
  });

  test('a use of such arithmetic is found', () => {
    expect(loose('const a = Math.exp(1); /* Math.cos */ const b = x ** 2; // Math.sin')).toEqual(['exp', '**']);
  });
});
