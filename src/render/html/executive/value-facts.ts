/** Few figures under the statement of value: what would change, as ranges where they were drawn. */
import type { DrawRange } from '../../draw-range.ts';
import { directionOf } from '../../draw-range.ts';
import { failureSetups } from '../failure-setups.ts';
import { furthestSetup, type ModelledSetup } from '../modelled-setup.ts';
import type { ReportContext } from '../report-context.ts';

export interface ValueFact {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export function valueFacts(context: ReportContext): readonly ValueFact[] {
  const target = furthestSetup(context.result);
  if (target === null) return [];
  return [
    agentTime(context, target),
    agentHours(context, target),
    brokenContacts(context),
    integrationHours(context, target),
  ].filter((fact) => fact !== null);
}

/** Per contact offered, before and after, with the range of the difference. */
function agentTime({ result, figures, say }: ReportContext, { comparison, setup, ranges }: ModelledSetup) {
  const before = result.handleTime.setups[comparison.from]?.agentTimePerContact?.exactMean;
  const after = setup.agentTimePerContact?.exactMean;
  if (before === undefined || after === undefined) return null;
  return {
    label: say('executive.agentTime'),
    value: say('executive.change', { before: figures.duration(before), after: figures.duration(after) }),
    note: rangeNote({ say }, ranges?.difference ?? null, figures.duration),
  };
}

function agentHours({ result, figures, say, words }: ReportContext, { comparison, ranges }: ModelledSetup) {
  if (comparison.agentHours === null) return null;
  const period = words.perPeriod(result.organization.period);
  const range = ranges?.agentHours ?? null;
  return {
    label: say('executive.agentHours', { period }),
    value: changed(say, comparison.agentHours, figures.number),
    note: rangeNote({ say }, range, figures.number),
  };
}

function brokenContacts({ result, figures, say }: ReportContext) {
  const setups = failureSetups(result);
  const before = setups?.asIs.setup.contactsPerYear?.broken;
  const after = setups?.after?.setup.contactsPerYear?.broken;
  if (setups == null || before == null || after == null) return null;
  return {
    label: say('executive.broken'),
    value: say('executive.change', { before: figures.whole(before), after: figures.whole(after) }),
    note: say('executive.brokenNote'),
  };
}

/** What keeping integrations going takes a year. */
function integrationHours({ result, figures, say }: ReportContext, { id, comparison }: ModelledSetup) {
  const { setups } = result.change;
  const [before, after] = [setups[comparison.from]?.debt, setups[id]?.debt];
  if (before?.hours == null || after?.hours == null) return null;
  const range = after.hoursRange;
  return {
    label: say('executive.integration'),
    value: say('executive.change', { before: figures.whole(before.hours), after: figures.whole(after.hours) }),
    note:
      range === null
        ? say('executive.atBase')
        : say('executive.integrationNote', { low: figures.whole(range.low), high: figures.whole(range.high) }),
  };
}

const changed = (say: ReportContext['say'], value: number, text: (size: number) => string): string =>
  say(value < 0 ? 'executive.less' : 'executive.more', { amount: text(Math.abs(value)) });

/** Of a difference in which below 0 is saved. */
function rangeNote(
  { say }: Pick<ReportContext, 'say'>,
  range: DrawRange | null,
  text: (size: number) => string,
): string {
  if (range === null) return say('executive.atBase');
  switch (directionOf(range)) {
    case 'saves':
      return say('executive.saves', { low: text(-range.high), high: text(-range.low) });
    case 'costs':
      return say('executive.adds', { low: text(range.low), high: text(range.high) });
    case 'open':
      return say('executive.open', { saved: text(Math.max(0, -range.low)), added: text(Math.max(0, range.high)) });
  }
}
