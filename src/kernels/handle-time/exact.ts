import { isCoordination, type Kind } from '../../domain/vocabulary.ts';
import { mixtureOfTypes } from './exact-mixture.ts';
import type { ExactOfType, ExactResult, ExactSeconds } from './exact-result.ts';
import { Groups } from './group-moments.ts';
import { ACTIVITY_AXIS, type ContactPlan, KIND_AXIS, type SetupPlan } from './plan.ts';
import { type Moments, scaledMoments, touchMoments } from './touch-moments.ts';

export type { ExactOfType, ExactResult, ExactSeconds } from './exact-result.ts';

const SECONDS_PER_HOUR = 3600;

/**
 * Exact handle time in one set-up, in closed form: `touchMoments` of every touch with its factors, summed; the type's
 * variability on the map's touches; added touches on top.
 */
export const exactHandleTime = (contacts: ContactPlan, setup: SetupPlan): ExactResult => {
  const contactTypes = contacts.typeIds.map((_, c) => exactOfType(contacts, setup, c));
  const known = contactTypes.filter((type) => type.volume !== null);
  const agentHours = known.reduce((sum, type) => sum + (type.agentHours ?? 0), 0);
  const volume = known.reduce((sum, type) => sum + (type.volume ?? 0), 0);
  return {
    setupId: setup.id,
    contactTypes,
    overall: mixtureOfTypes(contactTypes),
    agentHours,
    volume,
    agentTimePerContact: volume > 0 ? (agentHours * SECONDS_PER_HOUR) / volume : null,
  };
};

/** Mean handle time of type c, seconds, without building anything: for loops over thousands of parameter draws. */
export const exactTypeMean = (contacts: ContactPlan, setup: SetupPlan, c: number): number => {
  const { probability, count, durations } = contacts;
  let sum = 0;
  for (let t = contacts.touchStart[c] as number; t < (contacts.touchStart[c + 1] as number); t++) {
    const occurs = (probability[t] as number) * (setup.occurrenceFactor[t] as number);
    sum += occurs * (count[t] as number) * ((setup.durationFactor[t] as number) * (durations.mean[t] as number));
  }
  for (let t = setup.addedStart[c] as number; t < (setup.addedStart[c + 1] as number); t++) {
    sum += (setup.addedProbability[t] as number) * (setup.addedDurations.mean[t] as number);
  }
  return sum;
};

export const exactOfType = (contacts: ContactPlan, setup: SetupPlan, c: number): ExactOfType => {
  const seconds = secondsOfType(contacts, setup, c);
  const reachesAgents = hasAgentTouches(contacts, c);
  const volume = contacts.volumes[c] ?? null;
  const share = reachesAgents ? 1 - (setup.aiShare[c] as number) : 0;
  const agentTimePerContact = (share * seconds.handleTime.mean) / (contacts.concurrency[c] as number);
  return {
    ...seconds,
    typeId: contacts.typeIds[c] as string,
    reachesAgents,
    volume,
    volumeToAgents: volume === null ? null : volume * share,
    agentHours: volume === null ? null : (volume * agentTimePerContact) / SECONDS_PER_HOUR,
    agentTimePerContact,
  };
};

export const hasAgentTouches = (contacts: ContactPlan, c: number): boolean =>
  (contacts.touchStart[c + 1] as number) > (contacts.touchStart[c] as number);

const secondsOfType = (contacts: ContactPlan, setup: SetupPlan, c: number): ExactSeconds => {
  const total = new Groups(1);
  const kinds = new Groups(KIND_AXIS.length);
  const activities = new Groups(ACTIVITY_AXIS.length);
  const systems = new Groups(contacts.systems.length);
  const work = new Groups(2);
  for (let t = contacts.touchStart[c] as number; t < (contacts.touchStart[c + 1] as number); t++) {
    const moments = momentsInSetup(contacts, setup, t);
    const kind = contacts.kind[t] as number;
    total.add(0, moments);
    kinds.add(kind, moments);
    activities.add(contacts.activity[t] as number, moments);
    systems.add(contacts.system[t] as number, moments);
    work.add(isCoordination(KIND_AXIS[kind] as Kind) ? COORDINATION : RESOLUTION_AND_ACTION, moments);
  }
  const all = [total, kinds, activities, systems, work];
  for (const groups of all) groups.applyVariability(contacts.variability[c] as number);
  for (let t = setup.addedStart[c] as number; t < (setup.addedStart[c + 1] as number); t++) {
    const moments = touchMoments(setup.addedProbability[t] as number, 1, {
      mean: setup.addedDurations.mean[t] as number,
      variance: setup.addedDurations.variance[t] as number,
    });
    // Added touches are the last group of every axis, and coordination work.
    for (const groups of all) groups.add(groups.mean.length - 1, moments);
  }
  return {
    handleTime: total.at(0),
    coordination: work.at(COORDINATION),
    resolutionAndAction: work.at(RESOLUTION_AND_ACTION),
    byKind: kinds,
    byActivity: activities,
    bySystem: systems,
  };
};

const RESOLUTION_AND_ACTION = 0;
const COORDINATION = 1;

const momentsInSetup = (contacts: ContactPlan, setup: SetupPlan, t: number): Moments => {
  const draw = { mean: contacts.durations.mean[t] as number, variance: contacts.durations.variance[t] as number };
  const probability = (contacts.probability[t] as number) * (setup.occurrenceFactor[t] as number);
  return touchMoments(probability, contacts.count[t] as number, scaledMoments(draw, setup.durationFactor[t] as number));
};
