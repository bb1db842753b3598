/** Stage and score of the operation and of its functions, as they are and in a set-up. */
import type { FunctionResult } from '../../../schema/result/assessment.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { coverageWorked, functionMeanWorked, lowestStageWorked, scoreMeanWorked } from '../grade-worked.ts';

const AS_IS = 'assessment';
const SETUP = 'assessment.setups.*';
const FUNCTIONS = ['assessment.functions|observations.*', 'assessment.setups.*.functions.*'];
const both = (rest: string): readonly string[] => [`${AS_IS}.${rest}`, `${SETUP}.${rest}`];
const ofFunctions = (field: string): readonly string[] => FUNCTIONS.map((each) => `${each}.${field}`);

const GATE =
  '3 if all five functions are at 3; 2 if context aggregation is at 2 or better and systems can be read by call; else 1';

export const STAGES: readonly ExplanationEntry[] = [
  computed(
    both('stage.value'),
    'stage',
    'Stage of the operation',
    'How work is coordinated, from 1 (by people) to 3 (by an execution architecture). Not known where a function has nothing measured.',
    `a gate, not an average: ${GATE}`,
  ),
  computed(
    both('stage.floor'),
    'stage',
    'Stage at least',
    'The stage if every unknown cell turned out at its worst.',
    `the gate over the floors of functions: ${GATE}`,
  ),
  computed(
    both('stage.ceiling'),
    'stage',
    'Stage at most',
    'The stage if every unknown cell turned out at its best.',
    `the gate over the ceilings of functions: ${GATE}`,
  ),
  stated(both('stage.heldBy.*'), 'Holds the stage', 'An indicator that keeps the operation from the next stage.'),
  computed(
    both('score.value'),
    'score',
    'Score',
    'From 0 to 100, for progress within a stage. Not known where a function has nothing measured.',
    'mean of the scores of the functions that gate',
    { worked: scoreMeanWorked('score') },
  ),
  computed(
    both('score.floor'),
    'score',
    'Score at least',
    'The score if every unknown cell turned out at its worst.',
    'mean of the lowest scores of the functions that gate',
    { worked: scoreMeanWorked('scoreFloor') },
  ),
  computed(
    both('score.ceiling'),
    'score',
    'Score at most',
    'The score if every unknown cell turned out at its best.',
    'mean of the highest scores of the functions that gate',
    { worked: scoreMeanWorked('scoreCeiling') },
  ),
  computed(
    'assessment.coverage',
    'share',
    'Coverage',
    'How much of what the indicators need is known.',
    'Σ weight × known share ÷ Σ weight, over the indicators that apply',
    { worked: coverageWorked },
  ),
  ...functionStages(),
  stated(
    ofFunctions('indicators.*'),
    'Indicator of a function',
    'One of the indicators that the function is measured by.',
  ),
  stated(
    'assessment.setups.*.unmoved.*',
    'Not moved by the set-up',
    'An indicator below stage 3 that the set-up leaves as it is.',
  ),
  ...robustness(),
  ...reading(),
];

function functionStages(): readonly ExplanationEntry[] {
  const score = (field: 'score' | 'scoreFloor' | 'scoreCeiling', title: string, meaning: string) =>
    computed(ofFunctions(field), 'score', title, meaning, 'Σ weight × score ÷ Σ weight, over its indicators', {
      worked: functionMeanWorked(field),
    });
  const stage = (field: keyof FunctionResult & ('stage' | 'floor' | 'ceiling'), title: string, meaning: string) =>
    computed(
      ofFunctions(field),
      'stage',
      title,
      meaning,
      'a gate, not an average: the lowest stage of its indicators',
      {
        worked: lowestStageWorked(field),
      },
    );
  return [
    stage(
      'stage',
      'Stage of a function',
      'The lowest stage among its measured indicators; none where nothing is measured.',
    ),
    stage('floor', 'Stage of a function, at least', 'If every unknown cell turned out at its worst.'),
    stage('ceiling', 'Stage of a function, at most', 'If every unknown cell turned out at its best.'),
    score('score', 'Score of a function', 'From 0 to 100, over its measured indicators.'),
    score('scoreFloor', 'Score of a function, at least', 'If every unknown cell turned out at its worst.'),
    score('scoreCeiling', 'Score of a function, at most', 'If every unknown cell turned out at its best.'),
  ];
}

function robustness(): readonly ExplanationEntry[] {
  return [
    stated(
      'assessment.robustness.draws',
      'Draws of robustness',
      'How often cut points and weights were drawn anew.',
      'draws',
    ),
    computed(
      'assessment.robustness.1|2|3',
      'share',
      'Share of draws that give a stage',
      'How far the stage depends on the model’s own cut points.',
      'draws in which every cut point moves by up to ± 20 % of its distance to the nearer of best and worst and the stage is this one ÷ all draws',
    ),
    computed(
      'assessment.robustness.scoreLow',
      'score',
      'Score under other weights, low end',
      '5th percentile of the score when the weights of indicators are drawn anew.',
      'weights from a Dirichlet distribution with the model’s as mean and concentration 50',
    ),
    computed(
      'assessment.robustness.scoreHigh',
      'score',
      'Score under other weights, high end',
      '95th percentile of the score when the weights of indicators are drawn anew.',
      'weights from a Dirichlet distribution with the model’s as mean and concentration 50',
    ),
  ];
}

function reading(): readonly ExplanationEntry[] {
  const formula =
    'stage of the share of AI-eligible volume that AI could read for, against the stage-2 cut of ai-completable';
  return [
    computed(
      'assessment.callableReading.stage',
      'stage',
      'Callable reading',
      'Whether systems can be read by call, which stage 2 asks for.',
      formula,
    ),
    computed(
      'assessment.callableReading.floor',
      'stage',
      'Callable reading, at least',
      'If every unknown cell turned out at its worst.',
      formula,
    ),
    computed(
      'assessment.callableReading.ceiling',
      'stage',
      'Callable reading, at most',
      'If every unknown cell turned out at its best.',
      formula,
    ),
    stated(
      'assessment.callableReading.overAllVolume',
      'Callable reading over all volume',
      'True where no AI-eligible share above zero is known, so that the readable share is over all volume.',
    ),
    stated('assessment.wayUp.to', 'Next stage', 'The stage that the improvements lead to.', 'stage'),
    ...fieldsOf('assessment.wayUp.improvements.*', {
      indicator: [
        'Indicator to improve',
        'One of the shortest set of improvements that reach the next stage; all of them are needed.',
      ],
      from: ['Value now', 'The value, or the wider share where that one has to reach the cut point.'],
      target: ['Cut point to reach', 'What the next stage asks for.'],
      usesWider: ['Whether the wider share counts', 'True where the wider of two shares has to reach the cut point.'],
      unit: ['Unit', 'Unit of the indicator.'],
    }),
    stated(
      'assessment.wayUp.toMeasure.*',
      'Indicator to measure',
      'The next stage needs it, and nothing of it is measured yet.',
    ),
    ...fieldsOf('assessment.deciding.*', {
      table: ['Table of a deciding cell', 'Floor and ceiling of the stage differ; cells of this table would decide.'],
      column: ['Column of a deciding cell', 'Cells of this column would decide the stage.'],
    }),
    stated(
      'assessment.deciding.*.rows.*',
      'Row of a deciding cell',
      'Its cell is empty; filled in, it would help to decide the stage.',
    ),
    stated('assessment.deciding.*.indicators.*', 'Indicator of a deciding cell', 'What the cell would make known.'),
  ];
}
