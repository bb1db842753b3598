import { Tinypool } from 'tinypool';
import {
  createYearsSimulator,
  type YearSeries,
  type YearsInput,
} from '../kernels/blast-radius/years/simulate-years.ts';

/** What every worker of a pool is started with. */
export interface YearsWork {
  readonly input: YearsInput;
  readonly seed: number;
}

export interface YearBlock {
  readonly firstYear: number;
  readonly years: number;
}

const { input, seed } = Tinypool.workerData as YearsWork;
const simulate = createYearsSimulator(input, seed);

/** Run by the pool: one block of years in, its series out. */
export default ({ firstYear, years }: YearBlock): readonly YearSeries[] => simulate(firstYear, years);
