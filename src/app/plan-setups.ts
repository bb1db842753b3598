/** The set-ups of a run: the built-in ones, then the workspace's own, with `extends` resolved and phases added up. */
import { join } from 'node:path';
import type { ParameterSet } from '../domain/parameters.ts';
import type { Problem } from '../domain/problem.ts';
import { PACKAGE_ROOT } from '../io/package-root.ts';
import { reportCrossFileIssues } from '../io/readers/cross-file-issues.ts';
import { readSetups } from '../io/readers/setups.ts';
import type { YamlDocument } from '../io/readers/yaml-document.ts';
import { ProblemLog } from '../schema/problem-log.ts';
import { type ScenarioFile, scenarioIssues, toScenario } from '../schema/scenario.ts';
import { extensionIssues, type SetupPlan, setupPlans } from '../setups/extended-scenario.ts';

const BUILT_IN_SETUPS = join(PACKAGE_ROOT, 'models/setups');

/** In the order in which people are shown them; the first is the map as it is. */
const BUILT_IN = ['tool-centric', 'copilot-on-top', 'connected-interfaces', 'execution-layer'];

export interface PlannedSetups {
  /** Null when there is any error among the problems. */
  readonly setups: readonly SetupPlan[] | null;
  readonly problems: readonly Problem[];
}

/** @param language of the built-in set-ups, null for theirs; those of the workspace stay as they are */
export async function planSetups(
  own: readonly YamlDocument<ScenarioFile>[],
  parameters: ParameterSet,
  language: string | null = null,
): Promise<PlannedSetups> {
  const builtIn = await readSetups(BUILT_IN_SETUPS, BUILT_IN, language);
  if (builtIn.documents === null) return { setups: null, problems: builtIn.problems };
  const log = new ProblemLog();
  const documents = [...builtIn.documents, ...own];
  const scenarios = documents.map(({ file, content }) => ({ file, scenario: toScenario(content) }));
  const issues = [
    ...documents.flatMap((document) => scenarioIssues(document, parameters)),
    ...extensionIssues(scenarios),
  ];
  reportCrossFileIssues(issues, documents, log);
  if (log.hasErrors) return { setups: null, problems: log.list() };
  const all = scenarios.map(({ scenario }) => scenario);
  return { setups: all.flatMap((scenario) => setupPlans(scenario, all)), problems: log.list() };
}
