import { didYouMean, either, error, quoted } from './wording.ts';

/** Cells that do not hold what their column asks for. The name of the column is put before each message. */
export const CELL_PROBLEMS = {
  'empty-cell': error<Record<never, never>>(
    'A cell without which its row means nothing is empty.',
    () => 'the cell is empty, and the row means nothing without it',
    () => 'Fill it in, or delete the row.',
  ),
  'not-a-number': error<{ text: string }>(
    'A cell that should hold a number does not.',
    ({ text }) => `${quoted(text)} is not a number`,
    () => 'Write digits with a decimal point and nothing else, such as 1250 or 31.5; leave the cell empty if unknown.',
  ),
  'ambiguous-number': error<{ text: string }>(
    'A number can be read in two ways, with a decimal comma or with a separator of thousands.',
    ({ text }) => `${quoted(text)} may be read in two ways: a decimal sign or a separator of thousands`,
    () => 'Write whole numbers without separators (1234) and fractions with a decimal point (1.234).',
  ),
  'number-out-of-range': error<{ text: string; expected: string }>(
    'A number lies outside what its column can mean.',
    ({ text, expected }) => `${text} is out of range; expected ${expected}`,
    () => 'Mend the number, or leave the cell empty if it is unknown.',
  ),
  'share-out-of-range': error<{ text: string }>(
    'A probability or share lies outside 0 to 1.',
    ({ text }) => `${quoted(text)} is not within 0 and 1 (0 % and 100 %)`,
    () => 'Write a share as 0.35 or 35%.',
  ),
  'not-a-boolean': error<{ text: string }>(
    'A cell that should hold yes or no holds something else.',
    ({ text }) => `${quoted(text)} is neither yes nor no`,
    () => 'Write true or false, yes or no, 1 or 0; leave the cell empty if unknown.',
  ),
  'unknown-value': error<{ text: string; vocabulary: readonly string[]; nearest: string | null }>(
    'A cell holds a word outside its closed vocabulary.',
    ({ text, vocabulary }) => `${quoted(text)} is not one of ${vocabulary.join(', ')}`,
    ({ nearest }) => didYouMean(nearest, 'Write one of the words listed; leave the cell empty if unknown.'),
  ),
  'contradictory-list': error<{ text: string; alone: string }>(
    'A word that means none stands in a list beside others.',
    ({ text, alone }) => `${quoted(text)} says ${quoted(alone)} and something else as well`,
    ({ alone }) => `Write ${quoted(alone)} alone, or leave it out.`,
  ),
  'not-a-duration': error<{ text: string; reason: string }>(
    'A cell that should hold a duration cannot be read as one.',
    ({ text, reason }) => `${quoted(text)} is not a duration: ${reason}`,
    () => 'Write seconds (42), 90s, 1m30s, 2h, 3d, 00:01:30, or a distribution such as lognormal(mean=45, sd=20).',
  ),
  'negative-duration': error<{ text: string }>(
    'A duration is below zero.',
    ({ text }) => `${quoted(text)} is negative; a duration is at least 0`,
    () => 'Take the minus away; leave the cell empty if unknown.',
  ),
  'impossible-distribution': error<{ text: string; reason: string; mend: string }>(
    'A distribution has parameters that no distribution can have.',
    ({ text, reason }) => `${quoted(text)} is impossible: ${reason}`,
    ({ mend }) => mend,
  ),
  'not-a-clock-time': error<{ text: string }>(
    'A cell that should hold a time of day does not.',
    ({ text }) => `${quoted(text)} is not a time of day; expected 00:00 to 24:00`,
    () => 'Write hours and minutes, such as "08:30".',
  ),
  'cell-became-date': error<{ text: string; expected: string }>(
    'A spreadsheet turned what was typed into a date or time.',
    ({ text, expected }) => `the cell holds the date or time ${text}; expected ${expected}`,
    () => 'Format the cell as text and type it again.',
  ),
  'malformed-shares': error<{ text: string }>(
    'A list of shares cannot be read.',
    ({ text }) => `${quoted(text)} is not an id with a share`,
    () => 'Write id=share with a semicolon between: billing-dispute=80%; refund=100%.',
  ),
  'share-given-twice': error<{ id: string }>(
    'A list of shares names the same contact type twice.',
    ({ id }) => `${quoted(id)} stands in the list twice`,
    () => 'Keep one of the two shares.',
  ),
  'malformed-on-failure': error<{ text: string; reason: string }>(
    'What happens on a failure is not written as expected.',
    ({ text, reason }) => `${quoted(text)}: ${reason}`,
    () => `Write ${either(['fail', 'manual(180s)', 'offline(600s)', 'defer', 'skip'])}.`,
  ),
  'count-below-one': error<{ text: string }>(
    'A touch is repeated fewer than one time, which is a matter of probability.',
    ({ text }) => `a count of ${text} is below 1; what sometimes does not happen has a probability`,
    ({ text }) => `Leave count at 1 and set probability${text.startsWith('0.') ? ` to ${text}` : ''}.`,
  ),
  'answer-not-a-stage': error<{ text: string }>(
    'An answer of the questionnaire is none of those it may be.',
    ({ text }) => `${quoted(text)} is no answer; expected the stage 1, 2 or 3, or unknown, or not-applicable`,
    () => 'Choose the option whose wording fits best; unknown is an answer too.',
  ),
};
