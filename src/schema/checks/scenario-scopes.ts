import { nearestName } from '../nearest.ts';
import type { ProblemLog } from '../problem-log.ts';
import type { CellPlace } from '../raw.ts';
import type { AnyParsedTable, ParsedMap } from '../reading/parsed.ts';
import type { ScenarioFile } from '../scenario.ts';
import { TABLES } from '../tables/index.ts';

/** A set-up as its file gives it, with the places of its parts. */
export interface PlacedScenario {
  readonly file: string;
  readonly content: ScenarioFile;
  readonly placeOf: (path: readonly PropertyKey[]) => CellPlace;
}

const SCOPES = { systems: 'systems', workflows: 'workflows', contact_types: 'contact-types' } as const;

/** Scopes of set-ups that name what the map does not have. */
export const checkScenarioScopes = (scenarios: readonly PlacedScenario[], map: ParsedMap, log: ProblemLog): void => {
  const ids = (name: 'systems' | 'workflows' | 'contact-types'): ReadonlySet<string> => {
    const rows: AnyParsedTable['rows'] = map[name].rows;
    return new Set(rows.map(({ values }) => String(values['id'])));
  };
  const known = { systems: ids('systems'), workflows: ids('workflows'), 'contact-types': ids('contact-types') };
  for (const { file, content, placeOf } of scenarios) {
    const lists = [
      { path: ['interventions'] as PropertyKey[], list: content.interventions ?? [] },
      ...(content.phases ?? []).map((phase, at) => ({
        path: ['phases', at, 'interventions'] as PropertyKey[],
        list: phase.interventions,
      })),
    ];
    for (const { path, list } of lists) {
      for (const [at, { scope }] of list.entries()) {
        for (const [key, table] of Object.entries(SCOPES) as [
          keyof typeof SCOPES,
          (typeof SCOPES)[keyof typeof SCOPES],
        ][]) {
          if (!map[table].complete) continue;
          for (const [index, id] of (scope?.[key] ?? []).entries()) {
            if (known[table].has(id)) continue;
            const place = { file, sheet: null, ...placeOf([...path, at, 'scope', key, index]) };
            const about = { id, target: TABLES[table].noun, nearest: nearestName(id, known[table]) };
            log.report(place, { code: 'dangling-reference', about }, `scope ${key}`);
          }
        }
      }
    }
  }
};
