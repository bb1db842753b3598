import type { OperationMap } from '../domain/map.ts';
import type { AssessmentResult, SetupScore } from '../schema/result/assessment.ts';
import type { ElementImpact } from '../schema/result/blast-radius.ts';
import type { ComparedSide } from '../schema/result/comparison.ts';
import type { SetupHandleTime } from '../schema/result/handle-time.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';

/** One side of a comparison: a result, and which of its set-ups is meant. */
export interface ComparedInput {
  readonly source: ComparedSide['source'];
  readonly document: ResultDocument;
  readonly setup: string;
  /** The map that the result is of; null where only the result is at hand. */
  readonly map: OperationMap | null;
}

/** Set-ups that a result has figures and a score of; the map as it is comes first. */
export const setupsOf = ({ wording, handleTime, assessment }: ResultDocument): readonly string[] =>
  Object.keys(wording.setups)
    .filter((id) => Object.hasOwn(handleTime.setups, id))
    .filter((id, at) => at === 0 || Object.hasOwn(assessment.setups, id));

export const isAsIs = ({ document, setup }: ComparedInput): boolean => setupsOf(document)[0] === setup;

/** What is compared of a score, whether of the map as it is or of a set-up. */
export type ComparedScore = Pick<SetupScore, 'stage' | 'score'> & {
  readonly coverage: number | null;
  readonly functions: AssessmentResult['functions'];
  readonly indicators: SetupScore['indicators'];
};

/** Only the map as it is has a coverage, and groups that do not gate. */
export function scoreOf(input: ComparedInput): ComparedScore {
  const { assessment } = input.document;
  if (isAsIs(input)) {
    return { ...assessment, functions: { ...assessment.functions, ...assessment.observations } };
  }
  const score = assessment.setups[input.setup];
  if (score === undefined) throw new Error(`The result has no score of the set-up ${input.setup}`);
  return { ...score, coverage: null };
}

export function handleTimeOf({ document, setup }: ComparedInput): SetupHandleTime {
  const handleTime = document.handleTime.setups[setup];
  if (handleTime === undefined) throw new Error(`The result has no handle time of the set-up ${setup}`);
  return handleTime;
}

/** Single failures by element; none where the result has none of the set-up. */
export const elementsOf = ({ document, setup }: ComparedInput): ReadonlyMap<string, ElementImpact> =>
  new Map(Object.entries(document.blastRadius.setups[setup]?.elements ?? {}));

/** Exact handle times by contact type, of those that reach an agent. */
export const typeTimesOf = (input: ComparedInput): ReadonlyMap<string, number> =>
  new Map(Object.entries(handleTimeOf(input).byContactType).map(([id, { exactMean }]) => [id, exactMean]));
