/** The report as one self-contained HTML document that loads nothing; its scripts only add to what is there without them. */
import type { Commentary } from '../../domain/commentary.ts';
import { english } from '../../messages/english.ts';
import type { Say } from '../../messages/say.ts';
import type { ComparisonDocument } from '../../schema/result/comparison.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { neutralProse } from '../neutral-text.ts';
import { chartDrawer, type DrawChart } from '../svg/draw-chart.ts';
import type { Audience } from './audience.ts';
import type { Brand } from './brand/brand.ts';
import { neededFonts } from './needed-fonts.ts';
import { type PageScripts, pageScripts, type ReportScripts } from './page-scripts.ts';
import { type FontSubset, pageStyle } from './page-style.ts';
import { type ReportView, reportView } from './report-view.ts';
import { fillTemplates, type ReportTemplates } from './templates.ts';

export interface HtmlMaterials {
  readonly templates: ReportTemplates;
  readonly fonts: readonly FontSubset[];
  readonly scripts: ReportScripts;
  /** Digest of a text, in base64. */
  readonly sha256: (text: string) => string;
  /** Draws charts; in this thread by default. */
  readonly draw?: DrawChart;
  /** English by default. */
  readonly say?: Say;
  /** Null for the report's own look. */
  readonly brand?: Brand | null;
  /** Null where nobody comments. */
  readonly commentary?: Commentary | null;
  /** Null where the report is held against no other result. */
  readonly comparison?: ComparisonDocument | null;
  /** The client by default. */
  readonly audience?: Audience;
}

export interface RenderedReport {
  readonly html: string;
  /** Ids of the sections that may be commented on, in order. */
  readonly sections: readonly string[];
}

/**
 * The same document and materials give the same text.
 * @throws Error when a template and the view do not fit together
 */
export async function renderHtml(document: ResultDocument, materials: HtmlMaterials): Promise<RenderedReport> {
  const { brand = null, commentary = null, comparison = null, say = english, audience = 'client' } = materials;
  const draw = materials.draw ?? (await chartDrawer());
  const view = await reportView(document, draw, { brand, commentary, comparison, say, audience });
  const { organisation, subject } = view.summary;
  const fonts = neededFonts(materials.fonts, saidBy(view, materials, say));
  const { css, hash } = pageStyle(
    `${materials.templates.stylesheet}\n${materials.scripts.stylesheet}`,
    fonts,
    { organisation, subject, foot: footOf(brand) },
    materials.sha256,
    say,
    brand,
  );
  const page = pageScripts(materials.scripts, materials.sha256, say);
  const { scripts, data: explorer, language: spoken } = page;
  const policy = policyOf(hash, page);
  const html = await fillTemplates(materials.templates, { ...view, css, scripts, explorer, spoken, policy }, say);
  return { html, sections: view.commentable };
}

/** Texts with everything that the page says: of the view, of templates, and of messages, which scripts speak as well. */
const saidBy = (view: ReportView, { templates, brand = null }: HtmlMaterials, say: Say): readonly string[] => [
  JSON.stringify([view, brand, say.language.messages]),
  templates.page,
  ...Object.values(templates.partials),
];

const footOf = (brand: Brand | null): string =>
  [brand?.confidentiality, brand?.footer].flatMap((words) => (words == null ? [] : [neutralProse(words)])).join(' · ');

const policyOf = (styleHash: string, { policy }: PageScripts): string =>
  [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    ...policy,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
