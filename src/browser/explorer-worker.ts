/** What the explorer's worker runs: states in, figures of the report and of the what-if out. */
import type { ExplorerData } from '../assessment/what-if/explorer-data.ts';
import { type ExplorerModel, explorerModel } from '../assessment/what-if/explorer-model.ts';
import type { WhatIf } from '../assessment/what-if/what-if.ts';
import { type WhatIfFigures, type WhatIfResult, whatIfFigures } from '../assessment/what-if/what-if-result.ts';
import { asReported } from './explorer/report-values.ts';
import { isChanged } from './explorer/state-changes.ts';
import type { Answer, Question } from './explorer/worker-messages.ts';

/** The part of a worker's scope that is used; the types of the DOM know a window only. */
interface WorkerScope {
  addEventListener(type: 'message', hear: (event: { readonly data: Question }) => void): void;
  postMessage(answer: Answer): void;
}
const scope = globalThis as unknown as WorkerScope;

interface Given {
  readonly data: ExplorerData;
  readonly model: ExplorerModel;
}
let given: Given | null = null;
/** Figures of the report's set-ups, which never change, by set-up and what fails. */
const reported = new Map<string, Reported>();

/** What is computed is kept: exact figures at once, simulated ones when they are first asked for. */
interface Reported {
  readonly exact: WhatIfResult;
  readonly simulated: () => WhatIfResult;
  readonly isSimulated: () => boolean;
}

scope.addEventListener('message', ({ data: question }) => {
  if ('data' in question) {
    given = { data: question.data, model: explorerModel(question.data) };
    return;
  }
  try {
    if (given === null) throw new Error('Nothing was given to compute from');
    answer(given, question.whatIf);
  } catch (thrown) {
    scope.postMessage({ kind: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});

/**
 * Exact figures take no time to speak of, and simulated ones some: the reader has the former while the latter are
 * computed. Failures change no other figure, so that they are asked of the report's set-up too.
 */
function answer({ data, model }: Given, whatIf: WhatIf): void {
  const report = reportedFigures(model, { ...asReported(data, whatIf.setup), failures: whatIf.failures });
  const isSame = !isChanged(data, whatIf);
  const figures = isSame ? null : whatIfFigures(model, whatIf);
  if (figures !== null || !report.isSimulated()) {
    const known = report.isSimulated() ? report.simulated() : report.exact;
    scope.postMessage({ kind: 'exact', report: known, whatIf: figures?.exact() ?? known });
  }
  const simulated = report.simulated();
  scope.postMessage({ kind: 'simulated', report: simulated, whatIf: figures?.simulated() ?? simulated });
}

function reportedFigures(model: ExplorerModel, whatIf: WhatIf): Reported {
  const key = JSON.stringify([whatIf.setup, [...whatIf.failures]]);
  const known = reported.get(key) ?? kept(whatIfFigures(model, whatIf));
  reported.set(key, known);
  return known;
}

function kept(figures: WhatIfFigures): Reported {
  let simulated: WhatIfResult | null = null;
  return {
    exact: figures.exact(),
    simulated: () => {
      simulated ??= figures.simulated();
      return simulated;
    },
    isSimulated: () => simulated !== null,
  };
}
