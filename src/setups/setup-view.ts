/** An operation as one set-up has it. The map's touches stay; steps and context items are those of the set-up. */
import type { Duration } from '../domain/duration.ts';
import type { OperationMap } from '../domain/map.ts';
import type { Orchestration } from '../kernels/blast-radius/failure-model.ts';
import type { AiReach } from './ai-reach.ts';
import type { AddedActivity } from './interventions/intervention.ts';

export interface SetupView {
  readonly id: string;
  /** The map with steps and context items as the set-up has them; its touches, systems and integrations are the map's. */
  readonly map: OperationMap;
  /** ρ, the occurrence factor of each touch of the map. */
  readonly occurrence: Float64Array;
  /** δ, the duration factor of each touch of the map. */
  readonly stretch: Float64Array;
  readonly added: readonly AddedTouch[];
  /** What AI takes of each contact type, by id; a type without an entry keeps all its contacts. */
  readonly ai: ReadonlyMap<string, AiShare>;
  /** What AI could read for and complete, by contact type, whether or not it may act. */
  readonly reach: ReadonlyMap<string, AiReach>;
  readonly orchestration: Orchestration;
}

export interface AddedTouch {
  readonly contactType: string;
  /** Names its random numbers: `view`, `reading`, `trigger:<workflow>`, `exception:<workflow>`. */
  readonly stream: string;
  readonly activity: AddedActivity;
  readonly probability: number;
  readonly duration: Duration;
  /** Intervention that adds it. */
  readonly intervention: string;
}

export interface AiShare {
  /** Share a of the type's contacts that AI completes. */
  readonly completes: number;
  /** Share of the contacts left to agents that begin with a hand-over. */
  readonly handoverShare: number;
  readonly handover: Duration;
}
