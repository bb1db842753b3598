/** A BPMN file without its notation: what flows to what, who does it, what was said of it. */
import type { ReadThing } from '../../schema/result/import-reading.ts';

/** Where something stands in its file. */
export interface ModelPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What the model says of a part in Unswivel's own words (`unswivel:system="crm"`), by the column's name as written. */
export type Annotations = ReadonlyMap<string, string>;

export type TaskKind = 'task' | 'user' | 'manual' | 'service' | 'script' | 'rule' | 'send' | 'receive' | 'call';

export type NodeKind =
  | { readonly kind: 'task'; readonly task: TaskKind }
  /** Sends a message on its way, or as the end. */
  | { readonly kind: 'throw'; readonly what: string }
  | { readonly kind: 'gateway'; readonly gateway: 'exclusive' | 'parallel' | 'inclusive' | 'event' | 'complex' }
  /** `failure`: how an error, an escalation or a timer leaves its host; others interrupt it for reasons of their own. */
  | {
      readonly kind: 'boundary';
      readonly host: string;
      readonly event: string;
      readonly isFailure: boolean;
      readonly interrupts: boolean;
    }
  /** Passed through: starts, ends, waits, the edges of sub-processes. */
  | { readonly kind: 'pass'; readonly what: string; readonly end: 'normal' | 'error' | null };

export interface ModelNode {
  readonly id: string;
  readonly name: string | null;
  readonly type: NodeKind;
  /** Innermost lane. */
  readonly lane: string | null;
  /** Sub-processes around it, innermost first; a failure of one is a failure of each step in it. */
  readonly within: readonly string[];
  readonly annotations: Annotations;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** The flow taken when no other is. */
  readonly defaultFlow: string | null;
  readonly at: ModelPlace;
}

export interface ModelFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string | null;
  readonly annotations: Annotations;
}

/** A pool, a lane or a data store: somebody or something that steps belong to. */
export interface ModelParty {
  readonly id: string;
  readonly name: string | null;
  readonly kind: 'pool' | 'lane' | 'store';
  /** The lane or pool around it. */
  readonly around: string | null;
  /** Whether nothing is drawn inside. */
  readonly isClosed: boolean;
  readonly annotations: Annotations;
  readonly at: ModelPlace;
}

export interface ModelProcess {
  readonly id: string;
  readonly name: string | null;
  readonly pool: string | null;
  readonly annotations: Annotations;
  /** In the order of the file. */
  readonly nodes: readonly ModelNode[];
  readonly flows: readonly ModelFlow[];
  readonly at: ModelPlace;
}

export interface MessageFlow {
  readonly id: string;
  readonly name: string | null;
  /** A node or a pool at either end. */
  readonly from: string;
  readonly to: string;
}

export interface BpmnModel {
  readonly file: string;
  readonly processes: readonly ModelProcess[];
  readonly parties: readonly ModelParty[];
  readonly messages: readonly MessageFlow[];
  /** What the file holds and no part of this model stands for, counted. */
  readonly setAside: readonly ReadThing[];
}
