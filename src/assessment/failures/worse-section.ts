/** What a set-up makes worse: no set-up is shown without its price in new failures. */
import { failureImpact } from '../../kernels/blast-radius/failure-impact.ts';
import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';
import type { FailureAnalysisResult } from '../../schema/result/failure-analysis.ts';
import type { AnalysedFailures } from './analysed-failures.ts';

type Worse = NonNullable<FailureAnalysisResult['worseThanAsIs']>;

/** Differences of probabilities and shares below this are rounding. */
const ROUNDING = 1e-12;

export function worseSection(asIs: AnalysedFailures, setup: AnalysedFailures): Worse {
  const before = new Map(asIs.model.workflows.map(({ id }, at) => [id, asIs.workflows[at] ?? null]));
  const workflows = setup.model.workflows.flatMap(({ id }, at) => {
    const from = before.get(id) ?? null;
    const to = setup.workflows[at] ?? null;
    if (from === null || to === null) return [];
    return ifWorse(id, [from.broken, 1 - from.ok], [to.broken, 1 - to.ok]);
  });
  const sharesBefore = singleShares(asIs.model);
  const elements = [...singleShares(setup.model)].flatMap(([id, to]) =>
    // An element that only this set-up has reaches nothing without it.
    ifWorse(id, sharesBefore.get(id) ?? [0, 0], to),
  );
  return { workflows: Object.fromEntries(workflows), elements: Object.fromEntries(elements) };
}

/** Broken, and broken, deferred or degraded. */
type Pair = readonly [number, number];

function ifWorse(id: string, from: Pair, to: Pair): readonly (readonly [string, Worse['elements'][string]])[] {
  if (to[0] <= from[0] + ROUNDING && to[1] <= from[1] + ROUNDING) return [];
  return [[id, { broken: { asIs: from[0], setup: to[0] }, affected: { asIs: from[1], setup: to[1] } }]];
}

/** Shares of volume by element that fails alone; empty where no volume is known. */
function singleShares(model: FailureModel): ReadonlyMap<string, Pair> {
  return new Map(
    model.elements.flatMap(({ id }, element) => {
      const { volumeShare } = failureImpact(model, [element]);
      if (volumeShare === null) return [];
      const { broken, deferred, degraded } = volumeShare;
      return [[id, [broken, broken + deferred + degraded] as const]];
    }),
  );
}
