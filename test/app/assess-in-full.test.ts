import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assessInFull } from '../../src/app/assess-in-full.ts';
import { PACKAGE_ROOT } from '../../src/io/package-root.ts';

const unheard = vi.fn<(reason: unknown) => void>();
beforeEach(() => void process.on('unhandledRejection', unheard));
afterEach(() => void process.off('unhandledRejection', unheard));

describe('a simulation that cannot begin', () => {
  test('is told to whoever asked, and to nobody else', async () => {
    const cannot = async (): Promise<never> => {
      throw new Error('no thread starts');
    };
    const options = {
      workspace: join(PACKAGE_ROOT, 'fixtures/harbour-telecom'),
      seed: 1,
      modelDirectory: null,
      parameterFile: null,
      date: null,
      setups: ['tool-centric'],
      contacts: 1000,
      years: 2,
      threads: 1,
    };
    const asked = assessInFull(options, { simulate: cannot, simulateYears: cannot });
    await expect(asked).rejects.toThrow('no thread starts');
    expect(unheard).not.toHaveBeenCalled();
  });
});
