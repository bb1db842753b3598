/** Result document → everything the templates put on paper, as plain words and ready figures. */
import type { Commentary } from '../../domain/commentary.ts';
import type { MessageKey, Say } from '../../messages/say.ts';
import type { ComparisonDocument } from '../../schema/result/comparison.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { figuresIn } from '../figures.ts';
import { neutralProse, withNeutralText } from '../neutral-text.ts';
import type { DrawChart } from '../svg/draw-chart.ts';
import { vocabularyIn } from '../vocabulary.ts';
import type { Brand } from './brand/brand.ts';
import { authorOf, type CommentView, commentView, retitled } from './comments.ts';
import type { ReportContext, Section } from './report-context.ts';
import { aiSection } from './sections/ai.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { availabilitySection } from './sections/availability.ts';
import { changeDebtSection } from './sections/change-debt.ts';
import { claimsSection, hasAnswers } from './sections/claims.ts';
import { comparisonSection } from './sections/comparison.ts';
import { contactTypesSection } from './sections/contact-types.ts';
import { coverageSection } from './sections/coverage.ts';
import { customerSection } from './sections/customer.ts';
import { cutSetsSection } from './sections/cut-sets.ts';
import { dependencyMapSection } from './sections/dependency-map.ts';
import { failureGridSection } from './sections/failure-grid.ts';
import { failureYearSection } from './sections/failure-year.ts';
import { functionsSection } from './sections/functions.ts';
import { handleTimeSection } from './sections/handle-time.ts';
import { indicatorsSection } from './sections/indicators.ts';
import { inputsSection } from './sections/inputs.ts';
import { learningAndGovernanceSection } from './sections/learning-and-governance.ts';
import { ledgerSection } from './sections/ledger.ts';
import { methodSection } from './sections/method.ts';
import { moneySection } from './sections/money.ts';
import { newRisksSection } from './sections/new-risks.ts';
import { savingsSection } from './sections/savings.ts';
import { setupChangesSection } from './sections/set-up-changes.ts';
import { setupStagesSection } from './sections/set-up-stages.ts';
import { setupsSection } from './sections/set-ups.ts';
import { failuresSection } from './sections/single-failures.ts';
import { spreadSection } from './sections/spread.ts';
import { type SummaryView, summaryView } from './sections/summary.ts';
import { uncertaintySection } from './sections/uncertainty.ts';

export interface ReportView {
  readonly language: string;
  readonly title: string;
  readonly generator: string;
  readonly brand: BrandView;
  readonly summary: SummaryView & Commented;
  readonly sections: readonly NumberedSection[];
  /** Path data of what fills the marks, by mark. */
  readonly markShapes: Readonly<Record<string, string>>;
  readonly statusShapes: Readonly<Record<string, string>>;
  /** Keys of the messages that name them. */
  readonly statusKeys: Readonly<Record<string, MessageKey>>;
}

export interface BrandView {
  readonly name: string | null;
  readonly logo: string | null;
  readonly footer: string | null;
  readonly confidentiality: string | null;
}

/** What a consultant adds to a section; null where nothing is. */
export interface Commented {
  /** What stands below a heading that is not the computed one. */
  readonly retitledNote: string | null;
  readonly comment: CommentView | null;
}

/** What stands in a report besides what its result says. */
export interface ReportAdditions {
  /** Says the messages of the report's language. */
  readonly say: Say;
  readonly brand: Brand | null;
  readonly commentary: Commentary | null;
  /** Null where the report is held against no other result. */
  readonly comparison: ComparisonDocument | null;
}

/** `number` is a figure in the body and a letter in the appendix. */
export type NumberedSection = Section &
  Commented & {
    readonly number: string;
    readonly isAppendix: boolean;
    /** Name of the partial that shows it. */
    readonly partial: string;
  };

const FIRST_LETTER = 'A'.charCodeAt(0);

