/** Values of the map as they would be typed into a cell, so that the same meaning gives the same text. Null is an empty cell. */
import type { Duration } from '../../domain/duration.ts';
import type { OnFailure, WorkflowShare } from '../../domain/map.ts';
import { clockText } from '../../schema/cells/clock-time.ts';
import { compareCodeUnits } from '../../schema/code-units.ts';
import { formatDuration } from '../../schema/duration/format.ts';

const MINUTES_PER_HOUR = 60;

export const plainText = (value: string | number | boolean | null): string | null =>
  value === null ? null : String(value);

export const hourText = (hours: number | null): string | null =>
  hours === null ? null : clockText(Math.round(hours * MINUTES_PER_HOUR));

/** An empirical duration shows how many values it has and their mean: the file's name alone would hide that they changed. */
export const durationText = (duration: Duration | null): string | null => {
  if (duration === null) return null;
  if (duration.kind !== 'empirical') return formatDuration(duration);
  const mean = duration.values.reduce((sum, value) => sum + value, 0) / duration.values.length;
  return `${formatDuration(duration)}: ${duration.values.length} values with mean ${mean}`;
};

/** A set: the order in which it was written says nothing. An empty one is an empty cell. */
export const setText = (values: readonly string[]): string | null =>
  values.length === 0 ? null : [...values].sort(compareCodeUnits).join('; ');

/** A set of which the map tells "none" from "not known". */
export const setOrNone = (values: readonly string[] | null): string | null =>
  values === null ? null : (setText(values) ?? 'none');

/** All of the outer list are needed, any one of an inner list will do. */
export const needsText = (needs: readonly (readonly string[])[]): string | null =>
  setText(needs.map((alternatives) => [...alternatives].sort(compareCodeUnits).join('|')));

export const sharesText = (shares: readonly WorkflowShare[]): string | null =>
  setText(shares.map(({ contactType, share }) => (share === null ? contactType : `${contactType}=${share}`)));

export const onFailureText = (onFailure: OnFailure): string => {
  switch (onFailure.kind) {
    case 'manual':
    case 'offline':
      return `${onFailure.kind}(${durationText(onFailure.duration) ?? ''})`;
    case 'fail':
    case 'defer':
    case 'skip':
      return onFailure.kind;
  }
};
