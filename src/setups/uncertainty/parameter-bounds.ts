import type { Bounds } from './triangular.ts';

/** A day: no single act of an agent that is worth having takes longer. */
const LONGEST_SECONDS = 86_400;
/** A factor of a hundred: beyond it a change is no refinement of the work any more. */
const LARGEST_FACTOR = 100;

/** How far a break-even is looked for, by the unit of the parameter. */
export const PARAMETER_BOUNDS: Readonly<Record<string, Bounds>> = {
  share: { atLeast: 0, atMost: 1 },
  factor: { atLeast: 0, atMost: LARGEST_FACTOR },
  seconds: { atLeast: 0, atMost: LONGEST_SECONDS },
};
