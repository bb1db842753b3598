/**
 * Times of the fault-tree kernel beside those of SCRAM (C++), from the reference data's table: probability, all
 * importances, number of minimal cut sets. Run: `UNSWIVEL_DATA=<folder> node test/bench/fault-tree.bench.ts [name …]`.
 * The first of the runs shown is cold, as in a process of its own; the best is warm.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultTreeLogic } from '../../src/io/readers/open-psa/fault-tree-logic.ts';
import { readOpenPsa } from '../../src/io/readers/open-psa/read-open-psa.ts';
import { compileFunction } from '../../src/kernels/blast-radius/diagrams/compile-function.ts';
import { cutSetsOf } from '../../src/kernels/blast-radius/diagrams/cut-sets/cut-sets.ts';
import { conditionalsOf } from '../../src/kernels/blast-radius/diagrams/probability/conditionals.ts';
import { probabilityOf } from '../../src/kernels/blast-radius/diagrams/probability/event-probabilities.ts';
import { ProblemLog } from '../../src/schema/problem-log.ts';

const RUNS = 5;
const folder = join(process.env['UNSWIVEL_DATA'] ?? '', 'aralia');
const table = join(folder, 'expected.csv');
const wanted = process.argv.slice(2);

interface Times {
  readonly probability: number;
  readonly importance: number;
  readonly cutSets: number;
}

function timesOf(name: string): Times {
  const bytes = readFileSync(join(folder, `${name}.xml`));
  const model = readOpenPsa(bytes, name, new ProblemLog());
  if (model === null) throw new Error(`${name} has problems`);
  const { network, root, events } = faultTreeLogic(model, model.tops[0] as number);
  const probabilities = Float64Array.from(events, ({ probability }) => probability as number);
  const start = performance.now();
  const result = compileFunction(network, root);
  if (result.kind !== 'compiled') throw new Error(`${name} is too large`);
  probabilityOf(result.function, probabilities);
  const known = performance.now();
  conditionalsOf(result.function, probabilities);
  const weighed = performance.now();
  cutSetsOf(result.function);
  return { probability: known - start, importance: weighed - known, cutSets: performance.now() - weighed };
}

const milliseconds = (value: number): string => value.toFixed(1).padStart(9);
const reference = (seconds: string | undefined): string =>
  seconds === undefined || seconds.trim() === '-' ? '-'.padStart(9) : milliseconds(1000 * Number(seconds));

if (!existsSync(table)) console.log('Set UNSWIVEL_DATA to the folder of the reference data to run this.');
else {
  console.log('milliseconds   probability: first     best    SCRAM | importance | cut sets: first     best    SCRAM');
  for (const line of readFileSync(table, 'utf8').trim().split('\n').slice(1)) {
    const [name = '', , , , , probability, cutSets] = line.split(',');
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const runs = Array.from({ length: RUNS }, () => timesOf(name));
    const best = (part: keyof Times): number => Math.min(...runs.map((run) => run[part]));
    const first = runs[0] as Times;
    console.log(
      [
        name.padEnd(23),
        `${milliseconds(first.probability)}${milliseconds(best('probability'))}${reference(probability)}`,
        ` |${milliseconds(best('importance'))}  |`,
        `      ${milliseconds(first.cutSets)}${milliseconds(best('cutSets'))}${reference(cutSets)}`,
      ].join(' '),
    );
  }
}
