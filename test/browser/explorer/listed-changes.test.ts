import { expect, test } from 'vitest';
import { listedChanges } from '../../../src/browser/explorer/listed-changes.ts';
import { asReported } from '../../../src/browser/explorer/report-values.ts';
import { english } from '../../../src/messages/english.ts';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { sayIn } from '../../../src/messages/say.ts';
import { figuresIn } from '../../../src/render/figures.ts';
import { vocabularyIn } from '../../../src/render/vocabulary.ts';
import { sampleAssessment } from '../../render/sample-report.ts';

const { explorer: data } = await sampleAssessment();
const contextIn = (say: typeof english) => ({
  data,
  say,
  figures: figuresIn(say, null),
  words: vocabularyIn(say),
  change: () => undefined,
});

test('every changed number is listed with what it was and what it is, however long its name', async () => {
  const changeable = data.parameters.filter(({ id }) =>
    data.interventions.some(({ parameters }) => parameters.includes(id)),
  );
  expect(changeable.some(({ name }) => name.length > 40)).toBe(true);
  for (const say of [english, sayIn(await loadLanguage('de'))]) {
    const context = contextIn(say);
    for (const { id, base, unit } of changeable) {
      const value = unit === 'share' ? (base > 0.5 ? 0.123 : 0.987) : base + 7;
      const [listed] = listedChanges(context, { ...asReported(data), parameters: new Map([[id, value]]) });
      expect(listed?.text).toContain(context.figures.beside(value, unit, [base]));
    }
  }
});

test('names of the input are cut, the words around them are not', () => {
  const [type] = data.map.contactTypes;
  if (type === undefined) throw new Error('no contact types');
  const named = { ...data, map: { ...data.map, contactTypes: [{ ...type, name: '\u202e'.padEnd(500, 'x') }] } };
  const [listed] = listedChanges(
    { ...contextIn(english), data: named },
    { ...asReported(named), volumes: new Map([[type.id, 77]]) },
  );
  expect(listed?.text).toMatch(/^Volume of x{89}…: [\d,]+ becomes 77$/);
});
