/** What is simulated of handle time: quantiles, intervals, histogram. */
import { computed, type ExplanationEntry, stated } from '../explanation-entry.ts';

const SETUP = 'handleTime.setups.*';
const places = [`${SETUP}.overall`, `${SETUP}.byContactType.*`];
const SIMULATED = 'Null unless simulated: unswivel simulate handle-time.';

const quantile = (p: number): ExplanationEntry =>
  computed(
    places.map((place) => `${place}.p${p}`),
    'seconds',
    `${p}th percentile of handle time`,
    `${p} % of contacts that reach an agent take no longer. ${SIMULATED}`,
    'streaming quantile of the simulated contacts',
  );

export const SIMULATION: readonly ExplanationEntry[] = [
  computed(
    places.map((place) => `${place}.mean`),
    'seconds',
    'Simulated mean handle time',
    `Mean of the simulated contacts, to hold the simulation to the exact mean. ${SIMULATED}`,
    'mean over the simulated contacts',
  ),
  computed(
    places.map((place) => `${place}.ci95.*`),
    'seconds',
    'Interval of the simulated mean',
    `One end of the 95 % interval: sampling error only, no uncertainty of parameters. ${SIMULATED}`,
    'mean ± 1.96 × standard error',
  ),
  ...[10, 50, 90, 95, 99].map(quantile),
  stated(
    `${SETUP}.histogram.edges.*`,
    'Edge of the histogram',
    `Seconds; one more than there are shares. ${SIMULATED}`,
    'seconds',
  ),
  computed(
    `${SETUP}.histogram.shares.*`,
    'share',
    'Share in the histogram',
    `Share of contacts between two edges. ${SIMULATED}`,
    'simulated contacts between the edges ÷ all of them',
  ),
  computed(
    `${SETUP}.agentTimePerContact.mean`,
    'seconds',
    'Simulated agent time per contact',
    `Mean over contacts offered. ${SIMULATED}`,
    'mean over the simulated contacts',
  ),
  computed(
    `${SETUP}.agentTimePerContact.ci95.*`,
    'seconds',
    'Interval of the simulated agent time',
    `One end of the 95 % interval: sampling error only. ${SIMULATED}`,
    'mean ± 1.96 × standard error',
  ),
];
