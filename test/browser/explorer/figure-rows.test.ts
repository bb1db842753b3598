import { expect, test } from 'vitest';
import { explorerModel } from '../../../src/assessment/what-if/explorer-model.ts';
import { whatIfFigures } from '../../../src/assessment/what-if/what-if-result.ts';
import { figureRows } from '../../../src/browser/explorer/figure-rows.ts';
import { asReported } from '../../../src/browser/explorer/report-values.ts';
import { english } from '../../../src/messages/english.ts';
import { figuresIn } from '../../../src/render/figures.ts';
import { vocabularyIn } from '../../../src/render/vocabulary.ts';
import { sampleAssessment } from '../../render/sample-report.ts';

const { explorer } = await sampleAssessment();

const rowsOf = (data: typeof explorer) => {
  const figures = whatIfFigures(explorerModel(data), asReported(data)).exact();
  const context = {
    data,
    say: english,
    figures: figuresIn(english, null),
    words: vocabularyIn(english),
    change: () => undefined,
  };
  return new Map(figureRows(context, figures, figures).map((row) => [row.id, row]));
};

test('of a map without touches no time is known, and none is to come', () => {
  const rows = rowsOf({ ...explorer, map: { ...explorer.map, touches: [] } });
  for (const id of ['agentTimePerContact.exactMean', 'comparison.exactDifference', 'agentHours', 'overall.exactMean'])
    expect([id, rows.get(id)?.report, rows.get(id)?.whatIf]).toEqual([id, null, null]);
  expect(rows.has('customer.identityChecks')).toBe(false);
  expect(rows.get('overall.p90')?.isSimulated).toBe(false);
  expect(rows.get('offered')?.report).toBeGreaterThan(0);
});

test('of a map with touches the simulated figures follow the exact ones', () => {
  const rows = rowsOf(explorer);
  expect(rows.get('agentTimePerContact.exactMean')?.report).toBeGreaterThan(0);
  expect(rows.get('overall.p90')).toMatchObject({ report: null, isSimulated: true });
  expect([...rows.values()].filter(({ isSimulated }) => isSimulated)).toHaveLength(3);
});

test('time added to the map as it is has its sign, as time saved has', () => {
  const row = rowsOf(explorer).get('comparison.exactDifference');
  expect([6, 0, -158].map((seconds) => row?.shown(seconds))).toEqual([
    '+6\u00a0s',
    '0\u00a0s',
    '−2\u00a0min\u00a038\u00a0s',
  ]);
  expect([6, 0, -158].map((seconds) => row?.difference(seconds))).toEqual([
    '+6\u00a0s',
    null,
    '−2\u00a0min\u00a038\u00a0s',
  ]);
  expect(rowsOf(explorer).get('overall.exactMean')?.shown(6)).toBe('6\u00a0s');
});
