import { describe, expect, test } from 'vitest';
import { FUNCTION_OF_INTERVENTION, firstMoves } from '../../../../src/render/html/sections/first-moves.ts';
import { INTERVENTIONS } from '../../../../src/setups/interventions/index.ts';
import { reportContextOf as context } from '../../report-context-of.ts';
import { sampleResult } from '../../sample-report.ts';

describe('the moves of the first page', () => {
  test('count interventions to the parts of the ledger that they are counted to', () => {
    for (const { id, ledgerKey } of Object.values(INTERVENTIONS))
      expect(FUNCTION_OF_INTERVENTION[id] ?? id).toBe(ledgerKey);
  });

  test('are the three largest savings of the ledger, each with its range and what stands in its way', async () => {
    const result = await sampleResult();
    const comparison = result.handleTime.comparisons.find(({ to }) => to === 'execution-layer');
    const largest = Object.entries(comparison?.ledger ?? {}).toSorted(([, a], [, b]) => a - b);
    const moves = firstMoves(context(result));
    expect(moves?.items.map(({ name }) => name)).toEqual(
      largest.slice(0, 3).map(([id]) => result.wording.functions[id]?.name),
    );
    const blockers = result.handleTime.setups['execution-layer']?.blockers ?? [];
    const widest = blockers
      .filter(({ intervention }) => intervention === 'orchestrate-workflows')
      .toSorted((a, b) => (b.volumeShare ?? 0) - (a.volumeShare ?? 0))[0];
    expect(moves?.items[0]?.blocker).toContain(widest?.message.replaceAll(' %', '%'));
    expect(moves?.items[0]?.failures).toMatch(
      /^By the map, contacts that failures break would (?:fall|rise) from about [\d,]+ to about [\d,]+ a year\.$/,
    );
  });

  test('say hours that add up to those of the comparison', async () => {
    const result = await sampleResult();
    result.handleTime.uncertainty = null;
    const comparison = result.handleTime.comparisons.find(({ to }) => to === 'execution-layer');
    const all = firstMoves(context(result))?.items ?? [];
    const said = all.map(({ value }) => Number(/([\d,]+) agent hours/.exec(value)?.[1]?.replaceAll(',', '')));
    const shares = all.map(({ name }) => {
      const [id = ''] = Object.entries(result.wording.functions).find(([, one]) => one.name === name) ?? [];
      return (comparison?.ledger[id] ?? 0) / (comparison?.exactDifference ?? 1);
    });
    shares.forEach((share, at) => {
      expect(said[at]).toBeCloseTo(-share * (comparison?.agentHours ?? 0), -1);
    });
  });

  test('call nothing a saving whose range holds nothing saved', async () => {
    const result = await sampleResult();
    const ranges = result.handleTime.uncertainty?.comparisons['execution-layer']?.ledger['workflow-orchestration'];
    if (ranges == null) throw new Error('The sample has no range');
    ranges.high = 3;
    const moves = firstMoves(context(result));
    expect(moves?.items[0]?.value).toContain('over the ranges it may save nothing');
    expect(moves?.title).toBe('The three moves that would save most at base values');
  });

  test('are none where no set-up saves anything', async () => {
    const result = await sampleResult();
    result.handleTime.comparisons = [];
    expect(firstMoves(context(result))).toBe(null);
  });
});
