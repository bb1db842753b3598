import type { ProblemPlace } from '../../../schema/problem-log.ts';

/** What the format lets a file define that matters to fault trees. */
export type DefinedKind = 'gate' | 'basic event' | 'house event' | 'parameter';

/** A name used in a formula or expression; `kind` null where the file leaves it open. */
export interface Reference {
  readonly name: string;
  readonly kind: DefinedKind | null;
  readonly place: ProblemPlace;
}

export type Connective = 'and' | 'or' | 'not' | 'xor' | 'nand' | 'nor' | 'imply' | 'iff' | 'atleast' | 'cardinality';

/** A Boolean formula as written; `R` is how it refers to gates and events. */
export type Formula<R> =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly to: R }
  | {
      readonly kind: 'connective';
      readonly connective: Connective;
      /** Bounds of "atleast" and "cardinality"; 0 and Infinity elsewhere. */
      readonly min: number;
      readonly max: number;
      readonly args: readonly Formula<R>[];
    };

export type Operation =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'neg'
  | 'pow'
  | 'exp'
  | 'log'
  | 'log10'
  | 'sqrt'
  | 'abs'
  | 'min'
  | 'max'
  | 'mean'
  | 'exponential';

/** A number as written. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'parameter'; readonly to: Reference }
  | { readonly kind: 'operation'; readonly operation: Operation; readonly args: readonly Expression[] };

/** What every definition has. `containers` are the names of the fault tree and components around it. */
interface Definition {
  readonly name: string;
  readonly containers: readonly string[];
  readonly isPrivate: boolean;
  readonly place: ProblemPlace;
}

export interface GateDefinition extends Definition {
  readonly kind: 'gate';
  /** Null where it is missing or broken, which has been reported. */
  readonly formula: Formula<Reference> | null;
}

export interface BasicEventDefinition extends Definition {
  readonly kind: 'basic event';
  /** False where the file leaves the probability out. */
  readonly isValued: boolean;
  /** Null where there is none, or it is broken, which has been reported. */
  readonly expression: Expression | null;
}

export interface HouseEventDefinition extends Definition {
  readonly kind: 'house event';
  readonly value: boolean;
}

export interface ParameterDefinition extends Definition {
  readonly kind: 'parameter';
  /** Null where it is broken, which has been reported. */
  readonly expression: Expression | null;
}

export type AnyDefinition = GateDefinition | BasicEventDefinition | HouseEventDefinition | ParameterDefinition;
