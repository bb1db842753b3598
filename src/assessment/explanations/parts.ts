/** What stands below a place of the document, and what a gated value is made of. */
import type { ExplanationPart } from '../../schema/result/explanation.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { entryOf } from './catalogue/index.ts';
import { leavesOf, pathText } from './find-path.ts';
import { namesOfPath } from './names.ts';
import type { Place } from './place.ts';
import { unitAt } from './unit-at.ts';
import { valueAt } from './value-at.ts';

type Root = Pick<Place, 'document' | 'prepared'>;

/** The entries of an object or list, in its order. */
export function partsBelow(root: Root, path: readonly string[], node: unknown): ExplanationPart[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).map(([key, value]) => partOf(root, [...path, key], value, titleOfKey));
}

/** Values beside a value; those that the result does not have are left out. */
export function partsBeside(root: Root, paths: readonly (readonly string[])[]): ExplanationPart[] {
  return partsAt(root, paths, titleOfKey).filter(({ value, parts }) => value !== null || parts !== null);
}

/** Values elsewhere in the document that one is made of, told by the name of what they are of. */
export function partsOfWhole(root: Root, paths: readonly (readonly string[])[]): ExplanationPart[] {
  return partsAt(root, paths, titleOfOwner);
}

type TitleOf = (document: ResultDocument, path: readonly string[]) => string;

function partsAt(root: Root, paths: readonly (readonly string[])[], titleOf: TitleOf): ExplanationPart[] {
  return paths.flatMap((path) => {
    const value = valueAt(root.document, path);
    return value === undefined ? [] : [partOf(root, path, value, titleOf)];
  });
}

function partOf(root: Root, path: readonly string[], value: unknown, titleOf: TitleOf): ExplanationPart {
  const isGroup = typeof value === 'object' && value !== null;
  const explained = isGroup ? null : entryOf(path);
  return {
    path: pathText(path),
    title: titleOf(root.document, path),
    value: isGroup ? null : (value as ExplanationPart['value']),
    unit: explained === null ? null : unitAt({ ...root, path, wild: explained.wild, value }, explained.entry),
    parts: isGroup ? leavesOf(value).length : null,
  };
}

/** A key that is an id is told by its name, one that is a field by the title of its explanation. */
const titleOfKey: TitleOf = (document, path) => {
  const last = path.length - 1;
  const explained = entryOf(path);
  if (explained !== null && !explained.open.includes(last)) return explained.entry.title;
  return namesOfPath(document, path, (at) => at === last)[0] ?? '';
};

const titleOfOwner: TitleOf = (document, path) => {
  const owner = entryOf(path)?.open.at(-1);
  return namesOfPath(document, path, (at) => at === owner)[0] ?? '';
};

/** Paths of the values that a stage or a score is made of; none for what is made of rows. */
export function madeOf({ document, path }: Pick<Place, 'document' | 'path'>): readonly (readonly string[])[] {
  if (path[0] !== 'assessment') return [];
  const { assessment } = document;
  const base = path[1] === 'setups' ? path.slice(0, 3) : ['assessment'];
  const own = path.slice(base.length);
  const field = own.at(-1) ?? '';
  const setup = path[1] === 'setups' ? assessment.setups[path[2] ?? ''] : undefined;
  const functions = (setup ?? assessment).functions;
  if (own[0] === 'stage' && own.length === 2) {
    const bound = field === 'value' ? 'stage' : field;
    return Object.keys(functions).map((id) => [...base, 'functions', id, bound]);
  }
  if (own[0] === 'score') {
    const bound = { value: 'score', floor: 'scoreFloor', ceiling: 'scoreCeiling' }[field] ?? '';
    return Object.keys(functions).map((id) => [...base, 'functions', id, bound]);
  }
  if (own[0] === 'functions' || own[0] === 'observations') {
    const group = own[0] === 'observations' ? assessment.observations : functions;
    return (group[own[1] ?? '']?.indicators ?? []).map((id) => [...base, 'indicators', id, ...boundOf(field)]);
  }
  if (own[0] === 'questions') {
    return (assessment.questions[own[1] ?? '']?.indicators ?? []).map((id) => [
      'assessment',
      'indicators',
      id,
      'stage',
    ]);
  }
  return [];
}

const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  stage: ['stage'],
  floor: ['floor', 'stage'],
  ceiling: ['ceiling', 'stage'],
  score: ['score'],
  scoreFloor: ['floor', 'score'],
  scoreCeiling: ['ceiling', 'score'],
};
const boundOf = (field: string): readonly string[] => BOUNDS[field] ?? ['stage'];
