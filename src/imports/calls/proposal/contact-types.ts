import type { CellProvenance, ProposedFile, ProposedRow } from '../../merging/proposal.ts';
import { type CallMapping, SHORT_CALL_SECONDS } from '../call-mapping.ts';
import type { CallFindings, TypeFinding } from '../findings.ts';
import type { HandleTimeFit } from '../fits/handle-time-fit.ts';
import { totalCount, type ValueCounts } from '../fits/value-counts.ts';
import { slug } from '../fold-types.ts';
import { decimals, fittedText, grouped, percent, rounded } from '../rounding.ts';

const HOUR_SECONDS = 3600;

/** The rows of contact-types.csv, and the quantiles that their handle times name. */
export const proposeContactTypes = (
  { types, span }: CallFindings,
  mapping: CallMapping,
  source: string,
): { readonly rows: readonly ProposedRow[]; readonly files: readonly ProposedFile[] } => {
  const rows = types.map((type): ProposedRow => {
    const cells: Record<string, string> = {
      id: type.id,
      name: type.name,
      channel: type.channel,
      volume: String(type.volume),
    };
    const measured = (method: string): CellProvenance => ({ status: 'measured', source, method });
    const columnProvenance: Record<string, CellProvenance> = {
      name: measured(`the type as the records name it${type.values > 1 ? `; ${type.values} values together` : ''}`),
      channel: {
        status: mapping.columns.channel === undefined ? 'attested' : 'measured',
        source,
        method: channelMethod(type, mapping),
      },
      volume: measured(volumeMethod(type, span.volumeFactor, span.period)),
    };
    const skill = type.mapping?.skill ?? null;
    if (skill !== null) {
      cells['skill'] = skill;
      columnProvenance['skill'] = { status: 'attested', source, method: 'as the mapping of the import says' };
    }
    if (type.handleTime !== null) {
      cells['handle_time'] = handleTimeText(type.id, type.handleTime);
      columnProvenance['handle_time'] = measured(handleTimeMethod(type, type.handleTime, mapping));
    }
    if (type.repeatRate !== null) {
      cells['repeat_rate'] = decimals(type.repeatRate, 4);
      columnProvenance['repeat_rate'] = measured(repeatMethod(type, mapping));
    }
    return { cells, provenance: measured('found among the types of the records'), columnProvenance };
  });
  return { rows, files: types.flatMap(({ id, handleTime }) => quantileFile(id, handleTime)) };
};

const channelMethod = (type: TypeFinding, { columns }: CallMapping): string =>
  type.mapping?.channel == null && columns.channel !== undefined
    ? `as the column ${columns.channel} of the records says`
    : 'as the import was told, or voice';

/** As the cell has it: a curve, or the name of the file with the quantiles. */
export const handleTimeText = (id: string, { chosen }: HandleTimeFit): string => {
  switch (chosen.kind) {
    case 'family':
      return fittedText(chosen.fit.duration, chosen.fit.mean);
    case 'empirical':
      return `empirical(${quantileFileName(id)}#seconds)`;
    case 'constant':
      return String(rounded(chosen.seconds));
  }
};

const quantileFileName = (id: string): string => `quantiles/${slug(id)}.csv`;

/** The file that `handleTimeText` names, if it names one. */
export const quantileFile = (id: string, fit: HandleTimeFit | null): ProposedFile[] => {
  if (fit?.chosen.kind !== 'empirical') return [];
  const lines = fit.chosen.values.map((value) => decimals(value, 1));
  return [{ name: quantileFileName(id), text: `seconds\n${lines.join('\n')}\n` }];
};

const volumeMethod = ({ offered, counts: { fates } }: TypeFinding, factor: number, period: string): string => {
  const withoutTime = offered - fates.served - fates.abandoned;
  const parts = [
    `${grouped(offered)} offered contacts: ${grouped(fates.served)} served, ${grouped(fates.abandoned)} given up in the queue`,
    ...(withoutTime === 0 ? [] : [`${grouped(withoutTime)} answered without a usable handle time`]),
  ];
  const scaled = factor === 1 ? '' : `; times ${rounded(factor)} for one ${period}`;
  const left = fates.left === 0 ? '' : `; not counted: ${grouped(fates.left)} that never asked for an agent`;
  return `${parts.join(', ')}${scaled}${left}`;
};

const handleTimeMethod = ({ counts }: TypeFinding, fit: HandleTimeFit, mapping: CallMapping): string => {
  const { moments, families, chosen, reason } = fit;
  const short = shareBelow(counts.handleTimes, SHORT_CALL_SECONDS);
  const sample =
    `${grouped(moments.count)} served contacts of ${mapping.shortestSeconds} s to ` +
    `${rounded(mapping.longestSeconds / HOUR_SECONDS)} h: mean ${decimals(moments.mean, 1)} s, ` +
    `${moments.sd === null ? '' : `sd ${decimals(moments.sd, 1)} s, `}median ${decimals(moments.median, 1)} s; ` +
    `${percent(short)} shorter than ${SHORT_CALL_SECONDS} s, kept`;
  const compared = families
    .map(
      ({ family, aic, ks, andersonDarling }) =>
        `${family} AIC ${rounded(aic)}, KS ${decimals(ks, 3)}, A² ${rounded(andersonDarling)}`,
    )
    .join('; ');
  return `${chosenWords(chosen)} (${reason}) by maximum likelihood; ${sample}; ${compared}`;
};

const chosenWords = (chosen: HandleTimeFit['chosen']): string => {
  switch (chosen.kind) {
    case 'family':
      return chosen.fit.family;
    case 'empirical':
      return `means of ${chosen.values.length} equal slices of the sample`;
    case 'constant':
      return 'constant';
  }
};

const repeatMethod = ({ counts }: TypeFinding, { repeat }: CallMapping): string => {
  const { index = 0, returned = 0, calledAnyway = null } = counts.repeats ?? {};
  const window = `${rounded(repeat.windowSeconds / HOUR_SECONDS)} h`;
  const base = `same customer and type: ${grouped(returned)} of ${grouped(index)} served contacts followed within ${window}`;
  const unknown = 'contacts without a customer left out; the window is a choice';
  if (calledAnyway === null || repeat.controlAfterSeconds === null) return `${base}; ${unknown}`;
  const later = `${rounded(repeat.controlAfterSeconds / HOUR_SECONDS)} h`;
  return `${base}, ${grouped(calledAnyway)} in the same stretch ${later} later; the difference, out of those that would not have called anyway; ${unknown}`;
};

/** Share of a sample below a value. */
export const shareBelow = ({ values, counts }: ValueCounts, seconds: number): number => {
  const all = totalCount({ values, counts });
  let below = 0;
  for (const [index, value] of values.entries()) if (value < seconds) below += counts[index] as number;
  return all === 0 ? 0 : below / all;
};
