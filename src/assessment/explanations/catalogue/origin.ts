/** What the document says about itself and about the organisation. */

import { weeksPerPeriod } from '../../opening-hours.ts';
import { settingRows, typeRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { numberText, sumWorked, worked } from '../worked.ts';

export const ORIGIN: readonly ExplanationEntry[] = [
  stated(
    'schemaVersion',
    'Version of the result document',
    'Its first number grows when a reader of the old document would misread the new one.',
  ),
  stated('date', 'Date', 'Only when --date is given: without it, the same input gives the same bytes.'),
  stated(
    'seed',
    'Seed',
    'Seed of everything random: robustness, simulations and draws of parameters. The same seed gives the same figures.',
    'number',
  ),
  stated(
    'language',
    'Language',
    'Language of all texts that are not of the map: the model’s wording, findings, notes on rows, set-ups.',
  ),
  ...fieldsOf('tool', {
    name: ['Tool', 'The program that wrote the result.'],
    version: ['Version of the tool', 'Results of different versions may differ because the reckoning does.'],
  }),
  ...fieldsOf('input', {
    name: ['Workspace', 'Name of the folder or workbook that the map was read from.'],
    digest: [
      'Digest of the input',
      'SHA-256 over the names and bytes of the files read: two results with the same digest are of the same input.',
    ],
  }),
  ...fieldsOf('input.files.*', {
    name: ['File', 'A file that the map was read from.'],
    bytes: ['Size', 'Size of the file.', 'bytes'],
    rows: ['Rows', 'Rows of tables in the file.', 'rows'],
  }),
  ...fieldsOf('model', {
    id: ['Maturity model', 'The model that graded the operation; --model names another.'],
    version: ['Version of the model', 'Grades of different versions do not compare.'],
    title: ['Title of the model', 'Name of the model for people.'],
    basis: ['Basis of the model', 'What the model rests on.'],
  }),
  stated(
    'parameters.*',
    'Version of a parameter set',
    'The numbers that simulations assume, by set; --parameters replaces some.',
  ),
  ...fieldsOf('organization', {
    name: ['Organisation', 'Name from organization.yaml.'],
    currency: ['Currency', 'Currency of every cost, from organization.yaml.'],
    period: ['Period', 'The period that volumes, hours and cost are of, from organization.yaml.'],
    provenanceNote: [
      'Note on provenance',
      'What of the workspace is measured and what is not, from organization.yaml.',
    ],
  }),
  stated('organization.agents', 'Agents', 'Full-time equivalents, from organization.yaml.', 'full-time equivalents', {
    evidence: (place) => settingRows(place, ['agents']),
  }),
  computed(
    'organization.volume',
    'contacts',
    'Contacts offered',
    'Contacts of a period over all contact types whose volume is known, repeats included.',
    'Σ V',
    {
      worked: ({ prepared }) =>
        sumWorked(prepared.given.map.contactTypes.flatMap(({ volume }) => (volume === null ? [] : [volume]))),
      evidence: (place) =>
        typeRows(place, ({ volume }) => (volume === null ? null : { value: volume, note: 'volume' })),
    },
  ),
  computed(
    'organization.openingHoursPerPeriod',
    'hours',
    'Opening hours',
    'Hours of a period in which contacts are handled; an hour of an outage is one of them.',
    'days a week × (to − from) × weeks of the period; a month has 365.25 ÷ 7 ÷ 12 weeks',
    {
      worked: ({ prepared }) => {
        const { opening, period } = prepared.given.map.organization;
        if (opening === null) return null;
        const { days, fromHour, toHour } = opening;
        const weeks = weeksPerPeriod(period, days);
        const text = `${numberText(days)} × (${numberText(toHour)} − ${numberText(fromHour)}) × ${numberText(weeks)}`;
        return worked(text, days * (toHour - fromHour) * weeks);
      },
      evidence: (place) => settingRows(place, ['opening', 'period']),
    },
  ),
];
