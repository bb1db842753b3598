import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../src/io/readers/csv.ts';
import { readWorkspace } from '../../../../src/io/readers/workspace.ts';
import { filledWorkspace } from '../../../../src/io/writers/workspace/filled-workspace.ts';
import { ProblemLog } from '../../../../src/schema/problem-log.ts';
import type { RawValue } from '../../../../src/schema/raw.ts';
import { rawText } from '../../../../src/schema/raw-text.ts';
import { memoryFiles, SOUND } from '../../readers/memory-files.ts';
import { readMap } from '../../readers/read-memory.ts';

const filled = (name: string, headings: readonly string[], rows: readonly (readonly RawValue[])[]) => ({
  name,
  headers: headings.map((text) => ({ text })),
  rows,
});

const contentOf = (files: ReturnType<typeof filledWorkspace>): Record<string, string> =>
  Object.fromEntries(files.map(({ name, content }) => [name, String(content)]));

describe('a workspace of tables that are filled in', () => {
  test('has one file per table, sorted, with the headings of the contract', () => {
    const files = filledWorkspace([
      filled('Touches', ['Contact Type', 'ACTOR', 'activity', 'own column'], [['a', 'agent', 'act', 'kept']]),
      filled('systems', ['id', 'api', 'agent_facing', ''], [['crm', ['read', 'write'], true, 'lost with its column']]),
    ]);
    expect(contentOf(files)).toEqual({
      'systems.csv': 'id,api,agent_facing\ncrm,read; write,true\n',
      'touches.csv': 'contact_type,actor,activity,own column\na,agent,act,kept\n',
    });
  });

  test('nests settings, leaves out those without value and keeps numbers that are no quantities as text', () => {
    const headings = ['name', 'period', 'agents', 'opening.days', 'opening.from', 'onboarding.base_days', 'currency'];
    const files = filledWorkspace([filled('organization', headings, [['007', 'month', '240', 6, '08:00', null, '']])]);
    expect(contentOf(files)['organization.yaml']).toBe(
      'name: "007"\nperiod: month\nagents: 240\nopening:\n  days: 6\n  from: 08:00\n',
    );
  });

  test('gives answers by question', () => {
    const files = filledWorkspace([filled('answers', ['question', 'answer', 'evidence'], [['Q1', '2', 'a: b']])]);
    expect(contentOf(files)).toEqual({ 'answers.yaml': 'Q1:\n  answer: 2\n  evidence: "a: b"\n' });
  });

  test('writes decimal commas as points, where a column holds numbers', () => {
    const table = filled('touches', ['contact_type', 'duration', 'note'], [['a', '1,5', '1,5 of it']]);
    const [file] = filledWorkspace([{ ...table, decimalComma: true }]);
    expect(file?.content).toBe('contact_type,duration,note\na,1.5,"1,5 of it"\n');
  });

  test('refuses a table of no known name and one that is given twice', () => {
    expect(() => filledWorkspace([filled('nothing', [], [])])).toThrow('no table nothing');
    expect(() => filledWorkspace([filled('systems', ['id'], []), filled('Systems', ['id'], [])])).toThrow('twice');
  });

  test('reads as the same cells, whatever stands in them', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', "'=x", '-5', 'a;b', '"', 'x\ny', ' ', '1,5', "'", ','));
    const rows = fc.array(fc.tuple(fc.constant('id'), cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (cells) => {
        const [file] = filledWorkspace([filled('systems', ['id', 'name', 'vendor'], cells)]);
        const log = new ProblemLog();
        const bytes = Buffer.from(file?.content ?? '');
        const raw = readCsv({ bytes, file: 'systems.csv', name: 'systems', columns: ['id', 'name', 'vendor'] }, log);
        const trimmed = cells.map((row) => row.map((text) => text.trim()));
        expect(log.list()).toEqual([]);
        expect(raw?.rows.map((row) => row.map((text) => rawText(text).trim()))).toEqual(trimmed);
      }),
    );
  });

  test('reads as the same settings, whatever stands in them', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('null', '~', '007', '1e3', '0x1F', '- a', '# no', 'a: b', '1_000', '-0'),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (name, currency) => {
        fc.pre(name.trim() !== '' && Buffer.from(name + currency).toString() === name + currency);
        const files = filledWorkspace([
          filled('organization', ['name', 'period', 'currency'], [[name, 'day', currency]]),
        ]);
        const { map, problems } = await readWorkspace('it', memoryFiles({ ...SOUND, ...contentOf(files) }));
        expect(problems).toEqual([]);
        expect(map?.organization.name).toBe(name.trim());
        expect(map?.organization.currency).toBe(currency.trim() === '' ? null : currency.trim());
      }),
    );
  });

  test('reads back answers', async () => {
    const rows = [
      ['Q1', '1', '=cmd', 'lead'],
      ['Q2', 'unknown', '', ''],
    ];
    const files = filledWorkspace([filled('answers', ['question', 'answer', 'evidence', 'respondent'], rows)]);
    const { answers } = await readMap(contentOf(files));
    expect(answers.map(({ question, kind, evidence, respondent }) => [question, kind, evidence, respondent])).toEqual([
      ['Q1', 'stage', '=cmd', 'lead'],
      ['Q2', 'unknown', null, null],
    ]);
  });
});
