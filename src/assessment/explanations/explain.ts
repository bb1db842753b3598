/** One value of a result: what it says, how it comes about with the numbers put in, and what it rests on. */
import { EXPLANATION_SCHEMA_VERSION, type ExplanationDocument } from '../../schema/result/explanation.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { PreparedResult } from '../assemble-result.ts';
import { backingOf, NO_BACKING, sourcesOf } from './backing.ts';
import { type Explained, entriesBelow, entryOf } from './catalogue/index.ts';
import { leavesOf, pathText } from './find-path.ts';
import { headlineOf } from './headlines.ts';
import { namesOfPath } from './names.ts';
import { madeOf, partsBelow, partsBeside, partsOfWhole } from './parts.ts';
import type { Place } from './place.ts';
import { unitAt } from './unit-at.ts';
import { valueAt } from './value-at.ts';

export interface ResultToExplain {
  readonly document: ResultDocument;
  readonly prepared: PreparedResult;
}

/** @param path one that leads somewhere in the document, or that the catalogue knows though this result does not have it */
export function explainPath(result: ResultToExplain, asked: string, path: readonly string[]): ExplanationDocument {
  const node = valueAt(result.document, path);
  const isGroup = typeof node === 'object' && node !== null;
  const headline = isGroup ? headlineOf(path, result.document) : { path, beside: [] };
  const explained = headline === null ? null : entryOf(headline.path);
  if (node === null && entryOf(path) === null) return explainAbsentPart(result, asked, path);
  if (headline === null || explained === null) return explainGroup(result, asked, path, node);
  const whole = partsOfWhole(result, madeOf({ ...result, path: headline.path }));
  const others = headline.beside === null ? partsBelow(result, path, node) : partsBeside(result, headline.beside);
  return { ...explainValue(result, asked, headline.path, explained), parts: [...whole, ...others] };
}

function explainValue(
  result: ResultToExplain,
  asked: string,
  path: readonly string[],
  { entry, wild, open }: Explained,
): ExplanationDocument {
  const value = valueAt(result.document, path);
  const place: Place = { ...result, path, wild, value };
  const known = value !== null && value !== undefined;
  const rows = known ? (entry.evidence?.(place) ?? []) : [];
  const backing = backingOf(place, rows, known ? (entry.assumptions?.(place) ?? []) : []);
  const words = wordsOf(place);
  const about = namesOfPath(result.document, path, (at) => open.includes(at));
  return {
    schemaVersion: EXPLANATION_SCHEMA_VERSION,
    asked,
    path: pathText(path),
    title: words.title ?? entry.title,
    about: about.filter((name) => name !== words.title),
    meaning: words.meaning ?? entry.meaning,
    why: words.why,
    value: known && typeof value !== 'object' ? (value as ExplanationDocument['value']) : null,
    unit: unitAt(place, entry),
    finding: value === undefined ? NOT_HERE : words.finding,
    formula: words.formula ?? entry.formula,
    worked: known ? (entry.worked?.(place)?.text ?? null) : null,
    remedy: words.remedy,
    parts: [],
    ...backing,
    sources: sourcesOf(backing, [entry.source, ...words.sources]),
  };
}

const NOT_HERE = 'This result does not hold it: it was not simulated or analysed, or does not apply.';

interface Words {
  readonly title: string | null;
  readonly meaning: string | null;
  readonly why: string | null;
  readonly formula: string | null;
  readonly remedy: string | null;
  readonly finding: string | null;
  readonly sources: readonly string[];
}

const NO_WORDS: Words = {
  title: null,
  meaning: null,
  why: null,
  formula: null,
  remedy: null,
  finding: null,
  sources: [],
};

/** What the model itself says of indicators, functions and questions. */
function wordsOf(place: Place): Words {
  const { document, path } = place;
  const { wording, assessment } = document;
  const idAfter = (key: string): string | null => (path.includes(key) ? (path[path.indexOf(key) + 1] ?? null) : null);
  if (path[0] !== 'assessment') return NO_WORDS;
  const indicator = wording.indicators[idAfter('indicators') ?? ''];
  const field = path.at(-1);
  if (indicator !== undefined && path.length <= 6) {
    const { name, why, formula, remedy, source, cutSource } = indicator;
    const isValue = field === 'value' || field === 'wider';
    const isAsIs = path[1] === 'indicators';
    return {
      title: field === 'value' && path.at(-3) === 'indicators' ? name : null,
      meaning: field === 'value' && path.at(-3) === 'indicators' ? measures(place) : null,
      why,
      formula: isValue ? formula : null,
      remedy,
      finding: isAsIs ? (assessment.indicators[idAfter('indicators') ?? '']?.finding ?? null) : null,
      sources: [source, cutSource],
    };
  }
  const group = wording.functions[idAfter('functions') ?? idAfter('observations') ?? ''];
  if (group !== undefined) return { ...NO_WORDS, why: group.why, remedy: group.remedy };
  const question = wording.questions[idAfter('questions') ?? ''];
  if (question === undefined) return NO_WORDS;
  return { ...NO_WORDS, why: `Question ${idAfter('questions') ?? ''}: ${question.text}` };
}

/** What an indicator is for. */
function measures({ document, path }: Place): string {
  const own = document.assessment.indicators[path[path.indexOf('indicators') + 1] ?? ''];
  const group = document.wording.functions[own?.function ?? '']?.name.toLowerCase() ?? own?.function ?? '';
  const question = own?.question == null ? '' : `, held against question ${own.question}`;
  return `One of the facts that measure ${group}${question}.`;
}

/** A part that a result may have and this one does not: what it would hold. */
function explainAbsentPart(result: ResultToExplain, asked: string, path: readonly string[]): ExplanationDocument {
  const below = entriesBelow(path);
  return {
    ...explainGroup(result, asked, path, null),
    meaning: `A part that a result may have: ${[...new Set(below.map(({ title }) => title.toLowerCase()))].join('; ')}.`,
    finding: NOT_HERE,
    parts: below.map(({ text, title }) => ({ path: text, title, value: null, unit: null, parts: null })),
  };
}

/** A part of the document without a value of its own. */
function explainGroup(
  result: ResultToExplain,
  asked: string,
  path: readonly string[],
  node: unknown,
): ExplanationDocument {
  const names = namesOfPath(result.document, path, () => true);
  const values = leavesOf(node).length;
  return {
    schemaVersion: EXPLANATION_SCHEMA_VERSION,
    asked,
    path: pathText(path),
    title: names.at(-1) ?? 'The result',
    // Of the other segments only what has a name of its own tells anything beyond the path.
    about: names.slice(0, -1).filter((name, at) => name !== path[at]),
    meaning: `A part of the result with ${values} ${values === 1 ? 'value' : 'values'}; each can be explained.`,
    why: null,
    value: null,
    unit: null,
    finding: null,
    formula: null,
    worked: null,
    remedy: null,
    parts: partsBelow(result, path, node),
    ...NO_BACKING,
    sources: [],
  };
}
