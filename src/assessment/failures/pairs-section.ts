import { failureImpact } from '../../kernels/blast-radius/failure-impact.ts';
import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';
import { type PairFailure, pairFailures } from '../../kernels/blast-radius/pairs/pair-failures.ts';
import { BROKEN, DEFERRED, DEGRADED, type State } from '../../kernels/blast-radius/step-outcome.ts';
import type { FailureAnalysisResult, PairResult } from '../../schema/result/failure-analysis.ts';
import { perOpeningHour } from './per-opening-hour.ts';

/** Pairs that the document keeps: those that add most, and those that defeat most. */
const MOST_PAIRS = 250;

export function pairsSection(
  model: FailureModel,
  openingHours: number | null,
): Pick<FailureAnalysisResult, 'pairs' | 'pairCounts'> {
  const all = pairFailures(model);
  const adding = all.filter(({ adds }) => adds.affected > 0 || adds.late > 0 || adds.broken > 0);
  const defeating = all.filter(({ defeats }) => defeats.affected > 0 || defeats.late > 0 || defeats.broken > 0);
  // The ranking breaks ties, since sorting is stable.
  const mostDefeated = defeating.toSorted(
    ({ defeats: a }, { defeats: b }) => b.broken - a.broken || b.late - a.late || b.affected - a.affected,
  );
  const kept = new Set([...adding.slice(0, MOST_PAIRS), ...mostDefeated.slice(0, MOST_PAIRS)]);
  return {
    pairs: adding.filter((pair) => kept.has(pair)).map((pair) => pairResult(model, pair, openingHours)),
    pairCounts: { all: all.length, adding: adding.length, defeating: defeating.length },
  };
}

function pairResult(model: FailureModel, pair: PairFailure, openingHours: number | null): PairResult {
  const impact = failureImpact(model, pair.elements);
  const joint = (state: State): string[] =>
    pair.joint.flatMap((one) => (one.state === state ? (model.workflows[one.workflow]?.id ?? []) : []));
  return {
    elements: pair.elements.map((element) => model.elements[element]?.id ?? '').sort(),
    volumeShare: {
      broken: pair.share.broken,
      deferred: pair.share.late - pair.share.broken,
      degraded: pair.share.affected - pair.share.late,
    },
    addsBroken: pair.adds.broken,
    adds: { ...pair.adds },
    defeats: { ...pair.defeats },
    workflows: { broken: joint(BROKEN), deferred: joint(DEFERRED), degraded: joint(DEGRADED) },
    ...perOpeningHour(impact, model, openingHours),
  };
}
