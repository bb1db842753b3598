import {
  elementProbabilities,
  evaluate,
  expectedShares,
  outagesOf,
  type StateProbabilities,
  typeStates,
} from '../../kernels/blast-radius/states/availability.ts';
import { halfDoneOf } from '../../kernels/blast-radius/states/half-done.ts';
import { elementImportance } from '../../kernels/blast-radius/states/importance.ts';
import type { FailureAnalysisResult } from '../../schema/result/failure-analysis.ts';
import type { AnalysedFailures } from './analysed-failures.ts';

/** Elements fail on the calendar: hours of a mean Gregorian year. */
const HOURS_PER_YEAR = 8766;
const SECONDS_PER_HOUR = 3600;

type AvailabilitySection = Pick<
  FailureAnalysisResult,
  | 'reliability'
  | 'availability'
  | 'availabilityByContactType'
  | 'outages'
  | 'expectedShares'
  | 'expectedBrokenShare'
  | 'expectedBrokenShareRange'
  | 'contactsPerYear'
  | 'extraHoursPerYear'
  | 'importance'
  | 'halfDone'
>;

export function availabilitySection(analysed: AnalysedFailures): AvailabilitySection {
  const { model, times, compiled, probabilities, workflows, types, shares, contactsPerYear } = analysed;
  const importance = elementImportance(model, compiled, probabilities);
  return {
    reliability: Object.fromEntries(
      model.elements.map(({ id }, at) => {
        const { mtbfHours, mttrHours, assumed } = times[at] as (typeof times)[number];
        return [id, { mtbfHours, mttrHours, availability: probabilities.isFalse[at] as number, assumed: [...assumed] }];
      }),
    ),
    availability: Object.fromEntries(model.workflows.map(({ id }, at) => [id, workflows[at] ?? null])),
    availabilityByContactType: Object.fromEntries(model.types.map(({ id }, at) => [id, types[at] ?? null])),
    outages: Object.fromEntries(model.workflows.map(({ id }, at) => [id, outages(analysed, at)])),
    expectedShares: shares,
    expectedBrokenShare: shares?.broken ?? null,
    expectedBrokenShareRange: brokenShareRange(analysed),
    contactsPerYear: shares === null || contactsPerYear === null ? null : scaled(shares, contactsPerYear),
    extraHoursPerYear: extraHoursPerYear(analysed),
    importance: Object.fromEntries((importance ?? []).map((measures, at) => [model.elements[at]?.id ?? '', measures])),
    halfDone: halfDone(analysed),
  };
}

function outages(
  { compiled, probabilities, times }: AnalysedFailures,
  workflow: number,
): FailureAnalysisResult['outages'][string] {
  const broken = compiled.workflows[workflow]?.broken ?? null;
  if (broken === null) return null;
  const { perHour, meanOutageHours } = outagesOf(broken, probabilities, times);
  return { perYear: perHour * HOURS_PER_YEAR, meanHours: meanOutageHours };
}

function brokenShareRange({ model, compiled, times }: AnalysedFailures): { low: number; high: number } | null {
  const [low, high] = (['best', 'worst'] as const).map((end) => {
    const at = elementProbabilities(times.map((one) => one[end]));
    return expectedShares(model, typeStates(compiled, at))?.broken ?? null;
  });
  return low == null || high == null ? null : { low, high };
}

const scaled = ({ ok, degraded, deferred, broken }: StateProbabilities, by: number): StateProbabilities => ({
  ok: ok * by,
  degraded: degraded * by,
  deferred: deferred * by,
  broken: broken * by,
});

function extraHoursPerYear({ compiled, probabilities, executionsPerYear }: AnalysedFailures): number | null {
  if (executionsPerYear === null) return null;
  let total = 0;
  for (const [at, { extraWork }] of compiled.workflows.entries()) {
    for (const { seconds, when } of extraWork) {
      if (when === null) return null;
      const share = evaluate(when, probabilities).whenTrue;
      total += ((executionsPerYear[at] ?? 0) * share * seconds) / SECONDS_PER_HOUR;
    }
  }
  return total;
}

function halfDone({
  model,
  compiled,
  probabilities,
  executionsPerYear,
}: AnalysedFailures): FailureAnalysisResult['halfDone'] {
  if (executionsPerYear === null) return null;
  const total = { stuckPerYear: 0, undonePerYear: 0 };
  const byWorkflow: Record<string, typeof total> = {};
  for (const [at, workflow] of compiled.workflows.entries()) {
    const share = halfDoneOf(workflow, probabilities);
    if (share === null) return null;
    const executions = executionsPerYear[at] ?? 0;
    const own = { stuckPerYear: share.stuck * executions, undonePerYear: share.undone * executions };
    byWorkflow[model.workflows[at]?.id ?? ''] = own;
    total.stuckPerYear += own.stuckPerYear;
    total.undonePerYear += own.undonePerYear;
  }
  return { ...total, byWorkflow };
}
