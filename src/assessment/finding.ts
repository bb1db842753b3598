/** An indicator's value in a sentence, from the model's wording; numbers as the language writes them. */
import type { ModelIndicator } from '../domain/maturity-model.ts';
import type { Phrase } from '../domain/phrase.ts';
import { phrase } from '../messages/phrase.ts';
import type { MessageKey, Say } from '../messages/say.ts';
import type { Fact } from '../scoring/fact.ts';
import type { Grade } from '../scoring/grade.ts';

export function findingOf(rule: ModelIndicator, fact: Fact, grade: Grade | null, say: Say): string {
  const because = (key: MessageKey, reason: Phrase): string =>
    say.phrase(phrase(key, { indicator: rule.name, reason }));
  switch (fact.outcome) {
    case 'measured': {
      const template = rule.findings[grade?.stage ?? 1];
      return template
        .replaceAll('{value}', valueText(fact.level.value, rule.unit, say))
        .replaceAll('{wider}', valueText(fact.level.wider ?? fact.level.value, rule.unit, say));
    }
    case 'not-applicable':
      return because('notes.doesNotApply', fact.reason);
    case 'unknown':
      return because('notes.isNotKnown', fact.reason);
    case 'failed':
      return because('notes.notMeasured', fact.reason);
  }
}

const MOST_DECIMALS = 2;

/** Shares in whole per cent, or one decimal below 10 %; everything else with at most two decimals. */
function valueText(value: number, unit: ModelIndicator['unit'], say: Say): string {
  // Rounded before it is written, since locales round halves in ways of their own.
  const written = (rounded: number): string =>
    rounded.toLocaleString(say.locale, { useGrouping: false, maximumFractionDigits: MOST_DECIMALS });
  if (unit === 'share') {
    const percent = 100 * value;
    const figure = percent > 0 && percent < 9.95 ? Number(percent.toFixed(1)) : Math.round(percent);
    return say('notes.percent', { figure: written(figure) });
  }
  return written(Number(value.toFixed(value >= 10 ? 1 : MOST_DECIMALS)));
}
