/**
 * How long customers are willing to wait. A contact that was answered tells only that its customer would have waited longer:
 * it is censored at its wait.
 */
import type { Duration } from '../../../domain/duration.ts';
import { durationCdf, durationMean } from '../../../kernels/handle-time/distributions/index.ts';
import { totalCount, type ValueCounts, weightedSum } from './value-counts.ts';
import { fitWeibull } from './weibull.ts';

/** A step of the Kaplan–Meier curve: the share still willing to wait after `seconds`. */
export interface SurvivalStep {
  readonly seconds: number;
  readonly share: number;
  readonly atRisk: number;
}

export interface PatienceModel {
  readonly family: 'exponential' | 'weibull';
  readonly duration: Duration;
  readonly mean: number;
  readonly aic: number;
  /** Largest distance from the Kaplan–Meier curve where at least `TRUSTED_AT_RISK` were still waiting. */
  readonly distance: number;
}

export interface PatienceFit {
  readonly waited: number;
  readonly abandoned: number;
  readonly secondsWaited: number;
  readonly survival: readonly SurvivalStep[];
  readonly models: readonly PatienceModel[];
  readonly chosen: PatienceModel;
}

/** Fewer abandonments tell no patience. */
const FEWEST_ABANDONED = 5;
const TRUSTED_AT_RISK = 50;
/** The exponential is taken (its mean rests on totals alone) unless another is nearer to the curve by this. An assumption. */
const WORTH_A_SHAPE = 0.05;
/** Waits are whole seconds mostly: one of 0 lasted up to half a second. A power of 0 has no logarithm. */
const LEAST_WAIT_SECONDS = 0.5;

/** Null for fewer than five abandonments. */
export const fitPatience = (abandoned: ValueCounts, answered: ValueCounts): PatienceFit | null => {
  const ended = totalCount(abandoned);
  if (ended < FEWEST_ABANDONED) return null;
  const waited = ended + totalCount(answered);
  const secondsWaited = weightedSum(abandoned, (value) => value) + weightedSum(answered, (value) => value);
  if (!(secondsWaited > 0)) return null;
  const survival = kaplanMeier(abandoned, answered);
  const distanceOf = (duration: Duration): number => {
    let distance = 0;
    let before = 1;
    for (const { seconds, share, atRisk } of survival) {
      if (atRisk < TRUSTED_AT_RISK) break;
      const model = 1 - durationCdf(duration, seconds);
      // A step is where the curve falls: the model passes between its two ends.
      distance = Math.max(distance, share - model, model - before);
      before = share;
    }
    return distance;
  };

  const mean = secondsWaited / ended;
  const exponential: Duration = { kind: 'exponential', mean };
  const models: PatienceModel[] = [
    {
      family: 'exponential',
      duration: exponential,
      mean,
      aic: 2 + 2 * ended * (Math.log(mean) + 1),
      distance: distanceOf(exponential),
    },
  ];
  const weibull = fitWeibull(lifted(abandoned), lifted(answered));
  if (weibull !== null) {
    const { duration, logLikelihood } = weibull;
    const [family, aic] = ['weibull' as const, 4 - 2 * logLikelihood];
    models.push({ family, duration, mean: durationMean(duration), aic, distance: distanceOf(duration) });
  }
  const [plain, shaped] = models as [PatienceModel, PatienceModel?];
  const chosen =
    shaped !== undefined && shaped.aic < plain.aic && plain.distance - shaped.distance > WORTH_A_SHAPE ? shaped : plain;
  return { waited, abandoned: ended, secondsWaited, survival, models, chosen };
};

const lifted = ({ values, counts }: ValueCounts): ValueCounts => ({
  values: values.map((value) => Math.max(value, LEAST_WAIT_SECONDS)),
  counts,
});

/** E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations" (JASA 53, 1958); ties: events first. */
export const kaplanMeier = (events: ValueCounts, censored: ValueCounts): readonly SurvivalStep[] => {
  let atRisk = totalCount(events) + totalCount(censored);
  let share = 1;
  let next = 0;
  const steps: SurvivalStep[] = [];
  for (const [index, seconds] of events.values.entries()) {
    while (next < censored.values.length && (censored.values[next] as number) < seconds) {
      atRisk -= censored.counts[next] as number;
      next += 1;
    }
    const ended = events.counts[index] as number;
    share *= 1 - ended / atRisk;
    steps.push({ seconds, share, atRisk });
    atRisk -= ended;
  }
  return steps;
};
