import { describe, expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/schema/result/result-document.ts';
import { reportOf, sampleResult } from '../sample-report.ts';
import { comparisonOf, rangesOf, TARGET } from '../target-setup.ts';

/** A section's text, tags and markup of numbers taken off; empty where the report has none of that id. */
function sectionOf(html: string, id: string): string {
  const [, inside = ''] =
    new RegExp(`<section class="section[^"]*" id="${id}"(.*?)\\n</section>`, 's').exec(html) ?? [];
  return inside
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');
}
const titleOf = (html: string, id: string): string =>
  (new RegExp(`<h2 id="${id}-title">(.*?)</h2>`, 's').exec(html)?.[1] ?? '')
    .replaceAll(/<span.*?<\/span>/gs, '')
    .replaceAll('\u00a0', ' ')
    .trim();

const changed = async (change: (result: ResultDocument) => void): Promise<string> => {
  const result = await sampleResult();
  change(result);
  return reportOf(result);
};

const SECTIONS = ['set-ups', 'ledger', 'ranges', 'savings', 'money', 'spread', 'set-up-stages', 'set-up-changes'];

describe('the pages on set-ups', () => {
  test('say what would be saved as a range, and that resolution stays', async () => {
    const html = await reportOf(await sampleResult());
    for (const id of [...SECTIONS, 'ai', 'customer', 'training-and-governance'])
      expect(sectionOf(html, id)).not.toBe('');
    expect(titleOf(html, 'set-ups')).toMatch(
      /^By the map, execution layer would save \d min \d+ s to \d min \d+ s of agent time per contact$/u,
    );
    expect(titleOf(html, 'ranges')).toMatch(/^Execution layer would save \d+% to \d+% of agent time$/u);
    expect(titleOf(html, 'money')).toMatch(
      /^Execution layer would save €\d,\d00,000 to €\d,\d00,000 of agents’ work a year$/u,
    );
    expect(sectionOf(html, 'set-ups')).toContain('takes the same time in every contact type in every set-up');
    expect(html).toMatch(/<p class="value">Modelled: execution layer would save \d+% to \d+% of agent time\./u);
  });

  test('call nothing a saving whose range reaches over zero', async () => {
    const html = await changed((result) => {
      const { difference, relativeDifference, agentHours, cost } = rangesOf(result);
      for (const range of [difference, relativeDifference, agentHours, cost]) {
        if (range !== null) range.high = Math.abs(range.base) / 10;
      }
    });
    for (const id of ['set-ups', 'ranges', 'money'])
      expect(titleOf(html, id)).toMatch(/^(?:By the map, w|W)hether execution layer would save .* open/iu);
    expect(titleOf(html, 'savings')).toBe('Contact types in which agent hours would change');
    expect(html).toMatch(/<p class="value">Modelled: whether Execution layer would save agent time is open/u);
  });

  test('say so where a set-up would cost time', async () => {
    const html = await changed((result) => {
      const { difference, relativeDifference } = rangesOf(result);
      const comparison = comparisonOf(result);
      comparison.exactDifference = Math.abs(comparison.exactDifference ?? 0);
      for (const range of [difference, relativeDifference]) {
        if (range !== null) [range.low, range.high] = [Math.abs(range.high), Math.abs(range.low)];
      }
    });
    expect(titleOf(html, 'ranges')).toMatch(/^Execution layer would add \d+% to \d+% of agent time$/u);
    expect(titleOf(html, 'ledger')).toBe('No function would save agent time');
  });

  test('without a simulation leave out what it brings, and say that figures stand at base values', async () => {
    const html = await changed(({ handleTime }) => {
      handleTime.simulation = null;
      handleTime.uncertainty = null;
      for (const setup of Object.values(handleTime.setups)) {
        setup.histogram = null;
        if (setup.overall !== null) Object.assign(setup.overall, { mean: null, ci95: null, p50: null, p90: null });
      }
    });
    for (const id of ['spread', 'ranges']) expect(sectionOf(html, id)).toBe('');
    expect(titleOf(html, 'set-ups')).toMatch(/at the base values of what is assumed$/u);
    expect(html).not.toContain('class="value"');
  });

  test('are absent where the map stands alone', async () => {
    const html = await changed((result) => {
      const [first = ''] = Object.keys(result.handleTime.setups);
      const only = <T>(record: Record<string, T>): Record<string, T> =>
        Object.fromEntries(Object.entries(record).filter(([id]) => id === first));
      result.handleTime.setups = only(result.handleTime.setups);
      result.handleTime.comparisons = [];
      result.wording.setups = only(result.wording.setups);
      result.assessment.setups = only(result.assessment.setups);
    });
    for (const id of ['set-ups', 'ledger', 'ranges', 'savings', 'money', 'set-up-stages', 'set-up-changes'])
      expect([id, sectionOf(html, id)]).toEqual([id, '']);
    for (const id of ['spread', 'customer', 'training-and-governance']) expect(sectionOf(html, id)).not.toBe('');
  });

  test('name what keeps net value from being said, and say it where costs are given', async () => {
    expect(sectionOf(await reportOf(await sampleResult()), 'money')).toMatch(/Stated costs: €900,000 to build/u);
    const html = await changed((result) => {
      comparisonOf(result).money.netValue = { kind: 'cost-not-stated', missing: ['execution_layer.build_cost'] };
    });
    expect(sectionOf(html, 'money')).toContain('Cost not stated: organization.yaml has no execution_layer.build_cost');
  });

  test('show a function that adds more than it saves as a cost', async () => {
    const html = await changed((result) => {
      const entry = comparisonOf(result).ledgerEntries['action-enablement'];
      if (entry !== undefined) Object.assign(entry, { seconds: 4, saved: -1, added: 5, isCost: true });
    });
    expect(sectionOf(html, 'ledger')).toContain('a cost: it adds more than it saves');
    expect(sectionOf(html, 'ledger')).toContain('Shown as a cost, since more is added than saved: action enablement.');
  });

  test('do not claim that resolution stays where a scenario changes it', async () => {
    const html = await changed((result) => {
      const [first] = Object.values(comparisonOf(result).resolution);
      if (first !== undefined) first.after += 1;
    });
    expect(sectionOf(html, 'set-ups')).toContain('is not the same in Execution layer');
    expect(sectionOf(html, 'set-ups')).not.toContain('takes the same time in every contact type');
  });

  test('flag a spread of touches only', async () => {
    const html = await changed(({ handleTime }) => {
      handleTime.spread = [{ contactType: 'refund', variation: 0.41, note: 'touch variance only' }];
    });
    expect(sectionOf(html, 'spread')).toContain('Touch variance only');
    expect(sectionOf(html, 'spread')).toContain('0.41');
  });

  test('stay small however many rows a set-up changes', async () => {
    const plain = await reportOf(await sampleResult());
    const html = await changed(({ handleTime }) => {
      for (const group of handleTime.setups[TARGET]?.changes.byRule ?? [])
        group.rows = Array.from({ length: 5000 }, (_, at) => ({ key: `touch/${at}`, row: at, from: 1, to: 0.1 }));
    });
    expect(html.length - plain.length).toBeLessThan(5000);
  });
});
