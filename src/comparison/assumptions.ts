/** Assumptions that differ between two results, or that one alone uses. */
import { compareCodeUnits } from '../schema/code-units.ts';
import type { ChangedAssumption } from '../schema/result/comparison.ts';
import type { AssumptionRecord, ResultDocument } from '../schema/result/result-document.ts';

type Range = NonNullable<ChangedAssumption['from']>;

/** By id. Cells that a map calls assumed are among them, under `map.`. */
export function changedAssumptions(from: ResultDocument, to: ResultDocument): ChangedAssumption[] {
  const left = byId(from.assumptions);
  const right = byId(to.assumptions);
  return [...new Set([...left.keys(), ...right.keys()])].sort(compareCodeUnits).flatMap((id): ChangedAssumption[] => {
    const [a, b] = [left.get(id), right.get(id)];
    if (JSON.stringify(rangeOf(a)) === JSON.stringify(rangeOf(b))) return [];
    return [{ id, unit: (a ?? b)?.unit ?? '', from: rangeOf(a), to: rangeOf(b) }];
  });
}

/** Whether an assumption is a parameter: not a cut point of the model, not a cell of the map. */
export const isParameter = ({ id }: { readonly id: string }): boolean => !/^(?:model|map)\./u.test(id);

const byId = (records: readonly AssumptionRecord[]): ReadonlyMap<string, AssumptionRecord> =>
  new Map(records.map((record) => [record.id, record]));

const rangeOf = (record: AssumptionRecord | undefined): Range | null =>
  record === undefined ? null : { value: record.value, low: record.low, high: record.high };
