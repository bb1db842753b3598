/** Each set-up against the map as it is: differences, the ledger, and what they are worth. */

import { settingRows } from '../evidence/map-rows.ts';
import { agentTouchRows } from '../evidence/touch-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { type Place, wildAt } from '../place.ts';
import { handleTimeAssumptions } from '../used-assumptions.ts';
import { differenceWorked, quotientWorked, type Worked } from '../worked.ts';

const ONE = 'handleTime.comparisons.*';
const MONEY = `${ONE}.money`;
const SHAPLEY =
  'Shapley value over exact means: the function’s mean effect over all orders in which the functions could come, 2ⁿ subsets';
const SOURCE = 'L. S. Shapley, A value for n-person games, 1953';
const BASIS =
  'Agent seconds per contact offered, by the provenance of the durations that they are taken from; all parts sum to the difference.';
const SIMULATED = 'Null unless simulated: unswivel simulate handle-time.';

const comparisonAt = ({ document, path }: Place) => document.handleTime.comparisons[Number(path[2])];

/** Figures of the set-up that is compared, not of the map as it is. */
const inSetup = (place: Place): Place => ({
  ...place,
  path: ['handleTime', 'setups', comparisonAt(place)?.to ?? '', ...place.path],
});
const sidesAt = (place: Place) => {
  const comparison = comparisonAt(place);
  const { setups } = place.document.handleTime;
  return { from: setups[comparison?.from ?? ''], to: setups[comparison?.to ?? ''] };
};
const backing = {
  evidence: (place: Place) => agentTouchRows(place),
  assumptions: (place: Place) => handleTimeAssumptions(inSetup(place)),
};

export const COMPARISONS: readonly ExplanationEntry[] = [
  stated(`${ONE}.from|to`, 'Set-up compared', 'Differences are to − from; below 0 is saved.'),
  computed(
    `${ONE}.exactDifference`,
    'seconds',
    'Difference of agent time',
    'Agent seconds per contact offered, exact; below 0 is saved.',
    'agent time per contact in the set-up − agent time per contact as it is',
    {
      worked: (place) => {
        const { from, to } = sidesAt(place);
        return differenceWorked(to?.agentTimePerContact?.exactMean, from?.agentTimePerContact?.exactMean);
      },
      ...backing,
    },
  ),
  computed(
    `${ONE}.relativeDifference`,
    'share',
    'Relative difference of agent time',
    'The difference as a share of agent time as it is.',
    'difference ÷ agent time per contact as it is',
    {
      worked: (place) =>
        quotientWorked(comparisonAt(place)?.exactDifference, sidesAt(place).from?.agentTimePerContact?.exactMean),
      ...backing,
    },
  ),
  ...fieldsOf(`${ONE}.basis`, {
    measured: ['Difference from measured touches', `${BASIS} How much is taken from them, parameters say.`, 'seconds'],
    attested: ['Difference from attested touches', BASIS, 'seconds'],
    assumed: ['Difference from assumed touches', BASIS, 'seconds'],
    added: [
      'Difference from what is added',
      'Agent seconds per contact offered that the set-up adds: parameters alone.',
      'seconds',
    ],
  }),
  computed(
    `${ONE}.meanDifference`,
    'seconds',
    'Simulated difference of agent time',
    `Paired contact by contact on the same random numbers. ${SIMULATED}`,
    'mean over simulated contacts of the difference of each',
  ),
  computed(
    `${ONE}.ci95.*`,
    'seconds',
    'Interval of the simulated difference',
    `One end of the 95 % interval: sampling error only. ${SIMULATED}`,
    'mean difference ± 1.96 × standard error of the paired differences',
  ),
  computed(
    `${ONE}.savings.p10|p50|p90|p95|p99`,
    'seconds',
    'Quantile of savings per contact',
    `Seconds saved per contact offered; above 0 is saved. ${SIMULATED}`,
    'quantile of the paired differences, with the sign turned',
  ),
  computed(
    [`${ONE}.ledger.*`, `${ONE}.ledgerEntries.*.seconds`],
    'seconds',
    'A function’s part of the difference',
    'Agent seconds per contact that the function saves (below 0) or adds. The parts sum to the difference.',
    SHAPLEY,
    { source: SOURCE, ...backing },
  ),
  computed(
    `${ONE}.ledgerEntries.*.saved`,
    'seconds',
    'Saved by a function',
    'What its interventions take away, below 0.',
    `${SHAPLEY}, of the seconds that are taken away`,
    { source: SOURCE, ...backing },
  ),
  computed(
    `${ONE}.ledgerEntries.*.added`,
    'seconds',
    'Added by a function',
    'What its interventions add: views, triggers, exceptions, hand-overs.',
    `${SHAPLEY}, of the seconds that are added`,
    { source: SOURCE, ...backing },
  ),
  computed(
    `${ONE}.ledgerEntries.*.alone`,
    'seconds',
    'A function alone',
    'The difference with nothing else in force.',
    'agent time per contact with this function only − agent time as it is',
    backing,
  ),
  computed(
    `${ONE}.ledgerEntries.*.addedLast`,
    'seconds',
    'A function added last',
    'What it brings on top of all the others.',
    'agent time per contact with all functions − with all but this one',
    backing,
  ),
  stated(`${ONE}.ledgerEntries.*.isCost`, 'A function that costs', 'True where its additions exceed its savings.'),
  computed(
    `${ONE}.ledgerEntries.*.byKind.*`,
    'seconds',
    'A function’s part of a kind',
    'Agent seconds of one kind of work that the function saves or adds.',
    `${SHAPLEY}, of the seconds of the kind`,
    { source: SOURCE },
  ),
  computed(
    `${ONE}.byKind|byContactType.*.before`,
    'seconds',
    'Agent seconds before',
    'Per contact offered, as it is.',
    'agent seconds of the kind, or of the type, ÷ contacts offered',
  ),
  computed(
    `${ONE}.byKind|byContactType.*.after`,
    'seconds',
    'Agent seconds after',
    'Per contact offered, in the set-up.',
    'agent seconds of the kind, or of the type, ÷ contacts offered',
  ),
  computed(
    `${ONE}.byKind|byContactType.*.difference`,
    'seconds',
    'Difference of agent seconds',
    'Per contact offered; below 0 is saved.',
    'after − before',
    { worked: partWorked },
  ),
  stated(
    `${ONE}.interactions.*.functions.*`,
    'Functions that interact',
    'Two functions that bring more, or less, together than each alone.',
  ),
  computed(
    `${ONE}.interactions.*.seconds`,
    'seconds',
    'Interaction of two functions',
    'Below 0, the two save more together than apart.',
    'difference with both − difference with the one − difference with the other',
  ),
  computed(
    `${ONE}.resolution.*.before|after`,
    'seconds',
    'Resolution seconds',
    'Seconds of converse and decide per contact of the type that reaches an agent: the same in every built-in set-up, so that nobody works faster.',
    'Σ p × count × μ over converse and decide touches',
  ),
  computed(
    `${ONE}.agentHours`,
    'hours',
    'Difference of agent hours',
    'Hours a period; below 0 is saved.',
    'agent hours in the set-up − agent hours as it is',
    {
      worked: (place) => differenceWorked(sidesAt(place).to?.agentHours, sidesAt(place).from?.agentHours),
      ...backing,
    },
  ),
  computed(
    `${ONE}.cost`,
    'money',
    'Difference of cost',
    'A period, in the organisation’s currency; below 0 is saved.',
    'cost in the set-up − cost as it is',
    {
      worked: (place) => differenceWorked(sidesAt(place).to?.cost, sidesAt(place).from?.cost),
      ...backing,
    },
  ),
  ...money(),
];

