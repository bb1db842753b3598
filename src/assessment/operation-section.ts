/** The map in figures that reports show: contact types with their systems and touches, and how well the map is known. */
import { undescribedTypes } from '../domain/agent-work.ts';
import { byId } from '../domain/callability.ts';
import type { OperationMap, Touch } from '../domain/map.ts';
import { durationMean } from '../kernels/handle-time/distributions/index.ts';
import type { ExactOfType } from '../kernels/handle-time/exact-result.ts';
import type { OperationSummary } from '../schema/result/operation.ts';
import { systemsUsed } from '../scoring/indicators/systems-per-contact.ts';
import type { TypeOnMap } from '../scoring/operation.ts';
import type { TouchDuration } from '../setups/touch-duration.ts';
import { beyondSection } from './beyond-section.ts';
import { durationStatus } from './duration-status.ts';
import type { MeasuredSetup } from './measured-setup.ts';
import type { ProvenanceLookup } from './provenance.ts';
import type { Said } from './said.ts';

/** "Map the ten most common contact types"; consistently above two or three systems is integration debt (design 1, Q2). */
const MOST_COMMON = 10;
const MANY_SYSTEMS = 3;

type Summary = OperationSummary['contactTypes'][number];

export function operationSection(
  map: OperationMap,
  asIs: MeasuredSetup,
  durations: readonly TouchDuration[],
  provenance: ProvenanceLookup,
  said: Said,
): OperationSummary {
  const undescribed = undescribedTypes(map);
  const contactTypes = asIs.operation.types
    .map((entry, position) =>
      summaryOf(map, asIs, provenance, undescribed, entry, asIs.exact.contactTypes[position] as ExactOfType),
    )
    .sort((a, b) => (b.volume ?? -1) - (a.volume ?? -1) || (a.id < b.id ? -1 : 1));
  return {
    contactTypes,
    systemsAboveThree: contactTypes.slice(0, MOST_COMMON).filter(({ systems }) => systems.length > MANY_SYSTEMS).length,
    systemNames: Object.fromEntries(map.systems.map(({ id, name }) => [id, name])),
    workflowNames: Object.fromEntries(map.workflows.map(({ id, name }) => [id, name])),
    landscape: landscapeOf(map),
    beyond: beyondSection(asIs.operation, said),
    counts: countsOf(map),
    coverage: { volume: volumeCoverage(map, provenance), seconds: secondsCoverage(map, asIs, durations, provenance) },
  };
}

function summaryOf(
  map: OperationMap,
  asIs: MeasuredSetup,
  provenance: ProvenanceLookup,
  undescribed: ReadonlySet<string>,
  entry: TypeOnMap,
  exact: ExactOfType,
): Summary {
  const { type } = entry;
  const systems = byId(map.systems);
  const own = entry.agentTouches.map((index) => map.touches[index] as Touch);
  const used = [...new Set(own.flatMap((touch) => (touch.system === null ? [] : [touch.system])))];
  const { mean } = exact.handleTime;
  const isDescribed = !undescribed.has(type.id);
  return {
    id: type.id,
    name: type.name,
    channel: type.channel,
    volume: type.volume,
    volumeStatus: type.volume === null ? null : provenance('contact-types', type.id, 'volume').status,
    systems: used.map((id) => systems.get(id)?.name ?? id),
    systemsPerContact: isDescribed ? systemsUsed(asIs.operation, entry) : null,
    touches: entry.touches.length,
    agentTouchesPerContact: isDescribed ? own.reduce((sum, touch) => sum + touch.probability * touch.count, 0) : null,
    handleTime: exact.reachesAgents ? mean : null,
    measuredHandleTime: type.handleTime === null ? null : durationMean(type.handleTime),
    measuredHandleTimeStatus:
      type.handleTime === null ? null : provenance('contact-types', type.id, 'handle_time').status,
    coordinationShare: exact.reachesAgents && mean > 0 ? exact.coordination.mean / mean : null,
    reachesAgents: isDescribed ? exact.reachesAgents : null,
  };
}

const landscapeOf = (map: OperationMap): OperationSummary['landscape'] => ({
  systems: Object.fromEntries(map.systems.map(({ id, category, platform }) => [id, { category, platform }])),
  integrations: Object.fromEntries(
    map.integrations.map(({ id, from, to, via, style, mode }) => [id, { from, to, via, style, mode }]),
  ),
});

const countsOf = (map: OperationMap): Record<string, number> => ({
  systems: map.systems.length,
  integrations: map.integrations.length,
  'contact-types': map.contactTypes.length,
  touches: map.touches.length,
  workflows: map.workflows.length,
  'workflow-steps': map.workflows.reduce((sum, workflow) => sum + workflow.steps.length, 0),
  context: map.context.length,
  vendors: map.vendors.length,
  agents: map.agents.length,
  arrivals: map.arrivals.length,
  provenance: map.provenance.length,
  answers: map.answers.length,
});

type ByStatus = NonNullable<OperationSummary['coverage']['volume']>;
const nothing = (): ByStatus => ({ measured: 0, attested: 0, assumed: 0, unknown: 0 });

/** Known volume by provenance, times the share of contact types whose volume is known. */
function volumeCoverage(map: OperationMap, provenance: ProvenanceLookup): ByStatus | null {
  const shares = nothing();
  if (map.contactTypes.length === 0) return null;
  const offered = map.contactTypes.reduce((sum, type) => sum + (type.volume ?? 0), 0);
  const unknown = map.contactTypes.filter((type) => type.volume === null).length / map.contactTypes.length;
  if (offered === 0) return unknown > 0 ? { ...shares, unknown } : null;
  for (const type of map.contactTypes) {
    if (type.volume === null) continue;
    shares[provenance('contact-types', type.id, 'volume').status] += ((1 - unknown) * type.volume) / offered;
  }
  return { ...shares, unknown };
}

/** Expected agent seconds a period by the provenance of the touch's duration; a default of the parameter set is assumed. */
function secondsCoverage(
  map: OperationMap,
  asIs: MeasuredSetup,
  durations: readonly TouchDuration[],
  provenance: ProvenanceLookup,
): ByStatus | null {
  const sums = nothing();
  let total = 0;
  for (const entry of asIs.operation.types) {
    for (const index of entry.agentTouches) {
      const seconds = (entry.type.volume ?? 0) * (asIs.operation.touchSeconds[index] ?? 0);
      sums[durationStatus(map.touches[index] as Touch, durations[index] as TouchDuration, provenance)] += seconds;
      total += seconds;
    }
  }
  if (total === 0) return null;
  return {
    measured: sums.measured / total,
    attested: sums.attested / total,
    assumed: sums.assumed / total,
    unknown: 0,
  };
}
