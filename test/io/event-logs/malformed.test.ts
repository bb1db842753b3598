import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importEvents } from '../../../src/app/import-events.ts';
import { InvalidInput } from '../../../src/app/invalid-input.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { EVENT_LOG_PROBLEMS } from '../../../src/schema/problems/event-logs.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'malformed-event-logs');
/** Made below: a file of tens of thousands of names is none to keep. */
const MADE_BY_TESTS = ['event-names-too-many'];
/** Problems that event logs share with call records. */
const SHARED = ['records-date-ambiguous', 'records-dates-mixed'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-log-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Problems of a log, imported as the command would, and how many records became events. */
const imported = async (
  log: string,
  mapping: string | null = null,
): Promise<{ problems: readonly Problem[]; used: number | null }> => {
  const workspace = join(folder, 'centre');
  const target = { workspace, replace: false, dryRun: true, foldBelow: 5 };
  try {
    const { logProblems, reading } = await importEvents({ log, mapping, settings: {}, ...target });
    // Every record is an event or set aside for one reason.
    const aside = reading.setAside.reduce((sum, { count }) => sum + count, 0);
    expect(reading.records).toBe(aside + reading.events.used);
    return { problems: logProblems, used: reading.events.used };
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    return { problems: thrown.problems, used: null };
  }
};
const written = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const codesOf = async (log: string): Promise<string[]> => (await imported(log)).problems.map(({ code }) => code);

const files = readdirSync(FIXTURES).filter((name) => !/\.(?:yaml|md)$/u.test(name));
const codeOf = (file: string): string => file.replace(/\..*$/u, '');

describe('the malformed event logs', () => {
  test('are one for each problem', () => {
    const known = [...Object.keys(EVENT_LOG_PROBLEMS), ...SHARED];
    expect([...files.map(codeOf), ...MADE_BY_TESTS].toSorted()).toEqual(known.toSorted());
  });

  test.each(files)('%s reports itself and nothing else', async (file) => {
    const mapping = join(FIXTURES, `${codeOf(file)}.yaml`);
    const { problems, used } = await imported(join(FIXTURES, file), existsSync(mapping) ? mapping : null);
    // An error stands beside the warnings that explain it.
    const fatal = problems.filter(({ severity }) => severity === 'error');
    expect([...new Set((fatal.length > 0 ? fatal : problems).map(({ code }) => code))]).toEqual([codeOf(file)]);
    expect(used === null).toBe(problems.some(({ severity }) => severity === 'error'));
    for (const { message, hint } of problems) {
      expect(message.length).toBeGreaterThan(15);
      expect(hint).toMatch(/^[A-Z].*[.?)]$/su);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/u);
    }
  });
});

const LINE = 'c1,Search,2026-03-02T09:00:00Z,2026-03-02T09:00:30Z\n';
const TABLE = `case,activity,start,end\n${LINE.repeat(3)}`;
const EVENT =
  '<event><string key="concept:name" value="Search"/><date key="time:timestamp" value="2026-03-02T09:00:00Z"/></event>';
const trace = (name: string): string => `<trace><string key="concept:name" value="${name}"/>${EVENT}</trace>`;

describe('dates', () => {
  const log = (name: string, date: (minute: number) => string): string => {
    const rows = [1, 2, 3, 4, 5, 6].map((minute) => `c${minute},Search,${date(minute)}`);
    return written(name, `case;activity;start\n${rows.join('\n').replaceAll(',', ';')}\n`);
  };
  const moment = Date.UTC(2026, 2, 31, 9);

  test.each([
    ['with dots, day first', (minute: number) => `31.03.2026 09:0${minute}:00`],
    ['with two digits of the year', (minute: number) => `31/03/99 09:0${minute}`],
    ['month first, in twelve hours', (minute: number) => `03/31/2026 9:0${minute} AM`],
    ['with the name of the month', (minute: number) => `31-Mar-2026 09:0${minute}:00`],
    ['with an offset', (minute: number) => `2026-03-31T11:0${minute}:00.000+02:00`],
    ['as seconds since 1970', (minute: number) => String(moment / 1000 + 60 * minute)],
    ['as milliseconds since 1970', (minute: number) => String(moment + 60_000 * minute)],
  ])('are read %s', async (name, date) => {
    const { problems, used } = await imported(log(`${name}.csv`, date));
    expect({ problems, used }).toEqual({ problems: [], used: 6 });
  });
});

describe('what only a test can make', () => {
  test('an activity column that holds free text', async () => {
    const rows = Array.from(
      { length: 20_001 },
      (_, at) => `c${at},note ${at},2026-03-02T09:00:00Z,2026-03-02T09:00:30Z`,
    );
    const log = written('free.csv', `case,activity,start,end\n${rows.join('\n')}\n`);
    expect(await codesOf(log)).toEqual(['event-names-too-many']);
  });

  test('a compressed log that is cut short', async () => {
    const whole = gzipSync(TABLE.repeat(200));
    expect(await codesOf(written('cut.csv.gz', whole.subarray(0, whole.length - 20)))).toEqual(['records-cut-short']);
    const xes = gzipSync(`<log>${['a', 'b', 'c', 'd', 'e'].map(trace).join('')}</log>`);
    expect(await codesOf(written('cut.xes.gz', xes.subarray(0, xes.length - 20)))).toEqual(['records-cut-short']);
    const json = gzipSync('{"objects":[],"events":[]}');
    expect(await codesOf(written('cut.json.gz', json.subarray(0, json.length - 9)))).toEqual(['records-cut-short']);
  });

  test('a Parquet file, which only call records are read from', async () => {
    expect(await codesOf(written('log.csv', 'PAR1 and so on'))).toEqual(['binary-file']);
  });

  test('a log that is not there', async () => {
    expect(await codesOf(join(folder, 'nowhere.csv'))).toEqual(['file-not-readable']);
  });

  test('an XML bomb of entities, refused before it is expanded', async () => {
    const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY e0 "x">${entities}]><log>&e30;</log>`;
    expect(await codesOf(written('bomb.xes', bomb))).toEqual(['xml-doctype']);
  });

  test('an external entity or document type, never fetched', async () => {
    const outside = `<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/hostname">]><log>${trace('&x;')}</log>`;
    expect(await codesOf(written('outside.xes', outside))).toEqual(['xml-doctype']);
    expect(await codesOf(written('dtd.xes', `<!DOCTYPE log SYSTEM "http://example.com/x.dtd"><log/>`))).toEqual([
      'xml-doctype',
    ]);
  });

  test('an undeclared entity, a tag that is not closed, elements without end', async () => {
    expect(await codesOf(written('entity.xes', `<log>${trace('&nbsp;')}</log>`))).toEqual(['xml-syntax']);
    expect(await codesOf(written('open.xes', `<log>${trace('a')}`))).toEqual(['xml-syntax']);
    expect(await codesOf(written('deep.xes', `<log>${'<list>'.repeat(500)}`))).toEqual(['xml-too-deep']);
  });

  test('a log of one case is refused, and read where its figures may be about one contact', async () => {
    const log = written('one.csv', TABLE);
    expect(await codesOf(log)).toEqual(['event-log-too-small']);
    const all = {
      mapping: null,
      settings: {},
      foldBelow: 1,
      workspace: join(folder, 'new'),
      replace: false,
      dryRun: true,
    };
    expect((await importEvents({ log, ...all })).reading).toMatchObject({ contacts: 1, events: { used: 3 } });
  });
});
