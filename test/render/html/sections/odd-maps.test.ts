/** Sections on maps that lack what their figures need: what is not known is said as such, never as nothing. */
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_FAILURE_ANALYSIS } from '../../../../src/assessment/failures/failure-analysis-section.ts';
import type { OperationMap } from '../../../../src/domain/map.ts';
import { loadLanguage } from '../../../../src/messages/languages.ts';
import { type Say, sayIn } from '../../../../src/messages/say.ts';
import { availabilitySection } from '../../../../src/render/html/sections/availability.ts';
import { changeDebtSection } from '../../../../src/render/html/sections/change-debt.ts';
import { contactTypesSection } from '../../../../src/render/html/sections/contact-types.ts';
import { coverageSection } from '../../../../src/render/html/sections/coverage.ts';
import { customerSection } from '../../../../src/render/html/sections/customer.ts';
import { cutSetsSection } from '../../../../src/render/html/sections/cut-sets.ts';
import { failureYearSection } from '../../../../src/render/html/sections/failure-year.ts';
import { handleTimeSection } from '../../../../src/render/html/sections/handle-time.ts';
import { keyFigures } from '../../../../src/render/html/sections/key-figures.ts';
import { learningAndGovernanceSection } from '../../../../src/render/html/sections/learning-and-governance.ts';
import { moneySection } from '../../../../src/render/html/sections/money.ts';
import { savingsSection } from '../../../../src/render/html/sections/savings.ts';
import { setupsSection } from '../../../../src/render/html/sections/set-ups.ts';
import { spreadSection } from '../../../../src/render/html/sections/spread.ts';
import { uncertaintySection } from '../../../../src/render/html/sections/uncertainty.ts';
import type { ResultDocument } from '../../../../src/schema/result/result-document.ts';
import { assess, type BuiltIn, builtIn, mapOf } from '../../../assessment/assess-fixture.ts';
import { reportContextOf as contextOf } from '../../report-context-of.ts';
import { sampleResult } from '../../sample-report.ts';

let given: BuiltIn;
let german: Say;
let map: OperationMap;

beforeAll(async () => {
  given = await builtIn();
  german = sayIn(await loadLanguage('de'));
  map = await mapOf('worked-example');
});

const assessed = (changed: OperationMap): ResultDocument => assess(changed, given, 1, DEFAULT_FAILURE_ANALYSIS);
/** Every second type without a volume. */
const halfKnown = (): OperationMap => ({
  ...map,
  contactTypes: map.contactTypes.map((type, at) => (at % 2 === 1 ? { ...type, volume: null } : type)),
});
const changed = async (change: (result: ResultDocument) => void): Promise<ResultDocument> => {
  const result = structuredClone(await sampleResult());
  change(result);
  return result;
};
const TARGET = 'execution-layer';

describe('where no contact of known volume runs a workflow', () => {
  const withoutWorkflows = (): Promise<ResultDocument> =>
    changed((result) => {
      result.blastRadius.withoutWorkflowsShare = 1;
    });

  test('no contacts are counted as spared by failures', async () => {
    const context = contextOf(await withoutWorkflows());
    expect(await failureYearSection(context)).toBeNull();
    const section = await availabilitySection(context);
    expect(section?.title).toBe('How often workflows break');
    expect(section?.facts).toEqual([]);
  });
});

describe('where volumes are unknown', () => {
  test('sums over volumes say what is not in them, in every language', async () => {
    expect(halfKnown().contactTypes.filter(({ volume }) => volume === null)).toHaveLength(1);
    const result = assessed(halfKnown());
    for (const [say, words] of [
      [given.say, /1\u00a0contact type of unknown volume counts for nothing here\./],
      [german, /1\u00a0Kontaktart mit unbekanntem Volumen zählt hier nicht mit\./],
    ] as const) {
      const context = contextOf(result, say);
      for (const section of [moneySection, savingsSection, availabilitySection, learningAndGovernanceSection])
        expect((await section(context))?.basis).toMatch(words);
    }
    expect((await availabilitySection(contextOf(result)))?.title).toMatch(/those of unknown volume not counted$/);
  });

  test('what the map tells is not called assumed', async () => {
    const unknown = {
      ...map,
      provenance: [],
      contactTypes: map.contactTypes.map((type) => ({ ...type, volume: null })),
    };
    const context = contextOf(assessed(unknown));
    expect((await contactTypesSection(context))?.title).toMatch(/^By the map, /);
    expect((await cutSetsSection(context))?.title).toMatch(/^By the map, /);
    expect(keyFigures(context)[1]?.note).toBe(keyFigures(context)[0]?.note);
  });
});

