/** Handle time, hours and cost of a set-up with the numbers put in. */
import type { ExactOfType, ExactSeconds } from '../../kernels/handle-time/exact-result.ts';
import { ACTIVITY_AXIS, KIND_AXIS } from '../../kernels/handle-time/plan.ts';
import type { SetupHandleTime } from '../../schema/result/handle-time.ts';
import { addedSecondsByType } from '../../setups/added-seconds.ts';
import { paidHoursPerPeriod } from '../opening-hours.ts';
import { type Place, setupAt } from './place.ts';
import { numberText, quotientWorked, sumWorked, type Worked, weightedMeanWorked, worked } from './worked.ts';

const SECONDS_PER_HOUR = 3600;

export const setupSection = ({ document, path }: Place): SetupHandleTime | undefined =>
  document.handleTime.setups[path[path.indexOf('setups') + 1] ?? ''];

/** Types whose contacts reach agents, with how many do. */
const reaching = (place: Place): readonly (ExactOfType & { readonly contacts: number })[] =>
  setupAt(place).exact.contactTypes.flatMap((type) =>
    type.reachesAgents && (type.volumeToAgents ?? 0) > 0 ? [{ ...type, contacts: type.volumeToAgents ?? 0 }] : [],
  );

/** A mean over types, each weighing the contacts of it that reach agents. */
export const meanOverTypes =
  (secondsOf: (type: ExactOfType) => number) =>
  (place: Place): Worked | null =>
    weightedMeanWorked(reaching(place).map((type) => ({ weight: type.contacts, value: secondsOf(type) })));

/** √(Σ w (sd² + mean²) − mean²) over types. */
export const spreadOverTypes =
  (momentsOf: (type: ExactSeconds) => { readonly mean: number; readonly variance: number }) =>
  (place: Place): Worked | null => {
    const types = reaching(place);
    const contacts = types.reduce((sum, type) => sum + type.contacts, 0);
    if (contacts === 0) return null;
    let mean = 0;
    let square = 0;
    for (const type of types) {
      const own = momentsOf(type);
      mean += (type.contacts / contacts) * own.mean;
      square += (type.contacts / contacts) * (own.variance + own.mean ** 2);
    }
    return worked(`√(${numberText(square)} − ${numberText(mean)}²)`, Math.sqrt(Math.max(0, square - mean ** 2)));
  };

export const kindSeconds =
  (kind: string) =>
  (type: ExactSeconds): number =>
    type.byKind.mean[KIND_AXIS.indexOf(kind as (typeof KIND_AXIS)[number])] ?? 0;

/** Of an activity of the map, or of one that the set-up adds. */
export function activitySeconds(place: Place, activity: string): (type: ExactOfType) => number {
  const position = (ACTIVITY_AXIS as readonly string[]).indexOf(activity);
  if (position >= 0) return (type) => type.byActivity.mean[position] ?? 0;
  const added = addedSecondsByType(setupAt(place).view);
  return ({ typeId }) => [...(added.get(typeId) ?? [])].find(([name]) => name === activity)?.[1] ?? 0;
}

/** The mean as the kinds that it is made of. */
export function kindsWorked(byKind: Readonly<Record<string, number>> | undefined): Worked | null {
  return byKind === undefined ? null : sumWorked(Object.values(byKind));
}

export function agentHoursWorked(place: Place): Worked | null {
  const types = setupAt(place).exact.contactTypes.filter((type) => type.agentHours !== null && type.reachesAgents);
  if (types.length === 0) return null;
  return sumWorked(types.map((type) => type.agentHours ?? 0));
}

export function agentTimeWorked(place: Place): Worked | null {
  const { exact } = setupAt(place);
  if (exact.volume === 0) return null;
  const text = `${numberText(exact.agentHours)} h × ${numberText(SECONDS_PER_HOUR)} ÷ ${numberText(exact.volume)}`;
  return worked(text, (exact.agentHours * SECONDS_PER_HOUR) / exact.volume);
}

export function paidHoursWorked(place: Place): Worked | null {
  const { occupancyTarget, shrinkage } = place.prepared.given.map.organization;
  const hours = setupSection(place)?.agentHours ?? null;
  if (occupancyTarget === null || shrinkage === null || hours === null) return null;
  const text = `${numberText(hours)} ÷ (${numberText(occupancyTarget)} × (1 − ${numberText(shrinkage)}))`;
  return worked(text, hours / (occupancyTarget * (1 - shrinkage)));
}

export function costWorked(place: Place): Worked | null {
  const { costPerAgentHour } = place.prepared.given.map.organization;
  const paid = setupSection(place)?.paidHours ?? null;
  if (paid === null || costPerAgentHour === null) return null;
  return worked(`${numberText(paid)} × ${numberText(costPerAgentHour)}`, paid * costPerAgentHour);
}

export const equivalentsWorked = (place: Place): Worked | null =>
  quotientWorked(setupSection(place)?.paidHours, paidHoursPerPeriod(place.prepared.given.map.organization));
