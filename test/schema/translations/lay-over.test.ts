import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf, laidOver, textsOf } from '../../../src/schema/translations/lay-over.ts';
import { fields, listed, TEXT, type Translation, translationSchema } from '../../../src/schema/translations/texts.ts';

const TEXTS = fields({
  title: TEXT,
  wider: TEXT,
  source: fields({ says: TEXT }),
  rules: listed(['one', 'two', 'three'], fields({ name: TEXT, finding: TEXT }), 'id'),
});

const ORIGINAL = {
  title: 'Rules',
  source: 'assumption',
  rules: [
    { id: 'one', name: 'First', finding: '{value} of {wider}', at: 1 },
    { id: 'two', name: 'Second', finding: '{value}', at: 2 },
  ],
};

describe('a translation laid over its file', () => {
  it('changes the words it says and nothing else', () => {
    expect(laidOver(TEXTS, ORIGINAL, { rules: { two: { name: 'Zweite' } } })).toEqual({
      ...ORIGINAL,
      rules: [ORIGINAL.rules[0], { ...ORIGINAL.rules[1], name: 'Zweite' }],
    });
  });

  it('is the file itself where it says nothing', () => {
    expect(laidOver(TEXTS, ORIGINAL, {})).toEqual(ORIGINAL);
  });

  it('never adds a text that the file does not have', () => {
    const strays = { wider: 'breiter', source: { says: 'viel' }, rules: { three: { name: 'Dritte' } } };
    expect(laidOver(TEXTS, ORIGINAL, strays)).toEqual(ORIGINAL);
  });

  it('says every text once, whatever part of them it has', () => {
    const all = textsOf(TEXTS, ORIGINAL);
    fc.assert(
      fc.property(fc.subarray(all), (chosen) => {
        const said = translationOf(chosen.map(({ path, text }) => [path, `de ${text}`] as const));
        const { misfits, missing } = fitOf(TEXTS, ORIGINAL, said);
        expect(misfits).toEqual([]);
        expect(missing.length + chosen.length).toBe(all.length);
        const expected = all.map((one) => (chosen.includes(one) ? `de ${one.text}` : one.text));
        expect(textsOf(TEXTS, laidOver(TEXTS, ORIGINAL, said)).map(({ text }) => text)).toEqual(expected);
      }),
    );
  });
});

describe('the fit of a translation', () => {
  it('counts the texts of the file and names those without words', () => {
    const { missing, all } = fitOf(TEXTS, ORIGINAL, { title: 'Regeln', rules: { one: { name: 'Erste' } } });
    expect(all).toBe(5);
    expect(missing.map(({ path }) => path.join('.'))).toEqual([
      'rules.one.finding',
      'rules.two.name',
      'rules.two.finding',
    ]);
  });

  it('names what leads nowhere once, at its first key, with the name that was probably meant', () => {
    const { misfits } = fitOf(TEXTS, ORIGINAL, {
      wider: 'breiter',
      source: { says: 'viel' },
      rules: { tow: { name: 'Zweite', finding: '{value}' } },
    });
    expect(misfits).toEqual([
      { kind: 'stray', path: ['wider'], nearest: null },
      { kind: 'stray', path: ['source'], nearest: null },
      { kind: 'stray', path: ['rules', 'tow'], nearest: 'two' },
    ]);
  });

  it.each([
    { finding: 'viel', found: [] },
    { finding: '{Wert} von {wider}', found: ['{Wert}', '{wider}'] },
    { finding: '{value} von {wider} und {more}', found: ['{more}', '{value}', '{wider}'] },
  ])('asks for the placeholders of the text itself in "$finding"', ({ finding, found }) => {
    expect(fitOf(TEXTS, ORIGINAL, { rules: { one: { finding } } }).misfits).toEqual([
      { kind: 'placeholders', path: ['rules', 'one', 'finding'], expected: ['{value}', '{wider}'], found },
    ]);
  });

  it('takes placeholders in any order and any number', () => {
    const finding = 'Von {wider} sind {value}, also {value}';
    expect(fitOf(TEXTS, ORIGINAL, { rules: { one: { finding } } }).misfits).toEqual([]);
  });
});

describe('the schema of a translation', () => {
  const accepts = (value: unknown): boolean => translationSchema(TEXTS).safeParse(value).success;

  it('lets every text be missing', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ rules: { two: {} } })).toBe(true);
  });

  it.each([
    { what: 'an unknown key', value: { titel: 'Regeln' } },
    { what: 'an unknown element', value: { rules: { four: { name: 'Vierte' } } } },
    { what: 'a number', value: { rules: { one: { at: 1 } } } },
    { what: 'an empty text', value: { title: ' ' } },
    { what: 'a list', value: { rules: [{ name: 'Erste' }] } },
  ])('refuses $what', ({ value }) => {
    expect(accepts(value)).toBe(false);
  });
});

function translationOf(texts: readonly (readonly [path: readonly string[], text: string])[]): Translation {
  const root: { [key: string]: Translation } = {};
  for (const [path, text] of texts) {
    let node = root;
    for (const key of path.slice(0, -1)) {
      node[key] ??= {};
      node = node[key] as { [key: string]: Translation };
    }
    node[path.at(-1) ?? ''] = text;
  }
  return root;
}