export async function reportView(
  document: ResultDocument,
  draw: DrawChart,
  additions: ReportAdditions,
): Promise<ReportView> {
  const result = withNeutralText(document);
  const { say } = additions;
  const context: ReportContext = {
    result,
    comparison: withNeutralText(additions.comparison),
    figures: figuresIn(say, result.organization.currency),
    say,
    words: vocabularyIn(say),
    draw,
  };
  // All at once: charts are drawn beside each other.
  const body: (Section | null)[] = await Promise.all([
    functionsSection(context),
    handleTimeSection(context),
    contactTypesSection(context),
    setupsSection(context),
    ledgerSection(context),
    uncertaintySection(context),
    savingsSection(context),
    moneySection(context),
    spreadSection(context),
    setupStagesSection(context),
    dependencyMapSection(context),
    failuresSection(context),
    failureGridSection(context),
    cutSetsSection(context),
    availabilitySection(context),
    failureYearSection(context),
    newRisksSection(context),
    changeDebtSection(context),
    aiSection(context),
    customerSection(context),
    learningAndGovernanceSection(context),
    comparisonSection(context),
    hasAnswers(result) ? claimsSection(context) : null,
    indicatorsSection(context),
  ]);
  const appendix: (Section | null)[] = [
    assumptionsSection(context),
    setupChangesSection(context),
    coverageSection(context),
    inputsSection(context),
    methodSection(context),
  ];
  return {
    language: say.locale,
    title: `${result.organization.name}: ${result.model.title}`,
    generator: `${result.tool.name} ${result.tool.version}`,
    brand: brandView(additions.brand),
    summary: commented(summaryView(context), 'headline', 'summary', additions),
    sections: [
      ...present(body).map((section, at) => numbered(section, `${at + 1}`, false)),
      ...present(appendix).map((section, at) => numbered(section, String.fromCharCode(FIRST_LETTER + at), true)),
    ].map((section) => commented(section, 'title', section.id, additions)),
    markShapes: STAGE_SHAPES,
    statusShapes: STATUS_SHAPES,
    statusKeys: STATUS_KEYS,
  };
}

/** Inside a circle of radius 8 around 10, 10: nothing, its left half, all of it. */
const STAGE_SHAPES = {
  '1': '',
  '2': 'M10 2a8 8 0 0 0 0 16z',
  '3': 'M10 2a8 8 0 0 0 0 16a8 8 0 0 0 0-16z',
  unknown: '',
};
/** Inside a square of 12: all, half, nothing, a cross. */
const STATUS_SHAPES = {
  measured: 'M1 1h10v10H1z',
  attested: 'M1 11V1h10z',
  assumed: '',
  unknown: 'M1 1l10 10M11 1L1 11',
};

const STATUS_KEYS = {
  measured: 'words.status-measured',
  attested: 'words.status-attested',
  assumed: 'words.status-assumed',
  unknown: 'words.status-unknown',
} as const;

/** The view with the consultant's words; `heading` names its heading. */
function commented<H extends string, V extends Readonly<Record<H, string>>>(
  view: V,
  heading: H,
  id: string,
  { brand, commentary }: ReportAdditions,
): V & Commented {
  const author = authorOf(commentary, brand?.name ?? null);
  const comment = commentary?.sections.get(id);
  const title = retitled(view[heading], comment, author);
  return {
    ...view,
    ...(title === null ? {} : { [heading]: title.title }),
    retitledNote: title?.note ?? null,
    comment: commentView(comment, author),
  };
}

const neutralOrNull = (text: string | null | undefined): string | null => (text == null ? null : neutralProse(text));

const brandView = (brand: Brand | null): BrandView => ({
  name: neutralOrNull(brand?.name),
  logo: brand?.logo ?? null,
  footer: neutralOrNull(brand?.footer),
  confidentiality: neutralOrNull(brand?.confidentiality),
});

const numbered = (section: Section, number: string, isAppendix: boolean): Omit<NumberedSection, keyof Commented> => ({
  sources: { links: [] },
  ...section,
  number,
  isAppendix,
  partial: `sections/${section.template}`,
});

const present = (sections: readonly (Section | null)[]): Section[] => sections.filter((section) => section !== null);
