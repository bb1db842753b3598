/** Vega-Lite → the program that Vega runs, once for all specifications of one shape. */
import type { Runtime } from 'vega';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { type ChartProgram, filledProgram, programOf } from './chart-program.ts';
import { shapeOf } from './chart-slots.ts';

/** Programs of shapes that were compiled before, by the JSON text of the shape. */
export type KnownPrograms = (shape: string) => ChartProgram | undefined;

/** From a specification to Vega's program; must not look at the values that `shapeOf` takes out, as Vega-Lite does not. */
export type CompileChart = (spec: ChartSpec) => Runtime | Promise<Runtime>;

/** @param compile asked for no shape twice, nor for one that is known */
export function chartCompiler(
  compile: CompileChart,
  known: KnownPrograms = () => undefined,
): (spec: ChartSpec) => Promise<Runtime> {
  const compiled = new Map<string, Promise<ChartProgram>>();
  const compiledNow = async (shape: ChartSpec): Promise<ChartProgram> => programOf(await compile(shape));
  return async (spec) => {
    const { shape, slots } = shapeOf(spec);
    const key = JSON.stringify(shape);
    const before = known(key);
    if (before !== undefined) return filledProgram(before, slots);
    const program = compiled.get(key) ?? compiledNow(shape);
    compiled.set(key, program);
    return filledProgram(await program, slots);
  };
}
