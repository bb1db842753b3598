/**
 * What call records say:
 *
 *   counts → contact types, folded → per type: volume, handle time, repeats, transfers → patience, attendance, span
 */

import type { CallSpan } from '../../schema/result/call-import.ts';
import { type ArrivalShare, arrivalShares } from './arrival-shares.ts';
import type { CallCounts } from './call-counts.ts';
import type { CallMapping } from './call-mapping.ts';
import { FATES, type Fate } from './fates.ts';
import { type FitChoice, fitHandleTime, type HandleTimeFit } from './fits/handle-time-fit.ts';
import { fitPatience, type PatienceFit } from './fits/patience-fit.ts';
import { type Counted, type FoldedType, foldTypes, offeredOf } from './fold-types.ts';
import { repeatRate } from './repeat-rate.ts';
import { describeSpan } from './span.ts';
import { type StaffingGroup, staffingGroups } from './staffing-groups.ts';

export interface TypeFinding extends FoldedType {
  readonly offered: number;
  readonly volume: number;
  readonly handleTime: HandleTimeFit | null;
  /** Handle time in two parts, where records keep them apart: null else. */
  readonly parts: HandleTimeParts | null;
  readonly repeatRate: number | null;
  readonly transferShare: number | null;
}

/** The conversation, and the work after it with the share of contacts that have any. */
export interface HandleTimeParts {
  readonly talk: HandleTimeFit;
  readonly wrap: HandleTimeFit;
  readonly wrapShare: number;
}

export interface CallFindings {
  readonly counts: CallCounts;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly offered: number;
  readonly span: CallSpan;
  readonly types: readonly TypeFinding[];
  /** Offered contacts of types too small to be shown. */
  readonly suppressed: number;
  readonly patience: PatienceFit | null;
  /** Empty where nothing was offered. */
  readonly arrivals: readonly ArrivalShare[];
  readonly staffing: readonly StaffingGroup[];
}

/** @throws RangeError when the fates do not add up to the rows: a defect. */
export const findInCalls = (counts: CallCounts, mapping: CallMapping): CallFindings => {
  const fates = Object.fromEntries(
    FATES.map((fate) => [fate, counts.types.reduce((sum, type) => sum + type.fates[fate], 0)]),
  ) as Record<Fate, number>;
  const accounted = FATES.reduce((sum, fate) => sum + fates[fate], 0);
  if (accounted !== counts.rows) throw new RangeError(`Of ${counts.rows} rows ${accounted} are accounted for.`);
  const span = describeSpan(counts.span, mapping.period);
  const { types, suppressed } = foldTypes(counts.types, mapping);
  const offered = counts.types.reduce((sum, type) => sum + offeredOf(type), 0);
  return {
    counts,
    fates,
    offered,
    span,
    types: types.map((type) => findInType(type, span, mapping)),
    suppressed,
    patience: fitPatience(counts.waits.abandoned, counts.waits.answered),
    arrivals: offered === 0 ? [] : arrivalShares(counts.arrivals, counts.span.days),
    staffing: counts.attendance === null ? [] : staffingGroups(counts.attendance.byHalfHour, counts.span.days),
  };
};

const findInType = (type: FoldedType, { volumeFactor }: CallSpan, { fit }: CallMapping): TypeFinding => {
  const { counts } = type;
  const offered = offeredOf(counts);
  const { served } = counts.fates;
  return {
    ...type,
    offered,
    volume: Number((offered * volumeFactor).toFixed(1)),
    handleTime: fitHandleTime(counts.handleTimes, fit),
    parts: fitParts(counts, fit),
    repeatRate: counts.repeats === null ? null : repeatRate(counts.repeats),
    transferShare: counts.transferred === null || served === 0 ? null : counts.transferred / served,
  };
};

const fitParts = ({ talkTimes, wrapTimes, fates }: Counted, choice: FitChoice): HandleTimeParts | null => {
  if (talkTimes === null || wrapTimes === null) return null;
  const talk = fitHandleTime(talkTimes, choice);
  const wrap = fitHandleTime(wrapTimes, choice);
  if (talk === null || wrap === null) return null;
  return { talk, wrap, wrapShare: wrap.moments.count / fates.served };
};
