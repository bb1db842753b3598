/** Indicators of the map as it is and of set-ups, and the evidence under them. */
import { indicatorRows } from '../evidence/indicator-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { indicatorWorked } from '../indicator-worked.ts';
import type { Place } from '../place.ts';
import { type GradedValue, scoreWorked, stageWorked } from '../score-worked.ts';

const AS_IS = 'assessment.indicators.*';
const SETUP = 'assessment.setups.*.indicators.*';
const both = (field: string): readonly string[] => [`${AS_IS}.${field}`, `${SETUP}.${field}`];

const indicatorAt = ({ path }: Place): string => path[path.indexOf('indicators') + 1] ?? '';
const ruleAt = (place: Place) => place.document.wording.indicators[indicatorAt(place)];
const unitAt = (place: Place): string | null => place.document.assessment.indicators[indicatorAt(place)]?.unit ?? null;

/** Value and wider share that stand beside the place. */
function gradedAt({ document, path }: Place): GradedValue {
  const { assessment } = document;
  const id = path[path.indexOf('indicators') + 1] ?? '';
  if (path[1] === 'setups') return assessment.setups[path[2] ?? '']?.indicators[id] ?? NOTHING;
  const own = assessment.indicators[id];
  if (path[3] === 'floor' || path[3] === 'ceiling') return own?.[path[3]] ?? NOTHING;
  return own ?? NOTHING;
}

const NOTHING: GradedValue = { value: null, wider: null };
const cutPoints = (place: Place): readonly string[] =>
  [2, 3].map((stage) => `model.${indicatorAt(place)}.stage-${stage}-cut`);
const evidence = (place: Place) => indicatorRows(place, indicatorAt(place));
const SCALE = 'linear through the cut points: worst 0, stage-2 cut 33⅓, stage-3 cut 66⅔, best 100, clamped beyond';
const TWO_SHARES =
  'with two shares, below the stage-3 cut: 33⅓ × min(1, wider ÷ stage-2 cut) + 33⅓ × value ÷ stage-3 cut';

const graded = (bound: 'floor' | 'ceiling', extreme: string): readonly ExplanationEntry[] => [
  computed(
    `${AS_IS}.${bound}.value`,
    unitAt,
    `Value at ${extreme}`,
    `The value if every unknown cell turned out at its ${extreme}; none where nothing bounds it.`,
    'the indicator’s own formula, with unknown rows at the end of their range',
  ),
  computed(
    `${AS_IS}.${bound}.wider`,
    unitAt,
    `Wider share at ${extreme}`,
    `The wider share if every unknown cell turned out at its ${extreme}.`,
    'the indicator’s own formula, with unknown rows at the end of their range',
  ),
  computed(
    `${AS_IS}.${bound}.stage`,
    'stage',
    `Stage at ${extreme}`,
    `The stage of the value at ${extreme}.`,
    'the value against the cut points',
    {
      worked: (place) => stageWorked(gradedAt(place), ruleAt(place)),
      assumptions: cutPoints,
    },
  ),
  computed(
    `${AS_IS}.${bound}.score`,
    'score',
    `Score at ${extreme}`,
    `The score of the value at ${extreme}.`,
    `${SCALE}; ${TWO_SHARES}`,
    {
      worked: (place) => scoreWorked(gradedAt(place), ruleAt(place)),
      assumptions: cutPoints,
    },
  ),
];

export const INDICATOR_ENTRIES: readonly ExplanationEntry[] = [
  computed(
    both('value'),
    unitAt,
    'Indicator',
    'A fact with its unit, measured on rows of the map.',
    'the indicator’s own',
    {
      worked: (place) => indicatorWorked(place, indicatorAt(place)),
      evidence,
      assumptions: cutPoints,
    },
  ),
  computed(
    both('wider'),
    unitAt,
    'Wider share of an indicator',
    'For an indicator with two shares: the wider one decides stage 2.',
    'the indicator’s own',
    { evidence, assumptions: cutPoints },
  ),
  computed(
    both('stage'),
    'stage',
    'Stage of an indicator',
    '3 if it meets the stage-3 cut, else 2 if it meets the stage-2 cut, else 1. Without a stage-3 cut, meeting the cut is 3.',
    'the value against the cut points; of two shares, the wider one against the stage-2 cut',
    {
      worked: (place) => stageWorked(gradedAt(place), ruleAt(place)),
      evidence,
      assumptions: cutPoints,
    },
  ),
  computed(
    both('score'),
    'score',
    'Score of an indicator',
    'From 0 to 100, for progress between cut points.',
    `${SCALE}; ${TWO_SHARES}`,
    {
      worked: (place) => scoreWorked(gradedAt(place), ruleAt(place)),
      evidence,
      assumptions: cutPoints,
    },
  ),
  ...graded('floor', 'worst'),
  ...graded('ceiling', 'best'),
  stated(
    both('outcome'),
    'Outcome of an indicator',
    'measured, not-applicable, unknown or failed. Unknown is never taken for zero, nor left out in silence.',
  ),
  computed(
    `${AS_IS}.knownShare`,
    'share',
    'Known share',
    'How much of the weight of an indicator’s rows is known.',
    'weight of the known rows ÷ weight of all its rows',
    { evidence },
  ),
  ...fieldsOf(AS_IS, {
    function: ['Function of an indicator', 'The function that it measures.'],
    question: ['Question of an indicator', 'The question whose claim it is held against; none for some.'],
    unit: ['Unit of an indicator', 'What its value counts.'],
    weight: ['Weight of an indicator', 'Its weight in the score of its function, from the model.', 'weight'],
    reason: ['Reason', 'Why it does not apply, is not known or failed.'],
    finding: ['Finding', 'The value in a sentence, from the model’s wording.'],
    evidenceTotal: ['Rows of evidence', 'How many rows made the value; the document lists the worst of them.', 'rows'],
  }),
  ...fieldsOf([`${AS_IS}.evidence.*`, 'assessment.questions.*.contradictedBy.*.rows.*'], {
    file: ['File of a row', 'The file or workbook that the row stands in.'],
    sheet: ['Sheet of a row', 'The sheet of the workbook; none for a plain file.'],
    row: ['Line of a row', 'Line of the file, or row of the sheet, counted from 1.', 'line'],
    table: ['Table of a row', 'The table that the row is of.'],
    key: ['Key of a row', 'What names it, such as billing-dispute/3.'],
    note: ['What a row shows', 'In words.'],
    weight: ['Weight of a row', 'Its weight in the value: contacts, executions or seconds a period.', 'weight'],
    value: ['Value of a row', 'The row’s own value, in the indicator’s unit.'],
    status: [
      'Provenance of a row',
      'Measured, attested or assumed, as provenance.csv says; attested where it says nothing.',
    ],
    source: ['Source of a row', 'As provenance.csv names it.'],
  }),
  ...fieldsOf(`${AS_IS}.missing.*`, {
    table: ['Table of a missing cell', 'The table with cells to fill in.'],
    column: ['Column of a missing cell', 'The column to fill in.'],
  }),
  stated(`${AS_IS}.missing.*.rows.*`, 'Row of a missing cell', 'The row whose cell is empty.'),
];
