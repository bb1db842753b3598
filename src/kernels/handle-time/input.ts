import type { Duration } from '../../domain/duration.ts';
import type { Activity, Kind } from '../../domain/vocabulary.ts';

/** What the handle-time kernel works on: agent touches by contact type, and set-ups as numbers. It knows no rules. */
export interface HandleTimeInput {
  readonly contactTypes: readonly ContactTypeInput[];
  readonly setups: readonly SetupInput[];
}

export interface ContactTypeInput {
  readonly id: string;
  /** Contacts offered per period; null when unknown: the type then has figures of its own and no part in the overall. */
  readonly volume: number | null;
  /** Contacts that an agent handles at once. */
  readonly concurrency: number;
  /** Coefficient of variation that all durations of a contact's touches share; null for none. */
  readonly variability: number | null;
  /** The agent's touches, in order. A type without any does not reach agents. */
  readonly touches: readonly TouchInput[];
}

export interface TouchInput {
  /** Names the touch's random numbers; unique within the type, and best stable when the map is edited. */
  readonly stream: string;
  readonly probability: number;
  /** Mean number of draws, at least 1. */
  readonly count: number;
  readonly duration: Duration;
  readonly kind: Kind;
  readonly activity: Activity;
  readonly system: string | null;
}

export interface SetupInput {
  readonly id: string;
  /** One per contact type, in the order of `contactTypes`. */
  readonly contactTypes: readonly SetupOfType[];
}

export interface SetupOfType {
  /** ρ per touch, in [0, 1]. */
  readonly occurrenceFactors: ArrayLike<number>;
  /** δ per touch, at least 0. */
  readonly durationFactors: ArrayLike<number>;
  readonly added: readonly AddedTouch[];
  /** Share a of the contacts that AI completes, in [0, 1). */
  readonly aiShare: number;
  /** What a contact that AI tried and left to an agent begins with; null for none. */
  readonly handover: Handover | null;
}

/** Occurs independently of everything else, once, and is of kind orchestration. */
export interface AddedTouch {
  /** Names its random numbers; unique within set-up and type. Set-ups that add the same touch share them. */
  readonly stream: string;
  readonly probability: number;
  readonly duration: Duration;
}

export interface Handover {
  /** Share of the contacts that reach an agent, in [0, 1]. */
  readonly share: number;
  readonly duration: Duration;
}

/** A set-up that changes nothing: the map as it is. */
export const asIs = (id: string, contactTypes: readonly ContactTypeInput[]): SetupInput => ({
  id,
  contactTypes: contactTypes.map((type) => ({
    occurrenceFactors: new Float64Array(type.touches.length).fill(1),
    durationFactors: new Float64Array(type.touches.length).fill(1),
    added: [],
    aiShare: 0,
    handover: null,
  })),
});
