/** The shape that all interventions share: what one of them does to a map, as rules over parameters, not yet as numbers. */
import type { Step } from '../../domain/map.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { InterventionId } from '../../domain/scenario.ts';
import type { Delivery, Persistence } from '../../domain/vocabulary.ts';
import type { SetupBlocker } from '../setup-blocker.ts';
import type { ScopedMap } from './scoped-map.ts';

export interface Intervention {
  readonly id: InterventionId;
  /** Key of its part of the ledger: the model's function, or its own id for interventions of stage 2. */
  readonly ledgerKey: string;
  /** Its rules in words, by the ids that effects name. */
  readonly rules: Readonly<Record<string, Phrase>>;
  readonly effects: (within: ScopedMap) => InterventionEffects;
}

export interface InterventionEffects {
  readonly touches: readonly TouchEffect[];
  readonly added: readonly AddedEffect[];
  readonly steps: readonly StepEffect[];
  readonly workflows: readonly WorkflowEffect[];
  readonly context: readonly ContextEffect[];
  /** Contact types that AI may complete; null where the intervention lets AI take no action. */
  readonly ai: AiEffect | null;
  readonly blockers: readonly SetupBlocker[];
}

/**
 * A touch occurs or lasts 1 − reach × (1 − value) times what it did, with the value of a parameter and reach 1, or F for
 * `repeated`: the probability that the customer was verified earlier in the contact, by whomever.
 */
export interface TouchEffect {
  /** Index in `map.touches`. */
  readonly touch: number;
  readonly on: 'occurrence' | 'duration';
  readonly reach: 'all' | 'repeated';
  readonly parameter: string;
  readonly rule: string;
}

/** A touch that contacts of a type gain, with probability share × rate. */
export interface AddedEffect {
  readonly contactType: string;
  /** Names its random numbers: `view`, `reading`, `trigger:<workflow>`, `exception:<workflow>`. */
  readonly stream: string;
  readonly activity: AddedActivity;
  /** Share of the type's contacts in which it may occur; 1 where that is unknown, so that no cost is lost. */
  readonly share: number;
  /** Parameter that multiplies the share; null for 1. */
  readonly rate: string | null;
  /** Parameter of its duration. */
  readonly time: string;
  readonly workflow: string | null;
  readonly rule: string;
}

export type AddedActivity = 'context-view' | 'reading' | 'trigger' | 'exception' | 'hand-over';

export type StepChange = Partial<Pick<Step, 'by' | 'access' | 'permission' | 'checkpoint' | 'audit'>>;

export interface StepEffect {
  readonly workflow: string;
  readonly step: string;
  readonly change: StepChange;
  /** Contact types for which the step changes; null for all. */
  readonly contactTypes: ReadonlySet<string> | null;
  readonly rule: string;
}

export interface WorkflowEffect {
  readonly workflow: string;
  /** Parameter whose value becomes `change_lead_days`. */
  readonly leadDays: string;
  readonly contactTypes: ReadonlySet<string> | null;
  readonly rule: string;
}

export interface ContextEffect {
  readonly item: string;
  readonly change: { readonly delivery: Delivery } | { readonly persistence: Persistence };
  readonly rule: string;
}

export interface AiEffect {
  readonly contactTypes: readonly string[];
  /** Parameter: share of a completable type's eligible contacts that AI completes. */
  readonly success: string;
  /** Parameter: time of the hand-over of the others. */
  readonly handover: string;
  readonly rule: string;
}

export const NO_EFFECTS: InterventionEffects = {
  touches: [],
  added: [],
  steps: [],
  workflows: [],
  context: [],
  ai: null,
  blockers: [],
};
