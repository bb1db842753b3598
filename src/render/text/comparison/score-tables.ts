/** Stage, score, functions, indicators and claims of two results, side by side. */

import type { ComparedIndicator, ComparisonDocument } from '../../../schema/result/comparison.ts';
import type { Figures } from '../../figures.ts';
import { listed } from '../english-words.ts';
import { textTable } from '../table.ts';
import { type TextWidth, wrapped } from '../wrapped.ts';
import { type FigureCells, figureCells, figureColumns, stageCells } from './figure-cells.ts';

const OUTCOME_WORDS = {
  measured: '',
  unknown: 'not known',
  'not-applicable': 'does not apply',
  failed: 'failed',
} as const;

/** Longest name that a table shows in one line. */
const NAME_WIDTH = 32;

export function stageText({ assessment }: ComparisonDocument, figures: Figures, width: TextWidth): string {
  const { stage, floor, ceiling, score, coverage, heldBy } = assessment;
  const rows = [
    ['Stage', ...stageCells(stage)],
    ['  at least', ...stageCells(floor)],
    ['  at most', ...stageCells(ceiling)],
    ['Score (0 to 100)', ...figureCells(score, 'number', figures)],
    ['Coverage', ...figureCells(coverage, 'share', figures)],
  ];
  const names = new Map(assessment.indicators.map(({ id, name }) => [id, name]));
  const holding = (ids: readonly string[]): string => listed(ids.map((id) => names.get(id) ?? id));
  const lines = [
    ['Holds the stage on both sides', heldBy.both],
    ['Holds it in A only', heldBy.from],
    ['Holds it in B only', heldBy.to],
  ] as const;
  return [
    textTable([{ heading: 'Result' }, ...figureColumns], rows),
    ...lines
      .filter(([, ids]) => ids.length > 0)
      .map(([words, ids]) => wrapped(`${words}: ${holding(ids)}.`, width, '  ')),
  ].join('\n');
}

export function functionsText({ assessment }: ComparisonDocument, figures: Figures): string {
  const rows = assessment.functions.map(({ name, stage, score }) => {
    const [a, b] = stageCells(stage);
    return [name, `${a} → ${b}`, ...figureCells(score, 'number', figures)];
  });
  return textTable(
    [{ heading: 'Function', width: NAME_WIDTH }, { heading: 'stage' }, ...headed('score A', 'score B')],
    rows,
  );
}

export function indicatorsText({ assessment }: ComparisonDocument, figures: Figures): string {
  const rows = assessment.indicators.map((indicator) => {
    const { name, unit, stage, better } = indicator;
    const [a, b] = stageCells(stage);
    const way = better === null ? '' : ` (${better} is better)`;
    const unitWords = unit === 'share' || unit === '' ? '' : `, ${unit}`;
    return [`${name}${unitWords}${way}`, `${a} → ${b}`, ...valueCells(indicator, figures)];
  });
  return textTable([{ heading: 'Indicator', width: NAME_WIDTH }, { heading: 'stage' }, ...headed('A', 'B')], rows);
}

/** A side without a value says why. */
function valueCells({ value, unit, outcome }: ComparedIndicator, figures: Figures): FigureCells {
  const [a, b, change, verdict] = figureCells(value, { unit }, figures);
  const why = (side: 'from' | 'to', text: string): string =>
    value[side] === null ? (outcome[side] === null ? 'not there' : OUTCOME_WORDS[outcome[side]] || text) : text;
  return [why('from', a), why('to', b), change, verdict];
}

/** Questions whose claim, measure or contradiction differs; null where none does. */
export function claimsText({ claims }: ComparisonDocument): string | null {
  const differing = claims.filter(
    ({ claimed, measured, conflict }) =>
      claimed.from !== claimed.to || measured.from !== measured.to || conflict.from !== conflict.to,
  );
  if (differing.length === 0) return null;
  const stage = (value: number | null): string => (value === null ? 'none' : String(value));
  const contradicted = ({ from, to }: { readonly from: boolean; readonly to: boolean }): string =>
    from && to ? 'A and B' : from ? 'A' : to ? 'B' : 'neither';
  return textTable(
    [
      { heading: 'Claim against evidence', width: NAME_WIDTH },
      { heading: 'claimed' },
      { heading: 'measured' },
      { heading: 'contradicted in' },
    ],
    differing.map(({ question, name, claimed, measured, conflict }) => [
      `${question} ${name}`,
      `${stage(claimed.from)} → ${stage(claimed.to)}`,
      `${stage(measured.from)} → ${stage(measured.to)}`,
      contradicted(conflict),
    ]),
  );
}

const headed = (a: string, b: string) =>
  figureColumns.map((column, at) =>
    at === 0 ? { ...column, heading: a } : at === 1 ? { ...column, heading: b } : column,
  );
