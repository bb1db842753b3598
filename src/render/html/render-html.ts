/** The report as one self-contained HTML document that loads nothing and runs no script. */
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { chartDrawer } from '../svg/draw-chart.ts';
import { type FontSubset, pageStyle } from './page-style.ts';
import { reportView } from './report-view.ts';
import { fillTemplates, type ReportTemplates } from './templates.ts';

export interface HtmlMaterials {
  readonly templates: ReportTemplates;
  readonly fonts: readonly FontSubset[];
  /** Digest of a text, in base64. */
  readonly sha256: (text: string) => string;
}

/**
 * The same document and materials give the same text.
 * @throws Error when a template and the view do not fit together
 */
export async function renderHtml(document: ResultDocument, materials: HtmlMaterials): Promise<string> {
  const view = await reportView(document, await chartDrawer());
  const { organisation, subject } = view.summary;
  const { css, hash } = pageStyle(
    materials.templates.stylesheet,
    materials.fonts,
    { organisation, subject },
    materials.sha256,
  );
  return fillTemplates(materials.templates, { ...view, css, policy: policyOf(hash) });
}

const policyOf = (styleHash: string): string =>
  [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
