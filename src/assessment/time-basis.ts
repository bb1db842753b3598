/** What the seconds of a set-up, and its difference to the map as it is, rest on (design 4, "One contact"). */
import type { OperationMap } from '../domain/map.ts';
import type { ProvenanceStatus } from '../domain/vocabulary.ts';
import type { ExactOfType } from '../kernels/handle-time/exact-result.ts';
import { KIND_AXIS } from '../kernels/handle-time/plan.ts';
import type { DifferenceBasis, HandleTimeBasis } from '../schema/result/time-basis.ts';
import type { TouchDuration } from '../setups/touch-duration.ts';
import { durationStatus } from './duration-status.ts';
import type { MeasuredSetup } from './measured-setup.ts';
import type { ProvenanceLookup } from './provenance.ts';

/** Of the duration of each touch of the map. */
export const durationStatuses = (
  map: OperationMap,
  durations: readonly TouchDuration[],
  provenance: ProvenanceLookup,
): readonly ProvenanceStatus[] =>
  map.touches.map((touch, index) => durationStatus(touch, durations[index] as TouchDuration, provenance));

/** Null where no contact of known volume reaches an agent. */
export function handleTimeBasis(
  { exact, operation, view }: MeasuredSetup,
  statuses: readonly ProvenanceStatus[],
): HandleTimeBasis | null {
  if (exact.overall === null) return null;
  const sums = { measured: 0, attested: 0, assumed: 0, parameters: 0 };
  let contacts = 0;
  operation.types.forEach(({ agentTouches }, at) => {
    const weight = exact.contactTypes[at]?.volumeToAgents ?? 0;
    contacts += weight;
    for (const index of agentTouches) {
      const scaled = view.occurrence[index] !== 1 || view.stretch[index] !== 1;
      const seconds = operation.touchSeconds[index] ?? 0;
      sums[scaled ? 'parameters' : (statuses[index] ?? 'assumed')] += weight * seconds;
    }
    sums.parameters += weight * addedTo(exact.contactTypes[at]);
  });
  const { mean } = exact.overall.handleTime;
  const perContact = (seconds: number): number => (contacts === 0 ? 0 : seconds / contacts);
  const [assumed, parameters] = [perContact(sums.assumed), perContact(sums.parameters)];
  return {
    measured: perContact(sums.measured),
    attested: perContact(sums.attested),
    assumed,
    parameters,
    assumedShare: mean === 0 ? null : Math.min(1, (assumed + parameters) / mean),
  };
}

/** Null where no volume is known. */
export function differenceBasis(
  asIs: MeasuredSetup,
  setup: MeasuredSetup,
  statuses: readonly ProvenanceStatus[],
): DifferenceBasis | null {
  const { volume, agentTimePerContact } = asIs.exact;
  if (agentTimePerContact === null) return null;
  const sums = { measured: 0, attested: 0, assumed: 0, added: 0 };
  setup.operation.types.forEach(({ agentTouches, type }, at) => {
    const [before, after] = [asIs.exact.contactTypes[at], setup.exact.contactTypes[at]];
    const offered = before?.volume ?? 0;
    if (before === undefined || after === undefined || !before.reachesAgents || offered === 0) return;
    const share = offered / volume / type.concurrency;
    const left = (after.volumeToAgents ?? 0) / offered;
    for (const index of agentTouches) {
      const seconds = setup.operation.touchSeconds[index] ?? 0;
      sums[statuses[index] ?? 'assumed'] += share * (left * seconds - (asIs.operation.touchSeconds[index] ?? 0));
    }
    sums.added += share * left * addedTo(after);
  });
  return sums;
}

const ADDED_KIND = KIND_AXIS.indexOf('orchestration');
const addedTo = (type: ExactOfType | undefined): number => type?.byKind.mean[ADDED_KIND] ?? 0;
