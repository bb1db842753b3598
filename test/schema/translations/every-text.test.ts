import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maturityIndicatorSchema } from '../../../src/schema/maturity-indicator.ts';
import { maturityModelSchema } from '../../../src/schema/maturity-model.ts';
import { parameterFileSchema } from '../../../src/schema/parameters.ts';
import { scenarioSchema } from '../../../src/schema/scenario.ts';
import { INDICATOR_TEXTS, MATURITY_MODEL_TEXTS } from '../../../src/schema/translations/maturity-model-texts.ts';
import { PARAMETER_TEXTS } from '../../../src/schema/translations/parameter-texts.ts';
import { SETUP_TEXTS } from '../../../src/schema/translations/set-up-texts.ts';
import type { Texts } from '../../../src/schema/translations/texts.ts';

/** Where a schema takes wording: text without blanks around it, as `schema/text.ts` has it. Lists add nothing to a path. */
function wordingOf(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  if (schema instanceof z.ZodString)
    return schema.safeParse(' Some words ').data === 'Some words' ? [path.join('.')] : [];
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.entries(shape).flatMap(([key, part]) => wordingOf(part, [...path, key]));
  }
  if (schema instanceof z.ZodArray) return wordingOf(schema.element, path);
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((item) => wordingOf(item, path));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => wordingOf(option, path));
  if (schema instanceof z.ZodRecord) return wordingOf(schema.valueType, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return wordingOf(schema.unwrap(), path);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return [];
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean || schema instanceof z.ZodURL) return [];
  throw new Error(`No way is known through ${schema.constructor.name} at ${path.join('.')}.`);
}

const translated = (texts: Texts, path: readonly string[] = []): string[] => {
  if (texts.kind === 'text') return [path.join('.')];
  if (texts.kind === 'elements') return translated(texts.each, path);
  return Object.entries(texts.fields).flatMap(([key, part]) => translated(part, [...path, key]));
};

/** Titles of published works stay as they were published; a glyph is no word; scopes are ids of the map. */
const NO_WORDS = /(^|\.)(glyph|sources?\.title|scope\.[a-z_]+)$/;

describe.each([
  { what: 'a maturity model', schema: maturityModelSchema, texts: MATURITY_MODEL_TEXTS },
  { what: 'an indicator', schema: maturityIndicatorSchema, texts: INDICATOR_TEXTS },
  { what: 'a file of parameters', schema: parameterFileSchema, texts: PARAMETER_TEXTS },
  { what: 'a set-up', schema: scenarioSchema, texts: SETUP_TEXTS },
])('the words of $what', ({ schema, texts }) => {
  it('are all that its schema takes as wording, and can be translated', () => {
    const wording = new Set(wordingOf(schema).filter((path) => !NO_WORDS.test(path)));
    expect(translated(texts).toSorted()).toEqual([...wording].toSorted());
  });
});
