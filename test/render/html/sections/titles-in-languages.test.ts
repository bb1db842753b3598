/** Headings whose wording depends on figures, in both languages. */
import { describe, expect, test } from 'vitest';
import { english } from '../../../../src/messages/english.ts';
import { loadLanguage } from '../../../../src/messages/languages.ts';
import { type Say, sayIn } from '../../../../src/messages/say.ts';
import type { ReportContext, Section } from '../../../../src/render/html/report-context.ts';
import { aiSection } from '../../../../src/render/html/sections/ai.ts';
import { contactTypesSection } from '../../../../src/render/html/sections/contact-types.ts';
import { learningAndGovernanceSection } from '../../../../src/render/html/sections/learning-and-governance.ts';
import { moneySection } from '../../../../src/render/html/sections/money.ts';
import { savingsSection } from '../../../../src/render/html/sections/savings.ts';
import { setupStagesSection } from '../../../../src/render/html/sections/set-up-stages.ts';
import { spreadSection } from '../../../../src/render/html/sections/spread.ts';
import { uncertaintySection } from '../../../../src/render/html/sections/uncertainty.ts';
import type { Evidence } from '../../../../src/schema/result/evidence.ts';
import type { ResultDocument } from '../../../../src/schema/result/result-document.ts';
import { reportContextOf } from '../../report-context-of.ts';
import { sampleResult } from '../../sample-report.ts';
import { comparisonOf, rangesOf } from '../../target-setup.ts';

const german = sayIn(await loadLanguage('de'));

type Written<S extends Section> = (context: ReportContext) => Promise<S | null>;

/** A section of the changed sample; names of the sample stay English, as names of any map do. */
async function section<S extends Section>(
  write: Written<S>,
  say: Say,
  change: (result: ResultDocument) => void,
): Promise<S> {
  const result = await sampleResult();
  change(result);
  const written = await write(reportContextOf(result, say));
  if (written === null) throw new Error('the section is left out');
  return written;
}
const title = async <S extends Section>(write: Written<S>, say: Say, change: (result: ResultDocument) => void) =>
  (await section(write, say, change)).title;

describe('contact types', () => {
  const above = (count: number) => (result: ResultDocument) => {
    result.operation.systemsAboveThree = count;
  };

  test.each([
    [0, 'none of the ten most common contact types takes', 'Keine der zehn häufigsten Kontaktarten führt'],
    [1, 'one of the ten most common contact types takes', 'Eine der zehn häufigsten Kontaktarten führt'],
    [4, 'four of the ten most common contact types take', 'Vier der zehn häufigsten Kontaktarten führen'],
    [10, 'all of the ten most common contact types take', 'Alle zehn häufigsten Kontaktarten führen'],
  ])('%i of ten beyond three systems', async (count, inEnglish, inGerman) => {
    expect(await title(contactTypesSection, english, above(count))).toBe(
      `By the map, ${inEnglish} agents into more than three systems`,
    );
    expect(await title(contactTypesSection, german, above(count))).toBe(
      `Nach der Landkarte: ${inGerman} Agenten in mehr als drei Systeme`,
    );
  });

  test('speak of one type as of one', async () => {
    const alone = (result: ResultDocument) => {
      result.operation.contactTypes = result.operation.contactTypes.slice(0, 1);
      result.operation.systemsAboveThree = 1;
    };
    const inEnglish = await section(contactTypesSection, english, alone);
    expect(inEnglish.title).toContain('the one contact type takes agents into more than three systems');
    expect(inEnglish.figure.caption).toBe('Systems that agents touch in the one contact type');
    expect(await title(contactTypesSection, german, alone)).toContain('Die einzige Kontaktart führt Agenten in mehr');
  });
});

describe('what AI can finish, and what nobody watches over', () => {
  const provenance = (status: Evidence['status']) => (result: ResultDocument) => {
    for (const { evidence } of Object.values(result.assessment.indicators))
      for (const row of evidence) Object.assign(row, { status });
    const shares = { measured: 0, attested: 0, assumed: 0, unknown: 0 };
    Object.assign(result.operation.coverage, { seconds: { ...shares, [status]: 1 } });
  };

  test.each([
    ['measured', /^AI can read/, /^Von dem/, /^Agents learn/, /^Agenten lernen/],
    [
      'attested',
      /^By the map, AI can/,
      /^Nach der Landkarte: Von/,
      /^By the map, agents/,
      /^Nach der Landkarte: Agenten/,
    ],
    [
      'assumed',
      /^On assumed workflows, AI can/,
      /^Bei angenommenen Workflows: Von/,
      /^On assumed workflows, agents/,
      /^Bei angenommenen Workflows: Agenten/,
    ],
  ] as const)('is said as firmly as rows that are %s allow', async (status, ai, inGerman, governance, ofGovernance) => {
    expect(await title(aiSection, english, provenance(status))).toMatch(ai);
    expect(await title(aiSection, german, provenance(status))).toMatch(inGerman);
    expect(await title(learningAndGovernanceSection, english, provenance(status))).toMatch(governance);
    expect(await title(learningAndGovernanceSection, german, provenance(status))).toMatch(ofGovernance);
  });

  test('AI gets no further than is known only as far as is known', async () => {
    const settled = (result: ResultDocument) => {
      for (const { ai } of Object.values(result.handleTime.setups)) ai.unknownTypes = [];
      const { ceiling, value, wider } = result.assessment.indicators['ai-completable'] ?? {};
      if (ceiling != null) Object.assign(ceiling, { value, wider });
    };
    const open = (result: ResultDocument) => {
      settled(result);
      for (const { ai } of Object.values(result.handleTime.setups)) ai.unknownTypes = ['sim-swap'];
    };
    expect(await title(aiSection, english, settled)).not.toContain('as far as is known');
    expect(await title(aiSection, english, open)).toContain(', as far as is known; with');
    expect(await title(aiSection, german, settled)).not.toContain('soweit bekannt');
    expect(await title(aiSection, german, open)).toContain(', soweit bekannt,');
  });
});

