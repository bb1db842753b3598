/** The formulas of indicators with the numbers put in: means and shares, a median, a maximum, and training days. */
import { factOf, type MeasuredFact } from './evidence/indicator-rows.ts';
import { type Place, setupAt } from './place.ts';
import { numberText, type Weighed, type Worked, weightedMeanWorked, worked } from './worked.ts';

/** Sums taken in another order differ by less than this (relative). */
const ROUNDING = 1e-9;

export function indicatorWorked(place: Place, id: string): Worked | null {
  const fact = factOf(place, id);
  if (fact === null) return null;
  const shown = workedOf(place, id, fact);
  // Rows of which it is unknown whether they count are left out of the value and stand among the evidence.
  return shown !== null && isNear(shown.result, fact.level.value) ? shown : null;
}

function workedOf(place: Place, id: string, fact: MeasuredFact): Worked | null {
  switch (id) {
    case 'context-assembly-share':
    case 'transcription-share':
    case 'retelling-share':
    case 'navigation-effort':
      return shareOfHandleTime(place, fact);
    case 'change-lead-time':
      return median(weighedRows(fact));
    case 'single-failure-exposure':
      return largest(fact);
    case 'onboarding-burden':
      return trainingDays(place, fact);
    default:
      return weightedMeanWorked(weighedRows(fact));
  }
}

const weighedRows = ({ evidence }: MeasuredFact): readonly Weighed[] =>
  evidence.flatMap(({ weight, value }) =>
    weight === null || weight === 0 || value === null ? [] : [{ weight, value }],
  );

/** Seconds of the chosen touches a period over those of all agent touches of the map as it is. */
function shareOfHandleTime(place: Place, fact: MeasuredFact): Worked | null {
  const { types, asIsSeconds, addedSeconds } = setupAt(place).operation;
  const total = types.reduce((sum, { type }) => sum + (type.volume ?? 0) * (asIsSeconds.get(type.id) ?? 0), 0);
  if (total === 0) return null;
  const chosen = fact.evidence.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const added = types.reduce((sum, { type }) => sum + (type.volume ?? 0) * (addedSeconds.get(type.id) ?? 0), 0);
  const plain = worked(`${numberText(chosen)} s ÷ ${numberText(total)} s`, chosen / total);
  if (added === 0 || isNear(plain.result, fact.level.value)) return plain;
  const text = `(${numberText(chosen)} s + ${numberText(added)} s that the set-up adds) ÷ ${numberText(total)} s`;
  return worked(text, (chosen + added) / total);
}

function median(rows: readonly Weighed[]): Worked | null {
  const sorted = [...rows].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { weight, value } of sorted) {
    reached += weight;
    if (reached < total / 2) continue;
    const text = `half of ${numberText(total)} executions is ${numberText(total / 2)}; up to ${numberText(value)} days there are ${numberText(reached)}`;
    return { text, result: value };
  }
  return null;
}

function largest({ evidence }: MeasuredFact): Worked | null {
  const [first, ...others] = evidence;
  if (first === undefined || first.value === null) return null;
  const next = others.slice(0, 2).map(({ key, value }) => `${key} ${numberText(value ?? 0)}`);
  const rest = others.length > 2 ? [`${others.length - 2} more`] : [];
  return worked(
    `the largest of ${[`${first.key} ${numberText(first.value)}`, ...next, ...rest].join(', ')}`,
    first.value,
  );
}

function trainingDays(place: Place, { evidence }: MeasuredFact): Worked | null {
  const { onboarding, attritionPerYear } = place.prepared.given.map.organization;
  const { baseDays, daysPerApplication } = onboarding;
  if (baseDays === null || daysPerApplication === null || attritionPerYear === null) return null;
  const systems = setupAt(place).operation.systems;
  const count = evidence.filter(({ key }) => systems.get(key)?.agentFacing === true).length;
  return worked(
    `(${numberText(baseDays)} + ${numberText(daysPerApplication)} × ${count}) × ${numberText(attritionPerYear)}`,
    (baseDays + daysPerApplication * count) * attritionPerYear,
  );
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a), Math.abs(b));
