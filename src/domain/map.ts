import type { Duration } from './duration.ts';
import type { RowPlace } from './problem.ts';
import type {
  Access,
  Activity,
  Actor,
  ApiAbility,
  Audit,
  Carries,
  Channel,
  Checkpoint,
  Confidence,
  Delivery,
  IntegrationMode,
  IntegrationStyle,
  Operation,
  Period,
  Permission,
  Persistence,
  ProvenanceStatus,
  QuestionId,
  SignOn,
  StepActor,
  SystemCategory,
  Weekday,
} from './vocabulary.ts';

/**
 * The map of an operation, as the tables of design 2 give it, checked: every reference holds, every id is unique.
 * `null` is *unknown* (an empty cell), never zero and never "none"; "none" is an empty list or the word of the vocabulary.
 * A reference that may be absent (`platform`, `via`, a touch's `system`) is null when there is none.
 */
export interface OperationMap {
  readonly organization: Organization;
  readonly systems: readonly System[];
  readonly integrations: readonly Integration[];
  readonly contactTypes: readonly ContactType[];
  /** Ordered by contact type (order of `contactTypes`), then `seq`, then row. */
  readonly touches: readonly Touch[];
  readonly workflows: readonly Workflow[];
  readonly context: readonly ContextItem[];
  readonly vendors: readonly Vendor[];
  readonly agents: readonly AgentGroup[];
  readonly arrivals: readonly ArrivalInterval[];
  readonly provenance: readonly ProvenanceEntry[];
  readonly answers: readonly Answer[];
}

export interface Organization {
  readonly name: string;
  readonly currency: string | null;
  /** The period that volumes are given for. */
  readonly period: Period;
  /** Full-time equivalents. */
  readonly agents: number | null;
  readonly paidHoursPerWeek: number | null;
  readonly costPerAgentHour: number | null;
  readonly shrinkage: number | null;
  readonly occupancyTarget: number | null;
  readonly attritionPerYear: number | null;
  readonly onboarding: { readonly baseDays: number | null; readonly daysPerApplication: number | null };
  /** `days` a week; `from` and `to` in hours after midnight. */
  readonly opening: { readonly days: number; readonly fromHour: number; readonly toHour: number } | null;
  readonly patience: Duration | null;
  readonly serviceLevel: { readonly target: number; readonly withinSeconds: number } | null;
  readonly it: { readonly costPerHour: number | null; readonly capacityHoursPerYear: number | null };
  readonly executionLayer: { readonly buildCost: number | null; readonly runCostPerYear: number | null } | null;
  /** One sentence about what of the workspace is measured and what is not; shown on the report's first page. */
  readonly provenanceNote: string | null;
  readonly at: RowPlace | null;
}

export interface System {
  readonly id: string;
  readonly name: string;
  readonly category: SystemCategory | null;
  readonly agentFacing: boolean | null;
  readonly signOn: SignOn | null;
  /** Empty list: no API. Null: unknown. */
  readonly api: readonly ApiAbility[] | null;
  readonly vendor: string | null;
  readonly platform: string | null;
  readonly mtbfHours: number | null;
  readonly mttrHours: number | null;
  readonly monthlyCost: number | null;
  readonly at: RowPlace;
}

export interface Integration {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly style: IntegrationStyle | null;
  readonly mode: IntegrationMode | null;
  readonly carries: readonly Carries[] | null;
  readonly via: string | null;
  readonly latency: Duration | null;
  readonly mtbfHours: number | null;
  readonly mttrHours: number | null;
  readonly ageYears: number | null;
  readonly maintenanceHoursPerYear: number | null;
  readonly apiChangesPerYear: number | null;
  readonly hoursPerChange: number | null;
  readonly at: RowPlace;
}

export interface ContactType {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel | null;
  /** Contacts per period, repeats included. */
  readonly volume: number | null;
  readonly skill: string | null;
  readonly repeatRate: number | null;
  readonly repeatContext: number | null;
  readonly repeatAction: number | null;
  readonly aiEligible: number | null;
  /** Measured; only to check the touches against. */
  readonly handleTime: Duration | null;
  /** Coefficient of variation of what all durations of one contact have in common; null when none is given. */
  readonly variability: number | null;
  readonly concurrency: number;
  readonly at: RowPlace;
}

