/** One indicator of a maturity model: `indicators/<id>.yaml`. */
import { z } from 'zod';
import { EFFORT_LEVELS, FACT_TABLES, FUNCTION_IDS, INDICATOR_UNITS } from '../domain/maturity-model.ts';
import { QUESTIONS } from '../domain/vocabulary.ts';
import { ASSUMPTION, publishedWorkSchema } from './source.ts';
import { kebabId, text } from './text.ts';

const sourceSchema = z.union([z.literal(ASSUMPTION), publishedWorkSchema]);

const cutSchema = z
  .strictObject({
    at: z.number().describe('The cut point, in the unit of the indicator'),
    low: z.number().describe('Lowest plausible cut point'),
    high: z.number().describe('Highest plausible cut point'),
    source: sourceSchema,
    reason: text.describe('Why the cut point lies there'),
  })
  .refine((cut) => cut.low <= cut.at && cut.at <= cut.high, { message: 'expected low ≤ at ≤ high', path: ['at'] });

const findingsSchema = z
  .strictObject({ stage_1: text, stage_2: text, stage_3: text })
  .describe(
    'Wording of the finding at each stage; {value} and, with two shares, {wider} stand for the measured values',
  );

export const maturityIndicatorSchema = z
  .strictObject({
    id: kebabId,
    name: text,
    function: z.enum(FUNCTION_IDS),
    question: z.enum(QUESTIONS).nullable().describe('The question that the indicator measures; null for none'),
    unit: z.enum(INDICATOR_UNITS),
    direction: z.enum(['lower', 'higher']).describe('Which way is better'),
    cuts: z.strictObject({
      stage_2: cutSchema,
      stage_3: cutSchema.nullable().describe('Null for an indicator with one cut point'),
    }),
    best: z.number().describe('Best possible value, where the score is 100'),
    worst: z.number().describe('Worst value, where the score is 0'),
    weight: z.number().positive().optional().describe('Weight in the score of its function; the model has a default'),
    wider: text.optional().describe('For indicators with two shares: the wider share, which decides stage 2'),
    why: text,
    formula: text,
    fact_rows: z.array(z.strictObject({ table: z.enum(FACT_TABLES), which: text })).min(1),
    remedy: text,
    effort: z.strictObject({ level: z.enum(EFFORT_LEVELS), takes: text }),
    source: sourceSchema.describe('Of what is said about why it matters; never of the cut points'),
    findings: findingsSchema,
    unknown_hint: text.describe('What to fill in to make the value known'),
  })
  .superRefine((indicator, context) => {
    for (const { path, message } of [...scaleIssues(indicator), ...wordingIssues(indicator)]) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

export type MaturityIndicatorFile = z.infer<typeof maturityIndicatorSchema>;

interface Issue {
  readonly path: (string | number)[];
  readonly message: string;
}

type Scale = Pick<MaturityIndicatorFile, 'unit' | 'direction' | 'cuts' | 'best' | 'worst'>;

/** From worst to best the scale runs strictly: worst, stage-2 cut, stage-3 cut, best. */
function scaleIssues({ unit, direction, cuts, best, worst }: Scale): Issue[] {
  const issues: Issue[] = [];
  const isBetter = (a: number, b: number): boolean => (direction === 'lower' ? a < b : a > b);
  if (!isBetter(best, worst)) {
    return [{ path: ['best'], message: `expected best ${better(direction)} worst, since ${direction} is better` }];
  }
  if (!isBetter(cuts.stage_2.at, worst)) {
    issues.push({
      path: ['cuts', 'stage_2', 'at'],
      message: `expected a cut point ${better(direction)} worst (${worst})`,
    });
  }
  const top = cuts.stage_3 ?? cuts.stage_2;
  const topKey = cuts.stage_3 === null ? 'stage_2' : 'stage_3';
  if (!isBetter(best, top.at)) {
    issues.push({
      path: ['cuts', topKey, 'at'],
      message: `expected best (${best}) ${better(direction)} the cut point`,
    });
  }
  if (cuts.stage_3 !== null && !isBetter(cuts.stage_3.at, cuts.stage_2.at)) {
    const message = `expected the stage-3 cut point ${better(direction)} the stage-2 cut point (${cuts.stage_2.at})`;
    issues.push({ path: ['cuts', 'stage_3', 'at'], message });
  }
  return [...issues, ...boundIssues({ unit, cuts, best, worst })];
}

const better = (direction: Scale['direction']): string => (direction === 'lower' ? 'below' : 'above');

/** Plausible ranges stay on the scale, and the scale within what its unit allows. */
function boundIssues({ unit, cuts, best, worst }: Omit<Scale, 'direction'>): Issue[] {
  const issues: Issue[] = [];
  const most = unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
  for (const [key, value] of Object.entries({ best, worst })) {
    if (value < 0 || value > most) issues.push({ path: [key], message: `expected a value of the unit "${unit}"` });
  }
  for (const key of ['stage_2', 'stage_3'] as const) {
    const cut = cuts[key];
    if (cut === null) continue;
    if (cut.low < Math.min(best, worst) || cut.high > Math.max(best, worst)) {
      issues.push({ path: ['cuts', key], message: 'expected a plausible range between best and worst' });
    }
  }
  return issues;
}

type Wording = Pick<MaturityIndicatorFile, 'findings' | 'wider' | 'cuts' | 'unit'>;

function wordingIssues({ findings, wider, cuts, unit }: Wording): Issue[] {
  const issues: Issue[] = [];
  if (wider !== undefined && (cuts.stage_3 === null || unit !== 'share')) {
    issues.push({ path: ['wider'], message: 'expected two shares only for a share with two cut points' });
  }
  const known = wider === undefined ? ['value'] : ['value', 'wider'];
  for (const [key, wording] of Object.entries(findings)) {
    const used = [...wording.matchAll(/\{([^}]*)\}/gu)].map((match) => match[1] ?? '');
    if (!used.includes('value')) issues.push({ path: ['findings', key], message: 'expected the placeholder {value}' });
    for (const name of used) {
      if (known.includes(name)) continue;
      issues.push({
        path: ['findings', key],
        message: `unknown placeholder {${name}}; expected ${known.map((k) => `{${k}}`).join(' or ')}`,
      });
    }
  }
  return issues;
}
