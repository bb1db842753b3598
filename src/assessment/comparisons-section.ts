/** Each set-up against the first, in agent time per contact offered (design 4). */
import type { OperationMap } from '../domain/map.ts';
import { FUNCTION_IDS } from '../domain/maturity-model.ts';
import type { ProvenanceStatus } from '../domain/vocabulary.ts';
import type { ExactOfType } from '../kernels/handle-time/exact-result.ts';
import { KIND_AXIS } from '../kernels/handle-time/plan.ts';
import type { SimulatedSetup, SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import type { HandleTimeComparison } from '../schema/result/handle-time.ts';
import { type Ledger, ledgerOf } from '../setups/ledger.ts';
import type { MeasuredSetup, MeasuredSetups } from './measured-setup.ts';
import { moneyOf } from './money.ts';
import { differenceBasis } from './time-basis.ts';
import { workloadCost } from './workload-cost.ts';

export function comparisonsSection(
  map: OperationMap,
  measured: MeasuredSetups,
  statuses: readonly ProvenanceStatus[],
  simulation: SimulationResult | null,
): HandleTimeComparison[] {
  return measured.setups
    .filter((setup) => setup !== measured.asIs)
    .map((setup) => ({
      ...comparison(map, measured.asIs, setup, ledgerOf(map, setup.applied, measured.durations), statuses),
      ...pairedDifference(simulation?.overall?.find(({ setupId }) => setupId === setup.view.id)),
    }));
}

function comparison(
  map: OperationMap,
  asIs: MeasuredSetup,
  setup: MeasuredSetup,
  ledger: Ledger | null,
  statuses: readonly ProvenanceStatus[],
): HandleTimeComparison {
  const before = asIs.exact.agentTimePerContact;
  const after = setup.exact.agentTimePerContact;
  const exactDifference = before === null || after === null ? null : after - before;
  const costs = [asIs, setup].map(({ exact }) => workloadCost(exact.agentHours, map.organization).cost);
  const [costBefore, costAfter] = costs;
  const known = exactDifference !== null;
  return {
    from: asIs.view.id,
    to: setup.view.id,
    exactDifference,
    relativeDifference: exactDifference === null || before === null || before === 0 ? null : exactDifference / before,
    ...pairedDifference(undefined),
    basis: differenceBasis(asIs, setup, statuses),
    ...ledgerParts(ledger),
    byContactType: byType(asIs, setup, (type) => type.agentTimePerContact),
    resolution: Object.fromEntries(
      Object.entries(byType(asIs, setup, resolutionSeconds)).map(([id, pair]) => [
        id,
        { before: pair.before, after: pair.after },
      ]),
    ),
    agentHours: known ? setup.exact.agentHours - asIs.exact.agentHours : null,
    cost: !known || costBefore == null || costAfter == null ? null : costAfter - costBefore,
    money: moneySection(map, asIs, setup),
  };
}

/** Simulated contact by contact: a saving counts from the first set-up down, a difference the other way. */
function pairedDifference(
  simulated: SimulatedSetup | undefined,
): Pick<HandleTimeComparison, 'meanDifference' | 'ci95' | 'savings'> {
  const saving = simulated?.saving ?? null;
  if (saving === null) return { meanDifference: null, ci95: null, savings: null };
  const { mean, interval, quantiles } = saving;
  return { meanDifference: -mean, ci95: [-interval.high, -interval.low], savings: { ...quantiles } };
}

/** The organisation's `execution_layer` costs belong to set-ups that use any of its five functions. */
function moneySection(map: OperationMap, asIs: MeasuredSetup, setup: MeasuredSetup): HandleTimeComparison['money'] {
  const hours = ({ exact }: MeasuredSetup): number | null => (exact.volume > 0 ? exact.agentHours : null);
  const functions: readonly string[] = FUNCTION_IDS;
  const needsExecutionLayer = setup.applied.inForce.some(({ intervention }) =>
    functions.includes(intervention.ledgerKey),
  );
  const money = moneyOf({ from: hours(asIs), to: hours(setup) }, map.organization, needsExecutionLayer);
  const { hoursSavedPerYear, costSavedPerYear, fullTimeEquivalentsSaved, netValue } = money;
  return {
    hoursSavedPerYear,
    costSavedPerYear,
    fullTimeEquivalentsSaved,
    netValue: netValue.kind === 'cost-not-stated' ? { ...netValue, missing: [...netValue.missing] } : netValue,
  };
}

function ledgerParts(
  ledger: Ledger | null,
): Pick<HandleTimeComparison, 'ledger' | 'ledgerEntries' | 'byKind' | 'interactions'> {
  if (ledger === null) return { ledger: {}, ledgerEntries: {}, byKind: {}, interactions: [] };
  return {
    ledger: Object.fromEntries([...ledger.byFunction].map(([id, { seconds }]) => [id, seconds])),
    ledgerEntries: Object.fromEntries(
      [...ledger.byFunction].map(([id, entry]) => [id, { ...entry, byKind: Object.fromEntries(entry.byKind) }]),
    ),
    byKind: Object.fromEntries([...ledger.byKind].filter(([, kind]) => kind.before !== 0 || kind.after !== 0)),
    interactions: ledger.interactions.map(({ functions: [first, second], seconds }) => ({
      functions: [first, second],
      seconds,
    })),
  };
}

function byType(asIs: MeasuredSetup, setup: MeasuredSetup, seconds: (type: ExactOfType) => number) {
  return Object.fromEntries(
    asIs.exact.contactTypes.flatMap((type, at) => {
      const other = setup.exact.contactTypes[at];
      if (other === undefined || !type.reachesAgents) return [];
      const before = seconds(type);
      const after = seconds(other);
      return [[type.typeId, { before, after, difference: after - before }]];
    }),
  );
}

const RESOLUTION = KIND_AXIS.indexOf('resolution');
const resolutionSeconds = (type: ExactOfType): number => type.byKind.mean[RESOLUTION] ?? 0;
