/** What a scenario comes to once `extends` is followed and its phases are added up. */
import type { Scenario, ScenarioIntervention } from '../domain/scenario.ts';
import type { CrossFileIssue } from '../schema/cross-file-issue.ts';

/** A set-up to compute: a whole scenario, or one of its phases. */
export interface SetupPlan {
  /** The scenario's id; for a phase, `<scenario>/<phase>`. */
  readonly id: string;
  readonly name: string;
  readonly summary: string | null;
  readonly scenario: string;
  readonly phase: string | null;
  /** Months from the start until it is in force; null where no date is planned. */
  readonly afterMonths: number | null;
  /** At most one of each id. */
  readonly interventions: readonly ScenarioIntervention[];
}

export interface PlacedScenario {
  /** As problems name it. */
  readonly file: string;
  readonly scenario: Scenario;
}

/** What is wrong between scenarios: an id twice, a parent that is not there, parents that go round in a circle. */
export function extensionIssues(scenarios: readonly PlacedScenario[]): CrossFileIssue[] {
  const byId = new Map<string, PlacedScenario>();
  const repeated: CrossFileIssue[] = [];
  for (const placed of scenarios) {
    const first = byId.get(placed.scenario.id);
    if (first === undefined) byId.set(placed.scenario.id, placed);
    else repeated.push({ file: placed.file, path: ['id'], message: `the id is taken by ${first.file}` });
  }
  return [
    ...repeated,
    ...scenarios.flatMap(({ file, scenario }): CrossFileIssue[] => {
      const message = extensionComplaint(scenario, byId);
      return message === null ? [] : [{ file, path: ['extends'], message }];
    }),
  ];
}

function extensionComplaint(scenario: Scenario, byId: ReadonlyMap<string, PlacedScenario>): string | null {
  const line = [scenario.id];
  for (let parent = scenario.extends; parent !== null; ) {
    const found = byId.get(parent);
    if (found === undefined) {
      // A missing parent further up is the problem of the scenario that names it.
      const known = [...byId.keys()].filter((id) => id !== scenario.id).sort();
      return line.length === 1 ? `there is no set-up "${parent}"; there are ${known.join(', ')}` : null;
    }
    if (parent === scenario.id) return `the set-ups extend each other in a circle: ${[...line, parent].join(' → ')}`;
    // A circle further up that this scenario only leads to is the problem of those in it.
    if (line.includes(parent)) return null;
    line.push(parent);
    parent = found.scenario.extends;
  }
  return null;
}

/**
 * The whole of a scenario, all phases in force, then what is in force at the start of a phased one and in each phase.
 *
 * @throws Error where `extensionIssues` would have found something
 */
export function setupPlans(scenario: Scenario, all: readonly Scenario[]): readonly SetupPlan[] {
  const start = startOf(scenario, all, new Set());
  const plan = (part: Pick<SetupPlan, 'name' | 'phase' | 'afterMonths' | 'interventions'>): SetupPlan => ({
    id: part.phase === null ? scenario.id : `${scenario.id}/${part.phase}`,
    summary: scenario.summary,
    scenario: scenario.id,
    ...part,
  });
  const phases: SetupPlan[] = [];
  if (scenario.phases.length > 0 && start.length > 0) {
    phases.push(plan({ name: `${scenario.name}: start`, phase: 'start', afterMonths: 0, interventions: start }));
  }
  let interventions = start;
  for (const { id, name, afterMonths, interventions: more } of scenario.phases) {
    interventions = replaced(interventions, more);
    phases.push(plan({ name: `${scenario.name}: ${name}`, phase: id, afterMonths, interventions }));
  }
  return [plan({ name: scenario.name, phase: null, afterMonths: null, interventions }), ...phases];
}

/** A child starts from all that is in force at the end of its parent, phases included. */
function startOf(
  scenario: Scenario,
  all: readonly Scenario[],
  above: ReadonlySet<string>,
): readonly ScenarioIntervention[] {
  if (scenario.extends === null) return scenario.interventions;
  const parent = all.find(({ id }) => id === scenario.extends);
  if (parent === undefined || above.has(parent.id)) throw new Error(`${scenario.id} extends nothing that can be had`);
  const inherited = startOf(parent, all, new Set([...above, scenario.id]));
  const end = parent.phases.reduce((before, phase) => replaced(before, phase.interventions), inherited);
  return merged(end, scenario.interventions);
}

/** One that is there already is replaced, with its scope and parameters. */
const replaced = (
  before: readonly ScenarioIntervention[],
  more: readonly ScenarioIntervention[],
): readonly ScenarioIntervention[] => combined(before, more, (_, given) => given);

/** One that is there already takes the scope given, if any, and the parameters given over those inherited. */
const merged = (
  before: readonly ScenarioIntervention[],
  more: readonly ScenarioIntervention[],
): readonly ScenarioIntervention[] =>
  combined(before, more, (inherited, given) => ({
    id: given.id,
    scope: isLimited(given) ? given.scope : inherited.scope,
    parameters: new Map([...inherited.parameters, ...given.parameters]),
  }));

const isLimited = ({ scope }: ScenarioIntervention): boolean =>
  scope.systems !== null || scope.workflows !== null || scope.contactTypes !== null;

function combined(
  before: readonly ScenarioIntervention[],
  more: readonly ScenarioIntervention[],
  both: (inherited: ScenarioIntervention, given: ScenarioIntervention) => ScenarioIntervention,
): readonly ScenarioIntervention[] {
  const added = more.filter(({ id }) => before.every((one) => one.id !== id));
  const kept = before.map((one) => {
    const given = more.find(({ id }) => id === one.id);
    return given === undefined ? one : both(one, given);
  });
  return [...kept, ...added];
}
