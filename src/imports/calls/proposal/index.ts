/** Findings in call records → rows of the map, every cell with where it comes from. */
import type { Proposal, ProposedRow, ProposedTable } from '../../merging/proposal.ts';
import type { CallMapping } from '../call-mapping.ts';
import type { CallFindings } from '../findings.ts';
import { grouped } from '../rounding.ts';
import { proposeContactTypes } from './contact-types.ts';
import { arrivalsMethod, proposeOrganization } from './organization.ts';
import { proposeTouches, touchFiles } from './touches.ts';

export interface ProposalOptions {
  /** Whether types get a stand-in for touches; not where they have real ones. */
  readonly touches: (contactType: string) => boolean;
}

export const proposeCalls = (findings: CallFindings, mapping: CallMapping, options: ProposalOptions): Proposal => {
  const { counts, span, offered } = findings;
  const source = `${mapping.source}: ${grouped(counts.rows)} records, ${span.first} to ${span.last}`;
  const contactTypes = proposeContactTypes(findings, mapping, source);
  const wanted = { ...findings, types: findings.types.filter(({ id }) => options.touches(id)) };
  const tables: readonly ProposedTable[] = [
    { table: 'contact-types', rows: contactTypes.rows },
    { table: 'touches', rows: proposeTouches(wanted, source) },
    { table: 'arrivals', rows: proposeArrivals(findings, source, arrivalsMethod(offered, span.recordedDays)) },
    { table: 'agents', rows: proposeAgents(findings, source) },
  ];
  return {
    kind: 'calls',
    tables: tables.filter(({ rows }) => rows.length > 0),
    organization: proposeOrganization(findings, mapping, source),
    files: [...contactTypes.files, ...touchFiles(wanted)],
  };
};

const proposeArrivals = ({ arrivals }: CallFindings, source: string, method: string): readonly ProposedRow[] =>
  arrivals.map(({ weekday, intervalStart, share }) => ({
    cells: { weekday, interval_start: intervalStart, share: String(share) },
    provenance: { status: 'measured', source, method },
  }));

const proposeAgents = ({ staffing, counts }: CallFindings, source: string): readonly ProposedRow[] =>
  staffing.map(({ group, headcount, from, to, days }) => ({
    cells: { group, headcount: String(headcount), from, to, days: days.join('; ') },
    provenance: {
      status: 'measured',
      source,
      method:
        `mean agents between their first and last contact of a working day, gaps over an hour left out, in each half-hour of ` +
        `the weekday, rounded (${grouped(counts.attendance?.agentDays ?? 0)} agent-days)`,
    },
  }));
