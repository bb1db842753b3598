import type { ExplanationEntry } from './explanation-entry.ts';
import type { Place } from './place.ts';

/** The unit of a value; money is in the organisation's currency where that is stated. */
export function unitAt(place: Place, { unit }: ExplanationEntry): string | null {
  const own = typeof unit === 'function' ? unit(place) : unit;
  return own === 'money' ? (place.document.organization.currency ?? 'money') : own;
}
