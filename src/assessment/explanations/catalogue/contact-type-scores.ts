/** Stage and score of the functions for each contact type by itself. */

import type { EvidenceRow } from '../../../scoring/fact.ts';
import type { GradedIndicator } from '../../../scoring/graded-indicator.ts';
import { indicatorsOfType } from '../../../scoring/score-contact-types.ts';
import { compareEvidence } from '../../../scoring/weighted-mean.ts';
import { type Backing, computed, type ExplanationEntry, stated } from '../explanation-entry.ts';
import { type Place, typeIndex, wildAt } from '../place.ts';
import { type Worked, weightedMeanWorked, worked } from '../worked.ts';

const FUNCTION = 'assessment.byContactType.*.functions.*';
const ALONE =
  'measured on this contact type alone: its touches, the workflows that it runs, the context that they need';

type Bound = 'grade' | 'floor' | 'ceiling';

/** The function's indicators, measured again on the contact type of the path. */
function indicatorsAt(place: Place): readonly GradedIndicator[] {
  const { operation } = place.prepared.measured.asIs;
  const entry = operation.types[typeIndex(place, wildAt(place, 0))];
  if (entry === undefined) return [];
  return indicatorsOfType(operation, entry, place.prepared.given.model).filter(
    ({ rule }) => rule.function === wildAt(place, 1),
  );
}

const lowestOf =
  (bound: Bound) =>
  (place: Place): Worked | null => {
    const stages = indicatorsAt(place).flatMap((indicator) => indicator[bound]?.stage ?? []);
    return stages.length === 0 ? null : worked(`the lowest of ${stages.join(', ')}`, Math.min(...stages));
  };

const meanOf =
  (bound: Bound) =>
  (place: Place): Worked | null =>
    weightedMeanWorked(
      indicatorsAt(place).flatMap(({ rule, [bound]: level }) =>
        level === null ? [] : [{ weight: rule.weight, value: level.score }],
      ),
    );

/** Rows of the indicators that hold the function; of all that are measured at stage 3. */
function heldRows(place: Place): readonly EvidenceRow[] {
  const measured = indicatorsAt(place).flatMap(({ fact, grade }) =>
    fact.outcome === 'measured' && grade !== null ? [{ stage: grade.stage, evidence: fact.evidence }] : [],
  );
  const lowest = Math.min(...measured.map(({ stage }) => stage));
  return measured.filter(({ stage }) => stage === lowest).flatMap(({ evidence }) => evidence);
}

const allRows = (place: Place): readonly EvidenceRow[] =>
  indicatorsAt(place)
    .flatMap(({ fact }) => (fact.outcome === 'measured' ? fact.evidence : []))
    .sort(compareEvidence);

const stage = (field: string, bound: Bound, title: string, meaning: string): ExplanationEntry =>
  computed(
    `${FUNCTION}.${field}`,
    'stage',
    title,
    meaning,
    `a gate, not an average: the lowest stage of its indicators, ${ALONE}`,
    backing(lowestOf(bound), heldRows),
  );

const score = (field: string, bound: Bound, title: string, meaning: string): ExplanationEntry =>
  computed(
    `${FUNCTION}.${field}`,
    'score',
    title,
    meaning,
    `Σ weight × score ÷ Σ weight, over its indicators, ${ALONE}`,
    backing(meanOf(bound), allRows),
  );

const backing = (by: (place: Place) => Worked | null, evidence: (place: Place) => readonly EvidenceRow[]): Backing => ({
  worked: by,
  evidence,
});

const WORST = 'If every unknown cell turned out at its worst; none where no indicator applies to the contact type.';
const BEST = 'If every unknown cell turned out at its best; none where no indicator applies to the contact type.';

export const CONTACT_TYPE_SCORES: readonly ExplanationEntry[] = [
  stage(
    'stage',
    'grade',
    'Stage of a function for one contact type',
    'What the indicators say of this contact type as if it were the only one; none where nothing is measured.',
  ),
  stage('floor', 'floor', 'Stage for one contact type, at least', WORST),
  stage('ceiling', 'ceiling', 'Stage for one contact type, at most', BEST),
  score(
    'score',
    'grade',
    'Score of a function for one contact type',
    'From 0 to 100, over its measured indicators; none where nothing is measured.',
  ),
  score('scoreFloor', 'floor', 'Score for one contact type, at least', WORST),
  score('scoreCeiling', 'ceiling', 'Score for one contact type, at most', BEST),
  stated(
    `${FUNCTION}.heldBy.*`,
    'Holds the function for one contact type',
    'A measured indicator at the stage of the function; at stage 3 there is none.',
  ),
];
