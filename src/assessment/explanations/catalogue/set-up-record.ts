/** What a set-up changes, row by row, and what its handle time rests on. */
import { agentTouchRows } from '../evidence/touch-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { setupSection } from '../handle-time-worked.ts';
import { handleTimeAssumptions } from '../used-assumptions.ts';
import { quotientWorked } from '../worked.ts';

const SETUP = 'handleTime.setups.*';
const BASIS =
  'Of touches that the set-up leaves as they are, by the provenance of their durations, per contact that reaches an agent.';

export const SETUP_RECORD: readonly ExplanationEntry[] = [
  ...fieldsOf(`${SETUP}.basis`, {
    measured: ['Seconds left as they are, measured', BASIS, 'seconds'],
    attested: ['Seconds left as they are, attested', BASIS, 'seconds'],
    assumed: ['Seconds left as they are, assumed', BASIS, 'seconds'],
    parameters: [
      'Seconds that parameters make',
      `Of touches that the set-up scales, navigation that follows from them among them, and of those that it adds, per contact that reaches an agent.`,
      'seconds',
    ],
  }),
  computed(
    `${SETUP}.basis.assumedShare`,
    'share',
    'Share of handle time that rests on assumptions',
    'Seconds whose duration is assumed, and seconds that the set-up scales or adds by its parameters, as a share of handle time.',
    '(assumed + parameters) ÷ mean handle time',
    {
      worked: (place) => {
        const section = setupSection(place);
        return section?.basis == null || section.overall === null
          ? null
          : quotientWorked(section.basis.assumed + section.basis.parameters, section.overall.exactMean);
      },
      evidence: (place) => agentTouchRows(place),
      assumptions: handleTimeAssumptions,
    },
  ),
  stated(
    `${SETUP}.changes.count`,
    'Changes of a set-up',
    'Touches, steps, workflows and context items that it changes; each has a rule, a parameter and a row.',
    'changes',
  ),
  ...fieldsOf(`${SETUP}.changes.byRule.*`, {
    intervention: ['Intervention that changes rows', 'None for navigation, which follows from the other changes.'],
    rule: ['Rule of a change', 'Why the rows below it change, in words.'],
    what: [
      'What changes',
      'Occurrence and duration are factors of a touch, added is seconds per contact, ai is a share; else a column.',
    ],
    table: ['Table of changed rows', 'The table of the map that the rows stand in.'],
    file: ['File of changed rows', 'The file or workbook that the rows stand in.'],
    sheet: ['Sheet of changed rows', 'Of a workbook; none for plain files.'],
  }),
  stated(
    `${SETUP}.changes.byRule.*.parameters.*`,
    'Parameter of a change',
    'The change takes its number from it: unswivel explain with its id.',
  ),
  ...fieldsOf(`${SETUP}.changes.byRule.*.rows.*`, {
    key: ['Changed row', 'The row of the map that the change is about.'],
    row: ['Line of a changed row', 'Line of the file or row of the sheet.'],
    from: ['Before a change', 'As the map has it: 1 for a factor, 0 for what is added.'],
    to: ['After a change', 'As the set-up has it.'],
  }),
];
