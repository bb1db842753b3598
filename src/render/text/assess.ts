/** People's view of an assessment on a terminal: the stage with its range, functions, indicators, what holds it, conflicts. */

import { english } from '../../messages/english.ts';
import type { FunctionResult, IndicatorResult } from '../../schema/result/assessment.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { type Figures, figuresIn } from '../figures.ts';
import { shortened, withNeutralText } from '../neutral-text.ts';
import { findingText } from '../vocabulary.ts';
import { listed, NOT_KNOWN, words } from './english-words.ts';
import { stageLine } from './stage-line.ts';
import { textTable } from './table.ts';

const BOLD = '\u001B[1m';
const PLAIN = '\u001B[0m';
/** Names and rows longer than this would break the columns of a terminal. */
const LONGEST = 60;
/** What a reader of the stage has to know, wherever else it is told. */
const SPOILS_STAGES: readonly string[] = ['stand-in-touches', 'touches-without-systems'];
const MOST_ROWS_NAMED = 4;

/** @param emphasis whether the first line may be set in bold: only where a person watches a terminal */
export function assessText(document: ResultDocument, emphasis: boolean): string {
  const result = withNeutralText(document);
  const figures = figuresIn(english, result.organization.currency);
  return [
    headText(result, figures, emphasis),
    functionsText(result, figures),
    indicatorsText(result, figures),
    holdsText(result, figures),
    unknownText(result),
    conflictsText(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headText(result: ResultDocument, figures: Figures, emphasis: boolean): string {
  const { organization, assessment } = result;
  const { stage, robustness, coverage } = assessment;
  const line = stageLine(result);
  const range =
    stage.value === null || stage.floor === stage.ceiling
      ? ''
      : `Stage ${stage.floor} if every missing fact turned out at its worst, stage ${stage.ceiling} at its best.`;
  const share = stage.value === null ? null : robustness[`${stage.value}`];
  return [
    shortened(organization.name, LONGEST),
    emphasis ? `${BOLD}${line}${PLAIN}` : line,
    range,
    share === null
      ? ''
      : `Stage ${stage.value} in ${figures.share(share)} of ${figures.whole(robustness.draws)} draws of the cut points.`,
    coverage === null ? '' : `${figures.share(coverage)} of what the indicators need is known.`,
    organization.provenanceNote ?? '',
    ...result.problems.filter(({ code }) => SPOILS_STAGES.includes(code)).map(({ message }) => `Warning: ${message}.`),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function functionsText(result: ResultDocument, figures: Figures): string {
  const { functions, observations } = result.assessment;
  const rows = Object.entries({ ...functions, ...observations }).map(([id, entry]) => [
    `${result.wording.functions[id]?.name ?? id}${id in functions ? '' : ' *'}`,
    entry.stage === null ? NOT_KNOWN : `${glyphOf(result, entry.stage)} ${entry.stage}`,
    rangeOf(entry),
    entry.score === null ? NOT_KNOWN : figures.whole(entry.score),
    id in functions ? typesByStage(result, id) : '',
  ]);
  const table = textTable(
    [
      { heading: 'Function' },
      { heading: 'stage', align: 'right' },
      { heading: 'range', align: 'right' },
      { heading: 'score', align: 'right' },
      { heading: 'contact types at 1, 2, 3', align: 'right' },
    ],
    rows,
  );
  return Object.keys(observations).length === 0 ? table : `${table}\n* shown beside the stage, without a say in it`;
}

/** How many contact types, each by itself, are at stage 1, 2 and 3; those without a stage are left out. */
function typesByStage({ assessment }: ResultDocument, id: string): string {
  const stages = Object.values(assessment.byContactType).map(({ functions }) => functions[id]?.stage ?? null);
  return [1, 2, 3].map((stage) => stages.filter((own) => own === stage).length).join(', ');
}

const glyphOf = (result: ResultDocument, stage: number): string =>
  result.wording.stages.find((entry) => entry.stage === stage)?.glyph ?? '';

const rangeOf = ({ floor, ceiling }: FunctionResult): string => (floor === ceiling ? '' : `${floor} to ${ceiling}`);

function indicatorsText(result: ResultDocument, figures: Figures): string {
  const rows = Object.entries(result.assessment.indicators).map(([id, indicator]) => [
    result.wording.indicators[id]?.name ?? id,
    valueOf(result, id, indicator, figures),
    indicator.stage === null ? '' : `${glyphOf(result, indicator.stage)} ${indicator.stage}`,
    indicator.score === null ? '' : figures.whole(indicator.score),
    indicator.knownShare === null ? '' : figures.share(indicator.knownShare),
  ]);
  return textTable(
    [
      { heading: 'Indicator' },
      { heading: 'value', align: 'right' },
      { heading: 'stage', align: 'right' },
      { heading: 'score', align: 'right' },
      { heading: 'known', align: 'right' },
    ],
    rows,
  );
}

function valueOf(result: ResultDocument, id: string, indicator: IndicatorResult, figures: Figures): string {
  switch (indicator.outcome) {
    case 'measured': {
      const wording = result.wording.indicators[id];
      const cuts = wording === undefined ? [] : [wording.stage2At, wording.stage3At].filter((cut) => cut !== null);
      return figures.beside(indicator.value ?? 0, indicator.unit, cuts);
    }
    case 'not-applicable':
      return 'does not apply';
    case 'unknown':
      return NOT_KNOWN;
    case 'failed':
      return 'not measurable';
  }
}

function holdsText(result: ResultDocument, figures: Figures): string {
  const { wayUp, indicators } = result.assessment;
  if (wayUp === null) return '';
  const lines = wayUp.improvements.map(({ indicator, target, unit }) => {
    const wording = result.wording.indicators[indicator];
    const bound = wording?.better === 'lower' ? 'at most' : 'at least';
    const finding = findingText(english, indicators[indicator]?.finding ?? indicator);
    return `  ${finding}\n    needs ${bound} ${figures.inUnit(target, unit)}`;
  });
  const toMeasure = wayUp.toMeasure.map((id) => result.wording.indicators[id]?.name ?? id);
  return [
    ...(lines.length === 0 ? [] : [`What keeps it from stage ${wayUp.to}`, ...lines]),
    ...(toMeasure.length === 0 ? [] : [`Still to be measured for stage ${wayUp.to}: ${listed(toMeasure)}.`]),
  ].join('\n');
}

function unknownText({ assessment }: ResultDocument): string {
  if (assessment.deciding.length === 0) return '';
  const lines = assessment.deciding.map(({ table, column, rows }) => {
    const more = rows.length - MOST_ROWS_NAMED;
    const named = rows.slice(0, MOST_ROWS_NAMED).map((row) => shortened(row, LONGEST));
    return `  ${column} of ${words.table(table)}: ${more > 0 ? `${named.join(', ')} and ${more} more` : listed(named)}`;
  });
  return ['Missing facts that could decide the stage', ...lines].join('\n');
}

function conflictsText(result: ResultDocument): string {
  const lines = Object.entries(result.assessment.questions)
    .filter(([, { conflict }]) => conflict)
    .map(([id, { claimed, measured, contradictedBy }]) => {
      const against = contradictedBy.map(({ indicator }) => result.wording.indicators[indicator]?.name ?? indicator);
      const name = result.wording.questions[id]?.name ?? '';
      return `  ${id} ${name}: stage ${claimed} claimed, stage ${measured} in the evidence (${listed(against)})`;
    });
  return lines.length === 0 ? '' : ['Claims that the evidence contradicts', ...lines].join('\n');
}
