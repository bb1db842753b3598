/** The model's words, which the document carries so that reports read from it alone. */
import { type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';

export const WORDING: readonly ExplanationEntry[] = [
  ...fieldsOf('wording.stages.*', {
    stage: ['Stage', 'Number of a stage of the model.', 'stage'],
    name: ['Name of a stage', 'As reports show it.'],
    definition: ['Definition of a stage', 'Its defining characteristic.'],
    ai: ['AI at a stage', 'What AI can do at this stage.'],
    glyph: ['Mark of a stage', 'The shape that stands for it, so that colour is never the only sign.'],
  }),
  ...fieldsOf('wording.gates.*', {
    stage: ['Stage of a gate', 'The stage that the gate opens.', 'stage'],
    meaning: ['Meaning of a gate', 'What the stage asks for.'],
  }),
  ...fieldsOf('wording.functions.*', {
    name: ['Name of a function', 'As reports show it.'],
    meaning: ['Meaning of a function', 'What a coordination layer does there.'],
    why: ['Why a function matters', 'What is lost without it.'],
    remedy: ['What to do about a function', 'Where to begin.'],
    gates: [
      'Whether a function gates',
      'True where its stage limits that of the operation; resilience and outcomes are only shown beside it.',
    ],
  }),
  ...fieldsOf('wording.indicators.*', {
    name: ['Name of an indicator', 'As reports show it.'],
    why: ['Why an indicator matters', 'What a poor value costs.'],
    formula: ['Formula of an indicator', 'How its value is computed from rows of the map.'],
    remedy: ['What to do about an indicator', 'What moves it.'],
    source: [
      'Source of what is said about an indicator',
      'A published work, or the word "assumption"; never of the cut points.',
    ],
    better: ['Which way is better', 'Whether a lower or a higher value is better.'],
    stage2At: ['Cut point of stage 2', 'The value that stage 2 asks for, where the score is 33⅓.'],
    stage3At: [
      'Cut point of stage 3',
      'The value that stage 3 asks for, where the score is 66⅔; none for an indicator with one cut point.',
    ],
    best: ['Best possible value', 'Where the score is 100.'],
    worst: ['Worst value of the scale', 'Where the score is 0; values may lie beyond.'],
    wider: ['The wider share', 'In words, for an indicator with two shares: the wider one decides stage 2.'],
    cutSource: ['Source of the cut points', 'What they rest on: a published work, or the word "assumption".'],
    unknownHint: ['What makes it known', 'Cells to fill in.'],
  }),
  ...fieldsOf('wording.indicators.*.effort', {
    level: ['Effort', 'Low, medium or high.'],
    takes: ['What it takes', 'What improving the indicator asks for.'],
  }),
  ...fieldsOf('wording.questions.*', {
    name: ['Name of a question', 'As reports show it.'],
    text: ['Question', 'As people are asked it.'],
  }),
  stated('wording.questions.*.answers.*', 'Worded answer', 'The answer that claims stage 1, 2 or 3, in this order.'),
  ...fieldsOf('wording.setups.*', {
    name: ['Name of a set-up', 'As reports show it.'],
    summary: ['Summary of a set-up', 'What it changes.'],
  }),
];
