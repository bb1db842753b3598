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
