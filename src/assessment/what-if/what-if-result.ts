/**
 * Figures of a what-if by the very code that assembles result documents, so that they are those of the command line:
 *
 *   changes → map and set-ups → measured → exact figures, then simulated ones
 */
import { simulateHandleTime } from '../../kernels/handle-time/simulate.ts';
import type { SimulationResult } from '../../kernels/handle-time/simulation-result.ts';
import type { SetupScore } from '../../schema/result/assessment.ts';
import type { HandleTimeComparison, SetupHandleTime } from '../../schema/result/handle-time.ts';
import type { Tabletop } from '../../schema/result/tabletop.ts';
import { scoreOperation } from '../../scoring/score-operation.ts';
import { applySetup } from '../../setups/apply.ts';
import type { SetupBlocker } from '../../setups/setup-blocker.ts';
import { tabletopOf } from '../failures/tabletop.ts';
import { withoutWorkflowsShare } from '../failures/without-workflows.ts';
import { handleTimeSection } from '../handle-time-section.ts';
import { type MeasuredSetups, measureSetups } from '../measured-setup.ts';
import { namesOf, withNames } from '../named-phrase.ts';
import { provenanceOf } from '../provenance.ts';
import type { Said } from '../said.ts';
import { setupScoresSection } from '../setup-scores-section.ts';
import type { ExplorerModel } from './explorer-model.ts';
import { type WhatIf, whatIfMap, whatIfPlan } from './what-if.ts';

/** Figures that do not depend on where the map's rows stand and where they come from, which no page carries. */
const FIGURES = [
  'overall',
  'byKind',
  'coordinationShare',
  'agentHours',
  'agentTimePerContact',
  'paidHours',
  'cost',
  'fullTimeEquivalents',
  'firstContactResolution',
  'customer',
  'governance',
  'onboarding',
] as const satisfies readonly (keyof SetupHandleTime)[];
const DIFFERENCES = [
  'exactDifference',
  'relativeDifference',
  'meanDifference',
  'ci95',
  'ledger',
  'agentHours',
  'cost',
  'money',
] as const satisfies readonly (keyof HandleTimeComparison)[];

/** One set-up, as result documents hold it. */
export interface WhatIfSetup {
  readonly handleTime: Pick<SetupHandleTime, (typeof FIGURES)[number]> & {
    readonly ai: Omit<SetupHandleTime['ai'], 'gaps'>;
  };
  /** What stands in the way, to be said in the language of the page. */
  readonly blockers: readonly SetupBlocker[];
  readonly score: SetupScore;
  readonly offered: number | null;
  /** Null where nothing is said to fail. */
  readonly tabletop: Tabletop | null;
  /** Share of volume of which no workflow tells what failures do to it; null where no volume is known. */
  readonly withoutWorkflowsShare: number | null;
}

export interface WhatIfResult {
  /** The map as it is, with changed volumes. */
  readonly asIs: WhatIfSetup;
  readonly setup: WhatIfSetup;
  /** The set-up against the map as it is. */
  readonly comparison: Pick<HandleTimeComparison, (typeof DIFFERENCES)[number]> | null;
}

export interface WhatIfFigures {
  readonly exact: () => WhatIfResult;
  /** The exact figures with the simulated ones. */
  readonly simulated: () => WhatIfResult;
}

/** No sentence of the document is shown by the page, and none is made. */
const UNSAID: Said = Object.assign(() => '', { sentence: () => '' });

/** Name of the changed set-up while it is computed; streams of random numbers do not know it. */
const CHANGED = 'what-if';

/** @throws Error where `whatIf` names a set-up that the model does not have */
export function whatIfFigures(
  { map: original, parameters, setups, model }: ExplorerModel,
  whatIf: WhatIf,
): WhatIfFigures {
  const [first] = setups;
  const base = setups.find(({ id }) => id === whatIf.setup);
  if (first === undefined || base === undefined) throw new Error(`There is no set-up ${whatIf.setup}`);
  const map = whatIfMap(original, whatIf);
  const applied = [first, whatIfPlan(base, whatIf, CHANGED)].map((plan) => applySetup(map, plan, parameters));
  const measured = measureSetups(map, parameters, applied);
  const scores = setupScoresSection(measured.setups, scoreOperation(measured.asIs.operation, model), model);
  const failures = [...whatIf.failures];
  const names = namesOf(map);
  const volumes = map.contactTypes.flatMap(({ volume }) => (volume === null ? [] : [volume]));
  const offered = volumes.length === 0 ? null : volumes.reduce((sum, volume) => sum + volume, 0);

  const resultOf = (simulation: SimulationResult | null): WhatIfResult => {
    const { setups: figures, comparisons } = handleTimeSection(
      map,
      measured,
      provenanceOf(map),
      simulation,
      null,
      UNSAID,
    );
    const [asIs, setup] = measured.setups.map((one): WhatIfSetup => {
      const { id } = one.view;
      const own = figures[id] as SetupHandleTime;
      const { gaps: _, ...ai } = own.ai;
      return {
        handleTime: { ...picked(own, FIGURES), ai },
        blockers: one.applied.blockers.map((blocker) => ({ ...blocker, message: withNames(blocker.message, names) })),
        score: scores[id] as SetupScore,
        offered,
        tabletop: failures.length === 0 ? null : tabletopOf(map, one, failures),
        withoutWorkflowsShare: withoutWorkflowsShare(one.failures),
      };
    });
    if (asIs === undefined || setup === undefined) throw new Error('Two set-ups were measured');
    const [comparison] = comparisons;
    return { asIs, setup, comparison: comparison === undefined ? null : picked(comparison, DIFFERENCES) };
  };
  return {
    exact: () => resultOf(null),
    simulated: () => resultOf(simulationOf(measured, whatIf)),
  };
}

const picked = <Whole, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> =>
  Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;

const simulationOf = ({ plan }: MeasuredSetups, { seed, contacts }: WhatIf): SimulationResult =>
  simulateHandleTime(plan, seed, { kind: 'contacts', contacts });
