import type { SampledColumn } from './guess-columns.ts';
import type { Role } from './roles.ts';

/** What systems write for nobody. */
const NOBODY = /^(0+|-|-1|null|none|nil|n\/?a|unknown|anonymous|withheld|restricted|no[ _-]?(server|agent|one))$/iu;
/** A clock that never started. */
const NO_TIME = /^0?0:00(:00(\.0+)?)?$/u;

const PATTERNS: Readonly<Partial<Record<Role, RegExp>>> = {
  customer: NOBODY,
  agent: NOBODY,
  queued: NO_TIME,
  answered: NO_TIME,
  end: NO_TIME,
};

/** Share of the sampled cells from which such a value is no accident: midnight happens. */
const LEAST_SHARE = 0.01;

/**
 * Values that stand for an empty cell: 0 for a customer who is not known, NO_SERVER for no agent, 0:00:00 for a moment that never
 * came. Only those that the sample shows often.
 */
export const placeholdersIn = (role: Role, { cells }: SampledColumn): readonly string[] => {
  const pattern = PATTERNS[role];
  if (pattern === undefined) return [];
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const value = cell?.trim() ?? '';
    if (pattern.test(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_SHARE * cells.length)
    .map(([value]) => value)
    .sort();
};
