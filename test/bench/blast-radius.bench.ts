/**
 * Speed of the blast-radius kernel on one thread. Run: `node test/bench/blast-radius.bench.ts`. Best of several runs:
 * time on the clock, and processor time, which says more on a busy machine.
 */
import { failureImpact } from '../../src/kernels/blast-radius/failure-impact.ts';
import { failureModelOf } from '../../src/kernels/blast-radius/failure-model.ts';
import { pairFailures } from '../../src/kernels/blast-radius/pairs/pair-failures.ts';
import { elementProbabilities, outagesOf, typeStates } from '../../src/kernels/blast-radius/states/availability.ts';
import { compileStates } from '../../src/kernels/blast-radius/states/compiled-states.ts';
import { cutSetsOfWorkflow } from '../../src/kernels/blast-radius/states/cut-sets.ts';
import { elementImportance } from '../../src/kernels/blast-radius/states/importance.ts';
import { simulateYears } from '../../src/kernels/blast-radius/years/simulate-years.ts';
import { openingProfile } from '../../src/kernels/blast-radius/years/week-profile.ts';
import { organization } from '../kernels/blast-radius/small-map.ts';
import { largeMap } from './large-map.ts';

const RUNS = 3;

const measure = (name: string, run: () => unknown): void => {
  let least = Number.POSITIVE_INFINITY;
  let leastOfProcessor = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    const before = process.cpuUsage();
    run();
    least = Math.min(least, performance.now() - start);
    leastOfProcessor = Math.min(leastOfProcessor, process.cpuUsage(before).user / 1000);
  }
  process.stdout.write(`${name}: ${least.toFixed(0)} ms, processor ${leastOfProcessor.toFixed(0)} ms\n`);
};

const map = largeMap({ systems: 100, integrations: 195, workflows: 500, types: 120 });
const model = failureModelOf(map);
process.stdout.write(`${model.elements.length} elements, ${model.workflows.length} workflows\n`);
measure('compile', () => failureModelOf(map));
measure('single failures', () => model.elements.map((_, element) => failureImpact(model, [element])));
measure('all pairs, ranked', () => pairFailures(model));

const states = compileStates(model);
const times = model.elements.map((_, at) => ({ mtbfHours: 1000 + 10 * at, mttrHours: 1 + (at % 7) }));
const probabilities = elementProbabilities(times);
measure('diagrams of all states', () => compileStates(model));
measure('state probabilities', () => typeStates(states, probabilities));
measure('importance', () => elementImportance(model, states, probabilities));
measure('outages of every workflow', () =>
  states.workflows.map(({ broken }) => (broken === null ? null : outagesOf(broken, probabilities, times))),
);
measure('cut sets of every workflow', () =>
  model.workflows.map((_, at) => cutSetsOfWorkflow(model, at, { order: 3, sets: 1000 })),
);

const YEARS = 1000;
const smaller = failureModelOf(largeMap({ systems: 35, integrations: 60, workflows: 100, types: 25 }));
const week = {
  arrivals: openingProfile(organization()),
  opening: openingProfile(organization()),
  periodsPerWeek: 12 / (365.25 / 7),
};
const setup = {
  id: 'as-is',
  model: smaller,
  retryHours: 0.25,
  drain: smaller.workflows.map(() => ({ by: 'agents', perWeek: 2000 }) as const),
};
process.stdout.write(`${smaller.elements.length} elements, ${smaller.workflows.length} workflows\n`);
measure(`${YEARS} years in one set-up`, () =>
  simulateYears(
    {
      elements: smaller.elements.map(({ id }, at) => ({ id, times: { mtbfHours: 1000 + 60 * at, mttrHours: 5 } })),
      setups: [setup],
      week,
      repair: { kind: 'lognormal', logSd: 1.2 },
    },
    1,
    0,
    YEARS,
  ),
);
