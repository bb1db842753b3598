/** Failures beyond single ones: pairs, cut sets, availability, importance, half-done work, break-even. */
import { elementRows } from '../evidence/element-rows.ts';
import { stepRows } from '../evidence/map-rows.ts';
import { computed, type ExplanationEntry, fieldsOf, stated } from '../explanation-entry.ts';
import { type Place, wildAt } from '../place.ts';
import { FAILURE_PRICES } from './failure-prices.ts';
import { FAILURE_YEARS } from './failure-years.ts';

const SETUP = 'blastRadius.setups.*';
const PAIR = `${SETUP}.pairs.*`;
const STATES = 'ok|degraded|deferred|broken';
const EXACT = 'exact, by a binary decision diagram over all elements, shared causes included';
const MINIMAL = 'minimal: none of its members can be left out';

const ofElement = (place: Place) => elementRows(place, wildAt(place, 1));
const stepsOf = (place: Place) =>
  stepRows(place, (step, workflow) => (workflow.id === wildAt(place, 1) ? `in ${step.system ?? 'no system'}` : null));

export const FAILURES: readonly ExplanationEntry[] = [
  ...pairs(),
  ...cutSets(),
  ...availability(),
  ...importance(),
  ...halfDone(),
  ...FAILURE_PRICES,
  ...FAILURE_YEARS,
];

function pairs(): readonly ExplanationEntry[] {
  const beyond = (record: string, title: string, meaning: string, formula: string): readonly ExplanationEntry[] => [
    computed(
      `${PAIR}.${record}.broken|late|affected`,
      'share',
      title,
      `${meaning} Broken; late is broken or deferred; affected is broken, deferred or degraded.`,
      formula,
    ),
  ];
  return [
    stated(`${PAIR}.elements.*`, 'Member of a pair', 'One of two elements that are down at once.'),
    computed(
      `${PAIR}.volumeShare.broken|deferred|degraded`,
      'share',
      'Volume reached by a pair',
      'Share of all offered contacts in this state while both are down.',
      'as for a single failure, with both down',
    ),
    computed(
      `${PAIR}.addsBroken`,
      'share',
      'What a pair adds',
      'Volume broken by the pair beyond the worse of its members.',
      'broken share of the pair − larger broken share of its members',
    ),
    ...beyond(
      'adds',
      'What a pair adds, by state',
      'Volume beyond the worse of its members.',
      'share of the pair − larger share of its members',
    ),
    ...beyond(
      'defeats',
      'Redundancy that a pair defeats',
      'Volume beyond what both members reach between them.',
      'share of the pair − share reached by either member alone',
    ),
    stated(
      `${PAIR}.workflows.broken|deferred|degraded.*`,
      'Workflow that fares worse under a pair',
      'Worse than under either member alone.',
    ),
    computed(
      `${PAIR}.contactsPerHour`,
      'contacts',
      'Contacts per hour of a double outage',
      'Per mean opening hour.',
      '(broken + deferred + degraded) × contacts offered ÷ opening hours of the period',
    ),
    computed(
      `${PAIR}.extraMinutesPerHour`,
      'minutes',
      'Extra agent minutes per hour of a double outage',
      'Per mean opening hour.',
      'Σ V × share × d ÷ 60 ÷ opening hours of the period',
    ),
    stated(
      `${SETUP}.pairCounts.all|adding|defeating`,
      'Number of pairs',
      'All of them, those that add to their members, and those that defeat redundancy.',
      'pairs',
    ),
  ];
}

function cutSets(): readonly ExplanationEntry[] {
  const counts = [`${SETUP}.cutSetCounts.*`, `${SETUP}.cutSetsOfVolume.count`];
  return [
    computed(
      [`${SETUP}.cutSets.*.*.*`, `${SETUP}.cutSetsByContactType.*.*.*`, `${SETUP}.cutSetsOfVolume.sets.*.*`],
      null,
      'Member of a minimal cut set',
      'Elements that, all down at once, break the workflow, some workflow of the contact type, or at least the stated share of volume.',
      MINIMAL,
    ),
    stated(
      `${SETUP}.cutSetsOfVolume.atLeast`,
      'Volume that a cut set breaks',
      'The least share of all volume that the sets break.',
      'share',
    ),
    computed(
      counts.map((each) => `${each}.total`),
      null,
      'Number of minimal cut sets',
      'However many of them are listed, in decimal.',
      'counted on the decision diagram, without listing',
    ),
    computed(
      counts.map((each) => `${each}.byOrder.*`),
      null,
      'Minimal cut sets of an order',
      'Sets of this many elements.',
      'counted on the decision diagram, without listing',
    ),
    stated(
      counts.map((each) => `${each}.listed`),
      'Cut sets listed',
      'Those up to the order asked for.',
      'sets',
    ),
  ];
}

