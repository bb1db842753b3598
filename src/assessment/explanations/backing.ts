/** What stands behind a value: its rows with their provenance, the assumptions that it rests on, and sources. */
import type { Touch } from '../../domain/map.ts';
import type { Evidence } from '../../schema/result/evidence.ts';
import type { ExplanationDocument } from '../../schema/result/explanation.ts';
import type { AssumptionRecord } from '../../schema/result/result-document.ts';
import type { EvidenceRow } from '../../scoring/fact.ts';
import { touchKey } from '../../scoring/operation.ts';
import { parameterRecord } from '../assumptions-section.ts';
import { provenanceOf } from '../provenance.ts';
import { saidIn } from '../said.ts';
import { type Place, setupAt } from './place.ts';
import { assumedCells, defaultsOfRows } from './used-assumptions.ts';

/** Rows that an explanation keeps; their number is always given in full. */
const MOST_ROWS = 200;

export type Backing = Pick<ExplanationDocument, 'evidence' | 'evidenceTotal' | 'provenance' | 'assumptions'>;

export const NO_BACKING: Backing = { evidence: [], evidenceTotal: 0, provenance: null, assumptions: [] };

export function backingOf(place: Place, rows: readonly EvidenceRow[], assumptions: readonly string[]): Backing {
  const founded = foundedRows(place, rows);
  const ids = [...new Set([...assumptions, ...defaultsOfRows(place, rows), ...assumedCells(place, rows)])];
  return {
    evidence: founded.slice(0, MOST_ROWS),
    evidenceTotal: founded.length,
    provenance: sharesOf(founded),
    assumptions: ids.flatMap((id) => recordOf(place, id) ?? []),
  };
}

/** A touch whose duration is not its own is assumed, whatever is said of its row. */
function foundedRows({ prepared }: Place, rows: readonly EvidenceRow[]): readonly Evidence[] {
  const provenance = provenanceOf(prepared.given.map);
  const durations = new Map(
    prepared.given.map.touches.map((touch: Touch, at) => [touchKey(touch), prepared.measured.durations[at]?.from.kind]),
  );
  const said = saidIn(prepared.given.say);
  return rows.map(({ place, table, key, note: text, weight, value }) => {
    const note = said.sentence(text);
    const column = table === 'touches' ? 'duration' : table === 'contact-types' && note === 'volume' ? 'volume' : null;
    const { status, source } = provenance(table, key, column);
    const isDefault = table === 'touches' && durations.get(key) !== 'touch';
    const { file, sheet, row } = place;
    return { file, sheet, row, table, key, note, weight, value, status: isDefault ? 'assumed' : status, source };
  });
}

function sharesOf(rows: readonly Evidence[]): ExplanationDocument['provenance'] {
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const shares = { measured: 0, attested: 0, assumed: 0 };
  for (const { status, weight } of rows) shares[status] += total > 0 ? (weight ?? 0) / total : 1 / rows.length;
  return shares;
}

/** As the document has it, or as the set-up of the path reckons with it. */
function recordOf(place: Place, id: string): AssumptionRecord | null {
  const parameter = setupAt(place).applied.parameters.parameters.get(id);
  if (parameter !== undefined) return parameterRecord(parameter, saidIn(place.prepared.given.say));
  return place.document.assumptions.find((record) => record.id === id) ?? null;
}

/** Works and measurements that the value comes from; "assumption" is said with the assumptions themselves. */
export function sourcesOf({ evidence, assumptions }: Backing, others: readonly (string | undefined)[]): string[] {
  const all = [...others, ...assumptions.map(({ source }) => source), ...evidence.map(({ source }) => source)];
  return [...new Set(all)].filter((source) => source != null && source !== '' && source !== 'assumption') as string[];
}
