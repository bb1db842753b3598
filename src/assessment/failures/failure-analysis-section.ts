/** The exact part of the document's `blastRadius.setups.<id>`. */
import type { FailureAnalysisResult } from '../../schema/result/failure-analysis.ts';
import type { AnalysedFailures } from './analysed-failures.ts';
import { availabilitySection } from './availability-section.ts';
import { breakEvenSection } from './break-even-section.ts';
import { busiestHourSection, type OpeningTimes } from './busiest-hour-section.ts';
import { cutSetsSection } from './cut-sets-section.ts';
import { pairsSection } from './pairs-section.ts';
import { worseSection } from './worse-section.ts';

export interface FailureAnalysisSettings {
  /** Most elements of a cut set that is listed; infinite for all. */
  readonly cutSetOrder: number;
  /** Cut sets that break at least this share of all volume are listed too. */
  readonly volumeShare: number;
}

/** The order is design 6's `--order`; a quarter of all volume is an outage that everyone hears of. */
export const DEFAULT_FAILURE_ANALYSIS: FailureAnalysisSettings = { cutSetOrder: 3, volumeShare: 0.25 };

/** @param hours of the period that volumes are given for */
export function failureAnalysisSection(
  asIs: AnalysedFailures,
  setup: AnalysedFailures,
  hours: OpeningTimes,
  settings: FailureAnalysisSettings = DEFAULT_FAILURE_ANALYSIS,
): FailureAnalysisResult {
  return {
    ...pairsSection(setup.model, hours.openingHours),
    ...cutSetsSection(setup.model, settings.cutSetOrder, settings.volumeShare),
    ...availabilitySection(setup),
    breakEven: breakEvenSection(asIs, setup),
    busiestHour: busiestHourSection(setup.model, hours),
    worseThanAsIs: asIs === setup ? null : worseSection(asIs, setup),
  };
}
