import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { explorerModel } from '../../src/assessment/what-if/explorer-model.ts';
import type { WhatIf } from '../../src/assessment/what-if/what-if.ts';
import { whatIfFigures } from '../../src/assessment/what-if/what-if-result.ts';
import { asReported } from '../../src/browser/explorer/report-values.ts';
import type { Answer, Question } from '../../src/browser/explorer/worker-messages.ts';
import { sampleAssessment } from '../render/sample-report.ts';

const { explorer } = await sampleAssessment();
/** Few contacts: what is said when does not depend on them. */
const data = { ...explorer, contacts: 1000 };
const answers: Answer[] = [];
let ask: (question: Question) => void = () => undefined;

/** A worker's scope, as far as the worker uses it. */
beforeAll(async () => {
  vi.stubGlobal('addEventListener', (_: 'message', hear: (event: { readonly data: Question }) => void) => {
    ask = (question) => hear({ data: question });
  });
  vi.stubGlobal('postMessage', (answer: Answer) => answers.push(answer));
  await import('../../src/browser/explorer-worker.ts');
  ask({ data });
});
afterAll(() => vi.unstubAllGlobals());

const said = (whatIf: WhatIf): readonly Answer[] => {
  answers.length = 0;
  ask({ whatIf });
  return [...answers];
};

test('says what is exact before anything is simulated, and what it has simulated once at once', () => {
  const state = asReported(data);
  const figures = whatIfFigures(explorerModel(data), state);
  const [exact, simulated] = [figures.exact(), figures.simulated()];
  expect(said(state)).toEqual([
    { kind: 'exact', report: exact, whatIf: exact },
    { kind: 'simulated', report: simulated, whatIf: simulated },
  ]);
  expect(said(state)).toEqual([{ kind: 'simulated', report: simulated, whatIf: simulated }]);
});

test('sets the exact figures of a change beside what it has of the report', () => {
  const state = {
    ...asReported(data, 'connected-interfaces'),
    parameters: new Map([['connect-interfaces.search_residual', 0.2]]),
  };
  const model = explorerModel(data);
  const report = whatIfFigures(model, asReported(data, 'connected-interfaces'));
  const changed = whatIfFigures(model, state);
  const last = { kind: 'simulated', report: report.simulated(), whatIf: changed.simulated() };
  expect(said(state)).toEqual([{ kind: 'exact', report: report.exact(), whatIf: changed.exact() }, last]);
  expect(said(state)).toEqual([{ kind: 'exact', report: report.simulated(), whatIf: changed.exact() }, last]);
});

test('says that it failed, and why, in place of figures', () => {
  expect(said({ ...asReported(data), setup: 'no-such' })).toEqual([
    { kind: 'failed', message: 'There is no set-up no-such' },
  ]);
});
