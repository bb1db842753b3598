import type { OperationMap } from '../../domain/map.ts';
import { failureImpact } from '../../kernels/blast-radius/failure-impact.ts';
import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';
import { arrivalProfile, busiestHour } from '../../kernels/blast-radius/years/week-profile.ts';
import type { FailureAnalysisResult } from '../../schema/result/failure-analysis.ts';
import { perOpeningHour } from './per-opening-hour.ts';

/** When contacts come. */
export interface OpeningTimes {
  /** Of the period that volumes are given for; null where they, or volumes, are not known. */
  readonly openingHours: number | null;
  /** Contacts of the busiest hour ÷ contacts of the mean opening hour; null where opening hours are not known. */
  readonly busiestToMean: number | null;
}

export function openingTimes({ organization, arrivals }: OperationMap, openingHours: number | null): OpeningTimes {
  const { opening } = organization;
  const perWeek = opening === null ? 0 : opening.days * (opening.toHour - opening.fromHour);
  const share = busiestHour(arrivalProfile(organization, arrivals));
  return { openingHours, busiestToMean: perWeek > 0 ? share * perWeek : null };
}

/** What each element's outage does in the busiest hour of the week: all contact types follow one profile. */
export function busiestHourSection(
  model: FailureModel,
  { openingHours, busiestToMean }: OpeningTimes,
): FailureAnalysisResult['busiestHour'] {
  const atPeak = (perHour: number | null): number | null =>
    perHour === null || busiestToMean === null ? null : perHour * busiestToMean;
  return Object.fromEntries(
    model.elements.map(({ id }, element) => {
      const { contactsPerHour, extraMinutesPerHour } = perOpeningHour(
        failureImpact(model, [element]),
        model,
        openingHours,
      );
      return [id, { contacts: atPeak(contactsPerHour), extraMinutes: atPeak(extraMinutesPerHour) }];
    }),
  );
}
