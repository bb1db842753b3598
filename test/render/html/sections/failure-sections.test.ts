/** The pages on failures and change: what they say holds against the document, and nothing is claimed that it does not have. */
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_FAILURE_ANALYSIS } from '../../../../src/assessment/failures/failure-analysis-section.ts';
import type { OperationMap } from '../../../../src/domain/map.ts';
import { loadLanguage } from '../../../../src/messages/languages.ts';
import { sayIn } from '../../../../src/messages/say.ts';
import type { ReportContext, Section } from '../../../../src/render/html/report-context.ts';
import { availabilitySection } from '../../../../src/render/html/sections/availability.ts';
import { changeDebtSection } from '../../../../src/render/html/sections/change-debt.ts';
import { cutSetsSection } from '../../../../src/render/html/sections/cut-sets.ts';
import { dependencyMapSection } from '../../../../src/render/html/sections/dependency-map.ts';
import { failureGridSection } from '../../../../src/render/html/sections/failure-grid.ts';
import { failureYearSection } from '../../../../src/render/html/sections/failure-year.ts';
import { newRisksSection } from '../../../../src/render/html/sections/new-risks.ts';
import { failuresSection } from '../../../../src/render/html/sections/single-failures.ts';
import { assess, type BuiltIn, builtIn } from '../../../assessment/assess-fixture.ts';
import { contactType, integration, smallMap, system, workflow } from '../../../kernels/blast-radius/small-map.ts';
import { reportContextOf as contextOf } from '../../report-context-of.ts';
import { sampleResult } from '../../sample-report.ts';

const SECTIONS: readonly ((context: ReportContext) => Promise<Section | null>)[] = [
  dependencyMapSection,
  failuresSection,
  failureGridSection,
  cutSetsSection,
  availabilitySection,
  failureYearSection,
  newRisksSection,
  changeDebtSection,
];

let given: BuiltIn;
const assessed = (map: OperationMap): ReportContext => contextOf(assess(map, given, 1, DEFAULT_FAILURE_ANALYSIS));

beforeAll(async () => {
  given = await builtIn();
});

const inGerman = async (map: OperationMap): Promise<ReportContext> =>
  contextOf(assess(map, given, 1, DEFAULT_FAILURE_ANALYSIS), sayIn(await loadLanguage('de')));

/** Two ways from CRM to billing, both over one bus; a refund needs either, a note only CRM. 300 refunds, 100 notes. */
const redundant = (): OperationMap =>
  smallMap({
    systems: [
      system('crm', { name: 'CRM', category: 'crm', mtbfHours: 990, mttrHours: 10 }),
      system('billing', { name: 'Billing', category: 'billing', mtbfHours: 990, mttrHours: 10 }),
    ],
    integrations: [
      integration('first', 'crm', 'billing', { mtbfHours: 90, mttrHours: 10 }),
      integration('second', 'billing', 'crm', { mtbfHours: 90, mttrHours: 10 }),
    ],
    contactTypes: [contactType('refunds', 300), contactType('notes', 100)],
    workflows: [
      workflow('refund', { refunds: 1 }, [{ system: 'crm', needs: [['first', 'second']] }], { name: 'Refund' }),
      workflow('note', { notes: 1 }, [{ system: 'crm' }], { name: 'Note' }),
    ],
  });

const wordsOf = (section: unknown): string => JSON.stringify(section);

describe('on a map with two ways from CRM to billing', () => {
  test('the dependency map says that no integration breaks anything alone, and how much depends on each', async () => {
    const section = await dependencyMapSection(assessed(redundant()));
    expect(section?.title).toMatch(/no integration breaks a workflow by failing alone$/i);
    expect(section?.worst).toEqual([]);
    const cells = section?.figure.table.rows.map(({ cells: row }) => row.map(({ text }) => text));
    // 300 of 400 contacts run the refund; CRM serves all of them, and takes all down.
    expect(cells).toContainEqual(['CRM → Billing', '', '75%', '0%']);
    expect(cells).toContainEqual(['CRM', 'diamond', '100%', '100%']);
  });

  test('the tabletop sentence counts workflows, contacts and the hour', async () => {
    const section = await failuresSection(assessed(redundant()));
    expect(section?.tabletop[0]?.name).toBe('CRM');
    expect(section?.tabletop[0]?.words).toContain('If it fails alone, two of two workflows break.');
    expect(section?.tabletop[0]?.words).toContain('100% cannot be done');
    // Six days of 12 hours a week, 365.25 ÷ 7 ÷ 12 weeks a month: 313.07 hours for 400 contacts.
    expect(section?.tabletop[0]?.words).toContain('In a mean opening hour that is 1.28 contacts');
  });

  test('cut sets are told in words, and the pair that defeats redundancy is named', async () => {
    const section = await cutSetsSection(assessed(redundant()));
    const sentences = new Map(
      section?.inWords.rows.map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.text ?? '']) ?? [],
    );
    expect(sentences.get('Note')).toBe('Breaks when CRM fails.');
    expect(sentences.get('Refund')).toBe(
      'Breaks when any one of these fails: CRM or Billing. Also when both CRM → Billing and Billing → CRM fail.',
    );
    expect(section?.title).toMatch(/no workflow survives every single failure$/i);
    expect(section?.pairs?.title).toBe('One pair defeats redundancy');
    expect(section?.pairs?.table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      'CRM → Billing and Billing → CRM',
      'Refund',
      '75%',
      '75%',
    ]);
  });

  test('hours broken are the probability times the hours of a year', async () => {
    const section = await availabilitySection(assessed(redundant()));
    const rows = section?.figure.table.rows.map(({ cells }) => cells.slice(0, 2).map(({ text }) => text));
    // CRM is down 1 % of the time: 87.66 hours. The refund also needs billing (0.99) and one of two ways (1 − 0.1²).
    const refund = (1 - 0.99 * 0.99 * 0.99) * 8766;
    expect(rows).toContainEqual(['Note', '87.7']);
    expect(rows).toContainEqual(['Refund', refund.toFixed(0)]);
  });

  test('the grid gives each failure’s states in words', async () => {
    const section = await failureGridSection(assessed(redundant()));
    const rows = section?.figure.table.rows.map(({ cells }) => cells.slice(0, 2).map(({ text }) => text));
    expect(rows).toContainEqual(['CRM', 'Breaks Refund and Note.']);
    expect(rows?.map(([name]) => name)).not.toContain('CRM → Billing');
  });
});

