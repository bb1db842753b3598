import { ownEntry } from '../../domain/own-entry.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { type Certainty, certaintyOfRows } from '../certainty.ts';

/**
 * How well the rows behind an indicator are known. One that does not apply, or cannot be measured, keeps no rows: then
 * the tables are as well known as told by people, unless the map calls something in them assumed.
 */
export function indicatorCertainty(
  { assessment, assumptions }: ResultDocument,
  indicator: string,
  tables: readonly string[],
): Certainty {
  const rows = ownEntry(assessment.indicators, indicator)?.evidence ?? [];
  if (rows.length > 0) return certaintyOfRows(rows);
  const isAssumed = assumptions.some(({ id }) => tables.some((table) => id.startsWith(`map.${table}.`)));
  return isAssumed ? 'assumed' : 'attested';
}
