import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, type DeskTouch, SWITCH, WAIT } from '../../scripts/event-logs/desk.ts';
import { drawContacts } from '../../scripts/event-logs/draw-contacts.ts';
import { csvText, ocelText, xesText } from '../../scripts/event-logs/log-texts.ts';
import { SAMPLE } from '../../scripts/event-logs/sample.ts';
import { assessWorkspace } from '../../src/app/assess-workspace.ts';
import { type EventsImported, importEvents } from '../../src/app/import-events.ts';
import { simulateHandleTime } from '../../src/app/simulate-handle-time.ts';
import type { OperationMap, Touch } from '../../src/domain/map.ts';
import { readWorkspace } from '../../src/io/readers/workspace.ts';
import { durationMean } from '../../src/kernels/handle-time/distributions/index.ts';
import { eventLogReading } from '../../src/schema/result/event-log-reading.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'imports', 'events');
const FORMATS = ['desk.csv', 'desk.xes.gz', 'desk.ocel.json.gz'] as const;
const contacts = [...drawContacts(SAMPLE)];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-events-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const importLog = (log: string, workspace: string, mapping: string | null = join(FIXTURES, 'desk.yaml')) =>
  importEvents({
    log: join(FIXTURES, log),
    mapping,
    settings: {},
    foldBelow: 5,
    workspace: join(folder, workspace),
    replace: false,
    dryRun: false,
  });
const mapOf = async (workspace: string): Promise<OperationMap> => {
  const { map, problems } = await readWorkspace(join(folder, workspace));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return map as OperationMap;
};

describe('the sample log', () => {
  test('is what its script draws', () => {
    const unzipped = (name: string): string => gunzipSync(readFileSync(join(FIXTURES, name))).toString('utf8');
    expect(readFileSync(join(FIXTURES, 'desk.csv'), 'utf8')).toBe(csvText(contacts));
    expect(unzipped('desk.xes.gz')).toBe(xesText(contacts));
    expect(unzipped('desk.ocel.json.gz')).toBe(ocelText(contacts));
  });
});

