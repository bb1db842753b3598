/** From exact handle time to the document's `handleTime`. */
import { undescribedTypes } from '../domain/agent-work.ts';
import type { OperationMap } from '../domain/map.ts';
import type { ProvenanceStatus } from '../domain/vocabulary.ts';
import type { ExactSeconds } from '../kernels/handle-time/exact-result.ts';
import { ACTIVITY_AXIS, ADDED_GROUP, type HandleTimePlan, KIND_AXIS } from '../kernels/handle-time/plan.ts';
import type { Estimate, SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import type { HandleTimeResult, SetupHandleTime } from '../schema/result/handle-time.ts';
import { AGENTS_UNKNOWN, NO_TOUCHES, NO_TYPE_REACHES_AGENTS, NO_VOLUME, VOLUME_UNKNOWN } from '../scoring/fact.ts';
import { addedSeconds } from '../setups/added-seconds.ts';
import { aiFunnel } from '../setups/ai-funnel.ts';
import { customerSide } from '../setups/customer-side.ts';
import { firstContactResolution } from '../setups/first-contact-resolution.ts';
import { type GovernanceCounts, governanceCounts } from '../setups/governance-counts.ts';
import { onboarding } from '../setups/onboarding.ts';
import { aiShares } from './ai-shares.ts';
import { changesOfSetup } from './changes-of-setup.ts';
import { comparisonsSection } from './comparisons-section.ts';
import type { MeasuredSetup, MeasuredSetups } from './measured-setup.ts';
import { namesOf, withNames } from './named-phrase.ts';
import type { ProvenanceLookup } from './provenance.ts';
import type { Said } from './said.ts';
import {
  histogramEdges,
  histogramOf,
  type SimulatedOverall,
  simulatedOverall,
  simulationNote,
} from './simulated-figures.ts';
import { spreadSection } from './spread-section.ts';
import { durationStatuses, handleTimeBasis } from './time-basis.ts';
import { workloadCost } from './workload-cost.ts';

export function handleTimeSection(
  map: OperationMap,
  measured: MeasuredSetups,
  provenance: ProvenanceLookup,
  simulation: SimulationResult | null,
  uncertainty: HandleTimeResult['uncertainty'],
  said: Said,
): HandleTimeResult {
  const edges = histogramEdges(simulation);
  const statuses = durationStatuses(map, measured.durations, provenance);
  return {
    notApplicable: whyNone(map, measured, said),
    undescribedTypes: [...undescribedTypes(map)],
    spread: spreadSection(map, measured.asIs.exact, said),
    uncertainty,
    simulation: simulationNote(simulation),
    setups: Object.fromEntries(
      measured.setups.map((setup, at) => {
        const overall = simulation?.overall?.[at] ?? null;
        const simulated = {
          overall: simulatedOverall(overall?.handleTime),
          agentTime: overall?.agentTime ?? null,
          histogram: histogramOf(overall, edges),
          ofType: (type: number) => simulatedOverall(simulation?.contactTypes[type]?.setups[at]?.handleTime),
        };
        return [setup.view.id, setupSection(map, setup, measured, statuses, simulated, said)];
      }),
    ),
    comparisons: comparisonsSection(map, measured, statuses, simulation),
  };
}

function whyNone(map: OperationMap, { asIs: { exact } }: MeasuredSetups, said: Said): string | null {
  if (exact.overall !== null) return null;
  if (map.touches.length === 0) return said(NO_TOUCHES);
  if (exact.contactTypes.every((type) => !type.reachesAgents))
    return said(undescribedTypes(map).size > 0 ? AGENTS_UNKNOWN : NO_TYPE_REACHES_AGENTS);
  return said(map.contactTypes.some((type) => type.volume === null) ? VOLUME_UNKNOWN : NO_VOLUME);
}

interface Simulated {
  readonly overall: SimulatedOverall;
  readonly agentTime: Estimate | null;
  readonly histogram: SetupHandleTime['histogram'];
  /** Of the contact type at this place in the map. */
  readonly ofType: (type: number) => SimulatedOverall;
}

function setupSection(
  map: OperationMap,
  setup: MeasuredSetup,
  { plan, durations }: MeasuredSetups,
  statuses: readonly ProvenanceStatus[],
  simulated: Simulated,
  said: Said,
): SetupHandleTime {
  const { applied, view, exact } = setup;
  const { overall, contactTypes, agentTimePerContact } = exact;
  const agentHours = contactTypes.some((type) => type.volume !== null) ? exact.agentHours : null;
  const names = namesOf(map);
  const { value, repeatsAvoided, hours } = firstContactResolution(map, applied, exact);
  const { applications, daysPerAgent, daysPerAgentAndYear, costPerAgentAndYear } = onboarding(view, applied.parameters);
  return {
    overall: overall === null ? null : { ...meanAndSd(overall), ...simulated.overall },
    byKind: overall === null ? {} : named(KIND_AXIS, overall.byKind.mean),
    byActivity: overall === null ? {} : byActivity(setup, overall.byActivity.mean),
    bySystem: overall === null ? {} : bySystem(plan, overall.bySystem.mean),
    byContactType: Object.fromEntries(
      contactTypes
        .map((type, at) => ({ type, at }))
        .filter(({ type }) => type.reachesAgents)
        .map(({ type, at }) => [
          type.typeId,
          { ...meanAndSd(type), ...simulated.ofType(at), byKind: named(KIND_AXIS, type.byKind.mean) },
        ]),
    ),
    coordinationShare:
      overall === null || overall.handleTime.mean === 0 ? null : overall.coordination.mean / overall.handleTime.mean,
    coordinationSd: overall === null ? null : Math.sqrt(overall.coordination.variance),
    resolutionSd: overall === null ? null : Math.sqrt(overall.resolutionAndAction.variance),
    histogram: simulated.histogram,
    agentHours,
    agentTimePerContact:
      agentTimePerContact === null
        ? null
        : { exactMean: agentTimePerContact, ...agentTimeEstimate(simulated.agentTime) },
    ...workloadCost(agentHours, map.organization),
    ai: aiSection(map, setup, said),
    firstContactResolution: { value, repeatsAvoided, hours },
    customer: customerSide(map, view, durations).overall,
    governance: governanceResult(governanceCounts(view.map)),
    onboarding: { applications: [...applications], daysPerAgent, daysPerAgentAndYear, costPerAgentAndYear },
    blockers: applied.blockers.map(
      ({
        intervention,
        kind,
        message,
        system,
        ability,
        unknown,
        workflows,
        contactTypes: types,
        steps,
        volumeShare,
      }) => ({
        intervention,
        kind,
        message: said.sentence(withNames(message, names)),
        system,
        ability,
        unknown: unknown === null ? null : { ...unknown },
        workflows: [...workflows],
        contactTypes: [...types],
        steps: [...steps],
        volumeShare,
      }),
    ),
    basis: handleTimeBasis(setup, statuses),
    changes: changesOfSetup(applied.changes, said),
  };
}

function agentTimeEstimate(estimate: Estimate | null): { mean: number | null; ci95: [number, number] | null } {
  if (estimate === null) return { mean: null, ci95: null };
  return { mean: estimate.mean, ci95: [estimate.interval.low, estimate.interval.high] };
}

function aiSection(map: OperationMap, setup: MeasuredSetup, said: Said): SetupHandleTime['ai'] {
  const funnel = aiFunnel(map, setup.view, setup.exact);
  const names = namesOf(map);
  const listed = (gaps: typeof funnel.gaps.readable) =>
    gaps.map((gap) => ({
      ...gap,
      reason: said.sentence(withNames(gap.reason, names)),
      contactTypes: [...gap.contactTypes],
    }));
  return {
    ...aiShares(setup),
    eligible: funnel.eligible,
    readableContacts: funnel.readable,
    completableContacts: funnel.completable,
    completed: funnel.completed,
    handoverHours: funnel.handoverHours,
    hoursSaved: funnel.hoursSaved,
    gaps: {
      readable: listed(funnel.gaps.readable),
      completable: listed(funnel.gaps.completable),
      completed: listed(funnel.gaps.completed),
    },
    unknownTypes: [...funnel.unknownTypes],
  };
}

const meanAndSd = ({ handleTime }: ExactSeconds): { exactMean: number; exactSd: number } => ({
  exactMean: handleTime.mean,
  exactSd: Math.sqrt(handleTime.variance),
});

/** Groups with seconds, by name; those without are left out. */
function named(axis: readonly string[], seconds: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(axis.map((name, at) => [name, seconds[at] ?? 0] as const).filter(([, value]) => value > 0));
}

/** What a set-up adds is named by what it is, not by the one group of the plan. */
function byActivity({ view, exact }: MeasuredSetup, seconds: ArrayLike<number>): Record<string, number> {
  const { [ADDED_GROUP]: _, ...ofMap } = named(ACTIVITY_AXIS, seconds);
  return { ...ofMap, ...Object.fromEntries(addedSeconds(view, exact)) };
}

/** Touches without a system and added touches stand together under the empty key. */
function bySystem(plan: HandleTimePlan, seconds: ArrayLike<number>): Record<string, number> {
  const result = new Map<string, number>();
  plan.contacts.systems.forEach((system, at) => {
    const key = system === null || system === ADDED_GROUP ? '' : system;
    result.set(key, (result.get(key) ?? 0) + (seconds[at] ?? 0));
  });
  return Object.fromEntries([...result].filter(([, value]) => value > 0));
}

function governanceResult({ unknown, ...counts }: GovernanceCounts): SetupHandleTime['governance'] {
  const empty = (column: string): number => unknown.filter((cell) => cell.column === column).length;
  return {
    ...counts,
    atLeast: { ...counts.atLeast },
    unknownCells: {
      operation: empty('operation'),
      permission: empty('permission'),
      checkpoint: empty('checkpoint'),
      audit: empty('audit'),
      share: empty('contact_types'),
    },
  };
}
