/** Result document → everything the templates put on paper, as plain words and ready figures. */
import type { Commentary } from '../../domain/commentary.ts';
import type { MessageKey, Say } from '../../messages/say.ts';
import type { ComparisonDocument } from '../../schema/result/comparison.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { figuresIn } from '../figures.ts';
import { neutralProse, withNeutralText } from '../neutral-text.ts';
import type { DrawChart } from '../svg/draw-chart.ts';
import { vocabularyIn } from '../vocabulary.ts';
import type { Audience } from './audience.ts';
import type { Brand } from './brand/brand.ts';
import { authorOf, type CommentView, commentView, retitled } from './comments.ts';
import { clientSections, type ExecutiveView, executiveView } from './executive/executive-view.ts';
import { printed } from './print-rule.ts';
import type { ReportContext } from './report-context.ts';
import { type NumberedSection, reportSections } from './report-sections.ts';
import { type SummaryView, summaryView } from './sections/summary.ts';

export interface ReportView {
  readonly language: string;
  readonly title: string;
  readonly generator: string;
  readonly brand: BrandView;
  readonly summary: SummaryView & Commented;
  /** None in the executive edition. */
  readonly sections: readonly (NumberedSection & Commented)[];
  /** Whether tables that say no more than their charts are left out in print. */
  readonly twinsElsewhere: boolean;
  /** The two pages; null in the other editions. */
  readonly executive: ExecutiveView | null;
  /** What may be commented on: sections of the client edition, whichever this is. */
  readonly commentable: readonly string[];
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
  readonly audience: Audience;
}

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
    audience: additions.audience,
  };
  const isExecutive = additions.audience === 'executive';
  const sections = isExecutive ? await clientSections(context) : await reportSections(context);
  const summary = summaryView(context);
  return {
    language: languageTag(say),
    title: say('page.title', { organisation: result.organization.name, subject: result.model.title }),
    generator: `${result.tool.name} ${result.tool.version}`,
    brand: brandView(additions.brand),
    summary: commented(summary, 'headline', 'summary', additions),
    sections: isExecutive
      ? []
      : sections.map((section) => commented(printed(section, additions.audience, say), 'title', section.id, additions)),
    twinsElsewhere: additions.audience === 'client',
    executive: isExecutive ? await executiveView(context, summary, sections) : null,
    commentable: ['summary', ...sections.map(({ id }) => id)],
    markShapes: STAGE_SHAPES,
    statusShapes: STATUS_SHAPES,
    statusKeys: STATUS_KEYS,
  };
}

/** Words are in the language, whatever numbers are written like: a locale of another language says nothing of them. */
const languageTag = ({ language, locale }: Say): string =>
  new Intl.Locale(locale).language === language.id ? locale : language.id;

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
  { brand, commentary, say }: ReportAdditions,
): V & Commented {
  const author = authorOf(commentary, brand?.name ?? null);
  const comment = commentary?.sections.get(id);
  const title = retitled(say, view[heading], comment, author);
  return {
    ...view,
    ...(title === null ? {} : { [heading]: title.title }),
    retitledNote: title?.note ?? null,
    comment: commentView(say, comment, author),
  };
}

const neutralOrNull = (text: string | null | undefined): string | null => (text == null ? null : neutralProse(text));

const brandView = (brand: Brand | null): BrandView => ({
  name: neutralOrNull(brand?.name),
  logo: brand?.logo ?? null,
  footer: neutralOrNull(brand?.footer),
  confidentiality: neutralOrNull(brand?.confidentiality),
});
