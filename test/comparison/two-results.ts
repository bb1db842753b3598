/** Results to compare, and what the tests of comparison say about them. */
import type { ComparedInput } from '../../src/comparison/compared-input.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { assess, type BuiltIn } from '../assessment/assess-fixture.ts';

/** A map assessed as it is, or in another of the built-in set-ups. */
export function sideOf(map: OperationMap, given: BuiltIn, setup = 'tool-centric'): ComparedInput {
  const setups = given.setups.filter(({ id }) => id === 'tool-centric' || id === setup);
  return { source: 'workspace', document: assess(map, { ...given, setups }), setup, map };
}

export const resultSide = (document: ResultDocument, setup = 'tool-centric'): ComparedInput => ({
  source: 'result',
  document,
  setup,
  map: null,
});

interface Figure {
  readonly from: unknown;
  readonly to: unknown;
  readonly difference: number | null;
  readonly verdict: string;
}

/** Every compared figure and stage of a comparison, with the path that leads to it. */
export function figuresIn(node: unknown, path = ''): readonly (readonly [path: string, figure: Figure])[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('verdict' in node) return [[path, node as Figure]];
  return Object.entries(node).flatMap(([key, value]) => figuresIn(value, `${path}.${nameIn(value) ?? key}`));
}

/** Entries of lists by what they are about: their order may depend on the side that is first. */
const nameIn = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  if ('id' in value) return String(value.id);
  return 'question' in value ? String(value.question) : null;
};
