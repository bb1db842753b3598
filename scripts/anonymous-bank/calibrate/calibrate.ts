import type { SampleMoments } from '../measure/sample-moments.ts';
import { type CalibratedTouch, touchMoments } from './calibrated-touch.ts';
import { type Budget, budgetOf, handleTimeShares, switchSeconds } from './handle-time-shares.ts';
import type { PlannedTouch } from './planned-touch.ts';
import { type SpreadDuration, spreadDuration } from './spread.ts';

export interface Calibration {
  readonly touches: readonly CalibratedTouch[];
  /** Coefficient of variation of the factor that all durations of one contact share. */
  readonly variability: number;
  /** What the planned seconds of each budget were multiplied by. */
  readonly factors: Readonly<Record<Budget, number>>;
}

interface Targets {
  /** Seconds; the calibrated agent touches add up to exactly this. */
  readonly mean: number;
  readonly sd: number;
  /** For the touches whose seconds are measured in the voice response unit. */
  readonly identification: SampleMoments;
}

/** Durations are written to a tenth of a second; the conversation takes up what rounding leaves. */
const durationPlaces = 1;
const balancePlaces = 4;

/**
 * Scales the planned touches of one contact type to its measured handle time, in four steps:
 * documentation and silent touches to their shares (switches keep their published time), the spoken ones to the rest,
 * `converse` to what rounding leaves, and the variability so that the total has the measured standard deviation.
 */
export function calibrate(plan: readonly PlannedTouch[], targets: Targets): Calibration {
  const factors = budgetFactors(plan, targets.mean);
  const scaled = plan.map((touch, index) => ({
    plan: touch,
    seq: index + 1,
    duration: scale(touch, factors, targets),
  }));
  const touches = balance(scaled, targets.mean);
  return { touches, variability: variabilityFor(touches, targets.sd), factors };
}

function budgetFactors(plan: readonly PlannedTouch[], mean: number): Readonly<Record<Budget, number>> {
  const agentTouches = plan.filter((touch) => touch.actor === 'agent');
  const switching = agentTouches
    .filter((touch) => touch.seconds.kind === 'switch')
    .reduce((sum, touch) => sum + touch.probability * touch.count * switchSeconds, 0);
  const guessed = (budget: Budget): number =>
    agentTouches
      .filter((touch) => budgetOf(touch) === budget)
      .reduce((sum, { seconds, probability, count }) => {
        return seconds.kind === 'guess' ? sum + probability * count * seconds.seconds : sum;
      }, 0);
  const documentation = mean * handleTimeShares.documentation;
  const silent = mean * handleTimeShares.silent;
  const factors = {
    documentation: documentation / guessed('documentation'),
    silent: (silent - switching) / guessed('silent'),
    spoken: (mean - documentation - silent) / guessed('spoken'),
  };
  if (Object.values(factors).some((factor) => !(factor > 0))) throw new Error('a budget does not cover its touches');
  return factors;
}

function scale(touch: PlannedTouch, factors: Readonly<Record<Budget, number>>, targets: Targets): SpreadDuration {
  switch (touch.seconds.kind) {
    case 'guess':
      return spreadDuration(touch.spread, touch.seconds.seconds * factors[budgetOf(touch)], durationPlaces);
    case 'switch':
      return spreadDuration(touch.spread, switchSeconds, durationPlaces);
    case 'measured': {
      const { mean, sd } = targets.identification;
      return spreadDuration(`${touch.spread} ${sd / mean}`, mean, durationPlaces);
    }
  }
}

function balance(touches: readonly CalibratedTouch[], mean: number): readonly CalibratedTouch[] {
  const converse = touches.find((touch) => touch.plan.actor === 'agent' && touch.plan.activity === 'converse');
  if (converse === undefined || converse.plan.probability !== 1 || converse.plan.count !== 1) {
    throw new Error('a contact type needs one conversation that always happens');
  }
  const others = agentMoments(touches.filter((touch) => touch !== converse)).mean;
  const duration = spreadDuration(converse.plan.spread, mean - others, balancePlaces);
  return touches.map((touch) => (touch === converse ? { ...touch, duration } : touch));
}

/** Solves (Var T + E[T]²)(1 + c²) − E[T]² = sd² for c. */
function variabilityFor(touches: readonly CalibratedTouch[], sd: number): number {
  const { mean, variance } = agentMoments(touches);
  const square = (sd * sd + mean * mean) / (variance + mean * mean) - 1;
  if (!(square >= 0)) throw new Error('the touches alone spread more than the measured handle time');
  return Math.sqrt(square);
}

function agentMoments(touches: readonly CalibratedTouch[]): { readonly mean: number; readonly variance: number } {
  const moments = touches.filter((touch) => touch.plan.actor === 'agent').map(touchMoments);
  return {
    mean: moments.reduce((sum, touch) => sum + touch.mean, 0),
    variance: moments.reduce((sum, touch) => sum + touch.variance, 0),
  };
}
