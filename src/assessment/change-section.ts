/** From change models to the document's `change`. */
import type { OperationMap, Organization, System } from '../domain/map.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import { apiChange } from '../kernels/blast-radius/change/api-change.ts';
import { type ChangeModel, changeModelOf } from '../kernels/blast-radius/change/change-model.ts';
import type { ChangeRates } from '../kernels/blast-radius/change/change-rates.ts';
import type { Known } from '../kernels/blast-radius/change/known-sum.ts';
import { type AddedLinks, acquisition, newSystem, newSystemLike } from '../kernels/blast-radius/change/new-system.ts';
import {
  type ChangeHours,
  checkpointEverywhere,
  workflowChange,
} from '../kernels/blast-radius/change/workflow-change.ts';
import { projectedDebt, yearlyDebt } from '../kernels/blast-radius/change/yearly-debt.ts';
import { NO_ORCHESTRATION } from '../kernels/blast-radius/failure-model.ts';
import type { ChangeResult } from '../schema/result/change.ts';
import type { SetupView } from '../setups/setup-view.ts';
import { changeRates } from './change-rates.ts';

type SetupChange = ChangeResult['setups'][string];

/** @param acquired map of an operation that is taken over; null for none */
export function changeSection(
  map: OperationMap,
  views: readonly SetupView[],
  parameters: ParameterSet,
  acquired: OperationMap | null,
): ChangeResult {
  const rates = {
    base: changeRates(parameters),
    low: changeRates(parameters, 'low'),
    high: changeRates(parameters, 'high'),
  };
  const theirs = acquired === null ? null : changeModelOf(acquired, NO_ORCHESTRATION);
  return {
    capacityHours: map.organization.it.capacityHoursPerYear,
    setups: Object.fromEntries(
      views.map((view) => [view.id, setupChange(changeModelOf(view.map, view.orchestration), rates, map, theirs)]),
    ),
  };
}

function setupChange(
  model: ChangeModel,
  { base: rates, low, high }: Readonly<Record<'low' | 'base' | 'high', ChangeRates>>,
  { organization, systems }: OperationMap,
  acquired: ChangeModel | null,
): SetupChange {
  const debt = yearlyDebt(model, rates);
  const priced = moneyOf(organization);
  return {
    debt: {
      maintenance: debt.maintenance.value,
      mend: debt.mend.value,
      retest: debt.retest.value,
      workflows: debt.workflows.value,
      hours: debt.hours.value,
      ...priced(debt.hours),
      hoursRange: rangeOf(yearlyDebt(model, low).hours, yearlyDebt(model, high).hours),
      byYear: projectedDebt(model, rates).map((hours) => ({ hours: hours.value, ...priced(hours) })),
    },
    links: {
      live: model.links.length,
      retired: [...model.retired],
      connectors: model.connectors.map(({ system }) => system),
    },
    api: Object.fromEntries(
      model.systems.map((system) => {
        const { links, connector, workflows, mend, retest, hours } = apiChange(model, rates, system);
        return [
          system,
          {
            links: [...links],
            connector,
            workflows: [...workflows],
            mend: mend.value,
            retest: retest.value,
            hours: hours.value,
            cost: priced(hours).cost,
            unknownCells: cellsOf(hours),
          },
        ];
      }),
    ),
    workflow: Object.fromEntries(
      model.workflows.map((workflow) => {
        const change = workflowChange(workflow, rates);
        const { links, flow, agents } = change;
        return [workflow.id, { links: [...links], flow, agents, ...hoursResult(change, organization) }];
      }),
    ),
    checkpoint: hoursResult(checkpointEverywhere(model, rates), organization),
    newSystem: addedResult(newSystem(model, rates), organization),
    newSystemByCategory: Object.fromEntries(
      byCategory(systems).map(([category, like]) => [
        category,
        addedResult(newSystemLike(model, rates, like), organization),
      ]),
    ),
    acquisition:
      acquired === null
        ? null
        : {
            ...addedResult(acquisition(model, rates, acquired), organization),
            ownDebt: yearlyDebt(acquired, rates).hours.value,
          },
    unknownCells: cellsOf(debt.hours),
  };
}

const cellsOf = ({ missing }: Known): SetupChange['unknownCells'] => missing.map((cell) => ({ ...cell }));

const rangeOf = (low: Known, high: Known): { low: number; high: number } | null =>
  low.value === null || high.value === null ? null : { low: low.value, high: high.value };

/** Ids of systems by their category, in the order of the map; systems of unknown category stand under none. */
function byCategory(systems: readonly System[]): readonly (readonly [string, readonly string[]])[] {
  const categories = new Map<string, string[]>();
  for (const { id, category } of systems) {
    if (category !== null) categories.set(category, [...(categories.get(category) ?? []), id]);
  }
  return [...categories];
}

const hoursResult = (
  { audit, retest, retrain, hours, leadDays }: ChangeHours,
  organization: Organization,
): SetupChange['checkpoint'] => ({
  audit: audit.value,
  retest: retest.value,
  retrain: retrain.value,
  hours: hours.value,
  cost: moneyOf(organization)(hours).cost,
  leadDays,
  unknownCells: cellsOf(hours),
});

const addedResult = (added: AddedLinks, organization: Organization): SetupChange['newSystem'] => ({
  ...added,
  cost: moneyOf(organization)({ value: added.hours, missing: [] }).cost,
});

/** Hours as money and as a share of IT capacity, where the map states them. */
function moneyOf({ it }: Organization): (hours: Known) => { cost: number | null; capacityShare: number | null } {
  return ({ value }) => ({
    cost: value === null || it.costPerHour === null ? null : value * it.costPerHour,
    capacityShare:
      value === null || it.capacityHoursPerYear === null || it.capacityHoursPerYear === 0
        ? null
        : value / it.capacityHoursPerYear,
  });
}
