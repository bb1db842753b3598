/** A file of the parameter set: `models/parameters/<group>.yaml`, or a client's own with the same shape. */
import { z } from 'zod';
import { PARAMETER_UNITS, PARAMETER_USES, type ParameterUnit } from '../domain/parameters.ts';
import { ASSUMPTION, publishedWorkSchema, SETTING } from './source.ts';
import { kebabId, parameterId, text, version } from './text.ts';

const parameterSchema = z.strictObject({
  id: parameterId,
  name: text,
  low: z.number().nonnegative(),
  base: z.number().nonnegative(),
  high: z.number().nonnegative(),
  unit: z.enum(PARAMETER_UNITS),
  distribution: z
    .strictObject({ family: z.literal('lognormal'), sd: z.number().positive() })
    .optional()
    .describe('Spread from one occurrence to the next; base is the mean'),
  source: z
    .union([kebabId, z.array(kebabId).min(1)])
    .describe('assumption, setting, or one or several keys of sources'),
  reason: text,
  used_by: z.array(z.enum(PARAMETER_USES)).min(1),
});

export type ParameterFileEntry = z.infer<typeof parameterSchema>;

export const parameterFileSchema = z
  .strictObject({
    group: kebabId,
    version,
    title: text,
    basis: text.describe('What the figures of the group rest on'),
    sources: z.record(kebabId, publishedWorkSchema).describe('Published works by the key that parameters name'),
    parameters: z.array(parameterSchema).min(1),
  })
  .superRefine((file, context) => {
    const works = new Set(Object.keys(file.sources));
    for (const reserved of [ASSUMPTION, SETTING]) {
      if (!works.has(reserved)) continue;
      context.addIssue({
        code: 'custom',
        path: ['sources', reserved],
        message: `"${reserved}" cannot be a key of sources`,
      });
    }
    file.parameters.forEach((parameter, at) => {
      for (const { path, message } of [...valueIssues(parameter), ...sourceIssues(parameter, works)]) {
        context.addIssue({ code: 'custom', path: ['parameters', at, ...path], message });
      }
    });
  });

export type ParameterFile = z.infer<typeof parameterFileSchema>;

interface Issue {
  readonly path: string[];
  readonly message: string;
}

/** The range holds the base, and all three are values of the unit. */
function valueIssues({ low, base, high, unit, distribution }: ParameterFileEntry): Issue[] {
  const issues: Issue[] = [];
  if (low > base) issues.push({ path: ['low'], message: `expected low ≤ base (${base})` });
  if (high < base) issues.push({ path: ['high'], message: `expected high ≥ base (${base})` });
  for (const [key, value] of Object.entries({ low, base, high })) {
    const complaint = unitComplaint(value, unit);
    if (complaint !== null) issues.push({ path: [key], message: complaint });
  }
  if (distribution !== undefined && !(unit === 'seconds' && base > 0)) {
    issues.push({ path: ['distribution'], message: 'expected a distribution only of a time in seconds above 0' });
  }
  return issues;
}

/** Why a number of at least 0 cannot be a value of the unit; null if it can. */
export function unitComplaint(value: number, unit: ParameterUnit): string | null {
  if (unit === 'share' && value > 1) return 'expected a share within 0 and 1';
  if (unit === 'count' && !Number.isInteger(value)) return 'expected a whole number';
  return null;
}

function sourceIssues({ source, low, base, high }: ParameterFileEntry, works: ReadonlySet<string>): Issue[] {
  if (source === ASSUMPTION) return [];
  if (source === SETTING) {
    if (low === base && base === high) return [];
    return [{ path: ['source'], message: 'expected low, base and high of a setting to be equal' }];
  }
  const missing = [source].flat().filter((key) => !works.has(key));
  if (missing.length === 0) return [];
  const named = missing.map((key) => `"${key}"`).join(', ');
  return [{ path: ['source'], message: `expected assumption, setting or keys of sources; not there: ${named}` }];
}
