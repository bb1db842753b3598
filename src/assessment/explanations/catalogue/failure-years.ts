/** Simulated years of failures. */
import { computed, type ExplanationEntry, stated } from '../explanation-entry.ts';

const YEAR = 'blastRadius.setups.*.year';
const SIMULATED = 'Only where years were simulated: unswivel simulate blast-radius --years.';
const COUNTED =
  'Σ over the year of arrivals while the state lasts × share in that state, retries bridging short outages';

export const FAILURE_YEARS: readonly ExplanationEntry[] = [
  stated(`${YEAR}.years`, 'Years simulated', 'Each begins in the elements’ long-run state.', 'years'),
  stated(`${YEAR}.repairs`, 'Kind of repair times', 'Exponential or lognormal, with the mean time to repair as mean.'),
  stated(
    `${YEAR}.retryHours`,
    'Retry horizon',
    'For how long a failed call of an orchestrated step is retried.',
    'hours',
  ),
  ...distribution('contactsBroken', 'contacts', 'Contacts broken in a year', COUNTED),
  ...distribution('contactsDeferred', 'contacts', 'Contacts deferred in a year', COUNTED),
  ...distribution('contactsDegraded', 'contacts', 'Contacts degraded in a year', COUNTED),
  ...distribution(
    'extraHours',
    'hours',
    'Extra agent hours in a year',
    'Σ executions by a manual or offline path × d ÷ 3600, in workflows that are not broken',
  ),
  ...distribution('cost', 'money', 'Cost of extra hours in a year', 'extra hours as paid hours × cost per agent hour'),
  ...distribution('worstDay.broken', 'contacts', 'Contacts broken on the worst day', 'largest sum of a calendar day'),
  ...distribution(
    'worstDay.affected',
    'contacts',
    'Contacts affected on the worst day',
    'largest sum of a calendar day',
  ),
  ...distribution(
    'longestSpellHours.broken',
    'hours',
    'Longest spell with broken contacts',
    'longest time without a pause',
  ),
  ...distribution(
    'longestSpellHours.affected',
    'hours',
    'Longest spell with affected contacts',
    'longest time without a pause',
  ),
  ...distribution('deferredWork.executions', 'executions', 'Executions deferred in a year', COUNTED),
  ...distribution(
    'deferredWork.late',
    'executions',
    'Executions done later than promised',
    'those whose wait until the queue reaches them exceeds the workflow’s promise',
  ),
  ...distribution(
    'deferredWork.longestWaitHours',
    'hours',
    'Longest wait of deferred work',
    'largest time from arrival until done, first come first served',
  ),
  computed(
    `${YEAR}.exactContactsBroken`,
    'contacts',
    'Exact mean of contacts broken',
    'Without retries, to hold the simulation to.',
    'expected broken share × contacts offered a year',
  ),
  ...distribution(
    'againstAsIs.contactsBroken',
    'contacts',
    'Contacts broken, against the map as it is',
    'year by year on the same outages: in this set-up − in the first',
  ),
  ...distribution(
    'againstAsIs.extraHours',
    'hours',
    'Extra agent hours, against the map as it is',
    'year by year on the same outages: in this set-up − in the first',
  ),
];

function distribution(field: string, unit: string, title: string, formula: string): readonly ExplanationEntry[] {
  const place = `${YEAR}.${field}`;
  return [
    computed(`${place}.mean`, unit, title, `Mean over the simulated years. ${SIMULATED}`, formula),
    computed(
      `${place}.ci95.*`,
      unit,
      `${title}: interval`,
      `One end of the 95 % interval of the mean: sampling error only. ${SIMULATED}`,
      'mean ± 1.96 × standard error over years',
    ),
    computed(
      `${place}.p5|p50|p95|p99|max`,
      unit,
      `${title}: quantile`,
      `So much or less in that share of the years. ${SIMULATED}`,
      'order statistics of the simulated years, linear in between',
    ),
  ];
}
