/** "If crm-billing fails …": named elements down at once, in one set-up. */
import type { OperationMap } from '../../domain/map.ts';
import { failureImpact } from '../../kernels/blast-radius/failure-impact.ts';
import { BROKEN, DEFERRED, DEGRADED, type State } from '../../kernels/blast-radius/step-outcome.ts';
import type { Tabletop } from '../../schema/result/tabletop.ts';
import type { MeasuredSetup } from '../measured-setup.ts';
import { openingHoursPerPeriod } from '../opening-hours.ts';
import { perOpeningHour } from './per-opening-hour.ts';

/** @param ids of elements; those that the set-up does not have cannot fail in it */
export function tabletopOf(map: OperationMap, { view, failures }: MeasuredSetup, ids: readonly string[]): Tabletop {
  const failed = failures.elements.flatMap(({ id }, at) => (ids.includes(id) ? [at] : []));
  const impact = failureImpact(failures, failed);
  const down = failures.elements.filter(
    (element, at) => !failed.includes(at) && element.standsOn.some((base) => failed.includes(base)),
  );
  const inState = (state: State): string[] =>
    failures.workflows.filter((_, at) => impact.states[at] === state).map(({ id }) => id);
  const isVolumeKnown = map.contactTypes.some((type) => type.volume !== null);
  return {
    setup: view.id,
    failed: failed.map((at) => failures.elements[at]?.id ?? ''),
    takenDown: down.map(({ id }) => id),
    workflows: { broken: inState(BROKEN), deferred: inState(DEFERRED), degraded: inState(DEGRADED) },
    volumeShare: impact.volumeShare,
    ...perOpeningHour(impact, failures, isVolumeKnown ? openingHoursPerPeriod(map.organization) : null),
    touchedShare: impact.touchedShare,
  };
}
