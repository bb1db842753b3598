/** What whoever uses the figures should know, in sentences: gaps, choices, what the records cannot tell. */

import { DAYS_PER_WEEK } from './call-counts.ts';
import { type CallMapping, SHORT_CALL_SECONDS } from './call-mapping.ts';
import type { CallFindings } from './findings.ts';
import { FEWEST_TO_FIT } from './fits/handle-time-fit.ts';
import { OTHER_ID } from './fold-types.ts';
import { shareBelow } from './proposal/contact-types.ts';
import { grouped, percent, rounded } from './rounding.ts';

/** Above it short contacts are worth a look. */
const MANY_SHORT = 0.05;
const MANY_UNKNOWN = 0.1;

export const notesOn = (findings: CallFindings, mapping: CallMapping): readonly string[] => [
  ...spanNotes(findings),
  ...columnNotes(findings, mapping),
  ...typeNotes(findings, mapping),
  ...timeNotes(findings),
];

const spanNotes = ({ span }: CallFindings): string[] => {
  const notes: string[] = [];
  if (span.volumeFactor !== 1)
    notes.push(
      `The records cover ${span.days} days; volumes are their counts times ${rounded(span.volumeFactor)}, for one ${span.period}.`,
    );
  const missing = span.days - span.recordedDays;
  if (missing > 0)
    notes.push(
      `No record of ${missing} of the ${span.days} days (${span.missingDates.slice(0, 5).join(', ')}${missing > 5 ? ' …' : ''}); volumes are what the file holds, the arrival profile is averaged over recorded days.`,
    );
  if (span.days < DAYS_PER_WEEK)
    notes.push('The records cover less than a week: weekdays without records have no arrivals.');
  return notes;
};

const columnNotes = ({ counts, offered, patience }: CallFindings, { columns, timeZone }: CallMapping): string[] => {
  const notes: string[] = [];
  if (columns.type === undefined) notes.push('No column tells the type: everything is one contact type.');
  if (columns.contact === undefined) notes.push('No column numbers the contacts: doubled rows cannot be told.');
  if (columns.customer === undefined) notes.push('No column tells the customer: repeats are unknown.');
  else if (counts.unidentified !== null && counts.unidentified > MANY_UNKNOWN * offered)
    notes.push(
      `${percent(counts.unidentified / offered)} of the offered contacts have no customer: their repeats are not seen.`,
    );
  if (columns.agent === undefined) notes.push('No column tells the agent: staffing is unknown.');
  if (patience === null) notes.push('Too few gave up in the queue to tell patience.');
  if (timeZone === null)
    notes.push(
      'Times are taken as they stand; where clocks changed, --time-zone tells the hour that was left out or came twice.',
    );
  return notes;
};

const typeNotes = ({ types, suppressed }: CallFindings, { foldBelow }: CallMapping): string[] => {
  const notes: string[] = [];
  const other = types.find(({ id }) => id === OTHER_ID);
  if (other !== undefined)
    notes.push(`${other.values} types with fewer than ${foldBelow} contacts are put together as "${OTHER_ID}".`);
  if (suppressed > 0)
    notes.push(
      `${suppressed} offered contacts are of types with fewer than ${foldBelow} contacts, too few to show even together.`,
    );
  const unfitted = types.filter(({ handleTime }) => handleTime === null);
  if (unfitted.length > 0)
    notes.push(
      `No handle time for ${unfitted.map(({ id }) => id).join(', ')}: fewer than ${FEWEST_TO_FIT} served contacts with one.`,
    );
  return notes;
};

const timeNotes = ({ counts, types, fates }: CallFindings): string[] => {
  const notes: string[] = [];
  const shorter = types.reduce(
    (sum, type) => sum + type.counts.fates.served * shareBelow(type.counts.handleTimes, SHORT_CALL_SECONDS),
    0,
  );
  if (fates.served > 0 && shorter / fates.served > MANY_SHORT)
    notes.push(
      `${percent(shorter / fates.served)} of the served contacts are shorter than ${SHORT_CALL_SECONDS} s, hang-ups or errors; they are kept, since an agent took them.`,
    );
  if (counts.waits.unusable > 0)
    notes.push(
      `${grouped(counts.waits.unusable)} waits are missing, below zero or longer than a day; patience is told without them.`,
    );
  const { clockChanges } = counts;
  if (clockChanges !== null && clockChanges.missing > 0)
    notes.push(`${grouped(clockChanges.missing)} local times fall into an hour that the change of clocks left out.`);
  if (clockChanges !== null && clockChanges.doubled > 0)
    notes.push(
      `${grouped(clockChanges.doubled)} local times fall into an hour that came twice: which of the two is not known.`,
    );
  return notes;
};
