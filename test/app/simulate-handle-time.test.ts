import { describe, expect, it } from 'vitest';
import { simulateHandleTime } from '../../src/app/simulate-handle-time.ts';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { resultDocument } from '../../src/schema/result/result-document.ts';
import { fixture } from '../assessment/assess-fixture.ts';

const simulate = (name: string, more: Partial<Parameters<typeof simulateHandleTime>[0]> = {}) =>
  simulateHandleTime({
    workspace: fixture(name),
    seed: 1,
    modelDirectory: null,
    parameterFile: null,
    date: null,
    setups: [],
    size: { kind: 'contacts', contacts: 40_000 },
    threads: 1,
    ...more,
  });

/** A 95 % interval widened to five standard errors, so that a right simulation fails once in a million figures. */
function expectWithin(exact: number, [low, high]: readonly [number, number]): void {
  const half = (high - low) / 2;
  const middle = (high + low) / 2;
  expect(Math.abs(exact - middle)).toBeLessThanOrEqual((5 / 1.96) * half + 1e-9);
}

describe('simulating handle time', () => {
  it.each(['harbour-telecom', 'harbour-telecom-orchestrated', 'anonymous-bank', 'worked-example', 'vectors/4'])(
    'agrees with the exact figures of %s in every set-up, within its own intervals',
    async (name) => {
      const result = await simulate(name);
      expect(resultDocument.safeParse(result).error?.issues ?? []).toEqual([]);
      const { setups, comparisons } = result.handleTime;
      for (const { overall, byContactType, agentTimePerContact } of Object.values(setups)) {
        if (overall?.ci95 == null || agentTimePerContact?.ci95 == null) throw new Error('not simulated');
        expectWithin(overall.exactMean, overall.ci95);
        expectWithin(agentTimePerContact.exactMean, agentTimePerContact.ci95);
        for (const type of Object.values(byContactType))
          if (type.ci95 !== null) expectWithin(type.exactMean, type.ci95);
      }
      for (const { exactDifference, ci95 } of comparisons) {
        if (exactDifference === null || ci95 === null) throw new Error('not compared');
        expectWithin(exactDifference, ci95);
      }
    },
  );

  it('gives the same bytes for one, two and seven workers', async () => {
    const [one, two, seven] = await Promise.all(
      [1, 2, 7].map(async (threads) => JSON.stringify(await simulate('worked-example', { threads }))),
    );
    expect(two).toBe(one);
    expect(seven).toBe(one);
  });

  it('leaves the map as it is untouched by whichever set-ups run beside it', async () => {
    const all = await simulate('harbour-telecom');
    const alone = await simulate('harbour-telecom', { setups: ['tool-centric'] });
    expect(Object.keys(alone.handleTime.setups)).toEqual(['tool-centric']);
    const { histogram, ...figures } = all.handleTime.setups['tool-centric'] ?? {};
    expect(alone.handleTime.setups['tool-centric']).toEqual({ ...figures, histogram });
  });

  it('stops when the interval is as tight as asked for', async () => {
    const result = await simulate('worked-example', { size: { kind: 'precision', relative: 0.01, most: 10_000_000 } });
    for (const { overall } of Object.values(result.handleTime.setups)) {
      const [low, high] = overall?.ci95 ?? [0, 0];
      expect((high - low) / 2 / (overall?.mean ?? 1)).toBeLessThanOrEqual(0.01);
    }
  });

  it('ledgers sum to the difference, and resolution seconds stay the same in every built-in set-up', async () => {
    for (const { exactDifference, ledger, resolution, to } of (await simulate('harbour-telecom')).handleTime
      .comparisons) {
      const sum = Object.values(ledger).reduce((total, seconds) => total + seconds, 0);
      expect(sum, to).toBeCloseTo(exactDifference ?? Number.NaN, 9);
      for (const { before, after } of Object.values(resolution)) expect(after).toBe(before);
    }
  });

  it('names the set-ups that there are when asked for one that is not', async () => {
    await expect(simulate('worked-example', { setups: ['execution-lair'] })).rejects.toThrow(UsageProblem);
    await expect(simulate('worked-example', { setups: ['execution-lair'] })).rejects.toMatchObject({
      hint: expect.stringContaining('execution-layer') as unknown,
    });
  });
});
