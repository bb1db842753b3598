/** The frame of a maturity model: `model.yaml`, beside which the indicators stand in files of their own. */
import { z } from 'zod';
import { FUNCTION_IDS, STAGE_SHAPES } from '../domain/maturity-model.ts';
import { QUESTIONS } from '../domain/vocabulary.ts';
import { kebabId, text, version } from './text.ts';

const stageNumber = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const stageSchema = z.strictObject({
  id: stageNumber,
  name: text,
  definition: text,
  ai: text.describe('What AI can do at this stage'),
  shape: z.enum(STAGE_SHAPES).describe('Mark that tells the stage apart without colour'),
  glyph: text.describe('One character that shows the shape in text'),
});

const functionSchema = z.strictObject({
  id: z.enum(FUNCTION_IDS),
  name: text,
  gates: z.boolean().describe('Whether a stage may ask for a stage of this function'),
  meaning: text,
  removes: text,
  why: text,
  remedy: text,
  indicators: z.array(kebabId).min(1).describe('Ids of its indicators, in the order in which they are shown'),
});

const needSchema = z.union([
  z.strictObject({ function: z.enum(FUNCTION_IDS), at_least: stageNumber }),
  z.strictObject({ indicator: kebabId, at_least: stageNumber }),
]);

const gateSchema = z.strictObject({
  stage: z.union([z.literal(2), z.literal(3)]),
  meaning: text,
  needs: z.array(needSchema).min(1).describe('All of them have to be met'),
});

const questionSchema = z.strictObject({
  id: z.enum(QUESTIONS),
  name: text,
  text,
  map_shows: text,
  guidance: text.describe('How to arrive at an answer'),
  answers: z
    .strictObject({ stage_1: text, stage_2: text, stage_3: text })
    .describe('The answer that claims each stage'),
  indicators: z.array(kebabId).min(1).describe('Ids of the indicators that measure it'),
});

const robustnessSchema = z.strictObject({
  draws: z.int().positive(),
  cut_point_spread: z
    .number()
    .min(0)
    .lt(1)
    .describe('Share of the distance from a cut point to the nearer of best and worst by which it moves'),
  weight_concentration: z.number().positive().describe('Concentration of the Dirichlet distribution of weights'),
});

export const maturityModelSchema = z
  .strictObject({
    id: kebabId,
    version,
    title: text,
    language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/u, 'expected a language tag such as en'),
    basis: text.describe('What the model rests on'),
    stages: z.tuple([
      stageSchema.extend({ id: z.literal(1) }),
      stageSchema.extend({ id: z.literal(2) }),
      stageSchema.extend({ id: z.literal(3) }),
    ]),
    functions: z.array(functionSchema).min(1),
    gates: z.array(gateSchema).length(2),
    default_weight: z.number().positive().describe('Weight of an indicator that states none'),
    robustness: robustnessSchema,
    questions: z.array(questionSchema),
  })
  .superRefine((model, context) => {
    for (const { path, message } of [...listIssues(model), ...gateIssues(model)]) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

export type MaturityModelFile = z.infer<typeof maturityModelSchema>;

interface Issue {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Every function and every question once; shapes and glyphs distinct; an indicator in one function only. */
function listIssues(model: MaturityModelFile): Issue[] {
  const placed = model.functions.flatMap((owner, at) => owner.indicators.map((id, index) => ({ id, at, index })));
  return [
    ...complete(
      'functions',
      FUNCTION_IDS,
      model.functions.map(({ id }) => id),
    ),
    ...complete(
      'questions',
      QUESTIONS,
      model.questions.map(({ id }) => id),
    ),
    ...repeated(model.stages.map(({ shape }) => shape)).map((at) => ({
      path: ['stages', at, 'shape'],
      message: 'expected a shape of its own for every stage',
    })),
    ...repeated(model.stages.map(({ glyph }) => glyph)).map((at) => ({
      path: ['stages', at, 'glyph'],
      message: 'expected a glyph of its own for every stage',
    })),
    ...repeated(model.gates.map(({ stage }) => stage)).map((at) => ({
      path: ['gates', at, 'stage'],
      message: 'expected one gate for stage 2 and one for stage 3',
    })),
    ...repeated(placed.map(({ id }) => id)).map((position) => ({
      path: ['functions', placed[position]?.at ?? 0, 'indicators', placed[position]?.index ?? 0],
      message: `"${placed[position]?.id}" is listed twice`,
    })),
  ];
}

function complete(key: string, expected: readonly string[], found: readonly string[]): Issue[] {
  const missing = expected.filter((id) => !found.includes(id));
  return [
    ...repeated(found).map((at) => ({ path: [key, at, 'id'], message: `"${found[at]}" is listed twice` })),
    ...(missing.length === 0 ? [] : [{ path: [key], message: `missing: ${missing.join(', ')}` }]),
  ];
}

/** Positions of values that occurred before. */
const repeated = (values: readonly unknown[]): number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));

/** A gate may ask only for functions that gate and for indicators that some function lists. */
function gateIssues(model: MaturityModelFile): Issue[] {
  const gating = new Set(model.functions.filter(({ gates }) => gates).map(({ id }) => id));
  const listed = new Set(model.functions.flatMap(({ indicators }) => indicators));
  return model.gates.flatMap((gate, at) =>
    gate.needs.flatMap((need, index): Issue[] => {
      const path = ['gates', at, 'needs', index];
      if ('function' in need) {
        return gating.has(need.function)
          ? []
          : [{ path: [...path, 'function'], message: `"${need.function}" does not gate` }];
      }
      if (listed.has(need.indicator)) return [];
      return [{ path: [...path, 'indicator'], message: `"${need.indicator}" is not listed with any function` }];
    }),
  );
}