describe('savings by contact type', () => {
  /** Hours saved in one type, a third of them added in another, none elsewhere. */
  const inOne = (result: ResultDocument) => {
    const types = Object.values(comparisonOf(result).byContactType);
    for (const type of types) type.difference = 0;
    const [first, second] = result.operation.contactTypes;
    const own = comparisonOf(result).byContactType;
    Object.assign(own[first?.id ?? ''] ?? {}, { difference: -30_000 / (first?.volume ?? 1) });
    Object.assign(own[second?.id ?? ''] ?? {}, { difference: 10_000 / (second?.volume ?? 1) });
  };

  test('are shares of what is saved, not of what is left after what is added', async () => {
    expect(await title(savingsSection, english, inOne)).toBe(
      'One of 11 contact types would bring 100% of the hours saved',
    );
    expect(await title(savingsSection, german, inOne)).toBe(
      'Eine von elf Kontaktarten brächte 100\u00a0% der eingesparten Stunden',
    );
  });
});

describe('money, where hours have no price', () => {
  const unpriced = (change: (result: ResultDocument) => void) => (result: ResultDocument) => {
    comparisonOf(result).money.costSavedPerYear = null;
    comparisonOf(result).money.hoursSavedPerYear = 1234;
    change(result);
  };

  test('says whether hours are saved or added', async () => {
    const saved = unpriced(() => {});
    expect(await title(moneySection, english, saved)).toBe(
      'At base values, Execution layer would save 1,234 agent hours a year; what they cost is not known',
    );
    expect(await title(moneySection, german, saved)).toBe(
      'Bei Basiswerten würde „Execution layer“ pro Jahr 1.234 Agentenstunden einsparen; was sie kosten, ist nicht bekannt',
    );
    const added = unpriced((result) => {
      comparisonOf(result).money.hoursSavedPerYear = -1234;
      result.handleTime.uncertainty = null;
    });
    expect(await title(moneySection, english, added)).toContain('would add 1,234 agent hours a year');
  });

  test('claims nothing where the range of hours holds nothing saved', async () => {
    const open = unpriced((result) => {
      const { agentHours } = rangesOf(result);
      if (agentHours !== null) agentHours.high = Math.abs(agentHours.base);
    });
    expect(await title(moneySection, english, open)).toBe(
      'Whether Execution layer would save agent hours is open; what they cost is not known',
    );
  });
});

test('spreads of one type and of several are told apart', async () => {
  const flagged = (count: number) => (result: ResultDocument) => {
    result.handleTime.spread = Array.from({ length: count }, () => ({
      contactType: 'refund',
      variation: 0.41,
      note: 'touch variance only',
    }));
  };
  expect((await section(spreadSection, german, flagged(1))).narrow).toContain('Eine Kontaktart hat die Streuung');
  expect((await section(spreadSection, german, flagged(3))).narrow).toContain('3 Kontaktarten haben die Streuung');
});

test('an operation that is further than its set-ups is not called held by what holds them', async () => {
  const further = (result: ResultDocument) => {
    result.assessment.stage.value = 3;
  };
  expect(await title(setupStagesSection, english, further)).toBe('No set-up would lift the operation beyond stage 3');
  expect(await title(setupStagesSection, german, further)).toBe(
    'Keine Variante würde den Betrieb über Stufe 3 hinausbringen',
  );
});

test('parameters that undo a saving are counted, one apart from several', async () => {
  const undone = (count: number) => (result: ResultDocument) => {
    rangesOf(result).breakEvens = Array.from({ length: 5 }, (_, at) => ({
      of: 'difference',
      parameter: `p${at}`,
      base: 1,
      value: 2,
      plausible: at < count,
    }));
  };
  const steady = async (say: Say, count: number) => (await section(uncertaintySection, say, undone(count))).steady;
  expect(await steady(german, 0)).toMatch(/^Keiner der 5\u00a0Parameter lässt/u);
  expect(await steady(german, 1)).toMatch(/^1\u00a0Parameter von 5 würde /u);
  expect(await steady(german, 2)).toMatch(/^2\u00a0Parameter von 5 würden /u);
  expect(await steady(english, 1)).toBe('1\u00a0parameter of 5 would make the whole saving vanish within its range.');
});