export interface Touch {
  readonly contactType: string;
  readonly seq: number;
  readonly actor: Actor;
  readonly system: string | null;
  readonly activity: Activity;
  /** Null: unknown; the exact model then assumes one and says so. */
  readonly duration: Duration | null;
  readonly probability: number;
  readonly count: number;
  readonly integration: string | null;
  readonly workflow: string | null;
  readonly step: string | null;
  readonly context: readonly string[];
  readonly afterTransfer: boolean;
  readonly note: string | null;
  readonly at: RowPlace;
}

export interface WorkflowShare {
  readonly contactType: string;
  /** Share of that type's contacts that run the workflow, 0 to 1; null when unknown. */
  readonly share: number | null;
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly trigger: string | null;
  readonly shares: readonly WorkflowShare[];
  readonly changeLeadDays: number | null;
  readonly changesPerYear: number | null;
  /** How long deferred work may take. */
  readonly promise: Duration | null;
  /** Ordered by `seq`, then row. */
  readonly steps: readonly Step[];
  readonly at: RowPlace;
}

export type OnFailure =
  | { readonly kind: 'fail' }
  | { readonly kind: 'manual'; readonly duration: Duration }
  | { readonly kind: 'offline'; readonly duration: Duration }
  | { readonly kind: 'defer' }
  | { readonly kind: 'skip' };

export interface Step {
  readonly workflow: string;
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly system: string | null;
  readonly operation: Operation | null;
  readonly by: StepActor | null;
  readonly access: Access | null;
  /** All of the outer list are needed; of each inner list either will do. */
  readonly needs: readonly (readonly string[])[];
  /** Ids of the steps that this one waits for; resolved (the step before when the cell is empty). */
  readonly after: readonly string[];
  readonly onFailure: OnFailure;
  readonly permission: Permission | null;
  readonly checkpoint: Checkpoint | null;
  readonly audit: Audit | null;
  readonly needsContext: readonly string[];
  readonly idempotent: boolean;
  readonly compensable: boolean;
  readonly at: RowPlace;
}

export interface ContextItem {
  readonly id: string;
  readonly name: string;
  readonly homeSystem: string | null;
  readonly delivery: Delivery | null;
  readonly persistence: Persistence | null;
  readonly at: RowPlace;
}

export interface Vendor {
  readonly id: string;
  readonly mtbfHours: number | null;
  readonly mttrHours: number | null;
  readonly at: RowPlace;
}

export interface AgentGroup {
  readonly group: string;
  readonly skills: readonly string[];
  readonly headcount: number | null;
  readonly fromHour: number | null;
  readonly toHour: number | null;
  readonly days: readonly Weekday[];
  readonly concurrency: number;
  readonly at: RowPlace;
}

export interface ArrivalInterval {
  readonly weekday: Weekday;
  /** Minutes after midnight. */
  readonly startMinute: number;
  readonly share: number;
  readonly at: RowPlace;
}

export interface ProvenanceEntry {
  readonly table: string;
  /** Id or key of the row, such as `billing-dispute/3`. */
  readonly row: string;
  /** Null: the whole row. */
  readonly column: string | null;
  readonly status: ProvenanceStatus;
  readonly source: string | null;
  readonly method: string | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Of an entry for a whole row: columns changed by hand since an import wrote them, of which it no longer speaks. */
  readonly changedSince: readonly string[];
  readonly at: RowPlace;
}

export type Answer =
  | (AnswerBase & { readonly kind: 'stage'; readonly stage: 1 | 2 | 3 })
  | (AnswerBase & { readonly kind: 'unknown' })
  | (AnswerBase & { readonly kind: 'not-applicable'; readonly reason: string });

interface AnswerBase {
  readonly question: QuestionId;
  readonly evidence: string | null;
  readonly respondent: string | null;
  readonly confidence: Confidence | null;
  readonly at: RowPlace;
}
