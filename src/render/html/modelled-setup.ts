/** Set-ups beside the map as it is, with what the document says of each. */
import { ownEntry } from '../../domain/own-entry.ts';
import type { HandleTimeComparison, HandleTimeResult, SetupHandleTime } from '../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { shortened } from '../neutral-text.ts';
import { setupIds, setupName } from './as-is.ts';
import { LONGEST_NAME, type ReportContext } from './report-context.ts';

export interface ModelledSetup {
  readonly id: string;
  readonly name: string;
  readonly setup: SetupHandleTime;
  readonly comparison: HandleTimeComparison;
  /** Null where no parameters were drawn. */
  readonly ranges: NonNullable<HandleTimeResult['uncertainty']>['comparisons'][string] | null;
}

/** In the order of the document. */
export function modelledSetups(result: ResultDocument): readonly ModelledSetup[] {
  const { setups, comparisons, uncertainty } = result.handleTime;
  return setupIds(result).flatMap((id): ModelledSetup[] => {
    const setup = ownEntry(setups, id);
    const comparison = comparisons.find(({ to }) => to === id);
    if (setup === undefined || comparison === undefined) return [];
    const name = shortened(setupName(result, id), LONGEST_NAME);
    return [{ id, name, setup, comparison, ranges: ownEntry(uncertainty?.comparisons ?? {}, id) ?? null }];
  });
}

/** The set-up in which agent time differs most from the map as it is; null where none differs. */
export function furthestSetup(result: ResultDocument): ModelledSetup | null {
  const size = ({ comparison }: ModelledSetup): number => Math.abs(comparison.exactDifference ?? 0);
  const [furthest] = modelledSetups(result)
    .filter((one) => size(one) > 0)
    .toSorted((a, b) => size(b) - size(a));
  return furthest ?? null;
}

/** A part of the ledger by name: a function of the model, or an intervention. */
export const ledgerName = ({ result, words }: Pick<ReportContext, 'result' | 'words'>, key: string): string =>
  result.wording.functions[key]?.name ?? words.intervention(key);
