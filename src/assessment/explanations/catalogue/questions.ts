/** What people claim beside what the map shows. */
import { answerRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { type Place, wildAt } from '../place.ts';
import { worked } from '../worked.ts';

const QUESTION = 'assessment.questions.*';
const evidence = (place: Place) => answerRows(place, wildAt(place, 0));

/** Stages of the question's indicators that are measured. */
const stagesAt = ({ document, wild }: Place): readonly number[] =>
  (document.assessment.questions[wild[0] ?? '']?.indicators ?? []).flatMap(
    (id) => document.assessment.indicators[id]?.stage ?? [],
  );

export const QUESTION_ENTRIES: readonly ExplanationEntry[] = [
  computed(
    `${QUESTION}.measured`,
    'stage',
    'Stage measured',
    'What the map shows: the lowest stage among the question’s measured indicators. Answers never change it.',
    'the lowest stage of its measured indicators',
    {
      worked: (place) => {
        const stages = stagesAt(place);
        return stages.length === 0 ? null : worked(`the lowest of ${stages.join(', ')}`, Math.min(...stages));
      },
    },
  ),
  stated(
    `${QUESTION}.claimed`,
    'Stage claimed',
    'What people say: the stage whose worded answer they chose in answers.yaml.',
    'stage',
    { evidence },
  ),
  computed(
    `${QUESTION}.conflict`,
    null,
    'Contradiction',
    'True where the stage claimed and the stage measured differ; a finding of its own.',
    'claimed ≠ measured, where both are known',
    { evidence },
  ),
  stated(
    `${QUESTION}.attested`,
    'Stage attested',
    'The claim where nothing is measured: it counts as attested and is shown apart.',
    'stage',
    { evidence },
  ),
  ...fieldsOf(QUESTION, {
    answer: ['Kind of answer', 'A stage, unknown, not-applicable, or none where the question was not answered.'],
    reason: ['Why it does not apply', 'The reason given in answers.yaml.'],
    evidence: ['Evidence of a claim', 'What the answer rests on, from answers.yaml.'],
    respondent: ['Respondent', 'The role of whoever answered.'],
    confidence: ['Confidence', 'How sure they are: low, medium or high.'],
  }),
  stated(
    `${QUESTION}.indicators.*`,
    'Indicator of a question',
    'One of the indicators that the claim is held against.',
  ),
  stated(
    `${QUESTION}.contradictedBy.*.indicator`,
    'Indicator that contradicts',
    'A measured indicator whose stage is not the one claimed.',
  ),
];
