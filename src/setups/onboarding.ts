/** What it takes to train an agent on the applications that a set-up leaves to agents (design 4, "Training"). */
import { undescribedTypes } from '../domain/agent-work.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import type { SetupView } from './setup-view.ts';
import { parameterValue } from './touch-duration.ts';

export interface Onboarding {
  /** Agent-facing systems on which an agent touch remains, in map order; unknown whether they face agents apart. */
  readonly applications: readonly string[];
  readonly perhapsApplications: readonly string[];
  /** base_days + days_per_application × applications; null where no touch says what agents do. */
  readonly daysPerAgent: number | null;
  /** Days and cost per agent and year: times attrition. */
  readonly daysPerAgentAndYear: number | null;
  readonly costPerAgentAndYear: number | null;
}

export function onboarding(view: SetupView, parameters: ParameterSet): Onboarding {
  const { organization, touches, systems } = view.map;
  const touched = new Set(
    touches.flatMap((touch, index) => {
      const remains = (view.occurrence[index] as number) > 0;
      return touch.actor === 'agent' && touch.system !== null && remains ? [touch.system] : [];
    }),
  );
  const used = systems.filter(({ id }) => touched.has(id));
  const applications = used.filter(({ agentFacing }) => agentFacing === true).map(({ id }) => id);
  const { baseDays, daysPerApplication } = organization.onboarding;
  const isDescribed = touches.some(({ actor }) => actor === 'agent') || undescribedTypes(view.map).size === 0;
  const daysPerAgent =
    baseDays === null || daysPerApplication === null || !isDescribed
      ? null
      : baseDays + daysPerApplication * applications.length;
  const { attritionPerYear, paidHoursPerWeek, costPerAgentHour } = organization;
  const yearly = daysPerAgent === null || attritionPerYear === null ? null : daysPerAgent * attritionPerYear;
  const costPerDay =
    paidHoursPerWeek === null || costPerAgentHour === null
      ? null
      : (paidHoursPerWeek / parameterValue(parameters, 'onboarding.training_days_per_week')) * costPerAgentHour;
  return {
    applications,
    perhapsApplications: used.filter(({ agentFacing }) => agentFacing === null).map(({ id }) => id),
    daysPerAgent,
    daysPerAgentAndYear: yearly,
    costPerAgentAndYear: yearly === null || costPerDay === null ? null : yearly * costPerDay,
  };
}
