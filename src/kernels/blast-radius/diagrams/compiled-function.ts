import { chained, mirrored, RISING } from './modules/orientation.ts';
import type { Edge } from './network.ts';

/**
 * A Boolean function ready for analysis: decision diagrams of its modules, inner ones first, the last one being the
 * function itself. Modules share no variable, so each is solved alone and then stands as one event in the module that
 * uses it.
 */
export interface CompiledFunction {
  readonly variableCount: number;
  readonly modules: readonly CompiledModule[];
  /** Variables that the function truly depends on, ascending. */
  readonly support: Int32Array;
  /** Per entry of `support`: RISING, FALLING or both. */
  readonly dependence: Uint8Array;
  /** The function rises with every variable: no failure ever mends anything. */
  readonly coherent: boolean;
}

/**
 * One module: a diagram over levels 0, 1, …; each level stands for one event, a variable, its complement, or an inner
 * module. Nodes have higher indices than their children; node 0 is the terminal.
 */
export interface CompiledModule {
  /** Per level: a variable if ≥ 0, else the bitwise complement of a module's index. */
  readonly sources: Int32Array;
  /** Per level: 1 if it stands for the complement of its variable. */
  readonly complemented: Uint8Array;
  /** Per level: how the module depends on that event (RISING, FALLING, both or, if it does not, 0). */
  readonly dependence: Uint8Array;
  readonly levels: Int32Array;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly root: Edge;
}

/** More diagram nodes would be needed than allowed. */
export interface TooLarge {
  readonly kind: 'too-large';
  readonly maxNodes: number;
}

/** Follows each dependence through the modules, outermost first. */
export function functionOf(variableCount: number, modules: readonly CompiledModule[]): CompiledFunction {
  const onModule = new Uint8Array(modules.length);
  const onVariable = new Uint8Array(variableCount);
  onModule[modules.length - 1] = RISING;
  for (let index = modules.length - 1; index >= 0; index--) {
    const { sources, complemented, dependence } = modules[index] as CompiledModule;
    sources.forEach((source, level) => {
      const total = chained(onModule[index] as number, dependence[level] as number);
      if (source < 0) onModule[~source] = total;
      else onVariable[source] = complemented[level] === 1 ? mirrored(total) : total;
    });
  }
  const support: number[] = [];
  for (let variable = 0; variable < variableCount; variable++) if (onVariable[variable] !== 0) support.push(variable);
  const dependence = Uint8Array.from(support, (variable) => onVariable[variable] as number);
  return {
    variableCount,
    modules,
    support: Int32Array.from(support),
    dependence,
    coherent: dependence.every((how) => how === RISING),
  };
}
