import { phrase } from '../../messages/phrase.ts';
import type { EvidenceRow, MissingFact } from '../fact.ts';
import { notApplicable, unknown } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { missingCell, workflowEvidence } from '../operation.ts';
import { NO_WORKFLOWS } from '../share-of-steps.ts';
import { compareEvidence, sum } from '../weighted-mean.ts';

interface LeadRow {
  readonly weight: number;
  /** Whether some of its executions are unknown. */
  readonly open: boolean;
  readonly days: number | null;
  readonly evidence: EvidenceRow;
  readonly missing: readonly MissingFact[];
}

/** Execution-weighted median of `change_lead_days`: the smallest value whose cumulated weight reaches half of the total. */
export const changeLeadTime: Indicator = {
  id: 'change-lead-time',
  measure: (operation) => {
    if (operation.map.workflows.length === 0) return unknown(NO_WORKFLOWS, []);
    const rows = operation.map.workflows
      .map((workflow): LeadRow => {
        const executions = operation.executions.get(workflow.id);
        const days = workflow.changeLeadDays;
        const known = executions?.known ?? 0;
        const cells = days === null ? [missingCell('workflows', workflow.id, 'change_lead_days', workflow)] : [];
        const evidence = workflowEvidence(workflow, {
          note: phrase('notes.changeDays'),
          weight: known,
          value: days,
        });
        const open = (executions?.open.length ?? 0) > 0;
        return { weight: known, open, days, evidence, missing: [...(executions?.missing ?? []), ...cells] };
      })
      .filter((row) => row.weight > 0 || row.open);
    if (rows.length === 0) return notApplicable(phrase('notes.noExecutions'));
    const missing = rows.flatMap((row) => row.missing);
    const known = rows.filter((row) => row.days !== null && row.weight > 0);
    if (known.length === 0) return unknown(phrase('notes.leadTimesUnknown'), missing);
    const at = (bound: number, extreme: 'high' | 'low'): number => medianAtExtreme(rows, bound, extreme);
    const total = sum(rows.map((row) => row.weight + (row.open ? typicalWeight(rows) : 0)));
    return {
      outcome: 'measured',
      level: { value: weightedMedian(known.map((row) => ({ weight: row.weight, value: row.days ?? 0 }))), wider: null },
      worst: { value: at(Infinity, 'high'), wider: null },
      best: { value: at(0, 'low'), wider: null },
      knownShare: sum(known.map((row) => row.weight)) / total,
      evidence: [...rows]
        .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || compareEvidence(a.evidence, b.evidence))
        .map((row) => row.evidence),
      missing,
    };
  },
};

const typicalWeight = (rows: readonly LeadRow[]): number => sum(rows.map((row) => row.weight)) / rows.length;

/** The median when unknown days are at `bound` and workflows of unbounded weight pull to the extreme as far as they can. */
function medianAtExtreme(rows: readonly LeadRow[], bound: number, extreme: 'high' | 'low'): number {
  const filled = rows.map((row) => ({ weight: row.weight, value: row.days ?? bound, open: row.open }));
  const median = weightedMedian(filled.filter((row) => row.weight > 0));
  const open = filled.filter((row) => row.open).map((row) => row.value);
  return extreme === 'high' ? Math.max(median, ...open) : Math.min(median, ...open);
}

function weightedMedian(rows: readonly { readonly weight: number; readonly value: number }[]): number {
  const sorted = [...rows].sort((a, b) => a.value - b.value);
  const half = sum(sorted.map((row) => row.weight)) / 2;
  let cumulated = 0;
  for (const row of sorted) {
    cumulated += row.weight;
    if (cumulated >= half) return row.value;
  }
  return sorted.at(-1)?.value ?? 0;
}
