/** Assumptions and problems: records that every result carries. */
import { type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';

export const RECORDS: readonly ExplanationEntry[] = [
  ...fieldsOf('assumptions.*', {
    id: ['Assumption', 'Id of a parameter, of a cut point (model.…) or of an assumed cell of the map (map.…).'],
    name: ['Name of an assumption', 'Of a parameter; cut points and cells go by what they belong to.'],
    value: ['Value of an assumption', 'As reckoned with; for a cell of the map it stands in the map.'],
    low: ['Low end of an assumption', 'The least that is plausible.'],
    high: ['High end of an assumption', 'The most that is plausible.'],
    unit: ['Unit of an assumption', 'What it counts.'],
    source: ['Source of an assumption', 'A published work, or the word "assumption".'],
    reason: ['Reason of an assumption', 'How its value and range came about.'],
  }),
  stated('assumptions.*.usedBy.*', 'User of an assumption', 'What is computed with it.'),
  ...fieldsOf('problems.*', {
    severity: ['Severity', 'A warning; with an error there would be no result.'],
    code: ['Code of a problem', 'Stable; programs may rely on it.'],
    file: ['File of a problem', 'Where it stands.'],
    sheet: ['Sheet of a problem', 'The sheet of a workbook; none for a plain file.'],
    line: ['Line of a problem', 'Counted from 1.', 'line'],
    column: ['Column of a problem', 'Character of the line, or column of the sheet, counted from 1.', 'column'],
    message: ['Problem', 'What is wrong and what was expected.'],
    hint: ['Hint', 'How to mend it.'],
    count: ['Places', 'How many places share the problem; the place given is the first.', 'places'],
  }),
];
