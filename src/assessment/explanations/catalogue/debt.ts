/** Integration debt: what keeping things as they are costs in a year, today and projected. */
import { allWorkflows, everyRate, KNOWN, PRICE, PRICED, priced, rates } from '../change-backing.ts';
import { capacityWorked, costWorked, debtWorked, hoursWorked, linkRows } from '../change-worked.ts';
import { settingRows } from '../evidence/map-rows.ts';
import { type Backing, computed, type ExplanationEntry, stated } from '../explanation-entry.ts';

const SETUP = 'change.setups.*';

export const DEBT: readonly ExplanationEntry[] = [...debt(), ...links()];

function debt(): readonly ExplanationEntry[] {
  const part = (field: string, title: string, meaning: string, formula: string, backing: Backing): ExplanationEntry =>
    computed(`${SETUP}.debt.${field}`, 'hours', title, `${meaning} ${KNOWN}`, formula, backing);
  const byYear = `${SETUP}.debt.byYear.*`;
  return [
    part(
      'hours',
      'Integration debt',
      'Hours a year that keeping things as they are takes.',
      'maintenance + mending + re-tests + workflow changes',
      { worked: hoursWorked, evidence: linkRows, assumptions: everyRate },
    ),
    part(
      'maintenance',
      'Maintenance',
      'Hours a year, growing with age.',
      'Σ maintenance × (1 + ageing × age) over integrations, + connector maintenance',
      {
        worked: debtWorked('maintenance'),
        evidence: linkRows,
        assumptions: rates('ageingPerYear', 'connectorMaintenanceHoursPerYear'),
      },
    ),
    part(
      'mend',
      'Mending after API changes',
      'Hours a year.',
      'Σ api_changes × hours_per_change over integrations, + the largest api_changes at each connector × its mending',
      { worked: debtWorked('mend'), evidence: linkRows, assumptions: rates('connectorMendHours') },
    ),
    part(
      'retest',
      'Re-tests after API changes',
      'Hours a year.',
      'Σ api_changes × re-test × workflows using it, over integrations and connectors',
      { worked: debtWorked('retest'), evidence: linkRows, assumptions: rates('retestHours') },
    ),
    part('workflows', 'Workflow changes', 'Hours a year.', 'Σ changes_per_year × hours of one change of the workflow', {
      worked: debtWorked('workflows'),
      evidence: allWorkflows,
      assumptions: rates('auditHours', 'retestHours', 'retrainHours'),
    }),
    computed(`${SETUP}.debt.cost`, 'money', 'Cost of integration debt', `A year. ${PRICED}`, PRICE, {
      worked: costWorked,
      evidence: priced,
      assumptions: everyRate,
    }),
    computed(
      `${SETUP}.debt.capacityShare`,
      'share',
      'Share of IT capacity',
      'How much of the year’s IT hours goes into keeping things as they are. Null where the map does not state them.',
      'hours ÷ it.capacity_hours_per_year',
      {
        worked: capacityWorked,
        evidence: (place) => settingRows(place, ['it.capacity_hours_per_year']),
        assumptions: everyRate,
      },
    ),
    computed(
      `${SETUP}.debt.hoursRange.low|high`,
      'hours',
      'Range of integration debt',
      'With all parameters of changes at their low ends, and at their high ones. Null where nothing is known.',
      'as the debt, with every rate at one end of its range',
      { assumptions: everyRate },
    ),
    computed(
      `${byYear}.hours`,
      'hours',
      'Projected integration debt',
      'Year 0 is today. Everything ages, and systems are added at the assumed pace.',
      'debt with ages moved on, + Σ over added systems of their links or connectors, aged',
      { assumptions: everyRate },
    ),
    computed(`${byYear}.cost`, 'money', 'Projected cost', `A year. ${PRICED}`, PRICE, {
      worked: costWorked,
      assumptions: everyRate,
    }),
    computed(
      `${byYear}.capacityShare`,
      'share',
      'Projected share of IT capacity',
      'Of the capacity that the map states; null where it states none.',
      'hours ÷ it.capacity_hours_per_year',
      { worked: capacityWorked, assumptions: everyRate },
    ),
  ];
}

function links(): readonly ExplanationEntry[] {
  return [
    stated(`${SETUP}.links.live`, 'Integrations still needed', 'Point-to-point links of the set-up.', 'integrations', {
      evidence: linkRows,
    }),
    stated(`${SETUP}.links.retired.*`, 'Retired integration', 'Only steps that are now orchestrated used it.'),
    stated(`${SETUP}.links.connectors.*`, 'System with a connector', 'At least one of its steps is orchestrated.'),
  ];
}
