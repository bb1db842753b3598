import type {
  ComparedAssessment,
  ComparedFunction,
  ComparedIndicator,
  ComparisonDocument,
} from '../schema/result/comparison.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import { type Better, comparedFigure, comparedStage, keysOfBoth, presenceOf } from './compared-figure.ts';
import { type ComparedInput, type ComparedScore, scoreOf } from './compared-input.ts';
import type { ModelAgreement } from './model-agreement.ts';

const HIGHER = { better: 'higher' } as const;

export function comparedAssessment(
  from: ComparedInput,
  to: ComparedInput,
  agreement: ModelAgreement,
): ComparedAssessment {
  const [a, b] = [scoreOf(from), scoreOf(to)];
  const comparable = agreement.gradesAlike;
  // A bound also moves with what is known: a lower ceiling may be all that was found out.
  const boundAt = (bound: 'floor' | 'ceiling') => comparedStage(a.stage[bound], b.stage[bound], comparable, null);
  return {
    stage: comparedStage(a.stage.value, b.stage.value, comparable),
    floor: boundAt('floor'),
    ceiling: boundAt('ceiling'),
    heldBy: heldBy(a.stage.heldBy, b.stage.heldBy),
    score: comparedFigure(a.score.value, b.score.value, { ...HIGHER, comparable }),
    coverage: comparedFigure(a.coverage, b.coverage, HIGHER),
    functions: keysOfBoth(a.functions, b.functions).map((id) => comparedFunction(id, [from, to], [a, b], comparable)),
    indicators: keysOfBoth(a.indicators, b.indicators).map((id) =>
      comparedIndicator(id, [from.document, to.document], [a, b], agreement),
    ),
  };
}

type Both<T> = readonly [from: T, to: T];

function comparedFunction(
  id: string,
  [from, to]: Both<ComparedInput>,
  [a, b]: Both<ComparedScore>,
  comparable: boolean,
): ComparedFunction {
  const words = from.document.wording.functions[id] ?? to.document.wording.functions[id];
  const [x, y] = [a.functions[id], b.functions[id]];
  return {
    id,
    name: words?.name ?? id,
    gates: words?.gates ?? true,
    presence: presenceOf(x, y),
    stage: comparedStage(x?.stage ?? null, y?.stage ?? null, comparable),
    score: comparedFigure(x?.score, y?.score, { ...HIGHER, comparable }),
  };
}

function comparedIndicator(
  id: string,
  [from, to]: Both<ResultDocument>,
  [a, b]: Both<ComparedScore>,
  { differing }: ModelAgreement,
): ComparedIndicator {
  const own = from.assessment.indicators[id] ?? to.assessment.indicators[id];
  const [x, y] = [a.indicators[id], b.indicators[id]];
  const better = sharedBetter(from, to, id);
  const sameUnit = from.assessment.indicators[id]?.unit === to.assessment.indicators[id]?.unit;
  const sameCutPoints = !differing.includes(id);
  const value = { better, comparable: sameUnit };
  return {
    id,
    name: (from.wording.indicators[id] ?? to.wording.indicators[id])?.name ?? id,
    function: own?.function ?? '',
    unit: own?.unit ?? '',
    better,
    presence: presenceOf(x, y),
    outcome: { from: x?.outcome ?? null, to: y?.outcome ?? null },
    value: comparedFigure(x?.value, y?.value, value),
    wider: comparedFigure(x?.wider, y?.wider, value),
    stage: comparedStage(x?.stage ?? null, y?.stage ?? null, sameCutPoints),
    score: comparedFigure(x?.score, y?.score, { ...HIGHER, comparable: sameCutPoints }),
    sameCutPoints,
  };
}

/** Which way is better, where both models say the same or only one says anything. */
function sharedBetter(from: ResultDocument, to: ResultDocument, id: string): Better {
  const [x, y] = [from.wording.indicators[id]?.better, to.wording.indicators[id]?.better];
  return x !== undefined && y !== undefined && x !== y ? null : (x ?? y ?? null);
}

const heldBy = (from: readonly string[], to: readonly string[]): ComparisonDocument['assessment']['heldBy'] => ({
  both: from.filter((id) => to.includes(id)),
  from: from.filter((id) => !to.includes(id)),
  to: to.filter((id) => !from.includes(id)),
});