describe('where no touch says what agents do with a contact type', () => {
  /** The largest type has a volume and workflows, and nobody wrote down its touches. */
  const untold = (): { readonly result: ResultDocument; readonly id: string } => {
    const [first] = map.contactTypes.toSorted((a, b) => (b.volume ?? 0) - (a.volume ?? 0));
    const id = first?.id ?? '';
    return { id, result: assessed({ ...map, touches: map.touches.filter(({ contactType }) => contactType !== id) }) };
  };

  test('its contacts count as offered, as reaching nobody: agents’ hours and handle time are those of the others', () => {
    const { result, id } = untold();
    expect(result.handleTime.undescribedTypes).toEqual([id]);
    const others = {
      ...map,
      contactTypes: map.contactTypes.map((type) => (type.id === id ? { ...type, volume: 0 } : type)),
    };
    const alone = assessed(others).handleTime;
    const offered = map.contactTypes.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
    for (const [setup, { agentTimePerContact, agentHours, overall }] of Object.entries(result.handleTime.setups)) {
      const own = alone.setups[setup];
      expect(((agentTimePerContact?.exactMean ?? Number.NaN) * offered) / 3600).toBeCloseTo(
        agentHours ?? Number.NaN,
        9,
      );
      expect(agentHours).toBeCloseTo(own?.agentHours ?? Number.NaN, 9);
      expect(overall?.exactMean).toBeCloseTo(own?.overall?.exactMean ?? Number.NaN, 9);
    }
    for (const [at, { exactDifference, agentHours, ledger }] of result.handleTime.comparisons.entries()) {
      expect(agentHours).toBeCloseTo(alone.comparisons[at]?.agentHours ?? Number.NaN, 9);
      const sum = Object.values(ledger).reduce((total, seconds) => total + seconds, 0);
      expect(sum).toBeCloseTo(exactDifference ?? Number.NaN, 9);
    }
  });

  test('sections say so, in every language', async () => {
    const { result, id } = untold();
    const name = map.contactTypes.find((type) => type.id === id)?.name ?? '';
    for (const [say, words, named, least] of [
      [
        given.say,
        /Of 1\u00a0contact type no touch says what agents do/,
        /No touch says what agents do with/,
        /at least/,
      ],
      [
        german,
        /Zu 1\u00a0Kontaktart sagt keine Berührung, was Agenten tun/,
        /Zu .* sagt keine Berührung/,
        /mindestens/,
      ],
    ] as const) {
      const context = contextOf(result, say);
      for (const section of [
        contactTypesSection,
        customerSection,
        handleTimeSection,
        learningAndGovernanceSection,
        moneySection,
        savingsSection,
        setupsSection,
      ])
        expect((await section(context))?.basis).toMatch(words);
      expect((await learningAndGovernanceSection(context))?.title).toMatch(least);
      expect(coverageSection(context).tables[0]?.note).toMatch(named);
      expect(coverageSection(context).tables[0]?.note).toContain(name);
      const row = (await contactTypesSection(context))?.figure.table.rows.find(({ cells }) => cells[0]?.text === name);
      expect(row?.cells.slice(2).map(({ missing }) => missing)).toEqual([true, true, true, true, true]);
    }
  });
});

describe('where there are no integrations', () => {
  test('no share of IT is said to keep them going', async () => {
    const result = await changed(({ change }) => {
      for (const { debt, links } of Object.values(change.setups)) {
        Object.assign(debt, { maintenance: 0, mend: 0, retest: 0 });
        links.live = 0;
      }
    });
    const section = await changeDebtSection(contextOf(result));
    expect(section?.title).toMatch(
      /^Changing workflows takes \d+% of IT capacity at base values; no integration needs/,
    );
    expect((await changeDebtSection(contextOf(result, german)))?.title).toMatch(/^Workflows zu ändern kostet/);
  });
});

test('a ripple of which cells are missing is the least that it takes', async () => {
  const result = await changed(({ change }) => {
    for (const { api } of Object.values(change.setups))
      for (const one of Object.values(api))
        one.unknownCells = [{ table: 'integrations', row: 'x', column: 'hours_per_change' }];
  });
  const section = await changeDebtSection(contextOf(result));
  expect(section?.ripples.rows[0]?.cells[1]?.text).toMatch(/^at least \d+/);
});

test('executions of which nobody knows how they are governed are not counted as governed', async () => {
  const steps = <Step extends object>(all: readonly Step[]): readonly Step[] =>
    all.map((step) => ({ ...step, permission: null, audit: null, checkpoint: null }));
  const workflows = map.workflows.map((workflow) => ({ ...workflow, steps: steps(workflow.steps) }));
  const { handleTime } = assessed({ ...map, workflows });
  const governance = handleTime.setups['tool-centric']?.governance;
  expect(governance?.unknownCells.checkpoint).toBe(workflows.flatMap((workflow) => workflow.steps).length);
  const result = await changed((document) => {
    for (const setup of Object.values(document.handleTime.setups)) {
      const { governance } = setup;
      governance.unknownCells = { operation: 0, permission: 0, checkpoint: 0, audit: 3, share: 0 };
      governance.atLeast = { executions: false, ungoverned: false, unaudited: true, manuallyChecked: false };
    }
  });
  const section = await learningAndGovernanceSection(contextOf(result));
  expect(section?.title).toMatch(/; at least \d+% of executions that change something leave no audit trail$/);
  expect(section?.basis).toMatch(/3\u00a0cells of permission, checkpoint or audit are empty/);
  expect(section?.figure?.table.rows[0]?.cells.map(({ text }) => text.startsWith('at least '))).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});

