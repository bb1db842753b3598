import { IntlMessageFormat } from 'intl-messageformat';
import { beforeAll, describe, expect, test } from 'vitest';
import { assembleResult } from '../../src/assessment/assemble-result.ts';
import { DEFAULT_FAILURE_ANALYSIS } from '../../src/assessment/failures/failure-analysis-section.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import { API_ABILITIES } from '../../src/domain/vocabulary.ts';
import { simulateHandleTime } from '../../src/kernels/handle-time/simulate.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import type { Language } from '../../src/messages/language.ts';
import { loadLanguage } from '../../src/messages/languages.ts';
import { type Say, sayIn } from '../../src/messages/say.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { type BuiltIn, builtIn, mapOf, prepared } from './assess-fixture.ts';

/** Stands for the words of every message: no name, id or text of the model has it. */
const WORDS = '¤';

interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}
/** Kinds of nodes in a parsed message: 0 is words, 7 the number sign of a plural. */
const [LITERAL, NUMBER_SIGN] = [0, 7];

/** A message of the same values as the English one, and no word of it. */
function withoutWords(text: string): string {
  const names = new Set<string>();
  const walk = (nodes: readonly Node[]): void => {
    for (const { type, value, options } of nodes) {
      if (type !== LITERAL && type !== NUMBER_SIGN && value !== undefined) names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as unknown as readonly Node[]);
  return [WORDS, ...[...names].flatMap((name) => [`{${name}}`, WORDS])].join('');
}

const PSEUDO: Language = {
  ...ENGLISH,
  messages: Object.fromEntries(
    Object.entries(ENGLISH.messages).map(([file, entries]) => [
      file,
      Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, withoutWords(text)])),
    ]),
  ) as unknown as Language['messages'],
};

type Texts = readonly (readonly [where: string, text: string])[];

/** A heading of a table, which is no text. */
const COLUMN = /^[a-z_.]+$/;

/** Every text that code makes, with its place; texts of the map and of the model are left out. */
function generatedTexts({ assessment, handleTime, blastRadius }: ResultDocument): Texts {
  const found: [string, string][] = [];
  const put = (where: string, text: string | null): void => {
    if (text !== null) found.push([where, text]);
  };
  const putColumn = (where: string, column: string): void => {
    if (!COLUMN.test(column)) put(where, column);
  };
  for (const [id, { reason, evidence, missing }] of Object.entries(assessment.indicators)) {
    put(`${id}: reason`, reason);
    for (const { note } of evidence) put(`${id}: note`, note);
    for (const { column } of missing) putColumn(`${id}: column`, column);
  }
  for (const { contradictedBy } of Object.values(assessment.questions))
    for (const { note } of contradictedBy.flatMap(({ rows }) => rows)) put('contradicted by', note);
  for (const { column } of assessment.deciding) putColumn('deciding', column);
  put('handle time', handleTime.notApplicable);
  for (const { note } of handleTime.spread) put('spread', note);
  for (const { tornado } of Object.values(handleTime.uncertainty?.comparisons ?? {}))
    for (const { input, label } of tornado) if (input.startsWith('map.')) put('tornado', label);
  for (const [id, { ai, blockers, changes }] of Object.entries(handleTime.setups)) {
    for (const { reason } of Object.values(ai.gaps).flat()) put(`${id}: gap`, reason);
    for (const { message } of blockers) put(`${id}: blocker`, message);
    for (const { rule, what } of changes.byRule) {
      put(`${id}: rule`, rule);
      put(`${id}: what`, what);
    }
  }
  for (const { elements } of Object.values(blastRadius.setups))
    for (const { kind, name } of Object.values(elements)) put(kind, name);
  return found;
}

/** Whatever is written in the map: ids, words of vocabularies, names, methods. */
function writtenIn(node: unknown, into: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof node === 'string') into.add(node);
  else if (typeof node === 'object' && node !== null) for (const value of Object.values(node)) writtenIn(value, into);
  return into;
}

/** Values by which languages choose words, and that no map has. */
const CHOICES = [...API_ABILITIES, 'unknown', 'delivery', 'persistence'];

/** Between ids in keys, lists and labels. */
const BETWEEN_IDS = /[/.;,\s→]+/u;

/** Pieces of texts that are neither said by a message nor written in the map. */
function plainPieces(texts: Texts, map: OperationMap): readonly string[] {
  const written = new Set([...writtenIn(map), ...CHOICES]);
  const isKnown = (piece: string): boolean => piece === '' || !/\p{L}/u.test(piece) || written.has(piece);
  return texts.flatMap(([where, text]) =>
    text
      .split(WORDS)
      .map((piece) => piece.trim())
      .filter(
        (piece) => !isKnown(piece) && !piece.split(' → ').every(isKnown) && !piece.split(BETWEEN_IDS).every(isKnown),
      )
      .map((piece) => `${where}: ${piece}`),
  );
}

let given: BuiltIn;
beforeAll(async () => {
  given = await builtIn();
});

function documentIn(say: Say, map: OperationMap): ResultDocument {
  const made = prepared(map, { ...given, say });
  const simulation = simulateHandleTime(made.measured.plan, 1, { kind: 'contacts', contacts: 1000 });
  return assembleResult(made, { simulation, failures: DEFAULT_FAILURE_ANALYSIS });
}

/** No volume, no touches, no workflows: reasons instead of notes. */
const emptied = (map: OperationMap): OperationMap => ({
  ...map,
  contactTypes: map.contactTypes.map((type) => ({ ...type, volume: null, aiEligible: null })),
  touches: [],
  workflows: [],
  context: [],
});

describe.each([
  ['harbour-telecom', (map: OperationMap) => map],
  ['sparse', (map: OperationMap) => map],
  ['sparse', emptied],
] as const)('a result document of %s', (fixture, changed) => {
  test('says everything that code has to say through messages', async () => {
    const map = changed(await mapOf(fixture));
    const texts = generatedTexts(documentIn(sayIn(PSEUDO, 'en'), map));
    expect(texts.length).toBeGreaterThan(20);
    expect(plainPieces(texts, map).slice(0, 20)).toEqual([]);
  });

  test('differs between languages in texts alone', async () => {
    const map = changed(await mapOf(fixture));
    const german = documentIn(sayIn(await loadLanguage('de'), 'de-CH'), map);
    const english = documentIn(given.say, map);
    expect([german.language, english.language]).toEqual(['de', 'en']);
    expect(withoutTexts(german)).toEqual(withoutTexts(english));
  });
});

/** Only numbers, flags and how many there are of everything; names of languages differ as texts do. */
function withoutTexts(node: unknown): unknown {
  if (typeof node === 'string') return '';
  if (Array.isArray(node)) return node.map(withoutTexts);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutTexts(value)]));
}

test('figures in sentences are written as the locale writes them', async () => {
  const german = documentIn(sayIn(await loadLanguage('de'), 'de'), await mapOf('harbour-telecom'));
  const { finding } = german.assessment.indicators['systems-per-contact'] ?? { finding: '' };
  expect(finding).toContain('4,73');
  const blockers = Object.values(german.handleTime.setups).flatMap((setup) => setup.blockers);
  expect(blockers.map(({ message }) => message)).toContain(
    'Network and product inventory hat keine Lese-API: Suchen, Abgleichen und Notizen dort bleiben, wie sie sind, in 6\u00a0Kontaktarten (41\u00a0% des Volumens)',
  );
});
