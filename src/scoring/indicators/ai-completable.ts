import type { ContactType } from '../../domain/map.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { phrase } from '../../messages/phrase.ts';
import type { Fact } from '../fact.ts';
import { NO_VOLUME, notApplicable, unknown, VOLUME_UNKNOWN } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import {
  type AiReach,
  missingCell,
  type Operation,
  type TypeOnMap,
  typeEvidence,
  unsureWeight,
  volumeWeight,
  type Weight,
} from '../operation.ts';
import { NO_WORKFLOWS } from '../share-of-steps.ts';
import { type WeightedRow, weightedMean } from '../weighted-mean.ts';

/** Share of AI-eligible volume that AI could complete end to end; the wider share is what it could read for. */
export const aiCompletable: Indicator = {
  id: 'ai-completable',
  measure: (operation) => {
    if (operation.map.workflows.length === 0) return unknown(NO_WORKFLOWS, []);
    if (operation.types.length > 0 && operation.types.every(({ type }) => type.aiEligible === 0))
      return notApplicable(phrase('notes.aiResolvesNothing'));
    if (!hasEligible(operation)) {
      const missing = operation.types
        .filter(({ type }) => type.aiEligible === null)
        .map(({ type }) => missingCell('contact-types', type.id, 'ai_eligible', type));
      return unknown(phrase('notes.aiSharesUnknown'), missing);
    }
    return overVolume(operation, ({ type }) => eligibleWeight(type));
  },
};

/** V × ai_eligible. An unknown `ai_eligible` may be any share of the volume. */
function eligibleWeight(type: ContactType): Weight {
  const { weight, open, missing } = volumeWeight(type);
  if (type.aiEligible === 0) return { weight: 0, open: [], missing: [] };
  if (type.aiEligible !== null) {
    const share = type.aiEligible;
    return { weight: weight * share, open: open.map((entry) => ({ ...entry, factor: entry.factor * share })), missing };
  }
  const cell = missingCell('contact-types', type.id, 'ai_eligible', type);
  return { weight: 0, open: unsureWeight({ weight, open, missing }, `${type.id} for AI`), missing: [...missing, cell] };
}

const hasEligible = (operation: Operation): boolean => operation.types.some(({ type }) => (type.aiEligible ?? 0) > 0);

/**
 * The readable share that decides stage 2 of the whole operation (design 3, "From indicators to a stage"): of the
 * AI-eligible volume, or of all volume where no `ai_eligible` above zero is known.
 */
export function callableReading(operation: Operation): { readonly fact: Fact; readonly overAllVolume: boolean } {
  const overAllVolume = !hasEligible(operation);
  const fact = overVolume(operation, ({ type }) => (overAllVolume ? volumeWeight(type) : eligibleWeight(type)));
  return { fact, overAllVolume };
}

function noteOf(reach: AiReach | undefined): Phrase {
  if (reach?.completable === true) return phrase('notes.aiCompletes');
  const reason = reach?.blockers[0];
  return reason === undefined ? phrase('notes.aiHasNoWorkflow') : phrase('notes.aiBlocked', { reason });
}

/** Unknown API cells count against AI in the value, and for it in the best case. */
function overVolume(operation: Operation, weigh: (entry: TypeOnMap) => Weight): Fact {
  const rows = operation.types.map((entry): { row: WeightedRow; best: WeightedRow; sure: boolean } => {
    const reach = operation.aiReach.get(entry.type.id);
    const weighed = weigh(entry);
    const note = noteOf(reach);
    const value = reach?.completable === true ? 1 : 0;
    const evidence = typeEvidence(entry.type, { note, weight: weighed.weight, value });
    const row = {
      ...weighed,
      value,
      wider: reach?.readable === true ? 1 : 0,
      missing: [...weighed.missing, ...(reach?.missing ?? [])],
      evidence,
    };
    const best = {
      ...row,
      value: reach?.couldBeCompletable === true ? 1 : 0,
      wider: reach?.couldBeReadable === true ? 1 : 0,
    };
    return { row, best, sure: best.value === row.value && best.wider === row.wider };
  });
  const options = {
    better: 'higher',
    bounds: { low: 0, high: 1 },
    empty: NO_VOLUME,
    unknown: VOLUME_UNKNOWN,
  } as const;
  const fact = weightedMean(
    rows.map(({ row }) => row),
    options,
  );
  if (fact.outcome !== 'measured') return fact;
  const best = weightedMean(
    rows.map((entry) => entry.best),
    options,
  );
  const certain = weightedMean(
    rows.map(({ row, sure }) => ({ ...row, value: sure ? row.value : null })),
    options,
  );
  return {
    ...fact,
    best: best.outcome === 'measured' ? best.best : fact.best,
    knownShare: certain.outcome === 'measured' ? certain.knownShare : 0,
  };
}
