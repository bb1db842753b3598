/** A German report has no English left: in what it says itself, in what the model says, in what the engine says of rows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { sayIn } from '../../../src/messages/say.ts';
import { AUDIENCES } from '../../../src/render/html/audience.ts';
import { fixture } from '../../assessment/assess-fixture.ts';
import { editionOf, reportOf, sampleAssessment, withoutScripts } from '../sample-report.ts';

const german = sayIn(await loadLanguage('de'));

/** Small words that English has and German has not; none of them is a name. */
const ENGLISH =
  /(?<![\w’'-])(the|of|and|is|are|with|from|which|not|than|each|every|to|for|would|that|this|its|has|have|been|if|at|it|on|a|no|or|as|when|where|only|more|less|nothing|known)(?![\w’'-])/u;

/** Names of columns stand as the tables of the map have them. */
const COLUMN = /^[a-z_]+$/u;

/** Names that charts had no room for end in an ellipsis. */
const withoutCut = (text: string, names: readonly string[]): string =>
  text.replaceAll(/[^,→:]+…/gu, (cut) => (names.some((name) => name.startsWith(cut.trim().slice(0, -1))) ? '·' : cut));

/** Names, notes and sources of the map stay as their authors wrote them. */
function wordsOfTheMap(folder: string): readonly string[] {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const cells = tables.flatMap((name) => parse(readFileSync(join(folder, name))).flat());
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => textsIn(parseYaml(readFileSync(join(folder, name), 'utf8'))));
  return longestFirst([...cells, ...written].map((text) => text.trim()));
}

/** Every text in it, at any depth. */
function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(textsIn) : [];
}

const longestFirst = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text.length > 3).toSorted((a, b) => b.length - a.length);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const plain = (text: string): string =>
  text.replaceAll(/&(\w+|#\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole).replaceAll(/\s+/gu, ' ');

/** What people read or hear, tag by tag; what is marked as English is left out. */
function saidIn(html: string): readonly string[] {
  const page = withoutScripts(html)
    .replaceAll(/<style>.*?<\/style>/gsu, '')
    .replaceAll(/<(\w+)[^>]* lang="en"[^>]*>.*?<\/\1>/gsu, '');
  const texts = Array.from(page.matchAll(/>([^<>]+)</gu), ([, text = '']) => text);
  const attributes = Array.from(
    page.matchAll(/ (?:aria-label|alt|title|data-tip)="([^"]*)"/gu),
    ([, text = '']) => text,
  );
  return [...new Set([...texts, ...attributes].map(plain))];
}

describe.each(['harbour-telecom', 'sparse', 'anonymous-bank'])('the German report of %s', (name) => {
  test.each(AUDIENCES)('for the audience "%s" has no English left', async (audience) => {
    const { result, explorer } = await sampleAssessment(name, german);
    const cited = [...result.assumptions, ...Object.values(result.wording.indicators)].flatMap(({ source }) => [
      source,
      ...source.split('; '),
    ]);
    const own = longestFirst([...wordsOfTheMap(fixture(name)), ...cited]);
    const html =
      audience === 'client'
        ? await reportOf(result, explorer, null, german)
        : await editionOf(result, audience, german);
    const left = saidIn(html).filter((text) => {
      const rest = own.reduce((said, words) => said.replaceAll(words, '·'), withoutCut(text, own));
      return !COLUMN.test(text) && ENGLISH.test(rest);
    });
    expect(left).toEqual([]);
  });
});

test('the check finds English where there is some', () => {
  expect(
    saidIn('<p>Bei Basiswerten</p><p lang="en">Kept of it</p><b>How it is &amp; was</b>').filter((t) =>
      ENGLISH.test(t),
    ),
  ).toEqual(['How it is & was']);
});
