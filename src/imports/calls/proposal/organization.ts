import type { ProposedValue } from '../../merging/proposal.ts';
import { DAYS_PER_WEEK } from '../call-counts.ts';
import type { CallMapping } from '../call-mapping.ts';
import type { CallFindings } from '../findings.ts';
import { decimals, fittedText, grouped } from '../rounding.ts';

/** Paid hours of a full-time agent where nobody has said; an assumption, told with the figure that rests on it. */
const USUAL_PAID_HOURS_PER_WEEK = 40;
const HOUR_SECONDS = 3600;

/** The settings of the organisation that call records tell. */
export const proposeOrganization = (
  findings: CallFindings,
  mapping: CallMapping,
  source: string,
): Readonly<Record<string, ProposedValue>> => {
  const { patience, arrivals, span, offered } = findings;
  const values: Record<string, ProposedValue> = {
    period: {
      value: mapping.period,
      provenance: { status: 'attested', source, method: 'the period that volumes are given for' },
    },
  };
  if (arrivals.length > 0) {
    const method = arrivalsMethod(offered, span.recordedDays);
    values['arrivals'] = { value: 'arrivals.csv', provenance: { status: 'measured', source, method } };
  }
  if (patience !== null) {
    const { chosen, models, waited, abandoned, secondsWaited } = patience;
    const compared = models
      .map(
        ({ family, mean, distance }) =>
          `${family} mean ${decimals(mean, 1)} s, ${decimals(distance, 3)} from Kaplan–Meier`,
      )
      .join('; ');
    const method =
      `${chosen.family} by censored maximum likelihood: ${grouped(secondsWaited)} seconds waited by ${grouped(waited)} contacts ` +
      `that were in the queue, ${grouped(abandoned)} of them given up; ${compared}`;
    values['patience'] = {
      value: fittedText(chosen.duration, chosen.mean),
      provenance: { status: 'measured', source, method },
    };
  }
  const agents = fullTimeEquivalents(findings);
  if (agents !== null) {
    const method =
      `${grouped(agents.people)} agents on ${grouped(agents.days)} agent-days; first to last contact of each adds up to ` +
      `${grouped(Math.round(agents.hours))} hours, divided by ${USUAL_PAID_HOURS_PER_WEEK} hours a week over ` +
      `${span.recordedDays} recorded days; low: without gaps over an hour; high: every agent full-time`;
    const low = decimals(agents.withoutGaps, 1);
    const high = String(agents.people);
    const range = Number(low) < Number(high) ? { low, high } : {};
    values['agents'] = {
      value: decimals(agents.value, 1),
      provenance: { status: 'assumed', source, method, ...range },
    };
  }
  return values;
};

export const arrivalsMethod = (offered: number, recordedDays: number): string =>
  `${grouped(offered)} offered contacts by weekday and half-hour, per recorded day of that weekday (${recordedDays} days)`;

/** Full-time equivalents that the attendance makes; null without one. */
export const fullTimeEquivalents = ({
  counts,
  span,
}: CallFindings): {
  readonly value: number;
  readonly withoutGaps: number;
  readonly hours: number;
  readonly people: number;
  readonly days: number;
} | null => {
  const { attendance } = counts;
  if (attendance === null || attendance.agents === 0 || span.recordedDays === 0) return null;
  const paidHours = (USUAL_PAID_HOURS_PER_WEEK * span.recordedDays) / DAYS_PER_WEEK;
  const hours = attendance.attendedSeconds / HOUR_SECONDS;
  return {
    value: hours / paidHours,
    withoutGaps: attendance.attendedSecondsWithoutGaps / HOUR_SECONDS / paidHours,
    hours,
    people: attendance.agents,
    days: attendance.agentDays,
  };
};
