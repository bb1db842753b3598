import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessWorkspace } from '../../src/app/assess-workspace.ts';
import { importEvents } from '../../src/app/import-events.ts';

const data = join(process.env['UNSWIVEL_DATA'] ?? '', 'event-logs');
const isThere = process.env['UNSWIVEL_DATA'] !== undefined && existsSync(data);
const MAPPINGS = join(import.meta.dirname, '..', '..', 'fixtures', 'imports', 'events', 'reference');

/** Events, cases and hours of work counted by a program of another language. */
const LOGS = [
  { log: 'Insurance_Claims_train.csv.gz', mapping: 'insurance-claims.yaml', events: 5443, cases: 1000, hours: 523.006 },
  { log: 'PurchasingExample.csv.gz', mapping: 'purchasing.yaml', events: 9119, cases: 608, hours: 17_373.9 },
] as const;

describe.skipIf(!isThere)('the process logs of the reference data', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'unswivel-logs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const imported = (log: string, mapping: string | null, workspace: string) =>
    importEvents({
      log: join(data, log),
      mapping: mapping === null ? null : join(MAPPINGS, mapping),
      settings: {},
      foldBelow: 5,
      workspace: join(folder, workspace),
      replace: false,
      dryRun: false,
    });

  test.each(LOGS)(
    '$log: suggestions alone explain more than 60 % of the logged time',
    async ({ log, events, cases, hours }) => {
      const { reading } = await imported(log, null, `${log}-suggested`);
      expect(reading).toMatchObject({ records: events, events: { used: events }, contacts: cases });
      expect(reading.explained.loggedHours - reading.explained.pauseHours).toBeCloseTo(hours, 0);
      expect(reading.explained.share).toBeGreaterThan(0.6);
    },
  );

  test.each(LOGS)('$log: a mapping file explains more than 90 %, and the map assesses', async ({ log, mapping }) => {
    const { reading, logProblems } = await imported(log, mapping, log);
    expect(reading.explained.share).toBeGreaterThan(0.9);
    expect(reading.suggested).toEqual([]);
    expect(logProblems.map(({ code }) => code).filter((code) => code !== 'events-overlap')).toEqual([]);
    const common = { seed: 1, modelDirectory: null, parameterFile: null, date: null };
    const { handleTime } = await assessWorkspace({ workspace: join(folder, log), ...common });
    const seconds = reading.types.reduce((sum, { secondsPerContact }) => sum + secondsPerContact, 0);
    const exact = handleTime.setups['tool-centric']?.overall?.exactMean ?? 0;
    // The map's handle time is that of agents; the supplier's part of the purchases is in the log and not in it.
    expect(exact).toBeLessThanOrEqual(seconds * 1.001);
    expect(exact).toBeGreaterThan(0.3 * seconds);
  });
});
