import type { ComparedHandleTime } from '../schema/result/comparison.ts';
import { type ComparedInput, handleTimeOf, isAsIs, typeTimesOf } from './compared-input.ts';

/** A mean put together from its types that misses the result's own by more than this (relative) has other weights. */
const TOLERANCE = 1e-9;

interface WeighedType {
  readonly share: number;
  readonly seconds: number;
}

/**
 * Parts the difference of two mean handle times into what the contact types themselves make of it, at the mean of both
 * mixes, and what their mix makes of it, at the mean of both times: Δ(Σ w t) = Σ w̄ Δt + Σ Δw t̄, exactly. A type on one
 * side only is all mix. Null where the weights are not those of the volumes offered, as where AI completes contacts.
 */
export function mixEffect(from: ComparedInput, to: ComparedInput): ComparedHandleTime['mixEffect'] {
  const [a, b] = [weighedTypes(from), weighedTypes(to)];
  if (a === null || b === null) return null;
  let ofTypes = 0;
  let ofMix = 0;
  for (const id of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const x = a.get(id) ?? { share: 0, seconds: b.get(id)?.seconds ?? 0 };
    const y = b.get(id) ?? { share: 0, seconds: x.seconds };
    ofTypes += ((x.share + y.share) / 2) * (y.seconds - x.seconds);
    ofMix += (y.share - x.share) * ((x.seconds + y.seconds) / 2);
  }
  return { ofTypes, ofMix };
}

/** Contact types that reach an agent, with their shares of the contacts that do; null where these are not known. */
function weighedTypes(input: ComparedInput): ReadonlyMap<string, WeighedType> | null {
  const { overall } = handleTimeOf(input);
  if (!isAsIs(input) || overall === null) return null;
  const times = typeTimesOf(input);
  const types = input.document.operation.contactTypes.flatMap(({ id, volume }) => {
    const seconds = times.get(id);
    return seconds === undefined || volume === null || volume === 0 ? [] : [{ id, volume, seconds }];
  });
  const total = types.reduce((sum, { volume }) => sum + volume, 0);
  const mean = types.reduce((sum, { volume, seconds }) => sum + volume * seconds, 0) / total;
  if (!(Math.abs(mean - overall.exactMean) <= TOLERANCE * overall.exactMean)) return null;
  return new Map(types.map(({ id, volume, seconds }) => [id, { share: volume / total, seconds }]));
}
