/** The maturity model as data (design 3): stages, functions, indicators with cut points, gates and questions. */
import type { Source } from './source.ts';
import type { QuestionId } from './vocabulary.ts';

export type Stage = 1 | 2 | 3;

export const FUNCTION_IDS = [
  'context-aggregation',
  'workflow-orchestration',
  'interaction-continuity',
  'action-enablement',
  'operational-governance',
  'resilience',
  'outcome',
] as const;
export type FunctionId = (typeof FUNCTION_IDS)[number];

/** Units of indicator values; a `share` is 0 to 1. */
export const INDICATOR_UNITS = ['systems', 'share', 'days', 'per contact', 'days per agent and year'] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

/** Marks that tell stages apart without colour. */
export const STAGE_SHAPES = ['open-circle', 'half-circle', 'full-circle', 'triangle', 'square', 'diamond'] as const;
export type StageShape = (typeof STAGE_SHAPES)[number];

export const EFFORT_LEVELS = ['low', 'medium', 'high'] as const;
export type EffortLevel = (typeof EFFORT_LEVELS)[number];

/** Tables of the map whose rows make indicator values (design 2). */
export const FACT_TABLES = [
  'organization',
  'systems',
  'integrations',
  'contact-types',
  'touches',
  'workflows',
  'workflow-steps',
  'context',
] as const;
export type FactTable = (typeof FACT_TABLES)[number];

export interface StageMeaning {
  readonly stage: Stage;
  readonly name: string;
  readonly definition: string;
  /** What AI can do at this stage. */
  readonly ai: string;
  readonly shape: StageShape;
  /** One character that shows the shape in text. */
  readonly glyph: string;
}

export interface ModelFunction {
  readonly id: FunctionId;
  readonly name: string;
  /** Whether the function's stage may gate the operation's; resilience and outcomes are shown beside it. */
  readonly gates: boolean;
  readonly meaning: string;
  readonly removes: string;
  readonly why: string;
  readonly remedy: string;
  /** Indicator ids, in the order in which people are shown them. */
  readonly indicators: readonly string[];
}

/** What a cut point rests on; its value stands in `stage2At` or `stage3At` of the indicator. */
export interface CutBasis {
  /** Plausible range of the cut point, in the indicator's unit. */
  readonly low: number;
  readonly high: number;
  readonly source: Source;
  readonly reason: string;
}

/** Wording of a finding; `{value}` and, with two shares, `{wider}` stand for the measured values. */
export type FindingTemplates = Readonly<Record<Stage, string>>;

export interface ModelIndicator {
  readonly id: string;
  readonly name: string;
  readonly function: FunctionId;
  readonly question: QuestionId | null;
  readonly unit: IndicatorUnit;
  readonly better: 'lower' | 'higher';
  readonly stage2At: number;
  /** Null for an indicator with one cut point. */
  readonly stage3At: number | null;
  /** Best and worst possible value, where the score is 100 and 0. */
  readonly best: number;
  readonly worst: number;
  readonly cuts: { readonly stage2: CutBasis; readonly stage3: CutBasis | null };
  /** Above 0. */
  readonly weight: number;
  /** The wider share that decides stage 2, in words; null for an indicator with one share. */
  readonly wider: string | null;
  readonly why: string;
  readonly formula: string;
  readonly factRows: readonly { readonly table: FactTable; readonly which: string }[];
  readonly remedy: string;
  readonly effort: { readonly level: EffortLevel; readonly takes: string };
  /** Of what is said about why it matters; never of the cut points. */
  readonly source: Source;
  readonly findings: FindingTemplates;
  /** What to fill in to make the value known. */
  readonly unknownHint: string;
}

export type ModelGateNeed =
  | { readonly kind: 'function'; readonly id: FunctionId; readonly atLeast: Stage }
  | { readonly kind: 'indicator'; readonly id: string; readonly atLeast: Stage };

export interface ModelGate {
  readonly stage: Stage;
  readonly meaning: string;
  readonly needs: readonly ModelGateNeed[];
}

export interface ModelQuestion {
  readonly id: QuestionId;
  readonly name: string;
  readonly text: string;
  readonly mapShows: string;
  readonly guidance: string;
  /** The worded answer that claims each stage. */
  readonly answers: Readonly<Record<Stage, string>>;
  /** Indicators that measure it, in order. */
  readonly indicators: readonly string[];
}

export interface RobustnessSettings {
  readonly draws: number;
  /** Share of the distance from a cut point to the nearer of best and worst by which it moves, either way. */
  readonly cutPointSpread: number;
  /** Concentration of the Dirichlet distribution of weights around the model's own. */
  readonly weightConcentration: number;
}

export interface MaturityModel {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Language of all wording, such as `en`. */
  readonly language: string;
  /** What the model rests on, in words. */
  readonly basis: string;
  /** Stages 1, 2, 3. */
  readonly stages: readonly StageMeaning[];
  readonly functions: readonly ModelFunction[];
  /** In the order of the functions and, within one, of its list. */
  readonly indicators: readonly ModelIndicator[];
  /** The highest whose needs are all met gives the operation's stage; none gives 1. */
  readonly gates: readonly ModelGate[];
  readonly robustness: RobustnessSettings;
  /** Q1 to Q9, in order. */
  readonly questions: readonly ModelQuestion[];
}
