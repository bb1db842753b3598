/** Shares of volume that one failure reaches, with the numbers put in. */
import { shareByState, type VolumeShare } from '../../kernels/blast-radius/failure-impact.ts';
import { openingHoursPerPeriod } from '../opening-hours.ts';
import { type Place, setupAt, wildAt } from './place.ts';
import { numberText, type Worked, weightedMeanWorked, worked } from './worked.ts';

/** Σ V × share of the type ÷ Σ V, over types that the failure reaches and one line for the others. */
export const volumeShareWorked =
  (state: keyof VolumeShare) =>
  (place: Place): Worked | null => {
    const { failures, singles } = setupAt(place);
    const impact = singles[failures.elements.findIndex(({ id }) => id === wildAt(place, 1))];
    if (impact === undefined || failures.offered === 0) return null;
    const rows = failures.types.map((type) => ({
      weight: type.volume,
      value: shareByState(type, impact.states)[state],
    }));
    const reached = rows.filter(({ value }) => value > 0);
    const rest = rows.filter(({ value }) => value === 0).reduce((sum, { weight }) => sum + weight, 0);
    return weightedMeanWorked(rest === 0 ? reached : [...reached, { weight: rest, value: 0 }]);
  };

export function contactsPerHourWorked(place: Place): Worked | null {
  const { failures, singles } = setupAt(place);
  const share = singles[failures.elements.findIndex(({ id }) => id === wildAt(place, 1))]?.volumeShare;
  const hours = openingHoursPerPeriod(place.prepared.given.map.organization);
  if (share === undefined || share === null || hours === null || hours === 0) return null;
  const { broken, deferred, degraded } = share;
  const sum = [broken, deferred, degraded].map(numberText).join(' + ');
  const text = `(${sum}) × ${numberText(failures.offered)} ÷ ${numberText(hours)}`;
  return worked(text, ((broken + deferred + degraded) * failures.offered) / hours);
}

export function withoutWorkflowsWorked(place: Place): Worked | null {
  const { failures } = place.prepared.measured.asIs;
  return weightedMeanWorked(
    failures.types
      .filter(({ volume }) => volume > 0)
      .map(({ volume, runs }) => ({ weight: volume, value: runs.length === 0 ? 1 : 0 })),
  );
}
