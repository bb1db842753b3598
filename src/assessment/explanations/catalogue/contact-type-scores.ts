/** Stage and score of the functions for each contact type by itself. */

import type { EvidenceRow } from '../../../scoring/fact.ts';
import type { GradedIndicator } from '../../../scoring/graded-indicator.ts';
import { indicatorsOfType } from '../../../scoring/score-contact-types.ts';
import { compareEvidence } from '../../../scoring/weighted-mean.ts';
import { computed, type ExplanationEntry, stated } from '../explanation-entry.ts';
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

/** A figure of the function, from its indicators as they are measured, at their worst and at their best. */
interface Figure {
  readonly unit: 'stage' | 'score';
  readonly name: string;
  readonly fields: Readonly<Record<Bound, string>>;
  readonly meaning: string;
  readonly formula: string;
  readonly worked: (bound: Bound) => (place: Place) => Worked | null;
  readonly evidence: (place: Place) => readonly EvidenceRow[];
}

const STAGE: Figure = {
  unit: 'stage',
  name: 'Stage',
  fields: { grade: 'stage', floor: 'floor', ceiling: 'ceiling' },
  meaning: 'What the indicators say of this contact type as if it were the only one; none where nothing is measured.',
  formula: `a gate, not an average: the lowest stage of its indicators, ${ALONE}`,
  worked: lowestOf,
  evidence: heldRows,
};

const SCORE: Figure = {
  unit: 'score',
  name: 'Score',
  fields: { grade: 'score', floor: 'scoreFloor', ceiling: 'scoreCeiling' },
  meaning: 'From 0 to 100, over its measured indicators; none where nothing is measured.',
  formula: `Σ weight × score ÷ Σ weight, over its indicators, ${ALONE}`,
  worked: meanOf,
  evidence: allRows,
};

const WORST = 'If every unknown cell turned out at its worst; none where no indicator applies to the contact type.';
const BEST = 'If every unknown cell turned out at its best; none where no indicator applies to the contact type.';

function entriesOf({
  unit,
  name,
  fields,
  meaning,
  formula,
  worked: by,
  evidence,
}: Figure): readonly ExplanationEntry[] {
  const entry = (bound: Bound, title: string, says: string): ExplanationEntry =>
    computed(`${FUNCTION}.${fields[bound]}`, unit, title, says, formula, { worked: by(bound), evidence });
  return [
    entry('grade', `${name} of a function for one contact type`, meaning),
    entry('floor', `${name} for one contact type, at least`, WORST),
    entry('ceiling', `${name} for one contact type, at most`, BEST),
  ];
}

export const CONTACT_TYPE_SCORES: readonly ExplanationEntry[] = [
  ...[STAGE, SCORE].flatMap(entriesOf),
  stated(
    `${FUNCTION}.heldBy.*`,
    'Holds the function for one contact type',
    'A measured indicator at the stage of the function; at stage 3 there is none.',
  ),
];
