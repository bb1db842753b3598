/** An explanation for people: what it says, how it comes about, and what it rests on. */

import { english } from '../../messages/english.ts';
import type { ExplainableDocument, ExplanationDocument, ExplanationPart } from '../../schema/result/explanation.ts';
import { type Figures, figuresIn } from '../figures.ts';
import { withNeutralText } from '../neutral-text.ts';
import { findingText } from '../vocabulary.ts';
import { NOT_KNOWN, words } from './english-words.ts';
import { textTable } from './table.ts';
import { type TextWidth, wrapped } from './wrapped.ts';

/** Rows of each list that people are shown before the rest is only counted. */
const MOST_ROWS = 10;
/** Room for the words that lead the lines. */
const LABEL_WIDTH = 12;
const INDENT = ' '.repeat(LABEL_WIDTH);
/** Units that say nothing beside their number. */
const BARE_UNITS: readonly string[] = ['score', 'ratio', 'number', 'weight'];
/** What the other columns of a table of evidence take, and how wide the words may be. */
const OTHER_COLUMNS = 56;
const WORDS_WIDTH = { least: 24, most: 60 } as const;
const VALUE_WIDTH = 24;
/** Columns of a terminal from which paths stand beside values. */
const WIDE = 140;

export function explanationText(document: ExplanationDocument, width: TextWidth): string {
  const explanation = withNeutralText(document);
  const figures = figuresIn(english, null);
  const blocks = [
    headText(explanation, figures, width),
    partsText(explanation, figures, width),
    evidenceText(explanation, figures, width),
    assumptionsText(explanation, figures),
    listText('Sources', explanation.sources, width),
  ];
  return blocks.filter((block) => block !== null).join('\n\n');
}

export function explainableText(document: ExplainableDocument): string {
  return document.groups
    .map(({ title, how, entries }) => {
      const rows = entries.map(({ name, title: words }) => [`  ${name}`, words]);
      return textTable([{ heading: `${title} (${how})` }, { heading: '' }], rows);
    })
    .join('\n\n');
}

function headText(explanation: ExplanationDocument, figures: Figures, width: TextWidth): string {
  const { title, about, path, value, unit, finding, meaning, why, formula, worked, remedy, parts } = explanation;
  const name = about.length === 0 ? title : `${title}: ${about.join(', ')}`;
  const isGroup = value === null && parts.length > 0 && formula === null;
  const lines: readonly (readonly [string, string | null])[] = [
    ['Path', path],
    ['Value', isGroup ? null : valueText(value, unit, figures)],
    ['Finding', finding === null ? null : findingText(english, finding)],
    ['Meaning', meaning],
    ['Formula', formula],
    ['Here', worked],
    ['Why', why],
    ['What to do', remedy],
    ['Provenance', provenanceText(explanation, figures)],
  ];
  return [
    wrapped(name, width),
    ...lines.flatMap(([label, text]) =>
      text === null || text === '' ? [] : [wrapped(`${label.padEnd(LABEL_WIDTH)}${text}`, width, INDENT)],
    ),
  ].join('\n');
}

function valueText(value: ExplanationDocument['value'], unit: string | null, figures: Figures): string {
  if (value === null) return NOT_KNOWN;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (unit === 'stage') return `stage ${value}`;
  // Two decimals: whoever asks where a number comes from wants to see more of it than a report shows.
  if (unit === 'share') return `${figures.number(100 * value)}%`;
  const text = unit === null || BARE_UNITS.includes(unit) ? figures.number(value) : figures.inUnit(value, unit);
  return text.replace(/^-/u, '−');
}

function provenanceText({ provenance }: ExplanationDocument, figures: Figures): string | null {
  if (provenance === null) return null;
  return (['measured', 'attested', 'assumed'] as const)
    .filter((status) => provenance[status] > 0)
    .map((status) => `${figures.share(provenance[status])} ${words.status(status).toLowerCase()}`)
    .join(', ');
}

function partsText({ parts }: ExplanationDocument, figures: Figures, width: TextWidth): string | null {
  if (parts.length === 0) return null;
  const text = ({ value, unit, parts: count }: ExplanationPart): string => {
    if (count === null) return valueText(value, unit, figures);
    return count === 0 ? 'none' : `${count} ${count === 1 ? 'value' : 'values'}`;
  };
  const most = 4 * MOST_ROWS;
  const shown = parts.slice(0, most);
  const rest = restText(parts.length - most);
  if (width !== null && width < WIDE) {
    // Paths do not fit beside the rest, and what is asked for next is one of them.
    return `${['Parts', ...shown.map((part) => `  ${part.title}: ${text(part)}\n      ${part.path}`)].join('\n')}${rest}`;
  }
  const rows = shown.map((part) => [part.title, text(part), part.path]);
  return textTable(
    [
      { heading: 'Parts', width: wordsWidth(width) },
      { heading: 'value', align: 'right', width: VALUE_WIDTH },
      { heading: 'path' },
    ],
    rows,
  ).concat(rest);
}

const wordsWidth = (width: TextWidth): number =>
  Math.min(WORDS_WIDTH.most, Math.max(WORDS_WIDTH.least, (width ?? Infinity) - OTHER_COLUMNS));

function evidenceText(
  { evidence, evidenceTotal }: ExplanationDocument,
  figures: Figures,
  width: TextWidth,
): string | null {
  if (evidenceTotal === 0) return null;
  const shown = evidence.slice(0, MOST_ROWS);
  const rows = shown.map(({ file, sheet, row, key, note, weight, value, status }) => [
    `${file}${sheet === null ? '' : `!${sheet}`}:${row}`,
    `${key}: ${note}`,
    weight === null ? '' : figures.number(weight),
    value === null ? '' : figures.number(value),
    words.status(status).toLowerCase(),
  ]);
  const order = shown.some(({ weight }) => weight !== null) ? ', worst first' : '';
  const count = evidenceTotal === shown.length ? `${evidenceTotal}` : `${shown.length} of ${evidenceTotal}`;
  const table = textTable(
    [
      { heading: 'row' },
      { heading: 'what it shows', width: wordsWidth(width) },
      { heading: 'weight', align: 'right' },
      { heading: 'value', align: 'right' },
      { heading: 'status' },
    ],
    rows,
  );
  return `Evidence (${count} ${evidenceTotal === 1 ? 'row' : 'rows'}${order})\n${table}`;
}

function assumptionsText({ assumptions }: ExplanationDocument, figures: Figures): string | null {
  if (assumptions.length === 0) return null;
  const number = (value: number | null): string => (value === null ? '' : figures.number(value));
  const rows = assumptions
    .slice(0, MOST_ROWS)
    .map(({ id, value, low, high, unit, source }) => [
      id,
      number(value),
      low === null && high === null ? '' : `${number(low)} to ${number(high)}`,
      unit === 'as in the map' ? '' : unit,
      source === 'assumption' ? 'assumed' : 'sourced',
    ]);
  return textTable(
    [
      { heading: 'Assumptions' },
      { heading: 'value', align: 'right' },
      { heading: 'range', align: 'right' },
      { heading: 'unit' },
      { heading: 'source' },
    ],
    rows,
  ).concat(restText(assumptions.length - MOST_ROWS));
}

function listText(heading: string, items: readonly string[], width: TextWidth): string | null {
  if (items.length === 0) return null;
  const shown = items.slice(0, MOST_ROWS).map((item) => wrapped(`  • ${item}`, width, '    '));
  return `${[heading, ...shown].join('\n')}${restText(items.length - MOST_ROWS)}`;
}

const restText = (rest: number): string => (rest > 0 ? `\n… and ${rest} more; --json lists more of them.` : '');