describe('in German', () => {
  test('what one failure does agrees with how many workflows it does it to', async () => {
    const section = await failuresSection(await inGerman(redundant()));
    const words = new Map(section?.tabletop.map((told) => [told.name, told.words]));
    expect(words.get('CRM')).toContain('Fällt es allein aus, werden zwei von zwei Workflows unterbrochen.');
    expect(words.get('Billing')).toContain('Fällt es allein aus, wird einer von zwei Workflows unterbrochen.');
    expect(words.get('Billing')).toContain('Von allen Kontakten können 75\u00a0% nicht erledigt werden.');
  });

  test('cut sets are told in sentences of their own', async () => {
    const section = await cutSetsSection(await inGerman(redundant()));
    const sentences = new Map(
      section?.inWords.rows.map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.text ?? '']) ?? [],
    );
    expect(sentences.get('Note')).toBe('Unterbrochen, wenn CRM ausfällt.');
    expect(sentences.get('Refund')).toBe(
      'Unterbrochen, wenn eines davon ausfällt: CRM oder Billing. Auch, wenn CRM → Billing und Billing → CRM zugleich ausfallen.',
    );
    expect(section?.pairs?.title).toBe('Ein Paar hebelt die Redundanz aus');
  });

  test('a map with one workflow speaks of the only one', async () => {
    const map = redundant();
    const alone = { ...map, workflows: map.workflows.slice(1) };
    const section = await failuresSection(await inGerman(alone));
    expect(section?.tabletop[0]?.words).toContain('Fällt es allein aus, wird der einzige Workflow unterbrochen.');
    const grid = await failureGridSection(await inGerman(alone));
    expect(grid?.title).toContain('Der einzige Workflow kann durch einen Einzelausfall unterbrochen werden');
  });
});

test('a failure that breaks a workflow which nobody runs breaks no contacts, and does not go unsaid', async () => {
  const map = smallMap({
    systems: [system('crm', { name: 'CRM' }), system('billing', { name: 'Billing' })],
    integrations: [integration('only', 'crm', 'billing')],
    contactTypes: [contactType('notes', 100)],
    workflows: [
      workflow('refund', {}, [{ system: 'crm', needs: [['only']] }], { name: 'Refund' }),
      workflow('note', { notes: 1 }, [{ system: 'crm' }], { name: 'Note' }),
    ],
  });
  const section = await dependencyMapSection(assessed(map));
  expect(section?.title).toMatch(/the only integration breaks a workflow by failing alone$/i);
  expect(section?.worst).toEqual([]);
  const failures = await failuresSection(assessed(map));
  expect(failures?.untouched?.replaceAll('\u00a0', ' ')).toContain('2 elements of the map affect no contact');
});

test('a workflow without steps is not said to survive, nor never to break', async () => {
  const map = redundant();
  const holed = { ...map, workflows: [...map.workflows, workflow('empty', { notes: 1 }, [], { name: 'Empty' })] };
  const sets = await cutSetsSection(assessed(holed));
  expect(sets?.title).toMatch(/no workflow survives every single failure$/i);
  expect(sets?.basis).toContain('1 workflow needs nothing that the map shows');
  const hours = await availabilitySection(assessed(holed));
  expect(hours?.basis).toContain('what failures do to it is not known');
  expect(wordsOf(hours?.figure.table)).not.toContain('Empty');
});

