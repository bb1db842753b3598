/** An indicator's value in a sentence, from the model's wording. */
import type { ModelIndicator } from '../domain/maturity-model.ts';
import type { Fact } from '../scoring/fact.ts';
import type { Grade } from '../scoring/grade.ts';

export function findingOf(rule: ModelIndicator, fact: Fact, grade: Grade | null): string {
  switch (fact.outcome) {
    case 'measured': {
      const template = rule.findings[grade?.stage ?? 1];
      return template
        .replaceAll('{value}', valueText(fact.level.value, rule.unit))
        .replaceAll('{wider}', valueText(fact.level.wider ?? fact.level.value, rule.unit));
    }
    case 'not-applicable':
      return `${rule.name} does not apply: ${fact.reason}`;
    case 'unknown':
      return `${rule.name} is not known: ${fact.reason}`;
    case 'failed':
      return `${rule.name} could not be measured: ${fact.reason}`;
  }
}

/** Shares in whole per cent, or one decimal below 10 %; everything else with at most two decimals. */
function valueText(value: number, unit: ModelIndicator['unit']): string {
  if (unit === 'share') {
    const percent = 100 * value;
    return `${percent > 0 && percent < 9.95 ? Number(percent.toFixed(1)) : Math.round(percent)} %`;
  }
  return String(Number(value.toFixed(value >= 10 ? 1 : 2)));
}
