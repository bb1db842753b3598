/** Ranges for what is assumed: never mixed with sampling error. */
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';

const ROOT = 'handleTime.uncertainty';
const ONE = `${ROOT}.comparisons.*`;
const DRAWN = 'Null unless parameters were drawn: unswivel simulate handle-time.';
const RANGES = [
  `${ROOT}.setups.*.*`,
  `${ONE}.difference|relativeDifference|agentHours|cost`,
  `${ONE}.ledger.*`,
] as const;
const end = (name: string): readonly string[] => RANGES.map((range) => `${range}.${name}`);

export const UNCERTAINTY: readonly ExplanationEntry[] = [
  stated(`${ROOT}.draws`, 'Draws of parameters', `How often all assumed inputs were drawn anew. ${DRAWN}`, 'draws'),
  stated(
    `${ROOT}.inputs`,
    'Inputs drawn',
    `Parameters with a range, and cells of the map that provenance.csv calls assumed with low and high. ${DRAWN}`,
    'inputs',
  ),
  computed(
    end('base'),
    null,
    'Figure at the base values',
    `With every input at its base. ${DRAWN}`,
    'the figure’s own formula',
  ),
  computed(
    end('low'),
    null,
    'Low end of a figure',
    `Of the middle 95 % of the draws. ${DRAWN}`,
    '2.5th percentile over draws from low, base and high of each input',
  ),
  computed(
    end('median'),
    null,
    'Median of a figure',
    `The middle of the draws. Where low and high of the inputs lie unevenly about their bases it lies beside the base value. ${DRAWN}`,
    'median over draws from low, base and high of each input',
  ),
  computed(
    end('high'),
    null,
    'High end of a figure',
    `Of the middle 95 % of the draws. ${DRAWN}`,
    '97.5th percentile over draws from low, base and high of each input',
  ),
  computed(
    `${ONE}.savesInShare`,
    'share',
    'Draws that save',
    `How sure it is, given the ranges, that the set-up saves at all. ${DRAWN}`,
    'draws in which agent time is less than as it is ÷ all draws',
  ),
  ...fieldsOf(`${ONE}.tornado.*`, {
    input: ['Input', 'The parameter or cell that is moved alone, all others at their base.'],
    label: ['Name of the input', 'As reports show it.'],
    unit: ['Unit of the input', 'What it counts.'],
    low: ['Low end of the input', 'Where its effect is taken.'],
    high: ['High end of the input', 'Where its effect is taken.'],
  }),
  computed(
    `${ONE}.tornado.*.atLow|atHigh`,
    'seconds',
    'Effect of one input',
    `Difference of agent time per contact with this input at one end. ${DRAWN}`,
    'agent time in the set-up − as it is, with the input at its end and all others at their base',
  ),
  ...fieldsOf(`${ONE}.breakEvens.*`, {
    of: ['What vanishes', 'The whole difference, or the part of one function.'],
    parameter: ['Parameter of a break-even', 'The one that is moved.'],
    base: ['Base of the parameter', 'Its value without the move.'],
    plausible: ['Plausible', 'True where the break-even lies within the range of the parameter.'],
  }),
  computed(
    `${ONE}.breakEvens.*.value`,
    null,
    'Break-even',
    'The value of the parameter at which the saving vanishes; none where it stays whatever the value.',
    'root of the difference as a function of the parameter, all others at their base',
  ),
];
