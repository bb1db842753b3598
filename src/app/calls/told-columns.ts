import type { SampledColumn } from '../../imports/calls/columns/guess-columns.ts';
import { placeholdersIn } from '../../imports/calls/columns/placeholders.ts';
import { ROLES, type Role } from '../../imports/calls/columns/roles.ts';
import type { CallMappingFile } from '../../schema/call-mapping.ts';
import { nearestName } from '../../schema/nearest.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import type { PlanSettings } from './given-mapping.ts';

/** What is written for a role that no column has. */
const NO_COLUMN = 'none';
/** Columns that a message lists. */
export const MOST_LISTED = 30;

/** Columns that somebody has named, and roles of which somebody has said that no column has them. */
export const toldColumns = (
  columns: Readonly<Record<string, string | null>>,
  headings: readonly string[],
  { file }: PlanSettings,
  log: ProblemLog,
): { readonly columns: Partial<Record<Role, string>>; readonly none: readonly Role[] } => {
  const told: Partial<Record<Role, string>> = {};
  const none: Role[] = [];
  for (const [name, heading] of Object.entries(columns)) {
    const role = ROLES.find((each) => each === name);
    if (role === undefined) {
      const about = { role: name, nearest: nearestName(name, ROLES), roles: ROLES };
      log.report(placeOfFile(file), { code: 'records-role-unknown', about });
    } else if (heading === null || (heading === NO_COLUMN && !headings.includes(NO_COLUMN))) {
      none.push(role);
    } else if (headings.includes(heading)) {
      told[role] = heading;
    } else {
      const about = {
        heading,
        nearest: nearestName(heading, headings),
        headings: headings.slice(0, MOST_LISTED).join(', '),
      };
      log.report(placeOfFile(file), { code: 'records-column-missing', about });
    }
  }
  return { columns: told, none };
};

export /** What the mapping file says, and for roles of which it says nothing what usually stands for nobody and never. */
const emptyByRole = (
  { empty = {} }: CallMappingFile,
  roles: Readonly<Partial<Record<Role, string>>>,
  sampled: readonly SampledColumn[],
): Partial<Record<Role, readonly string[]>> =>
  Object.fromEntries(
    ROLES.flatMap((role) => {
      const told = empty[role];
      if (told !== undefined) return [[role, told]];
      const column = sampled.find(({ heading }) => heading === roles[role]);
      const found = column === undefined ? [] : placeholdersIn(role, column);
      return found.length === 0 ? [] : [[role, found]];
    }),
  );
