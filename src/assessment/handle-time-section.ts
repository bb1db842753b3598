/** From exact handle time to the document's `handleTime`. */
import type { OperationMap } from '../domain/map.ts';
import type { ExactOfType, ExactSeconds } from '../kernels/handle-time/exact-result.ts';
import { ACTIVITY_AXIS, ADDED_GROUP, type HandleTimePlan, KIND_AXIS } from '../kernels/handle-time/plan.ts';
import type { HandleTimeResult, SetupHandleTime } from '../schema/result/handle-time.ts';
import { aiShares } from './ai-shares.ts';
import type { MeasuredSetup, MeasuredSetups } from './measured-setup.ts';
import { workloadCost } from './workload-cost.ts';

export function handleTimeSection(map: OperationMap, measured: MeasuredSetups): HandleTimeResult {
  return {
    notApplicable: whyNone(map, measured),
    setups: Object.fromEntries(
      measured.setups.map((setup) => [setup.view.id, setupSection(map, setup, measured.plan)]),
    ),
  };
}

function whyNone(map: OperationMap, measured: MeasuredSetups): string | null {
  const first = measured.setups[0];
  if (first === undefined || first.exact.overall !== null) return null;
  if (map.touches.length === 0) return 'no touches in the map';
  if (first.exact.contactTypes.every((type) => !type.reachesAgents)) return 'no contact type reaches an agent';
  return map.contactTypes.some((type) => type.volume === null) ? 'no volume is known' : 'no volume';
}

function setupSection(map: OperationMap, setup: MeasuredSetup, plan: HandleTimePlan): SetupHandleTime {
  const { overall, contactTypes, agentTimePerContact } = setup.exact;
  const agentHours = setup.exact.volume > 0 ? setup.exact.agentHours : null;
  const { cost, fullTimeEquivalents } = workloadCost(agentHours, map.organization);
  return {
    overall: overall === null ? null : meanAndSd(overall),
    byKind: overall === null ? {} : named(KIND_AXIS, overall.byKind.mean),
    byActivity: overall === null ? {} : named(ACTIVITY_AXIS, overall.byActivity.mean),
    bySystem: overall === null ? {} : bySystem(plan, overall.bySystem.mean),
    byContactType: Object.fromEntries(
      contactTypes
        .filter((type) => type.reachesAgents)
        .map((type: ExactOfType) => [type.typeId, { ...meanAndSd(type), byKind: named(KIND_AXIS, type.byKind.mean) }]),
    ),
    coordinationShare:
      overall === null || overall.handleTime.mean === 0 ? null : overall.coordination.mean / overall.handleTime.mean,
    agentHours,
    agentTimePerContact: agentTimePerContact === null ? null : { exactMean: agentTimePerContact },
    cost,
    fullTimeEquivalents,
    ai: aiShares(setup),
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

/** Touches without a system and added touches stand together under the empty key. */
function bySystem(plan: HandleTimePlan, seconds: ArrayLike<number>): Record<string, number> {
  const result = new Map<string, number>();
  plan.contacts.systems.forEach((system, at) => {
    const key = system === null || system === ADDED_GROUP ? '' : system;
    result.set(key, (result.get(key) ?? 0) + (seconds[at] ?? 0));
  });
  return Object.fromEntries([...result].filter(([, value]) => value > 0));
}
