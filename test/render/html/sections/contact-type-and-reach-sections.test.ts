/** The heat map of functions by contact type, and what lies beyond the contact centre: their statements and tables. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../../src/messages/languages.ts';
import { sayIn } from '../../../../src/messages/say.ts';
import { beyondTheContactCentreSection } from '../../../../src/render/html/sections/beyond-the-contact-centre.ts';
import { functionsByContactTypeSection } from '../../../../src/render/html/sections/functions-by-contact-type.ts';
import type { ResultDocument } from '../../../../src/schema/result/result-document.ts';
import { assess, type BuiltIn, builtIn, mapOf } from '../../../assessment/assess-fixture.ts';
import { reportContextOf } from '../../report-context-of.ts';

const german = sayIn(await loadLanguage('de'));
let given: BuiltIn;
let result: ResultDocument;
beforeAll(async () => {
  given = await builtIn();
  result = assess(await mapOf('harbour-telecom'), given);
});

const heatMap = (of: ResultDocument, say = reportContextOf(of).say) =>
  functionsByContactTypeSection(reportContextOf(of, say));
const reach = (of: ResultDocument, say = reportContextOf(of).say) =>
  beyondTheContactCentreSection(reportContextOf(of, say));
const withBeyond = (change: Partial<NonNullable<ResultDocument['operation']['beyond']>>): ResultDocument => {
  const { beyond } = result.operation;
  if (beyond === null) throw new Error('the fixture reaches beyond');
  return { ...result, operation: { ...result.operation, beyond: { ...beyond, ...change } } };
};

describe('functions by contact type', () => {
  test('say which scores lowest, in how many contact types, with how much of the volume', async () => {
    expect((await heatMap(result))?.title).toBe(
      'By the map, workflow orchestration scores lowest in eight of 11 contact types, with 76% of the volume, as far as is known',
    );
    expect((await heatMap(result, german))?.title).toMatch(
      /^Nach der Landkarte: .* hat in acht von elf Kontaktarten mit 76\u00a0% des Volumens, soweit bekannt, die niedrigste Punktzahl$/,
    );
  });

  test('have a row for each contact type, the largest volume first, and a cell for each function', async () => {
    const table = (await heatMap(result))?.figure.table;
    expect(table?.rows.map(({ cells }) => cells[0]?.text)).toEqual(
      result.operation.contactTypes.map(({ name }) => name),
    );
    expect(table?.columns).toHaveLength(2 + Object.keys(result.assessment.functions).length);
  });

  test('count each contact type once in the summary', async () => {
    for (const { cells } of (await heatMap(result))?.summary.rows ?? []) {
      const counts = cells.slice(1, 4).map(({ text }) => Number(text));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(result.operation.contactTypes.length);
    }
  });

  test('name integrations and assumed cut points among their sources', async () => {
    const texts = (await heatMap(result))?.sources.links.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => /^(systems|integrations) \(|^assumptions$/u.test(text))).toHaveLength(3);
  });

  test('are left out with one contact type: the whole says it', async () => {
    const [first] = result.operation.contactTypes;
    const one = { ...result.operation, contactTypes: first === undefined ? [] : [first] };
    expect(await heatMap({ ...result, operation: one })).toBeNull();
  });

  test('do not call a stage settled that unknown cells leave open', async () => {
    const section = await heatMap(assess(await mapOf('sparse'), given));
    const notes = section?.figure.table.rows.flatMap(({ cells }) => cells.map(({ note }) => note ?? '')) ?? [];
    expect(notes).toContain('score 61, 46 to 71, stage 1 to 2');
    expect(section?.figure.key).toContain('Dashed outline');
  });
});

describe('beyond the contact centre', () => {
  test('says in how much of the volume people carry the work there, and no more than is known', async () => {
    const { byPersonShare } = result.operation.beyond ?? {};
    expect(byPersonShare?.floor).toBe(byPersonShare?.ceiling);
    expect((await reach(result))?.title).toBe(
      'By the map, in 91% of the volume, people carry the work to systems beyond the contact centre',
    );
    const open = await reach(withBeyond({ byPersonShare: { floor: 0.4, ceiling: 0.7 } }));
    expect(open?.title).toContain('in at least 40% of the volume');
    expect((await reach(withBeyond({ byPersonShare: { floor: 0.4, ceiling: 0.7 } }), german))?.title).toContain(
      'In mindestens 40\u00a0% des Volumens',
    );
    const unknownVolume = await reach(withBeyond({ byPersonShare: null }));
    expect(unknownVolume?.title).toMatch(/people carry 13 workflows to systems beyond/);
  });

  test('tells what goes by itself, and what is not known, apart from what people do', async () => {
    const all = (way: 'executed' | 'unknown') =>
      withBeyond({ workflows: { w: { way, systems: ['billing'], executions: 1 } } });
    expect((await reach(all('executed')))?.title).toContain('does so without a person');
    const open = all('executed');
    const missing = [{ table: 'systems', column: 'category', rows: ['crm'] }];
    const { beyond } = open.operation;
    const withOpen = { ...open, operation: { ...open.operation, beyond: beyond && { ...beyond, missing } } };
    expect((await reach(withOpen))?.title).toContain('every workflow that is known to reach beyond');
    expect((await reach(withOpen, german))?.title).toContain('von dem bekannt ist');
    expect((await reach(all('unknown')))?.title).toContain('it is not known who carries');
    expect((await reach(withBeyond({ workflows: {} })))?.title).toContain('no workflow of the map is known to reach');
  });

  test('names islands, and what may be one', async () => {
    const [[id = '', system] = []] = Object.entries(result.operation.beyond?.systems ?? {});
    if (system === undefined) throw new Error('the fixture has systems beyond');
    const name = result.operation.systemNames[id] ?? '';
    const of = (isIsland: boolean | null) => withBeyond({ systems: { [id]: { ...system, isIsland } } });
    expect((await reach(of(true)))?.islands).toContain(`One system is an island`);
    expect((await reach(of(true)))?.islands).toContain(`: ${name}.`);
    expect((await reach(of(false)))?.islands).toContain('None of these systems is an island');
    expect((await reach(of(null)))?.islands).toBe(
      `None of these systems is known to be an island, with no integration and with nothing but people’s screens that reads or writes it. Of ${name} it is not known.`,
    );
  });

  test('calls a system without integrations no island that more than people’s screens reads or writes', async () => {
    const [[id = '', system] = []] = Object.entries(result.operation.beyond?.systems ?? {});
    if (system === undefined) throw new Error('the fixture has systems beyond');
    const lonely = withBeyond({ systems: { [id]: { ...system, integrations: 0, isIsland: false } } });
    const joined = async (say = reportContextOf(lonely).say) =>
      (await reach(lonely, say))?.figure?.table.rows[0]?.cells.at(-1)?.text;
    expect(await joined()).toBe('no integration, but no island');
    expect(await joined(german)).toBe('keine Integration, aber keine Insel');
  });

  test('names how set-ups are applied where it compares them', async () => {
    const texts = async (of: ResultDocument) => (await reach(of))?.sources.links.map(({ text }) => text) ?? [];
    const setUps = reportContextOf(result).say('method.term-set-ups');
    expect(await texts(result)).toContain(setUps);
    expect(await texts({ ...result, assessment: { ...result.assessment, setups: {} } })).not.toContain(setUps);
  });

  test('is left out where the map has no such system', async () => {
    const { operation } = result;
    expect(await reach({ ...result, operation: { ...operation, beyond: null } })).toBeNull();
  });
});
