/** From single failures to the document's `blastRadius`. */
import type { OperationMap } from '../domain/map.ts';
import { dependentShares } from '../kernels/blast-radius/dependent-shares.ts';
import type { FailureImpact } from '../kernels/blast-radius/failure-impact.ts';
import { connectorId, type Element, type FailureModel, vendorId } from '../kernels/blast-radius/failure-model.ts';
import { BROKEN, DEFERRED, DEGRADED, type State } from '../kernels/blast-radius/step-outcome.ts';
import { phrase } from '../messages/phrase.ts';
import type { BlastRadiusResult, ElementImpact } from '../schema/result/blast-radius.ts';
import type { FailureAnalysisResult } from '../schema/result/failure-analysis.ts';
import type { AnalysedFailures } from './failures/analysed-failures.ts';
import { type OpeningTimes, openingTimes } from './failures/busiest-hour-section.ts';
import { type FailureAnalysisSettings, failureAnalysisSection } from './failures/failure-analysis-section.ts';
import { perOpeningHour } from './failures/per-opening-hour.ts';
import { withoutWorkflowsShare } from './failures/without-workflows.ts';
import { type SimulatedYears, yearSection } from './failures/year-section.ts';
import type { MeasuredSetup } from './measured-setup.ts';
import { openingHoursPerPeriod } from './opening-hours.ts';
import type { Said } from './said.ts';

/** What to work out beyond single failures. */
export interface FurtherFailures {
  /** Analysed set-ups, in the order of the set-ups. */
  readonly analysed: readonly AnalysedFailures[];
  readonly settings: FailureAnalysisSettings;
}

/** @param analysis null for nothing more than single failures */
export function blastRadiusSection(
  map: OperationMap,
  setups: readonly MeasuredSetup[],
  analysis: FurtherFailures | null,
  said: Said,
): BlastRadiusResult {
  const isVolumeKnown = map.contactTypes.some((type) => type.volume !== null);
  const hours = isVolumeKnown ? openingHoursPerPeriod(map.organization) : null;
  const nameOf = elementNames(map, said);
  const more = furtherFigures(analysis?.analysed ?? [], openingTimes(map, hours), analysis?.settings ?? null);
  return {
    withoutWorkflowsShare: setups[0] === undefined ? null : withoutWorkflowsShare(setups[0].failures),
    setups: Object.fromEntries(
      setups.map(({ view, failures, singles }, position) => {
        const dependent = dependentShares(failures);
        const elements = failures.elements.map((element, at) => {
          const impact = elementImpact(element, nameOf(element), singles[at] as FailureImpact, failures, hours);
          return [element.id, { ...impact, dependentShare: dependent?.[at] ?? null }] as const;
        });
        return [view.id, { elements: Object.fromEntries(elements), ...more[position] }];
      }),
    ),
  };
}

/** The same with what was simulated of years; without any known volume there is nothing to count. */
export function withYears(
  blastRadius: BlastRadiusResult,
  map: OperationMap,
  analysed: readonly AnalysedFailures[],
  years: SimulatedYears | null,
): BlastRadiusResult {
  if (years === null) return blastRadius;
  const setups = Object.entries(blastRadius.setups).map(([id, setup], position) => {
    const own = analysed[position];
    if (own === undefined || own.model.offered === 0) return [id, setup] as const;
    return [id, { ...setup, year: yearSection(map, own, years, years.plan.placeOf.get(id) ?? 0) }] as const;
  });
  return { ...blastRadius, setups: Object.fromEntries(setups) };
}

/** Pairs, cut sets, availability, importance, half-done work and break-even, by place of the set-up. */
function furtherFigures(
  analysed: readonly AnalysedFailures[],
  hours: OpeningTimes,
  settings: FailureAnalysisSettings | null,
): readonly Partial<FailureAnalysisResult>[] {
  const [asIs] = analysed;
  if (settings === null || asIs === undefined) return [];
  const known = new Map<AnalysedFailures, FailureAnalysisResult>();
  return analysed.map((setup) => {
    const section = known.get(setup) ?? failureAnalysisSection(asIs, setup, hours, settings);
    known.set(setup, section);
    return section;
  });
}

/** Names for people: a system's own, what an integration joins, and what stands in for a vendor or a connector. */
function elementNames(map: OperationMap, said: Said): (element: Element) => string {
  const names = new Map(map.systems.map(({ id, name }) => [id, name]));
  const systemName = (id: string): string => names.get(id) ?? id;
  const joins = new Map(map.integrations.map(({ id, from, to }) => [id, `${systemName(from)} → ${systemName(to)}`]));
  return ({ id, kind }) => {
    switch (kind) {
      case 'system':
        return systemName(id);
      case 'integration':
        return joins.get(id) ?? id;
      case 'vendor':
        return said(phrase('notes.vendor', { vendor: id.slice(vendorId('').length) }));
      case 'connector':
        return said(phrase('notes.connector', { system: systemName(id.slice(connectorId('').length)) }));
      case 'orchestrator':
        return said(phrase('notes.orchestrator'));
    }
  };
}

function elementImpact(
  element: Element,
  name: string,
  impact: FailureImpact,
  failures: FailureModel,
  hours: number | null,
): Omit<ElementImpact, 'dependentShare'> {
  const inState = (state: State): string[] =>
    failures.workflows.filter((_, at) => impact.states[at] === state).map((workflow) => workflow.id);
  return {
    name,
    kind: element.kind,
    workflows: { broken: inState(BROKEN), deferred: inState(DEFERRED), degraded: inState(DEGRADED) },
    volumeShare: impact.volumeShare,
    ...perOpeningHour(impact, failures, hours),
    touchedShare: impact.touchedShare,
  };
}
