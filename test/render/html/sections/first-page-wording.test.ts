/** What the first page says of the stage depends on counts and on what is known, in every language. */
import { describe, expect, test } from 'vitest';
import { english } from '../../../../src/messages/english.ts';
import { loadLanguage } from '../../../../src/messages/languages.ts';
import { sayIn } from '../../../../src/messages/say.ts';
import { claimsSection } from '../../../../src/render/html/sections/claims.ts';
import { functionsSection } from '../../../../src/render/html/sections/functions.ts';
import { indicatorsSection } from '../../../../src/render/html/sections/indicators.ts';
import { summaryView } from '../../../../src/render/html/sections/summary.ts';
import { stageLine } from '../../../../src/render/text/stage-line.ts';
import { reportContextOf } from '../../report-context-of.ts';
import { sampleResult } from '../../sample-report.ts';

const german = sayIn(await loadLanguage('de'));
const sparse = await sampleResult('sparse');

describe('the first page of a map of which little is known', () => {
  test('counts what keeps it from the next stage', () => {
    expect(summaryView(reportContextOf(sparse)).why).toBe(
      'Nothing measured keeps it from stage 2. Two indicators that stage 2 asks for are not known.',
    );
    const { wayUp } = sparse.assessment;
    const one = structuredClone(sparse);
    one.assessment.wayUp = wayUp === null ? null : { ...wayUp, toMeasure: wayUp.toMeasure.slice(0, 1) };
    expect(summaryView(reportContextOf(one, german)).why).toBe(
      'Nichts Gemessenes trennt den Betrieb von Stufe 2. Ein Indikator, den Stufe 2 verlangt, ist nicht bekannt.',
    );
  });

  test('names what is measured and falls short where the stage has no value, and calls a stage certain that is', () => {
    const settled = structuredClone(sparse);
    const { indicators, wayUp } = settled.assessment;
    const [id = ''] = Object.keys(indicators);
    Object.assign(indicators[id] ?? {}, { outcome: 'measured', finding: 'agents fetch the rest' });
    wayUp?.improvements.unshift({
      indicator: id,
      from: 0,
      target: 0.5,
      usesWider: false,
      unit: 'share',
    });
    settled.assessment.stage = { value: null, floor: 1, ceiling: 1, heldBy: [] };
    const page = summaryView(reportContextOf(settled));
    expect(page.why).toBe('One finding keeps it from stage 2: Agents fetch the rest.');
    expect(page.headline).toBe('Stage 1, whatever the missing facts turn out to be');
    expect(page.ladder.map(({ mark, current, possible }) => [mark, current, possible])).toEqual([
      ['1', true, false],
      ['2', false, false],
      ['3', false, false],
    ]);
    expect(stageLine(settled)).toBe('○ Stage 1: Disconnected tool stack, whatever the missing facts turn out to be');
  });

  test('names findings in the singular and in the plural', () => {
    const held = structuredClone(sparse);
    const [id = ''] = Object.keys(held.assessment.indicators);
    held.assessment.stage.heldBy = [id];
    expect(summaryView(reportContextOf(held, german)).why).toMatch(/^Ein Befund trennt den Betrieb von Stufe 2: /);
    held.assessment.stage.heldBy = [id, id, id];
    expect(summaryView(reportContextOf(held)).why).toMatch(/^Three findings keep it from stage 2, the first of them: /);
    expect(summaryView(reportContextOf(held, german)).why).toMatch(
      /^Drei Befunde trennen den Betrieb von Stufe 2, der erste davon: /,
    );
  });

  test('promises the stage only where nothing has to be measured first', () => {
    const title = (say = english): string | undefined => summaryView(reportContextOf(sparse, say)).moves?.title;
    expect(title()).toBe('What stage 2 needs, as far as is known');
    expect(title(german)).toBe('Was für Stufe 2 nötig ist, soweit bekannt');
    const known = structuredClone(sparse);
    known.assessment.wayUp?.toMeasure.splice(0);
    expect(summaryView(reportContextOf(known)).moves?.title).toBe('What would lift it to stage 2');
  });

  test('does not say that every cell is filled in where some are missing', () => {
    expect(summaryView(reportContextOf(sparse)).nothingUnknown).toBe('summary.enoughKnown');
    const full = structuredClone(sparse);
    for (const indicator of Object.values(full.assessment.indicators)) indicator.missing = [];
    expect(summaryView(reportContextOf(full)).nothingUnknown).toBe('summary.allKnown');
  });

  test('counts indicators that are not known', () => {
    expect(summaryView(reportContextOf(sparse, german)).unknowns.join(' ')).toMatch(/ und zehn weitere\./);
  });
});

describe('titles behind the first page', () => {
  test('count functions, indicators and answers as the language does', async () => {
    const one = structuredClone(sparse);
    const functions = Object.values(one.assessment.functions);
    functions.forEach((entry, at) => {
      entry.stage = at === 0 ? 1 : null;
    });
    expect((await functionsSection(reportContextOf(one))).title).toBe(
      'One of five functions is at stage 1; four have nothing measured',
    );
    expect((await functionsSection(reportContextOf(one, german))).title).toBe(
      'Eine von fünf Funktionen ist auf Stufe 1; bei vier ist nichts gemessen',
    );
    expect(claimsSection(reportContextOf(one, german)).title).toBe(
      'Die eine vergleichbare Antwort weicht von den Belegen ab',
    );
  });

  test('say "none" of stages at which no indicator is', async () => {
    const two = structuredClone(sparse);
    const indicators = Object.values(two.assessment.indicators);
    indicators.forEach((indicator, at) => {
      indicator.outcome = at < 2 ? 'measured' : 'not-applicable';
      indicator.stage = 2;
    });
    expect((await indicatorsSection(reportContextOf(two))).title).toBe(
      'Of 2 known indicators, none at stage 1, two at stage 2, none at stage 3',
    );
    expect((await indicatorsSection(reportContextOf(two, german))).title).toBe(
      'Von 2 bekannten Indikatoren keiner auf Stufe 1, zwei auf Stufe 2, keiner auf Stufe 3',
    );
  });
});