test('two integrations between the same systems are told apart by their ids', async () => {
  const map = redundant();
  const [first] = map.integrations;
  if (first === undefined) throw new Error('There is no integration');
  const parallel = { ...map, integrations: [first, { ...first, id: 'second' }] };
  const section = await cutSetsSection(assessed(parallel));
  expect(section?.pairs?.table.rows[0]?.cells[0]?.text).toBe('CRM → Billing (first) and CRM → Billing (second)');
  expect(wordsOf(await dependencyMapSection(assessed(parallel)))).toContain('CRM → Billing (second)');
});

describe('in the set-up with an orchestrator', () => {
  test('what gets worse is said, with the break-even that the document has', async () => {
    const result = await sampleResult();
    const section = await newRisksSection(contextOf(result));
    const setup = result.blastRadius.setups['execution-layer'];
    const breaking = Object.values(setup?.elements ?? {}).filter(
      ({ kind, workflows }) => (kind === 'orchestrator' || kind === 'connector') && workflows.broken.length > 0,
    );
    expect(breaking.length).toBe(4);
    expect(section?.title).toContain('adds four single points of failure');
    const at = setup?.breakEven?.overall?.broken.availability ?? 0;
    expect(section?.breakEven[0]).toContain(`up more than ${(100 * at).toFixed(2)}% of the time`);
    for (const id of Object.keys(setup?.worseThanAsIs?.workflows ?? {})) {
      expect(wordsOf(section?.workflows)).toContain(result.operation.workflowNames[id] ?? id);
    }
  });

  test('the second map drops what no workflow needs any more and adds the connectors', async () => {
    const result = await sampleResult();
    const section = await dependencyMapSection(contextOf(result));
    const before = result.blastRadius.setups['tool-centric']?.elements ?? {};
    const after = result.blastRadius.setups['execution-layer']?.elements ?? {};
    const gone = Object.entries(before).filter(
      ([id, { kind, dependentShare }]) =>
        kind === 'integration' && (dependentShare ?? 0) > 0 && after[id]?.dependentShare === 0,
    );
    const connectors = Object.values(after).filter(({ kind }) => kind === 'connector');
    expect(section?.after?.words.replaceAll('\u00a0', ' ')).toContain(
      `${gone.length} integrations are no longer needed`,
    );
    expect(section?.after?.words.replaceAll('\u00a0', ' ')).toContain(`${connectors.length} connectors`);
  });
});

describe('titles', () => {
  test('take standing hours alone for what keeps integrations going, and say at least where cells are missing', async () => {
    const result = await sampleResult();
    const change = result.change.setups['tool-centric'];
    const { maintenance, mend, retest, hours, capacityShare } = change?.debt ?? {};
    const share = ((maintenance ?? 0) + (mend ?? 0) + (retest ?? 0)) / ((hours ?? 1) / (capacityShare ?? 1));
    const section = await changeDebtSection(contextOf(result));
    expect(section?.title).toContain(`takes ${Math.round(100 * share)}% of IT capacity`);
    if (change === undefined) throw new Error('The sample has no change');
    const missing = [{ table: 'integrations', row: 'x', column: 'age_years' }];
    const holed = {
      ...result,
      change: {
        ...result.change,
        setups: { ...result.change.setups, 'tool-centric': { ...change, unknownCells: missing } },
      },
    };
    expect((await changeDebtSection(contextOf(holed)))?.title).toContain('takes at least ');
  });

  test('never say of simulated years more than their 95th percentile', async () => {
    const result = await sampleResult();
    const { p95 } = result.blastRadius.setups['tool-centric']?.year?.contactsBroken ?? { p95: null };
    const section = await failureYearSection(contextOf(result));
    const said = Number(/more than ([\d,]+) contacts/.exec(section?.title ?? '')?.[1]?.replaceAll(',', ''));
    expect(said).toBeLessThanOrEqual(p95 ?? 0);
    expect(said).toBeGreaterThan(0.9 * (p95 ?? 0));
  });
});

test.each(['sparse', 'vectors/1', 'worked-example'])('%s: sections are whole or absent, never empty', async (name) => {
  const result = await sampleResult(name);
  for (const section of SECTIONS) {
    const made = await section(contextOf(result));
    if (made === null) continue;
    expect(made.title.length).toBeGreaterThan(10);
    expect(wordsOf(made)).not.toMatch(/NaN|undefined|Infinity|\[object/);
  }
});

test('a map without integrations, workflows or volumes has none of these pages', async () => {
  const bare = assessed(smallMap({ systems: [system('crm')], contactTypes: [contactType('a', null)] }));
  for (const section of SECTIONS) expect(await section(bare)).toBeNull();
});

test('without the analysis of failures only what single failures tell is there', async () => {
  const context = contextOf(assess(redundant(), given));
  for (const section of [cutSetsSection, availabilitySection, failureYearSection, newRisksSection]) {
    expect(await section(context)).toBeNull();
  }
  expect(await failuresSection(context)).not.toBeNull();
});
