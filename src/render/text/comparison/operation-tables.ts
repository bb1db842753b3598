/** Handle time, what customers live through and single failures of two results, side by side. */

import type { ComparedFigure, ComparedHandleTime, ComparisonDocument } from '../../../schema/result/comparison.ts';
import { type Figures } from '../../figures.ts';
import { NOT_KNOWN, words } from '../english-words.ts';
import { textTable } from '../table.ts';
import { type TextWidth, wrapped } from '../wrapped.ts';
import {
  changeText,
  ENGLISH_CELLS,
  type FigureForm,
  figureCells,
  figureColumns,
  relativeText,
} from './figure-cells.ts';

/** Rows of a table that people are shown before the rest is only counted. */
const MOST_ROWS = 10;
const NAME_WIDTH = 30;
const NOT_THERE = '–';

const CUSTOMER_ROWS: readonly (readonly [keyof ComparedHandleTime['customer'], string, FigureForm])[] = [
  ['identityChecks', 'Identity checks', 'number'],
  ['retellings', 'Retellings', 'number'],
  ['transfers', 'Transfers', 'number'],
  ['waitingSeconds', 'Waiting', 'seconds'],
  ['contactSeconds', 'In contact', 'seconds'],
  ['carriedByPerson', 'Hand-off carried by a person', 'share'],
];

/** `absent` stands where a side has no such thing, rather than one that is not known. */
type Row = readonly [name: string, figure: ComparedFigure, form: FigureForm, absent?: string];

export function handleTimeText(comparison: ComparisonDocument, figures: Figures, width: TextWidth): string {
  const { handleTime, from } = comparison;
  const kinds = Object.entries(handleTime.byKind).map(([kind, figure]): Row => [kindWord(kind), figure, 'seconds']);
  const totals: readonly Row[] = [
    ['Agent time per contact offered', handleTime.agentTimePerContact, 'seconds'],
    [`Contacts a ${from.period}`, handleTime.volume, 'whole'],
    [`Agent hours a ${from.period}`, handleTime.agentHours, 'whole'],
    [`Cost a ${from.period}`, handleTime.cost, 'money'],
    ['Full-time equivalents', handleTime.fullTimeEquivalents, 'number'],
    ['AI could read for', handleTime.ai.readable, 'share'],
    ['AI could complete', handleTime.ai.completable, 'share'],
    ['First-contact resolution', handleTime.firstContactResolution, 'share'],
  ];
  const rows: readonly Row[] = [
    ['Mean', handleTime.exactMean, 'seconds'],
    ['Standard deviation', handleTime.exactSd, 'seconds'],
    ['Coordination share', handleTime.coordinationShare, 'share'],
    ...kinds.map(([name, figure, form]): Row => [`  ${name}`, figure, form]),
    ...totals,
  ];
  return [
    figureTable('Handle time, exact', rows, figures),
    ...mixLines(handleTime, figures),
    ...pairedLines(handleTime, figures),
  ]
    .map((part, at) => (at === 0 ? part : wrapped(part, width, '  ')))
    .join('\n');
}

export function contactTypesText({ handleTime }: ComparisonDocument, figures: Figures): string | null {
  const types = handleTime.byContactType.filter(({ exactMean }) => exactMean.from !== null || exactMean.to !== null);
  if (types.length === 0) return null;
  return withRest(
    figureTable(
      'Handle time by contact type',
      types.slice(0, MOST_ROWS).map(({ name, presence, exactMean }): Row => {
        const where = presence === 'both' ? '' : ` (${presence === 'from' ? 'A' : 'B'} only)`;
        return [`${name}${where}`, exactMean, 'seconds', presence === 'both' ? NOT_KNOWN : NOT_THERE];
      }),
      figures,
    ),
    types.length - MOST_ROWS,
  );
}

export function customerText({ handleTime }: ComparisonDocument, figures: Figures): string | null {
  const rows = CUSTOMER_ROWS.map(([key, name, form]): Row => [name, handleTime.customer[key], form]).filter(
    ([, figure]) => figure.from !== null || figure.to !== null,
  );
  return rows.length === 0 ? null : figureTable('Customer’s side, per contact', rows, figures);
}

export function failuresText({ singleFailures }: ComparisonDocument, figures: Figures): string {
  const { largest, largestBy, breaking, withoutWorkflowsShare, elements } = singleFailures;
  const differing = elements.filter(({ presence, broken }) =>
    presence === 'both' ? broken.verdict !== 'same' : (broken.from ?? broken.to ?? 0) > 0,
  );
  const worst = (side: 'from' | 'to'): string => largestBy[side]?.name ?? 'none';
  const rows: readonly Row[] = [
    [`Most volume that one breaks (A ${worst('from')}; B ${worst('to')})`, largest, 'share'],
    ['Elements that break a workflow', breaking, 'whole'],
    ['Volume without workflows', withoutWorkflowsShare, 'share'],
    ...differing.slice(0, MOST_ROWS).map(({ name, presence, broken }): Row => {
      const where = presence === 'both' ? '' : ` (${presence === 'from' ? 'A' : 'B'} only)`;
      return [`${name}${where}`, broken, 'share', presence === 'both' ? NOT_KNOWN : NOT_THERE];
    }),
  ];
  return withRest(figureTable('Single failures: volume broken', rows, figures), differing.length - MOST_ROWS);
}

/** Shares and counts change by points and pieces; of everything else it helps to know the part of A's figure. */
const figureTable = (heading: string, rows: readonly Row[], figures: Figures): string =>
  textTable(
    [
      { heading, width: NAME_WIDTH },
      ...figureColumns.slice(0, 3),
      { heading: '', align: 'right' },
      ...figureColumns.slice(3),
    ],
    rows.map(([name, figure, form, absent]) => {
      const [a, b, change, verdict] = figureCells(figure, form, figures, {
        ...ENGLISH_CELLS,
        ...(absent === undefined ? {} : { notKnown: absent }),
      });
      return [name, a, b, change, form === 'share' ? '' : relativeText(figure), verdict];
    }),
  );

const withRest = (table: string, rest: number): string =>
  rest > 0 ? `${table}\n… and ${rest} more; --json lists every one.` : table;

const kindWord = (kind: string): string => words.kind(kind);

function mixLines({ mixEffect, exactMean }: ComparedHandleTime, figures: Figures): string[] {
  if (exactMean.difference === null || exactMean.difference === 0) return [];
  if (mixEffect === null) {
    return [
      'Means are over contacts that reach an agent: where AI completes some, they also move with the mix of the others.',
    ];
  }
  if (mixEffect.ofMix === 0) return [];
  if (mixEffect.ofTypes === 0) return ['The change of the mean is of the mix of contact types alone.'];
  const part = (seconds: number): string => changeText(seconds, 'seconds', figures);
  return [
    `Of the change of the mean, ${part(mixEffect.ofTypes)} is of the contact types themselves and ${part(mixEffect.ofMix)} of their mix.`,
  ];
}

function pairedLines({ paired }: ComparedHandleTime, figures: Figures): string[] {
  if (paired === null) return [];
  const text = (seconds: number): string => changeText(seconds, 'seconds', figures);
  const [low, high] = paired.ci95;
  return [
    `Simulated on the same random numbers: ${text(paired.meanDifference)} of agent time per contact (95 % interval ${text(low)} to ${text(high)}).`,
  ];
}
