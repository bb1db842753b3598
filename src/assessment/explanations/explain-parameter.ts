import type { Parameter } from '../../domain/parameters.ts';
import { EXPLANATION_SCHEMA_VERSION, type ExplanationDocument } from '../../schema/result/explanation.ts';
import type { EvidenceRow } from '../../scoring/fact.ts';
import { touchEvidence } from '../../scoring/operation.ts';
import { saidIn } from '../said.ts';
import { backingOf } from './backing.ts';
import type { ResultToExplain } from './explain.ts';
import { numberText } from './worked.ts';

/** A parameter: its value, range, source, and the rows of this workspace that take a number from it. */
export function explainParameter(result: ResultToExplain, asked: string, parameter: Parameter): ExplanationDocument {
  const { id, name, reason, base, low, high, unit, usedBy, source } = parameter;
  const rows = [...defaultRows(result, id), ...changedRows(result, id)];
  const place = { ...result, path: [], wild: [], value: base };
  const works = source.kind === 'published' ? source.works : [];
  const isRange = low !== high;
  return {
    schemaVersion: EXPLANATION_SCHEMA_VERSION,
    asked,
    path: null,
    title: name,
    about: [id],
    meaning: reason,
    why: `Used for ${usedBy.join(', ').replaceAll('-', ' ')}.`,
    value: base,
    unit,
    finding: isRange
      ? `Between ${numberText(low)} and ${numberText(high)}; reckoned with ${numberText(base)}.`
      : 'A fixed setting, without a range.',
    formula: null,
    worked: null,
    remedy: source.kind === 'assumption' ? 'Measure it, and give your own value in a file with --parameters.' : null,
    parts: [],
    ...backingOf(place, rows, [id]),
    sources: works.map(({ title, address, strength, says }) =>
      [title, ...(address === null ? [] : [address]), `${strength}: ${says}`].join(', '),
    ),
  };
}

/** Touches without a duration of their own that take this one. */
function defaultRows({ prepared }: ResultToExplain, id: string): EvidenceRow[] {
  const { map } = prepared.given;
  return prepared.measured.durations.flatMap(({ from }, at) => {
    const touch = map.touches[at];
    if (touch === undefined || from.kind !== 'parameter' || from.id !== id) return [];
    return [touchEvidence(touch, { note: 'has no duration and takes this one', weight: null, value: null })];
  });
}

/** Rows that a set-up changes by it, each once. */
function changedRows({ prepared }: ResultToExplain, id: string): EvidenceRow[] {
  const said = saidIn(prepared.given.say);
  const rows = new Map<string, EvidenceRow>();
  for (const { applied, view } of prepared.measured.setups) {
    for (const { parameters, table, key, at, rule } of applied.changes) {
      if (!parameters.includes(id) || rows.has(`${table}/${key}`)) continue;
      rows.set(`${table}/${key}`, {
        table,
        key,
        place: at,
        note: `${view.id}: ${said(rule)}`,
        weight: null,
        value: null,
      });
    }
  }
  return [...rows.values()];
}
