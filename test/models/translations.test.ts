import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { LANGUAGES } from '../../src/messages/languages.ts';
import { maturityIndicatorSchema } from '../../src/schema/maturity-indicator.ts';
import { maturityModelSchema } from '../../src/schema/maturity-model.ts';
import { parameterFileSchema } from '../../src/schema/parameters.ts';
import { scenarioSchema } from '../../src/schema/scenario.ts';
import { fitOf, laidOver, textsOf } from '../../src/schema/translations/lay-over.ts';
import { INDICATOR_TEXTS, MATURITY_MODEL_TEXTS } from '../../src/schema/translations/maturity-model-texts.ts';
import { PARAMETER_TEXTS } from '../../src/schema/translations/parameter-texts.ts';
import { SETUP_TEXTS } from '../../src/schema/translations/set-up-texts.ts';
import { type Texts, translationSchema } from '../../src/schema/translations/texts.ts';
import { readYaml, yamlFiles } from './model-files.ts';

const MODELS = join(import.meta.dirname, '../../models');
const MATURITY = 'maturity/contact-centre';

/** Files of models/ by the folder that a language has beside them. */
const PARTS: readonly { folder: string; below: string; schema: z.ZodType; texts: Texts; files: string[] }[] = [
  {
    folder: MATURITY,
    below: '',
    schema: maturityModelSchema,
    texts: MATURITY_MODEL_TEXTS,
    files: [`${MATURITY}/model.yaml`],
  },
  {
    folder: MATURITY,
    below: 'indicators/',
    schema: maturityIndicatorSchema,
    texts: INDICATOR_TEXTS,
    files: yamlFiles(`${MATURITY}/indicators`),
  },
  {
    folder: 'parameters',
    below: '',
    schema: parameterFileSchema,
    texts: PARAMETER_TEXTS,
    files: yamlFiles('parameters'),
  },
  { folder: 'setups', below: '', schema: scenarioSchema, texts: SETUP_TEXTS, files: yamlFiles('setups') },
];

const CASES = LANGUAGES.filter((language) => language !== 'en').flatMap((language) =>
  PARTS.flatMap(({ folder, below, schema, texts, files }) =>
    files.map((file) => ({
      language,
      file,
      original: schema.parse(readYaml(file)),
      texts,
      translation: `${folder}/${language}/${below}${file.slice(file.lastIndexOf('/') + 1)}`,
    })),
  ),
);

/** Words that are the same in German. */
const SAME_WORDS: readonly string[] = ['Operational Governance'];

describe.each(CASES)('$file in $language', ({ original, texts, translation }) => {
  const said = translationSchema(texts).parse(readYaml(translation));

  it('has every text, nothing besides, and the same placeholders', () => {
    const { misfits, missing, all } = fitOf(texts, original, said);
    expect({ misfits, missing: missing.map(({ path }) => path.join('.')) }).toEqual({ misfits: [], missing: [] });
    expect(all).toBeGreaterThan(0);
  });

  it('says nothing in the words of the file itself', () => {
    const before = textsOf(texts, original);
    const after = textsOf(texts, laidOver(texts, original, said));
    const same = before.filter(({ text }, at) => after[at]?.text === text && !SAME_WORDS.includes(text));
    expect(same).toEqual([]);
  });

  it('changes words only', () => {
    const laid = laidOver(texts, original, said);
    expect(textsOf(texts, laid).map(({ path }) => path)).toEqual(textsOf(texts, original).map(({ path }) => path));
    expect(numbersOf(laid)).toEqual(numbersOf(original));
  });
});

/** Everything of a file that is no text, in order. */
function numbersOf(value: unknown): unknown[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersOf);
  return typeof value === 'string' ? [] : [value];
}

describe('the folders of a language', () => {
  it('hold no file that translates nothing', () => {
    const known = CASES.map(({ translation }) => translation).toSorted();
    const found = LANGUAGES.filter((language) => language !== 'en').flatMap((language) =>
      [MATURITY, 'parameters', 'setups'].flatMap((folder) =>
        readdirSync(join(MODELS, folder, language), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.yaml'))
          .map((name) => `${folder}/${language}/${name.replaceAll('\\', '/')}`),
      ),
    );
    expect(found.toSorted()).toEqual(known);
  });
});
