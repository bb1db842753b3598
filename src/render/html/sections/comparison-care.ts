/** In what respects two results differ that is not the operation, in the words of the report's language. */
import type { MessageKey } from '../../../messages/say.ts';
import type { Comparability, ComparisonDocument } from '../../../schema/result/comparison.ts';
import { shortened } from '../../neutral-text.ts';
import { LONGEST_NAME, type ReportContext } from '../report-context.ts';

export function careWords(context: ReportContext, comparison: ComparisonDocument): readonly string[] {
  const { say } = context;
  return comparison.comparability.map((entry) => {
    const [from, to] = sidesOf(context, comparison, entry);
    return say(`comparison.care-${entry.effect}`, {
      aspect: say(`comparison.aspect-${entry.aspect}`),
      from: shortened(from, LONGEST_NAME),
      to: shortened(to, LONGEST_NAME),
      message: messageOf(context, comparison, entry),
    });
  });
}

function sidesOf(context: ReportContext, { from, to, handleTime }: ComparisonDocument, entry: Comparability) {
  const { say, words, figures } = context;
  const period = (one: string): string => {
    const key = `comparison.period-${one}`;
    return say.has(key) ? say(key as MessageKey) : one;
  };
  const volume = (one: number | null, { period: of }: typeof from): string =>
    one === null
      ? say('words.notKnown')
      : say('comparison.volumePerPeriod', { volume: figures.whole(one), perPeriod: words.perPeriod(of) });
  switch (entry.aspect) {
    case 'period':
      return [period(from.period), period(to.period)] as const;
    case 'currency':
      return [from.currency ?? say('comparison.notStated'), to.currency ?? say('comparison.notStated')] as const;
    case 'volumes':
      return [volume(handleTime.volume.from, from), volume(handleTime.volume.to, to)] as const;
    default:
      return [entry.from, entry.to] as const;
  }
}

function messageOf(
  { say }: ReportContext,
  { assessment, assumptions, handleTime }: ComparisonDocument,
  { aspect, effect }: Comparability,
): string {
  switch (aspect) {
    case 'cut-points':
      return say('comparison.message-cut-points', {
        names: say.listed(assessment.indicators.filter((one) => !one.sameCutPoints).map(({ name }) => name)),
      });
    case 'parameters': {
      if (effect === 'note') return say('comparison.message-parameters-note');
      const changed = assumptions.filter(({ id, from, to }) => isParameter(id) && from !== null && to !== null);
      return say('comparison.message-parameters', {
        names: changed.map(({ id }) => id).join(', '),
      });
    }
    case 'volumes':
      return say('comparison.message-volumes', {
        count: handleTime.byContactType.filter(({ volume }) => volume.from !== volume.to).length,
      });
    default:
      return say(`comparison.message-${aspect}`);
  }
}

/** Neither a cut point of the model nor a cell of the map. */
const isParameter = (id: string): boolean => !/^(?:model|map)\./u.test(id);
