import { phrase } from '../../messages/phrase.ts';
import type { MissingFact } from '../fact.ts';
import { NO_TOUCHES, unknown } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { missingCell, type Operation } from '../operation.ts';

/** (base_days + days_per_application × agent-facing systems with an agent touch) × attrition: days per agent and year. */
export const onboardingBurden: Indicator = {
  id: 'onboarding-burden',
  ignoresVolume: true,
  measure: (operation) => {
    const { organization } = operation.map;
    const { baseDays, daysPerApplication } = organization.onboarding;
    const attrition = organization.attritionPerYear;
    const cells: readonly (readonly [string, number | null])[] = [
      ['onboarding.base_days', baseDays],
      ['onboarding.days_per_application', daysPerApplication],
      ['attrition_per_year', attrition],
    ];
    const missing: readonly MissingFact[] = cells
      .filter(([, value]) => value === null)
      .map(([column]) => missingCell('organization', column, column, organization));
    if (operation.map.touches.length === 0) return unknown(NO_TOUCHES, missing);
    if (baseDays === null || daysPerApplication === null || attrition === null)
      return unknown(phrase('notes.onboardingUnknown'), missing);
    const used = touchedSystems(operation);
    const sure = used.filter((system) => system.agentFacing === true);
    const open = used.filter((system) => system.agentFacing === null);
    const days = (applications: number): number => (baseDays + daysPerApplication * applications) * attrition;
    return {
      outcome: 'measured',
      level: { value: days(sure.length), wider: null },
      worst: { value: days(sure.length + open.length), wider: null },
      best: { value: days(sure.length), wider: null },
      knownShare: used.length === 0 ? 1 : (used.length - open.length) / used.length,
      evidence: [...sure, ...open].map((system) => ({
        table: 'systems',
        key: system.id,
        place: system.at,
        note: phrase(system.agentFacing === true ? 'notes.learnedApplication' : 'notes.facingUnknown'),
        weight: null,
        value: daysPerApplication * attrition,
      })),
      missing: open.map((system) => missingCell('systems', system.id, 'agent_facing', system)),
    };
  },
};

/** Systems on which an agent touch remains, in map order. */
function touchedSystems(operation: Operation) {
  const touched = new Set(
    operation.types.flatMap((entry) =>
      entry.agentTouches.flatMap((index) => {
        const system = operation.map.touches[index]?.system ?? null;
        return system !== null && (operation.occurrence[index] ?? 1) > 0 ? [system] : [];
      }),
    ),
  );
  return operation.map.systems.filter((system) => touched.has(system.id));
}
