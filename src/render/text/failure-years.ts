/** People's view of simulated years of failures in one set-up. */
import type { FailureYearsResult, YearDistributionResult } from '../../schema/result/failure-years.ts';
import { textTable } from './table.ts';

const MINUTES_PER_HOUR = 60;

/** @param currency of the organisation; null where it is not stated */
export function failureYearsText(year: FailureYearsResult, currency: string | null): string {
  const { worstDay, longestSpellHours, deferredWork } = year;
  const rows: readonly (readonly [string, YearDistributionResult | null])[] = [
    ['Contacts broken', year.contactsBroken],
    ['Contacts deferred', year.contactsDeferred],
    ['Contacts degraded', year.contactsDegraded],
    ['Extra agent hours', year.extraHours],
    [`Cost of these hours${currency === null ? '' : `, ${currency}`}`, year.cost],
    ['Worst day: contacts broken', worstDay.broken],
    ['Worst day: contacts affected', worstDay.affected],
    ['Longest spell of breaking, h', longestSpellHours.broken],
    ['Longest spell affected, h', longestSpellHours.affected],
    ['Longest wait of deferred work, h', deferredWork.longestWaitHours],
    ['Deferred work done late', deferredWork.late],
  ];
  const table = textTable(
    [
      { heading: 'A year' },
      { heading: 'mean', align: 'right' },
      { heading: '± 95 %', align: 'right' },
      { heading: 'median', align: 'right' },
      { heading: '1 in 20', align: 'right' },
      { heading: '1 in 100', align: 'right' },
    ],
    rows.flatMap(([name, values]) => (values === null ? [] : [rowOf(name, values)])),
  );
  return [table, ...notes(year)].join('\n');
}

const rowOf = (name: string, { mean, ci95, p50, p95, p99 }: YearDistributionResult): string[] => [
  name,
  amount(mean),
  ci95 === null ? '' : amount((ci95[1] - ci95[0]) / 2),
  amount(p50),
  amount(p95),
  amount(p99),
];

function notes({ years, repairs, retryHours, exactContactsBroken, againstAsIs }: FailureYearsResult): string[] {
  const retries =
    retryHours > 0 ? `; failed calls of orchestrated steps are retried for ${retryHours * MINUTES_PER_HOUR} min` : '';
  const exact =
    exactContactsBroken === null
      ? ''
      : ` Exact mean of contacts broken${retryHours > 0 ? ', without retries' : ''}: ${amount(exactContactsBroken)}.`;
  const basis = `${years.toLocaleString('en-GB')} years simulated, repairs ${repairs}${retries}. ± is sampling error only.${exact}`;
  if (againstAsIs === null) return [basis];
  return [
    basis,
    `On the same outages, against the map as it is: ${difference(againstAsIs.contactsBroken)} contacts broken a year.`,
  ];
}

/** Said to be fewer or more only where the interval leaves no doubt of it. */
function difference({ mean, ci95 }: YearDistributionResult): string {
  if (mean === null || ci95 === null) return 'not known how many';
  if (ci95[0] <= 0 && ci95[1] >= 0) return 'no clear difference in';
  return `${amount(Math.abs(mean))} ${mean < 0 ? 'fewer' : 'more'}`;
}

/** Null is what is infinite: work that nobody has time to do. */
function amount(value: number | null): string {
  if (value === null) return 'never done';
  return value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
}
