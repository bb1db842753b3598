import { paidHoursPerWeek } from '../measure/attendance.ts';
import type { Measurements } from '../measure/measurements.ts';
import { decimals } from './decimals.ts';
import type { ProvenanceEntry } from './provenance-entry.ts';
import { provenanceNote, sources } from './sources.ts';

type AssumedRows = readonly ReadonlyMap<string, string>[];

/**
 * The bank is staffed Sunday to Thursday 7:00 to 24:00, Friday 7:00 to 14:00, Saturday from about 20:00: 96 hours a week.
 * The contract has one shape for every day; six days of 16 hours keep the 96 hours and the opening at seven.
 */
const opening = { days: 6, from: '07:00', to: '23:00' };

/** organization.yaml, in the order of the contract. */
export function formatOrganization(measured: Measurements, assumed: AssumedRows): string {
  const value = valuesByKey(assumed);
  if (value('paid_hours_per_week') !== String(paidHoursPerWeek)) throw new Error('two lengths of the paid week');
  return `# Written by scripts/anonymous-bank/build.ts; change the assumptions there, not here.
name: Anonymous Bank
provenance_note: "${provenanceNote}"
currency: ILS
period: month
agents: ${decimals(measured.attendance.fullTimeEquivalents, 1)}
paid_hours_per_week: ${value('paid_hours_per_week')}
cost_per_agent_hour: ${value('cost_per_agent_hour')}
shrinkage: ${value('shrinkage')}
occupancy_target: ${value('occupancy_target')}
attrition_per_year: ${value('attrition_per_year')}
onboarding:
  base_days: ${value('onboarding.base_days')}
  days_per_application: ${value('onboarding.days_per_application')}
opening: { days: ${opening.days}, from: "${opening.from}", to: "${opening.to}" }
arrivals: arrivals.csv
patience: exponential(${decimals(measured.patience.meanSeconds, 1)})
service_level: { target: ${value('service_level.target')}, within: ${value('service_level.within')}s }
`;
}

export function organizationProvenance(measured: Measurements, assumed: AssumedRows): readonly ProvenanceEntry[] {
  const { attendance, patience } = measured;
  return [
    {
      ...whole('agents'),
      status: 'assumed',
      source: sources.records,
      method:
        `${attendance.agents} agents took calls on ${attendance.agentDays} agent-days; first to last call of each ` +
        `adds up to ${decimals(attendance.attendedHours, 0)} hours, divided by a ${paidHoursPerWeek}-hour week over ` +
        `${measured.recordedDays} recorded days; low: without gaps over an hour; high: every agent full-time`,
      low: decimals(attendance.fullTimeEquivalentsWithoutGaps, 1),
      high: String(attendance.agents),
    },
    {
      ...whole('arrivals'),
      status: 'measured',
      source: sources.records,
      method: arrivalsMethod(measured),
    },
    {
      ...whole('patience'),
      status: 'measured',
      source: sources.records,
      method:
        `Exponential by censored maximum likelihood: ${patience.secondsWaited} seconds waited by ${patience.waited} calls ` +
        `that reached the queue, divided by ${patience.abandoned} abandonments`,
    },
    ...Object.keys(opening).map(openingEntry),
    ...assumed.map(assumedEntry),
  ];
}

function openingEntry(key: string): ProvenanceEntry {
  return {
    ...whole(`opening.${key}`),
    status: 'attested',
    source: sources.documentation,
    method:
      'Staffed Sunday to Thursday 7:00 to 24:00, Friday to 14:00, Saturday from about 20:00: 96 hours a week, ' +
      'written as six days of 16 hours because opening has one shape',
  };
}

function assumedEntry(row: ReadonlyMap<string, string>): ProvenanceEntry {
  return {
    ...whole(row.get('key') ?? ''),
    status: 'assumed',
    source: sources.illustrative,
    method: row.get('method') ?? '',
    low: row.get('low') ?? '',
    high: row.get('high') ?? '',
  };
}

function whole(row: string): Pick<ProvenanceEntry, 'table' | 'row' | 'column'> {
  return { table: 'organization', row, column: '' };
}

export function arrivalsMethod(measured: Measurements): string {
  return (
    `${measured.offered} offered calls by weekday and half-hour of entry, per recorded day of that weekday ` +
    `(${measured.recordedDays} days; no record of ${measured.missingDays.join(' and ')} January)`
  );
}

function valuesByKey(rows: AssumedRows): (key: string) => string {
  const values = new Map(rows.map((row) => [row.get('key') ?? '', row.get('value') ?? '']));
  return (key) => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`no assumption for ${key}`);
    return value;
  };
}
