import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/render/csv/csv-table.ts';
import { documentCsv } from '../../../src/render/csv/document-csv.ts';
import { sampleResult } from '../sample-report.ts';

const cellOf = (cell: string | number | null): string =>
  parse(csvText({ name: 't', header: ['a', 'b'], rows: [[cell, 'end']] }), { bom: true })[1]?.[0] ?? '';

describe('csvText', () => {
  test('comes back as it was written, whatever stands in a harmless cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text));
        expect(cellOf(text)).toBe(text);
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('takes the formula out of %j', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  });

  test('leaves numbers alone, negative ones too, and unknown ones empty', () => {
    expect(cellOf(-1.5)).toBe('-1.5');
    expect(cellOf(null)).toBe('');
  });
});

describe('documentCsv', () => {
  test('has a row for each indicator, element, contact type and assumption, as wide as its header', async () => {
    const result = await sampleResult();
    const tables = Object.fromEntries(
      documentCsv(result).map(({ name, text }) => [
        name,
        parse<Record<string, string>>(text, { bom: true, columns: true }),
      ]),
    );
    expect(tables['indicators']).toHaveLength(Object.keys(result.assessment.indicators).length);
    expect(tables['contact-types']).toHaveLength(result.operation.contactTypes.length);
    expect(tables['assumptions']).toHaveLength(result.assumptions.length);
    const elements = Object.values(result.blastRadius.setups).flatMap((setup) => Object.keys(setup.elements));
    expect(tables['elements']).toHaveLength(elements.length);
  });

  test('has every function of every contact type, with what holds it', async () => {
    const result = await sampleResult();
    const text = documentCsv(result).find(({ name }) => name === 'functions-by-contact-type')?.text ?? '';
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows).toHaveLength(result.operation.contactTypes.length * Object.keys(result.assessment.functions).length);
    for (const row of rows) {
      const own = result.assessment.byContactType[row['contact_type'] ?? '']?.functions[row['function'] ?? ''];
      expect(row['stage']).toBe(`${own?.stage ?? ''}`);
      expect(row['score']).toBe(`${own?.score ?? ''}`);
      expect(row['held_by']).toBe(own?.heldBy.join('; '));
    }
  });

  test('has the debt of each year and every change of every set-up, as the document has them', async () => {
    const result = await sampleResult();
    const text = documentCsv(result).find(({ name }) => name === 'cost-of-change')?.text ?? '';
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    for (const [setup, { debt, api, workflow }] of Object.entries(result.change.setups)) {
      const own = rows.filter((row) => row['setup'] === setup);
      expect(own.filter((row) => row['change'] === 'debt').map((row) => Number(row['hours']))).toEqual([debt.hours]);
      const projected = own.filter((row) => row['change'] === 'debt-projected');
      expect(projected.map((row) => Number(row['hours']))).toEqual(debt.byYear.map(({ hours }) => hours));
      const changing = (kind: string): (string | undefined)[] =>
        own.filter((row) => row['change'] === kind).map((row) => row['of']);
      expect(changing('api')).toEqual(Object.keys(api));
      expect(changing('workflow')).toEqual(Object.keys(workflow));
    }
  });

  test('divides handle time so that each division adds up to the whole', async () => {
    const result = await sampleResult();
    const text = documentCsv(result).find(({ name }) => name === 'handle-time')?.text ?? '';
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    for (const [setup, { overall }] of Object.entries(result.handleTime.setups)) {
      for (const by of ['kind', 'activity', 'system']) {
        const own = rows.filter((row) => row['setup'] === setup && row['by'] === by && row['contact_type'] === '');
        const sum = own.reduce((total, row) => total + Number(row['seconds']), 0);
        expect(sum).toBeCloseTo(overall?.exactMean ?? 0, 6);
      }
    }
  });
});
