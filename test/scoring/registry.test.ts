import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/io/package-root.ts';
import { INDICATORS } from '../../src/scoring/registry.ts';

const stems = (folder: string, ending: string): string[] =>
  readdirSync(join(PACKAGE_ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

describe('the list of indicators', () => {
  const registered = [...INDICATORS.keys()].sort();

  it('names each file of its folder once, by the id that it bears', () => {
    expect(registered).toEqual(stems('src/scoring/indicators', '.ts'));
  });

  it('is that of the model', () => {
    expect(registered).toEqual(stems('models/maturity/contact-centre/indicators', '.yaml'));
  });
});
