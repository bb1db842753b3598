/** What the failure of given elements does to workflows and contacts, exactly (design 5, "What a failure does"). */
import type { FailureModel, TypeModel } from './failure-model.ts';
import { BROKEN, DEFERRED, DEGRADED, OK, type State, stepOutcome } from './step-outcome.ts';

export interface VolumeShare {
  readonly broken: number;
  readonly deferred: number;
  readonly degraded: number;
}

export interface FailureImpact {
  /** State of each workflow, by index. */
  readonly states: readonly State[];
  /** Shares of all offered volume; null when no volume is known. */
  readonly volumeShare: VolumeShare | null;
  /** Extra agent seconds a period. */
  readonly extraSeconds: number;
  /** Share of offered volume whose agents touch a down system or integration, whatever its workflows. */
  readonly touchedShare: number | null;
}

/** The impact of `failed` elements (indices) being down at once, with whatever stands on them. */
export function failureImpact(model: FailureModel, failed: readonly number[]): FailureImpact {
  const down = new Set(failed);
  const up = model.elements.map((element) => !element.standsOn.some((base) => down.has(base)));
  const isUp = (element: number): boolean => up[element] ?? true;
  const secondsOf: number[] = [];
  const states = model.workflows.map((workflow, position): State => {
    let worst: State = OK;
    let seconds = 0;
    for (const step of workflow.steps) {
      const outcome = stepOutcome(step, isUp);
      if (outcome.state > worst) worst = outcome.state;
      seconds += outcome.seconds;
    }
    secondsOf[position] = worst === BROKEN ? 0 : seconds;
    return worst;
  });

  let broken = 0;
  let deferred = 0;
  let degraded = 0;
  let touched = 0;
  let extraSeconds = 0;
  for (const type of model.types) {
    const share = shareByState(type, states);
    broken += type.volume * share.broken;
    deferred += type.volume * share.deferred;
    degraded += type.volume * share.degraded;
    if (type.touched.some((element) => !isUp(element))) touched += type.volume;
    for (const run of type.runs) extraSeconds += type.volume * run.share * (secondsOf[run.workflow] ?? 0);
  }
  const { offered } = model;
  if (offered === 0) return { states, volumeShare: null, extraSeconds, touchedShare: null };
  const volumeShare = { broken: broken / offered, deferred: deferred / offered, degraded: degraded / offered };
  return { states, volumeShare, extraSeconds, touchedShare: touched / offered };
}

/** A contact runs each workflow with its share, independently; its state is the worst of those that it runs. */
export function shareByState(type: TypeModel, states: readonly State[]): VolumeShare {
  let noneBroken = 1;
  let noneDeferred = 1;
  let noneDegraded = 1;
  for (const { workflow, share } of type.runs) {
    const state = states[workflow] ?? OK;
    if (state >= BROKEN) noneBroken *= 1 - share;
    if (state >= DEFERRED) noneDeferred *= 1 - share;
    if (state >= DEGRADED) noneDegraded *= 1 - share;
  }
  return { broken: 1 - noneBroken, deferred: noneBroken - noneDeferred, degraded: noneDeferred - noneDegraded };
}
