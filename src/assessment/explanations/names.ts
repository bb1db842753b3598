/** Names for people of the ids that a path goes through. */
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { nameOf } from './find-path.ts';

/** Names of every id that a path may hold; the first of those that share an id. */
function namesIn({ wording, operation, blastRadius }: ResultDocument): ReadonlyMap<string, string> {
  const named = (record: Readonly<Record<string, { readonly name: string }>>): [string, string][] =>
    Object.entries(record).map(([id, { name }]) => [id, name]);
  return new Map([
    ...Object.values(blastRadius.setups).flatMap(({ elements }) => named(elements)),
    ...Object.entries(operation.workflowNames),
    ...Object.entries(operation.systemNames),
    ...operation.contactTypes.map(({ id, name }): [string, string] => [id, name]),
    ...named(wording.setups),
    ...named(wording.questions),
    ...named(wording.functions),
    ...named(wording.indicators),
  ]);
}

/** What a path is of, segment by segment: those that the pattern leaves open, by name. */
export function namesOfPath(
  document: ResultDocument,
  path: readonly string[],
  isOpen: (at: number) => boolean,
): string[] {
  const names = namesIn(document);
  let node: unknown = document;
  return path.flatMap((segment, at) => {
    node = typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)[segment] : undefined;
    if (!isOpen(at)) return [];
    const own = /^\d+$/u.test(segment) ? (nameOf(node) ?? `number ${Number(segment) + 1}`) : segment;
    return [names.get(own) ?? (own === '' ? 'no system' : own)];
  });
}
