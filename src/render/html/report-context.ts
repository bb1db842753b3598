/** What every section is written from. */
import type { Say } from '../../messages/say.ts';
import type { ComparisonDocument } from '../../schema/result/comparison.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { Figures } from '../figures.ts';
import type { DrawChart } from '../svg/draw-chart.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Audience } from './audience.ts';

export interface ReportContext {
  /** All its text is neutral already. */
  readonly result: ResultDocument;
  readonly figures: Figures;
  /** Says the messages of the report's language. */
  readonly say: Say;
  readonly words: Vocabulary;
  /** With another result; null where nothing is compared. */
  readonly comparison: ComparisonDocument | null;
  readonly draw: DrawChart;
  /** For whom the report is: how far its lists go. */
  readonly audience: Audience;
}

/** Longest name that tables show; the row's id leads to the full one. */
export const LONGEST_NAME = 90;

/** Where the figures of a section come from. */
export interface SectionSources {
  /** `onScreen`: left out in print. */
  readonly links: readonly { readonly text: string; readonly href: string; readonly onScreen: boolean }[];
}

/** Section of the report: `template` names its partial, which is filled with the rest. */
export interface Section {
  readonly template: string;
  readonly id: string;
  /** Entry in the contents. */
  readonly short: string;
  readonly title: string;
  /** Where its figures come from: one click on screens, a footnote in print. */
  readonly sources: SectionSources;
}

/** Anchors, one place for all links. Ids from the input never become part of an address. */
export const ANCHORS = {
  stage: 'stage',
  functionsByContactType: 'functions-by-contact-type',
  wayUp: 'way-up',
  indicators: 'indicators',
  claims: 'claims',
  handleTime: 'handle-time',
  setups: 'set-ups',
  setupStages: 'set-up-stages',
  spread: 'spread',
  ledger: 'ledger',
  uncertainty: 'ranges',
  savings: 'savings',
  money: 'money',
  ai: 'ai',
  customer: 'customer',
  governance: 'training-and-governance',
  setupChanges: 'set-up-changes',
  comparison: 'comparison',
  contactTypes: 'contact-types',
  dependencyMap: 'dependency-map',
  beyondTheContactCentre: 'beyond-the-contact-centre',
  failures: 'single-failures',
  failureGrid: 'failures-by-workflow',
  cutSets: 'what-must-fail-at-once',
  availability: 'availability',
  failureYear: 'a-year-of-failures',
  changeDebt: 'cost-of-change',
  newRisks: 'what-gets-worse',
  assumptions: 'assumptions',
  coverage: 'coverage',
  inputs: 'inputs',
  method: 'method',
} as const;

/** Ids of a model are its author's: anything but letters, digits and hyphens is written as its code. */
export const indicatorAnchor = (id: string): string =>
  `indicator-${id.replaceAll(/[^a-z0-9-]/gi, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)}`;

/** Notes on method, in the order of the appendix. */
export const METHOD_NOTES = [
  'stage',
  'range',
  'score',
  'robustness',
  'handle-time',
  'coordination',
  'set-ups',
  'ledger',
  'ranges',
  'simulation',
  'ai',
  'customer',
  'money',
  'failures',
  'availability',
  'years',
  'debt',
  'claims',
  'provenance',
  'rounding',
] as const;
export type MethodNote = (typeof METHOD_NOTES)[number];

export const methodAnchor = (note: MethodNote): string => `method-${note}`;