test('steps of unknown operation are in no share of what changes something', async () => {
  const result = await changed(({ handleTime }) => {
    for (const { governance } of Object.values(handleTime.setups)) {
      governance.unknownCells.operation = 2;
      governance.atLeast.executions = true;
      governance.atLeast.unaudited = true;
    }
  });
  const section = await learningAndGovernanceSection(contextOf(result));
  expect(section?.title).toMatch(/; at least [\d,]+ executions a month that change something leave no audit trail$/);
  expect(section?.basis).toMatch(/2\u00a0steps do not say which operation they are/);
  const cells = section?.figure?.table.rows[0]?.cells;
  expect(cells?.[1]?.text).toMatch(/^at least /);
  expect(cells?.map((cell) => ('note' in cell ? cell.note : null))).not.toContainEqual(expect.stringContaining('%'));
  const inGerman = await learningAndGovernanceSection(contextOf(result, german));
  expect(inGerman?.title).toMatch(/; mindestens [\d.]+ Ausführungen pro Monat, die etwas ändern, hinterlassen keinen/);
});

test('contacts that all take as long are not said to have longer ones among them', async () => {
  const result = await changed(({ handleTime }) => {
    const overall = handleTime.setups['tool-centric']?.overall;
    if (overall != null) Object.assign(overall, { p90: 287, p95: 287, p99: 287 });
  });
  expect((await spreadSection(contextOf(result)))?.title).toMatch(/nine in ten up to 4\u00a0min\u00a047\u00a0s$/);
  expect((await spreadSection(contextOf(result, german)))?.title).toMatch(/neun von zehn bis zu/);
});

test('a set-up whose contacts all take longer than the chart shows is said to lie beyond it', async () => {
  const result = await changed(({ handleTime }) => {
    const histogram = handleTime.setups[TARGET]?.histogram;
    if (histogram != null) histogram.shares = histogram.shares.map(() => 0);
  });
  expect((await spreadSection(contextOf(result)))?.figure.key).toMatch(/100% of contacts with the set-up take longer/);
  expect((await spreadSection(contextOf(result, german)))?.figure.key).toMatch(
    /100\s%.* mit der Variante dauern länger/,
  );
});

test('what has been built already is not said to pay back', async () => {
  const result = await changed(({ handleTime }) => {
    for (const { money } of handleTime.comparisons)
      if (money.netValue.kind === 'stated') Object.assign(money.netValue, { buildCost: 0, paybackYears: 0 });
  });
  for (const say of [given.say, german]) {
    const section = await moneySection(contextOf(result, say));
    expect(section?.net).not.toMatch(/\b0\u00a0(?:months|Monate)|back|amortisier/);
    expect(JSON.stringify(section?.figure.table.rows)).not.toMatch(/\b0\u00a0(?:months|Monate)/);
  }
});

test('a set-up that costs time has no saving to hang on anything, or to vanish', async () => {
  const result = await changed(({ handleTime }) => {
    const comparison = handleTime.comparisons.find(({ to }) => to === TARGET);
    if (comparison === undefined) throw new Error('not compared');
    comparison.exactDifference = Math.abs(comparison.exactDifference ?? 0);
  });
  for (const [say, saving, added] of [
    [given.say, /saving/, /added time/],
    [german, /Einsparung(?!en)/, /zusätzliche Zeit/],
  ] as const) {
    const section = await uncertaintySection(contextOf(result, say));
    const words = [section?.tornadoHeading, section?.breakEvens?.caption, section?.steady];
    for (const one of words) {
      expect(one).toMatch(added);
      expect(one).not.toMatch(saving);
    }
    expect(section?.tornado?.caption).not.toMatch(saving);
    expect(JSON.stringify(section?.breakEvens?.rows)).not.toMatch(saving);
  }
});

test('a set-up that changes nothing saves nothing for certain, in money too', async () => {
  const result = await changed((document) => {
    const comparison = document.handleTime.comparisons.find(({ to }) => to === TARGET);
    const ranges = document.handleTime.uncertainty?.comparisons[TARGET];
    if (comparison === undefined || ranges === undefined) throw new Error('the sample has this set-up');
    const nothing = { base: 0, low: 0, median: 0, high: 0 };
    Object.assign(comparison, { agentHours: 0, cost: 0 });
    Object.assign(comparison.money, { hoursSavedPerYear: 0, costSavedPerYear: 0 });
    Object.assign(ranges, { agentHours: nothing, cost: nothing });
  });
  const context = contextOf(result);
  const section = await moneySection(context);
  const row = section?.figure.table?.rows.find(({ cells }) => cells[0]?.text === 'Execution layer');
  const zero = context.figures.money(0);
  expect(row?.cells.map(({ text }) => text)).toContain(`${zero} to ${zero}`);
});