function money(): readonly ExplanationEntry[] {
  const stating = (place: Place) => settingRows(place, ['execution_layer']);
  return [
    computed(
      `${MONEY}.hoursSavedPerYear`,
      'hours',
      'Agent hours saved a year',
      'Above 0 is saved.',
      'agent hours saved a period × periods in a year',
      backing,
    ),
    computed(
      `${MONEY}.costSavedPerYear`,
      'money',
      'Cost saved a year',
      'Above 0 is saved, in the organisation’s currency.',
      'cost saved a period × periods in a year',
      backing,
    ),
    computed(
      `${MONEY}.fullTimeEquivalentsSaved`,
      'full-time equivalents',
      'Full-time equivalents saved',
      'As workload.',
      'paid hours saved ÷ paid hours of one in the period',
      {
        worked: (place) =>
          differenceWorked(sidesAt(place).from?.fullTimeEquivalents, sidesAt(place).to?.fullTimeEquivalents),
        ...backing,
      },
    ),
    stated(
      `${MONEY}.netValue.kind`,
      'Whether net value is known',
      'It is only where the costs of the execution layer are stated in organization.yaml.',
    ),
    stated(
      `${MONEY}.netValue.missing.*`,
      'Missing cost',
      'A setting of organization.yaml without which there is no net value.',
    ),
    stated(`${MONEY}.netValue.buildCost`, 'Cost of building', 'From organization.yaml.', 'money', {
      evidence: stating,
    }),
    stated(`${MONEY}.netValue.runCostPerYear`, 'Cost of running, a year', 'From organization.yaml.', 'money', {
      evidence: stating,
    }),
    computed(
      `${MONEY}.netValue.netPerYear`,
      'money',
      'Net value a year',
      'What is saved less what running costs.',
      'cost saved a year − cost of running',
      { worked: (place) => netWorked(place), evidence: stating },
    ),
    computed(
      `${MONEY}.netValue.paybackYears`,
      'years',
      'Pay-back',
      'Years until the cost of building has come back; none where it never does.',
      'cost of building ÷ net value a year',
      {
        worked: (place) => {
          const net = comparisonAt(place)?.money.netValue;
          return net?.kind === 'stated' && net.netPerYear > 0 ? quotientWorked(net.buildCost, net.netPerYear) : null;
        },
        evidence: stating,
      },
    ),
  ];
}

function netWorked(place: Place): Worked | null {
  const own = comparisonAt(place)?.money;
  return own?.netValue.kind === 'stated' ? differenceWorked(own.costSavedPerYear, own.netValue.runCostPerYear) : null;
}

function partWorked(place: Place): Worked | null {
  const comparison = comparisonAt(place);
  const parts = place.path[3] === 'byKind' ? comparison?.byKind : comparison?.byContactType;
  const own = parts?.[wildAt(place, 1)];
  return own === undefined ? null : differenceWorked(own.after, own.before);
}
