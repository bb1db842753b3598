import { log1p } from '../random/elementary/log1p.ts';
import { DISTRIBUTIONS } from './distributions/index.ts';
import { DURATION_KINDS, type DurationColumn } from './duration-column.ts';
import type { HandleTimePlan, SetupPlan } from './plan.ts';
import { type TouchDraw, WORDS } from './simulate-touch.ts';
import type { TypeStreams } from './simulation-streams.ts';

/** One contact type, ready to be simulated in every set-up at once, on the same random numbers. */
export interface TypeSimulation {
  readonly touches: readonly MapTouch[];
  /** Per set-up. */
  readonly added: readonly (readonly AddedDraw[])[];
  readonly streams: TypeStreams;
  /** Parameters of the lognormal factor of mean 1 that a contact's touches share; null for none. */
  readonly factor: Float64Array | null;
}

export interface MapTouch extends TouchDraw {
  /** Number of words below which the touch occurs, in the set-up where it occurs most and in each. */
  readonly mostLimit: number;
  /** Whether chance decides it in any set-up. */
  readonly isChance: boolean;
  readonly limits: Float64Array;
  readonly durationFactors: Float64Array;
}

export interface AddedDraw extends TouchDraw {
  /** The touch occurs where a word lies from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly isHandover: boolean;
}

export const prepareType = (plan: HandleTimePlan, streams: TypeStreams, c: number): TypeSimulation => {
  const { contacts, setups } = plan;
  const variability = contacts.variability[c] as number;
  const spread = log1p(variability * variability);
  return {
    touches: streams.touches.map((_, i) => mapTouch(plan, streams, c, i)),
    added: setups.map((setup, s) => (streams.added[s] ?? []).map((_, i) => addedDraw(setup, streams, s, c, i))),
    streams,
    factor: variability > 0 ? Float64Array.of(-spread / 2, Math.sqrt(spread)) : null,
  };
};

const samplerOf = (column: DurationColumn, i: number): Pick<TouchDraw, 'sampler' | 'parameters'> => {
  const kind = DURATION_KINDS[column.kind[i] as number] as keyof typeof DISTRIBUTIONS;
  return {
    sampler: DISTRIBUTIONS[kind].sample,
    parameters: column.parameters.subarray(column.parameterStart[i], column.parameterStart[i + 1]),
  };
};

const mapTouch = ({ contacts, setups }: HandleTimePlan, streams: TypeStreams, c: number, i: number): MapTouch => {
  const t = (contacts.touchStart[c] as number) + i;
  const probability = contacts.probability[t] as number;
  const limits = Float64Array.from(setups, (setup) => probability * (setup.occurrenceFactor[t] as number) * WORDS);
  return {
    ...samplerOf(contacts.durations, t),
    key: streams.touches[i] as TouchDraw['key'],
    count: contacts.count[t] as number,
    limits,
    mostLimit: Math.max(0, ...limits),
    isChance: limits.some((limit) => limit > 0 && limit < WORDS),
    durationFactors: Float64Array.from(setups, (setup) => setup.durationFactor[t] as number),
  };
};

const addedDraw = (setup: SetupPlan, streams: TypeStreams, s: number, c: number, i: number): AddedDraw => {
  const t = (setup.addedStart[c] as number) + i;
  const isHandover = setup.addedIsHandover[t] === 1;
  const share = setup.addedProbability[t] as number;
  const completed = setup.aiShare[c] as number;
  // A hand-over takes the words next to those of the contacts that AI completes: AI tried, and left them to an agent.
  return {
    ...samplerOf(setup.addedDurations, t),
    key: (streams.added[s] as readonly TouchDraw['key'][])[i] as TouchDraw['key'],
    count: 1,
    from: isHandover ? completed * WORDS : 0,
    to: (isHandover ? completed + share * (1 - completed) : share) * WORDS,
    isHandover,
  };
};
