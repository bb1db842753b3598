import type { FailureImpact } from '../../kernels/blast-radius/failure-impact.ts';
import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';

const SECONDS_PER_MINUTE = 60;

/** What an hour of outage does in the mean opening hour; null where opening hours or volume are not known. */
export function perOpeningHour(
  { volumeShare, extraSeconds }: FailureImpact,
  { offered }: FailureModel,
  openingHours: number | null,
): { contactsPerHour: number | null; extraMinutesPerHour: number | null } {
  if (openingHours === null || openingHours === 0) return { contactsPerHour: null, extraMinutesPerHour: null };
  // A share of no volume is no share, and no contacts.
  const affected = volumeShare === null ? 0 : volumeShare.broken + volumeShare.deferred + volumeShare.degraded;
  return {
    contactsPerHour: (affected * offered) / openingHours,
    extraMinutesPerHour: extraSeconds / SECONDS_PER_MINUTE / openingHours,
  };
}
