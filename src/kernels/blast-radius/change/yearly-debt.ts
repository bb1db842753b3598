/** Integration debt: what keeping things as they are costs in a year (design 5, item 6). */
import type { ChangeModel } from './change-model.ts';
import type { ChangeRates } from './change-rates.ts';
import { type Known, known, product, sum } from './known-sum.ts';
import { type AddedLinks, newSystem } from './new-system.ts';
import { workflowChange } from './workflow-change.ts';

/** Hours a year. */
export interface YearlyDebt {
  readonly maintenance: Known;
  readonly mend: Known;
  readonly retest: Known;
  readonly workflows: Known;
  readonly hours: Known;
}

/** What each integration, connector and workflow adds to the debt. */
export interface DebtTerms {
  readonly maintenance: readonly Known[];
  readonly mend: readonly Known[];
  readonly retest: readonly Known[];
  readonly workflows: readonly Known[];
}

/**
 * Σ maintenance × (1 + ageing × age) + Σ api_changes × (hours_per_change + retest × workflows using it) + Σ workflow
 * changes, over the integrations still needed and the connectors. An unknown age counts as none and is listed.
 *
 * @param yearsAhead by which everything has aged
 */
export function yearlyDebt(model: ChangeModel, rates: ChangeRates, yearsAhead = 0): YearlyDebt {
  const terms = debtTerms(model, rates, yearsAhead);
  const maintenance = sum(terms.maintenance);
  const mend = sum(terms.mend);
  const retest = sum(terms.retest);
  const workflows = sum(terms.workflows);
  return { maintenance, mend, retest, workflows, hours: sum([maintenance, mend, retest, workflows]) };
}

/** Integrations first, then connectors; see `yearlyDebt`. */
export function debtTerms(model: ChangeModel, rates: ChangeRates, yearsAhead = 0): DebtTerms {
  const aged = (age: number): Known => known(1 + rates.ageingPerYear * (age + yearsAhead));
  return {
    maintenance: [
      ...model.links.map(({ maintenanceHoursPerYear, ageYears }) => {
        const value = product([maintenanceHoursPerYear, aged(ageYears.value ?? 0)]);
        return value.value === 0 ? value : { ...value, missing: [...value.missing, ...ageYears.missing] };
      }),
      ...model.connectors.map(() => product([known(rates.connectorMaintenanceHoursPerYear), aged(0)])),
    ],
    mend: [
      ...model.links.map(({ apiChangesPerYear, hoursPerChange }) => product([apiChangesPerYear, hoursPerChange])),
      ...model.connectors.map(({ apiChangesPerYear }) => product([apiChangesPerYear, known(rates.connectorMendHours)])),
    ],
    retest: [...model.links, ...model.connectors].map(({ apiChangesPerYear, workflows }) =>
      product([apiChangesPerYear, known(rates.retestHours * workflows.length)]),
    ),
    workflows: model.workflows.map((workflow) =>
      product([workflow.changesPerYear, workflowChange(workflow, rates).hours]),
    ),
  };
}

/** Hours of debt a year, now and in each year of the projection: everything ages, and systems are added at the given pace. */
export function projectedDebt(model: ChangeModel, rates: ChangeRates): readonly Known[] {
  return Array.from({ length: Math.round(rates.projectionYears) + 1 }, (_, year) => {
    const added = Array.from({ length: year }, (__, before) => {
      const from = model.systems.length + rates.systemsAddedPerYear * before;
      return addedDebt(newSystem(model, rates, from, rates.systemsAddedPerYear), rates, year - before - 1);
    });
    return sum([yearlyDebt(model, rates, year).hours, ...added]);
  });
}

const addedDebt = (added: AddedLinks, rates: ChangeRates, age: number): Known =>
  known(added.maintenance * (1 + rates.ageingPerYear * age) + added.mend + added.retest);
