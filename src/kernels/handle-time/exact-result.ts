import type { GroupMoments } from './group-moments.ts';
import type { Moments } from './touch-moments.ts';

/** Seconds of one contact that reaches an agent. */
export interface ExactSeconds {
  readonly handleTime: Moments;
  /** Kinds other than resolution and action together, and those two together. */
  readonly coordination: Moments;
  readonly resolutionAndAction: Moments;
  /** Along `KIND_AXIS`, `ACTIVITY_AXIS` and the plan's `systems`. */
  readonly byKind: GroupMoments;
  readonly byActivity: GroupMoments;
  readonly bySystem: GroupMoments;
}

export interface ExactOfType extends ExactSeconds {
  readonly typeId: string;
  readonly reachesAgents: boolean;
  /** Contacts a period offered, and those of them that reach an agent; null when unknown. */
  readonly volume: number | null;
  readonly volumeToAgents: number | null;
  readonly agentHours: number | null;
  /** Agent seconds per contact offered: a contact completed by AI counts 0, and one of k handled at once counts 1/k. */
  readonly agentTimePerContact: number;
}

export interface ExactResult {
  readonly setupId: string;
  readonly contactTypes: readonly ExactOfType[];
  /** Mixture of the types that reach agents, weighted by the contacts that do; null where no volume is known. */
  readonly overall: ExactSeconds | null;
  /** Sums over types of known volume. */
  readonly agentHours: number;
  readonly volume: number;
  /** agentHours × 3600 ÷ volume; null where no volume is known. */
  readonly agentTimePerContact: number | null;
}
