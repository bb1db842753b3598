import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN_MODEL } from '../../src/app/assess-workspace.ts';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { type ReportOptions, writeReport } from '../../src/app/write-report.ts';
import { comparisonDocument } from '../../src/schema/result/comparison.ts';
import { fixture } from '../assessment/assess-fixture.ts';
import { reportOptions } from './report-options.ts';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'unswivel-write-test-'));
  folder = join(parent, 'report');
});

afterEach(() => rmSync(parent, { recursive: true }));

const options = (change: Partial<ReportOptions> = {}): ReportOptions =>
  reportOptions({ folder, contacts: 2000, formats: ['html', 'json', 'csv'], explorer: true, ...change });

describe('writeReport', () => {
  test('says once that a model has no words in the language of the report, and writes it in those it has', async () => {
    const model = join(parent, 'model');
    cpSync(BUILT_IN_MODEL, model, { recursive: true });
    rmSync(join(model, 'de'), { recursive: true });
    const { warnings, result } = await writeReport(
      options({ formats: ['json'], modelDirectory: model, language: 'de' }),
    );
    expect(warnings).toMatchObject([{ code: 'untranslated-model', severity: 'warning', count: 1 }]);
    expect(result.wording.stages[0]?.name).toBe('Disconnected tool stack');
    expect(result.wording.setups['execution-layer']?.name).toBe('Ausführungsschicht');
  });

  test('writes the formats asked for, and says where each file is', async () => {
    const { files } = await writeReport(options());
    const names = [
      'report.html',
      'result.json',
      'indicators.csv',
      'elements.csv',
      'contact-types.csv',
      'functions-by-contact-type.csv',
      'handle-time.csv',
      'setup-changes.csv',
      'cost-of-change.csv',
      'assumptions.csv',
    ];
    expect(files).toEqual(names.map((name) => join(folder, name)));
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
    expect(readdirSync(parent)).toEqual(['report']);
  });

  test('gives the same bytes every time', async () => {
    await writeReport(options());
    const other = join(parent, 'other');
    await writeReport(options({ folder: other }));
    for (const name of readdirSync(folder)) {
      expect(Buffer.compare(readFileSync(join(folder, name)), readFileSync(join(other, name)))).toBe(0);
    }
  });

  test('replaces nothing unless forced, and writes nothing beside it either', async () => {
    await writeReport(options({ formats: ['json'] }));
    writeFileSync(join(folder, 'result.json'), 'mine');
    await expect(writeReport(options())).rejects.toThrow(UsageProblem);
    expect(readdirSync(folder)).toEqual(['result.json']);
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toBe('mine');
    await writeReport(options({ formats: ['json'], force: true }));
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toContain('"schemaVersion"');
  });

  test('keeps what else the folder holds', async () => {
    await writeReport(options({ formats: ['json'] }));
    writeFileSync(join(folder, 'notes.txt'), 'kept');
    await writeReport(options({ formats: ['json'], force: true }));
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('kept');
  });

  test('says what stands in the way of a folder', async () => {
    writeFileSync(folder, 'a file');
    await expect(writeReport(options({ formats: ['json'] }))).rejects.toThrow(/cannot be written/);
  });

  test('holds the report against another result on a page of its own, and in a file', async () => {
    const compareWith = fixture('harbour-telecom');
    const { files } = await writeReport(options({ formats: ['html', 'json'], compareWith }));
    expect(files).toContain(join(folder, 'comparison.json'));
    const comparison = comparisonDocument.parse(JSON.parse(readFileSync(join(folder, 'comparison.json'), 'utf8')));
    expect([comparison.from.name, comparison.to.name]).toEqual(['harbour-telecom', 'worked-example']);
    expect(comparison.map?.counts.removed).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('id="comparison"');
    await expect(writeReport(options({ formats: ['json'], compareWith }))).rejects.toThrow(/comparison\.json/);
  });

  test('takes a result file to be held against, and says what is wrong with it', async () => {
    await writeReport(options({ formats: ['json'] }));
    const again = { formats: ['html'], compareWith: join(folder, 'result.json') } as const;
    await writeReport(options(again));
    const [, title] =
      /<h2 id="comparison-title">.*<\/span> (.*)<\/h2>/u.exec(readFileSync(join(folder, 'report.html'), 'utf8')) ?? [];
    expect(title).toMatch(/^Against worked-example: .*the same handle time of/u);
    writeFileSync(join(folder, 'result.json'), '{}');
    await expect(writeReport(options({ ...again, force: true }))).rejects.toThrow('The input has problems.');
  });

  test('writes nothing for an input that cannot be used', async () => {
    const workspace = fixture('malformed/platform-cycle');
    await expect(writeReport(options({ workspace }))).rejects.toThrow('The input has problems.');
    expect(readdirSync(parent)).toEqual([]);
  });
});