describe('importing the sample log', () => {
  const done = new Map<string, EventsImported>();
  let map: OperationMap;
  beforeAll(async () => {
    for (const format of FORMATS) done.set(format, await importLog(format, format));
    map = await mapOf('desk.csv');
  });

  test('gives the same rows from all three formats', () => {
    const cellsOf = (format: string) =>
      done
        .get(format)
        ?.changes.cells.filter(({ table }) => table !== 'provenance')
        .map(({ file: _, ...cell }) => cell);
    expect(cellsOf('desk.xes.gz')).toEqual(cellsOf('desk.csv'));
    expect(cellsOf('desk.ocel.json.gz')).toEqual(cellsOf('desk.csv'));
    expect(cellsOf('desk.csv')?.length).toBeGreaterThan(200);
  });

  test.each(FORMATS)('accounts for every record and explains all the time: %s', (format) => {
    const { reading, logProblems } = done.get(format) as EventsImported;
    expect(eventLogReading.parse(reading)).toEqual(reading);
    const aside = reading.setAside.reduce((sum, { count }) => sum + count, 0);
    expect(reading.events.used + aside).toBe(reading.records);
    expect(reading.events.used).toBe(contacts.reduce((sum, { events }) => sum + events.length, 0));
    expect(reading.explained.share).toBe(1);
    expect(reading.contacts).toBe(SAMPLE.contacts);
    expect(logProblems).toEqual([]);
  });

  describe.each(DESK)('finds of $name', ({ name, share, touches: truth }) => {
    const id = name.toLowerCase().replaceAll(' ', '-');
    const contactsOf = Math.round(share * SAMPLE.contacts);
    const found = (touch: DeskTouch): Touch[] =>
      map.touches.filter(
        ({ contactType, note, system }) => contactType === id && note === touch.label && system === systemOf(touch),
      );
    /** Four standard errors: one in sixteen thousand true values lies outside by chance. */
    const near = (value: number, expected: number, standardError: number): void => {
      expect(Math.abs(value - expected)).toBeLessThan(4 * standardError + 1e-6);
    };

    test('its touches in order', () => {
      const order = map.touches.filter(({ contactType, note }) => contactType === id && note !== null);
      expect([...new Set(order.map(({ note, system }) => `${note} ${system}`))]).toEqual(
        truth.map((touch) => `${touch.label} ${systemOf(touch)}`),
      );
    });

    test.each(truth)('how often and how long: $label in $system', (touch) => {
      const rows = found(touch);
      // Keying in again is a touch of its own, beside the first time where only one of the two was done.
      const probability = rows.reduce((sum, row) => sum + row.probability, 0);
      near(probability, touch.probability, Math.sqrt((touch.probability * (1 - touch.probability)) / contactsOf));
      const times = rows.reduce((sum, row) => sum + row.probability * row.count, 0);
      const geometric = Math.sqrt(touch.count * (touch.count - 1));
      near(times / probability, touch.count, geometric / Math.sqrt(contactsOf * touch.probability));
      const seconds = rows.reduce((sum, row) => sum + row.probability * row.count * meanOf(row), 0);
      near(
        seconds / times,
        touch.meanSeconds,
        touch.sdSeconds / Math.sqrt(contactsOf * touch.probability * touch.count),
      );
    });

    test('changes of system and waits of the right length', () => {
      const ofType = contacts.filter(({ type }) => type === name);
      const changes = ofType.flatMap(({ events }) =>
        events.filter((event, at) => at > 0 && events[at - 1]?.system !== event.system),
      );
      const logged = map.touches.filter(({ contactType, activity }) => contactType === id && activity === 'switch');
      const timesEach = logged.reduce((sum, { probability, count }) => sum + probability * count, 0);
      expect(timesEach).toBeCloseTo(changes.length / ofType.length, 2);
      const pauses = map.touches.filter(
        ({ contactType, activity }) => contactType === id && ['switch', 'wait'].includes(activity),
      );
      const each = secondsOf(pauses);
      const gaps = ofType.reduce((sum, { events }) => sum + events.length - 1, 0) / ofType.length;
      const expected =
        (timesEach * (SWITCH.lowSeconds + SWITCH.highSeconds)) / 2 + gaps * WAIT.probability * WAIT.meanSeconds;
      expect(Math.abs(each - expected)).toBeLessThan(0.15 * expected);
    });

    test('a handle time that its touches add up to', () => {
      const logged = contacts.filter(({ type }) => type === name);
      const spans = logged.map(({ events }) => ((events.at(-1)?.endMs ?? 0) - (events[0]?.startMs ?? 0)) / 1000);
      const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length;
      const { handleTime } = map.contactTypes.find((type) => type.id === id) ?? { handleTime: null };
      expect(secondsOf(map.touches.filter(({ contactType }) => contactType === id)) / mean).toBeCloseTo(1, 3);
      expect(handleTime === null ? 0 : durationMean(handleTime) / mean).toBeCloseTo(1, 3);
    });
  });

  test('finds what is keyed in again', () => {
    const again = map.touches.filter(({ activity }) => activity === 'rekey');
    expect(again.map(({ contactType, system, note }) => [contactType, system, note])).toEqual([
      ['change-of-address', 'billing', 'Enter new address'],
    ]);
  });

  test('names nobody and no case anywhere in the workspace', () => {
    const names = readdirSync(join(folder, 'desk.csv'), { recursive: true, withFileTypes: true });
    const texts = names
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(text).not.toMatch(/agent-\d|C-0000/u);
  });

  test('makes a map that assesses and simulates', { timeout: 60_000 }, async () => {
    const common = {
      workspace: join(folder, 'desk.csv'),
      seed: 1,
      modelDirectory: null,
      parameterFile: null,
      date: null,
    };
    const { assessment, handleTime } = await assessWorkspace(common);
    expect(assessment.stage.floor).toBe(1);
    expect(handleTime.setups['tool-centric']?.overall?.exactMean).toBeGreaterThan(250);
    const size = { kind: 'contacts', contacts: 20_000 } as const;
    const simulated = await simulateHandleTime({ ...common, setups: [], size, threads: 1 });
    const overall = simulated.handleTime.setups['tool-centric']?.overall;
    const [low, high] = overall?.ci95 ?? [0, 0];
    // Half an interval more than the interval itself: it fails once in three hundred by chance.
    expect(Math.abs((overall?.mean ?? 0) - (overall?.exactMean ?? 0))).toBeLessThan(0.75 * (high - low));
  });

  test('changes nothing when it is done again', async () => {
    const { changes } = await importLog('desk.csv', 'desk.csv');
    expect(changes.counts).toMatchObject({ added: 0, replaced: 0, kept: 0, removed: 0 });
    expect(changes.written).toEqual([]);
  });
});

test('suggestions alone explain most of the sample', async () => {
  const { reading } = await importLog('desk.csv', 'suggested', null);
  expect(reading.explained.share).toBeGreaterThan(0.9);
  expect(reading.suggested.map(({ activity }) => activity)).toContain('Talk to customer');
});

function systemOf({ system }: DeskTouch): string {
  return system === 'Phone' ? 'telephony' : system.toLowerCase();
}

function meanOf({ duration }: Touch): number {
  return duration === null ? Number.NaN : durationMean(duration);
}

function secondsOf(touches: readonly Touch[]): number {
  return touches.reduce((sum, touch) => sum + touch.probability * touch.count * meanOf(touch), 0);
}
