/** Findings as the document that the command prints. */
import type { CallImport, ImportedPatience, ImportedType } from '../../schema/result/call-import.ts';
import { type CallMapping, SHORT_CALL_SECONDS } from './call-mapping.ts';
import { FATE_MEANINGS, FATES } from './fates.ts';
import type { CallFindings, TypeFinding } from './findings.ts';
import type { PatienceFit } from './fits/patience-fit.ts';
import { notesOn } from './notes.ts';
import { handleTimeText, shareBelow } from './proposal/contact-types.ts';
import { fullTimeEquivalents } from './proposal/organization.ts';
import { fittedText, rounded } from './rounding.ts';

const HOUR_SECONDS = 3600;
/** Points of the Kaplan–Meier curve that are told. */
const SHARES = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5];

export type CallDescription = Pick<CallImport, 'quality' | 'span' | 'types' | 'patience' | 'attendance' | 'notes'>;

export const describeCalls = (findings: CallFindings, mapping: CallMapping): CallDescription => {
  const { counts, fates, offered, span, types, patience } = findings;
  return {
    quality: {
      fates: FATES.map((fate) => ({ fate, count: fates[fate], meaning: FATE_MEANINGS[fate] })),
      offered,
      served: fates.served,
      unusableWaits: counts.waits.unusable,
      unidentified: counts.unidentified,
      clockChanges: counts.clockChanges,
    },
    span,
    types: types.map(describeType),
    patience: patience === null ? null : describePatience(patience),
    attendance: describeAttendance(findings),
    notes: notesOn(findings, mapping),
  };
};

const describeType = (type: TypeFinding): ImportedType => {
  const { id, name, values, offered, volume, counts, handleTime, transferShare, repeatRate } = type;
  return {
    id,
    name,
    values,
    offered,
    volume,
    served: counts.fates.served,
    abandoned: counts.fates.abandoned,
    handleTime:
      handleTime === null
        ? null
        : {
            count: handleTime.moments.count,
            mean: rounded(handleTime.moments.mean),
            sd: handleTime.moments.sd === null ? null : rounded(handleTime.moments.sd),
            median: handleTime.moments.median,
            shortShare: rounded(shareBelow(counts.handleTimes, SHORT_CALL_SECONDS)),
            families: handleTime.families.map(({ family, mean, aic, ks, andersonDarling }) => ({
              family,
              mean: rounded(mean),
              aic: rounded(aic),
              ks: rounded(ks),
              andersonDarling: rounded(andersonDarling),
            })),
            written: handleTimeText(id, handleTime),
            reason: handleTime.reason,
          },
    transferShare: transferShare === null ? null : rounded(transferShare),
    repeats:
      counts.repeats === null ? null : { ...counts.repeats, rate: repeatRate === null ? null : rounded(repeatRate) },
  };
};

const describePatience = ({
  waited,
  abandoned,
  secondsWaited,
  survival,
  models,
  chosen,
}: PatienceFit): ImportedPatience => ({
  waited,
  abandoned,
  secondsWaited: rounded(secondsWaited),
  survival: SHARES.flatMap((share) => {
    const step = survival.find((each) => each.share <= share);
    return step === undefined ? [] : [{ share, seconds: step.seconds }];
  }),
  models: models.map(({ family, mean, aic, distance }) => ({
    family,
    mean: rounded(mean),
    aic: rounded(aic),
    distance: rounded(distance),
  })),
  written: fittedText(chosen.duration, chosen.mean),
});

const describeAttendance = (findings: CallFindings): CallImport['attendance'] => {
  const { attendance } = findings.counts;
  const full = fullTimeEquivalents(findings);
  if (attendance === null || full === null) return null;
  const { agents, agentDays, attendedSecondsWithoutGaps, servedSeconds } = attendance;
  return {
    agents,
    agentDays,
    attendedHours: rounded(full.hours),
    attendedHoursWithoutGaps: rounded(attendedSecondsWithoutGaps / HOUR_SECONDS),
    servedHours: rounded(servedSeconds / HOUR_SECONDS),
    fullTimeEquivalents: rounded(full.value),
    occupancy: rounded(servedSeconds / attendedSecondsWithoutGaps),
  };
};
