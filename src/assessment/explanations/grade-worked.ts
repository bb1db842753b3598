/** From indicators to functions and to the operation, with the numbers put in. */
import type { AssessmentResult, FunctionResult, IndicatorResult } from '../../schema/result/assessment.ts';
import type { Place } from './place.ts';
import { sumWorked, type Worked, weightedMeanWorked, worked } from './worked.ts';

/** The functions of the map as it is, or of the set-up that the path names. */
function functionsAt({ document, path }: Place): AssessmentResult['functions'] {
  const { assessment } = document;
  const setup = path[1] === 'setups' ? assessment.setups[path[2] ?? ''] : undefined;
  return setup?.functions ?? assessment.functions;
}

const functionAt = ({ document, path }: Place): FunctionResult | undefined => {
  const { assessment } = document;
  if (path[1] === 'setups') return assessment.setups[path[2] ?? '']?.functions[path[4] ?? ''];
  return (path[1] === 'observations' ? assessment.observations : assessment.functions)[path[2] ?? ''];
};

export const scoreMeanWorked =
  (field: 'score' | 'scoreFloor' | 'scoreCeiling') =>
  (place: Place): Worked | null => {
    const scores = Object.values(functionsAt(place)).map((each) => each[field] ?? 0);
    if (scores.length === 0 || place.value === null) return null;
    const sum = sumWorked(scores);
    const terms = sum.text.replace(/ = .*$/u, '');
    return worked(`(${terms}) ÷ ${scores.length}`, sum.result / scores.length);
  };

export function coverageWorked({ document }: Place): Worked | null {
  const rows = Object.values(document.assessment.indicators).flatMap(({ weight, knownShare }) =>
    knownShare === null ? [] : [{ weight, value: knownShare }],
  );
  return weightedMeanWorked(rows);
}

/** Grades of a function's indicators, each with its weight; in a set-up only what is measured is in the document. */
function indicatorGrades(place: Place, bound: 'own' | 'floor' | 'ceiling') {
  const { document, path } = place;
  const setup = path[1] === 'setups' ? document.assessment.setups[path[2] ?? ''] : undefined;
  const ids = functionAt(place)?.indicators ?? [];
  return ids.flatMap((id) => {
    const asIs: IndicatorResult | undefined = document.assessment.indicators[id];
    if (asIs === undefined || (setup !== undefined && bound !== 'own')) return [];
    const graded = bound === 'own' ? (setup === undefined ? asIs : setup.indicators[id]) : asIs[bound];
    return graded === undefined || graded === null ? [] : [{ weight: asIs.weight, ...graded }];
  });
}

const BOUND_OF = {
  stage: 'own',
  score: 'own',
  floor: 'floor',
  scoreFloor: 'floor',
  ceiling: 'ceiling',
  scoreCeiling: 'ceiling',
} as const;

export const functionMeanWorked =
  (field: 'score' | 'scoreFloor' | 'scoreCeiling') =>
  (place: Place): Worked | null =>
    weightedMeanWorked(
      indicatorGrades(place, BOUND_OF[field]).flatMap(({ weight, score }) =>
        score === null ? [] : [{ weight, value: score }],
      ),
    );

export const lowestStageWorked =
  (field: 'stage' | 'floor' | 'ceiling') =>
  (place: Place): Worked | null => {
    const stages = indicatorGrades(place, BOUND_OF[field]).flatMap(({ stage }) => (stage === null ? [] : [stage]));
    if (stages.length === 0) return null;
    return worked(`the lowest of ${stages.join(', ')}`, Math.min(...stages));
  };