function availability(): readonly ExplanationEntry[] {
  const yearly = 'probability × contacts offered a year';
  return [
    stated(
      `${SETUP}.reliability.*.mtbfHours`,
      'Mean time between failures',
      'From the map, else the parameter set’s for its style or category.',
      'hours',
      { evidence: ofElement },
    ),
    stated(
      `${SETUP}.reliability.*.mttrHours`,
      'Mean time to repair',
      'From the map, else the parameter set’s for its style or category.',
      'hours',
      { evidence: ofElement },
    ),
    computed(
      `${SETUP}.reliability.*.availability`,
      'share',
      'Availability of an element',
      'Share of time that its own state is up.',
      'MTBF ÷ (MTBF + MTTR)',
      { evidence: ofElement },
    ),
    stated(
      `${SETUP}.reliability.*.assumed.*`,
      'Assumed time of an element',
      'A parameter that stands in for a cell that the map leaves empty.',
    ),
    computed(
      `${SETUP}.availability.*.${STATES}`,
      'share',
      'Probability of a workflow’s state',
      'At a moment taken at random.',
      EXACT,
      { evidence: stepsOf },
    ),
    computed(
      `${SETUP}.availabilityByContactType.*.${STATES}`,
      'share',
      'Probability of a contact type’s state',
      'Of a contact at a moment taken at random, over the workflows that it runs.',
      EXACT,
    ),
    computed(
      `${SETUP}.outages.*.perYear`,
      'a year',
      'Outages a year',
      'How often the workflow breaks, on the calendar.',
      'frequency of entering the broken state, over failures of its elements',
      { evidence: stepsOf },
    ),
    computed(
      `${SETUP}.outages.*.meanHours`,
      'hours',
      'Mean length of an outage',
      'Of the workflow.',
      'probability of being broken × hours a year ÷ outages a year',
      { evidence: stepsOf },
    ),
    computed(
      `${SETUP}.expectedShares.${STATES}`,
      'share',
      'Expected share of volume',
      'Of all offered contacts, on average over time.',
      'Σ V × probability of the state of the type ÷ Σ V',
    ),
    computed(
      `${SETUP}.expectedBrokenShare`,
      'share',
      'Expected broken share',
      'Share of all offered contacts that break, on average over time.',
      'Σ V × probability that the type’s contact is broken ÷ Σ V',
    ),
    computed(
      `${SETUP}.expectedBrokenShareRange.low|high`,
      'share',
      'Range of the expected broken share',
      'If all assumed times were at their best, and at their worst.',
      'the expected broken share with every assumed MTBF and MTTR at one end of its range',
    ),
    computed(`${SETUP}.contactsPerYear.${STATES}`, 'contacts', 'Contacts a year by state', 'Expected.', yearly),
    computed(
      `${SETUP}.extraHoursPerYear`,
      'hours',
      'Extra agent hours a year',
      'Expected hours of steps done by hand or offline.',
      'Σ over steps of V × share × probability of the path × d ÷ 3600',
    ),
  ];
}

function importance(): readonly ExplanationEntry[] {
  const B = 'B the expected share of volume broken';
  const one = (field: string, title: string, meaning: string, formula: string): ExplanationEntry =>
    computed(
      `${SETUP}.importance.*.${field}`,
      field === 'birnbaum' || field === 'fussellVesely' ? 'share' : 'ratio',
      title,
      meaning,
      `${formula}, ${B}`,
      { evidence: ofElement },
    );
  return [
    one('birnbaum', 'Birnbaum importance', 'How much the element’s state matters.', 'B(down) − B(up)'),
    one(
      'fussellVesely',
      'Fussell–Vesely importance',
      'Share of what breaks that goes when the element never fails.',
      '1 − B(up) ÷ B',
    ),
    one('raw', 'Risk achievement worth', 'How many times more breaks while the element is down.', 'B(down) ÷ B'),
    one(
      'rrw',
      'Risk reduction worth',
      'How many times less breaks when the element never fails; none where infinite.',
      'B ÷ B(up)',
    ),
  ];
}

function halfDone(): readonly ExplanationEntry[] {
  const both = (field: string): readonly string[] => [
    `${SETUP}.halfDone.${field}`,
    `${SETUP}.halfDone.byWorkflow.*.${field}`,
  ];
  const breakEven = ['overall', 'byWorkflow.*'].flatMap((each) =>
    ['broken', 'affected'].map((by) => `${SETUP}.breakEven.${each}.${by}`),
  );
  return [
    computed(
      both('stuckPerYear'),
      'executions',
      'Left inconsistent a year',
      'Executions that break with changes done that nobody undoes.',
      'Σ executions a year × probability of breaking after a done step that cannot be undone',
    ),
    computed(
      both('undonePerYear'),
      'executions',
      'Undone a year',
      'Executions that break and whose changes the orchestrator undoes.',
      'Σ executions a year × probability of breaking after done steps that can all be undone',
    ),
    computed(
      `${SETUP}.breakEven.availability`,
      'share',
      'Availability of the orchestrator',
      'As reckoned with.',
      'MTBF ÷ (MTBF + MTTR)',
    ),
    ...fieldsOf(breakEven, { kind: ['Kind of break-even', 'At an availability, or better, or worse, at any.'] }),
    computed(
      breakEven.map((each) => `${each}.availability`),
      'share',
      'Break-even of the orchestrator',
      'Below this availability the operation was better off without it.',
      'root of B with it − B without it, as a function of its availability',
    ),
  ];
}
