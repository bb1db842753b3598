/** What a report is made of besides its result: templates, typeface, the consultant's brand and words. */
import { join } from 'node:path';
import type { Commentary } from '../domain/commentary.ts';
import type { Problem } from '../domain/problem.ts';
import { fileOfPartial, withOwnTemplates } from '../io/readers/own-templates.ts';
import { isThere, type ReadBrand, readBrand } from '../io/readers/report-brand.ts';
import { readCommentary } from '../io/readers/report-commentary.ts';
import type { YamlDocument } from '../io/readers/yaml-document.ts';
import { type FontFile, readFonts, readTemplates, type TemplateTexts } from '../io/report-materials.ts';
import { type Audience, EXECUTIVE_COMMENT } from '../render/html/audience.ts';
import type { Brand } from '../render/html/brand/brand.ts';
import { brandPalette, LEGIBLE_CONTRAST, type MendedColour } from '../render/html/brand/brand-palette.ts';
import { type TemplateFault, templateFaults } from '../render/html/template-faults.ts';
import { PAGE } from '../render/html/templates.ts';
import type { CommentaryFile } from '../schema/commentary.ts';
import { toCommentary } from '../schema/commentary.ts';
import { nearestName } from '../schema/nearest.ts';
import { ProblemLog, type ProblemPlace, placeOfFile } from '../schema/problem-log.ts';

export interface AdditionOptions {
  readonly workspace: string;
  /** File of the brand; null for `brand.yaml` of the workspace, where there is one. */
  readonly brandFile: string | null;
  /** File of the commentary; null for `commentary.yaml` of the workspace, where there is one. */
  readonly commentaryFile: string | null;
  /** Folder of templates that replace built-in ones; null for none. */
  readonly templateFolder: string | null;
}

export interface ReportAdditions {
  readonly templates: TemplateTexts;
  readonly fonts: readonly FontFile[];
  readonly brand: Brand | null;
  readonly commentary: Commentary | null;
  readonly problems: readonly Problem[];
  /** Comments on sections that are not among these, as warnings. */
  readonly unplacedComments: (sections: readonly string[]) => readonly Problem[];
  /** The comment on the first page, where an edition for this audience has no room for it, as a warning. */
  readonly overlongComments: (audience: Audience) => readonly Problem[];
}

export async function reportAdditions(options: AdditionOptions): Promise<ReportAdditions> {
  const log = new ProblemLog();
  const [builtIn, fonts, brandFile, commentaryFile] = await Promise.all([
    readTemplates(),
    readFonts(),
    options.brandFile ?? ownFile(options.workspace, 'brand.yaml'),
    options.commentaryFile ?? ownFile(options.workspace, 'commentary.yaml'),
  ]);
  const { templateFolder } = options;
  const [templates, brand, commentary] = await Promise.all([
    templateFolder === null ? builtIn : withOwnTemplates(builtIn, templateFolder, log),
    brandFile === null ? null : readBrand(brandFile, log),
    commentaryFile === null ? null : readCommentary(commentaryFile, log),
  ]);
  await reportFaults(builtIn, templates, log);
  return {
    templates,
    fonts,
    brand: brand === null ? null : brandOf(brand, log),
    commentary: commentary === null ? null : toCommentary(commentary.content),
    problems: log.list(),
    unplacedComments: (sections) => (commentary === null ? [] : unplaced(commentary, sections)),
    overlongComments: (audience) => (commentary === null || audience !== 'executive' ? [] : overlong(commentary)),
  };
}

/** What the consultant's own templates cannot say, of all of them at once; the built-in ones are known to be sound. */
async function reportFaults(builtIn: TemplateTexts, templates: TemplateTexts, log: ProblemLog): Promise<void> {
  const own = Object.entries(templates.partials).filter(([name, text]) => builtIn.partials[name] !== text);
  if (builtIn.page !== templates.page) own.push([PAGE, templates.page]);
  const faults = await templateFaults(new Map(own), new Set(Object.keys(templates.partials)));
  for (const fault of faults) reportFault(fault, log);
}

/** At its place in the file that holds the template. */
export function reportFault({ template, line, column, detail }: TemplateFault, log: ProblemLog): void {
  const place = { ...placeOfFile(template === PAGE ? `${PAGE}.hbs` : fileOfPartial(template)), line, column };
  log.report(place, { code: 'template-error', about: { detail } });
}

async function ownFile(workspace: string, name: string): Promise<string | null> {
  const path = join(workspace, name);
  return (await isThere(path)) ? path : null;
}

function brandOf({ document, logo, fonts }: ReadBrand, log: ProblemLog): Brand {
  const { name, footer, confidentiality, colours = {} } = document.content;
  const given = Object.fromEntries(Object.entries(colours).filter(([, colour]) => colour !== undefined));
  const palette = brandPalette(given);
  for (const mended of palette.mended) reportMended(mended, placeIn(document, ['colours', mended.colour]), log);
  if (palette.alike) {
    const { accent = '', signal = '' } = colours;
    log.report(placeIn(document, ['colours', 'signal']), { code: 'colours-alike', about: { accent, signal } });
  }
  return {
    name: name ?? null,
    footer: footer ?? null,
    confidentiality: confidentiality ?? null,
    logo: logo === null ? null : `data:${logo.mediaType};base64,${logo.bytes}`,
    palette,
    fonts,
  };
}

function reportMended({ asked, contrast, used }: MendedColour, place: ProblemPlace, log: ProblemLog): void {
  const about = { colour: asked, contrast: contrast.toFixed(1), least: `${LEGIBLE_CONTRAST}`, used };
  log.report(place, { code: 'low-contrast', about });
}

function unplaced(commentary: YamlDocument<CommentaryFile>, sections: readonly string[]): readonly Problem[] {
  const log = new ProblemLog();
  for (const section of Object.keys(commentary.content.sections)) {
    if (sections.includes(section)) continue;
    const about = { section, nearest: nearestName(section, sections), sections: sections.join(', ') };
    log.report(placeIn(commentary, ['sections', section]), { code: 'comment-without-section', about });
  }
  return log.list();
}

function overlong(commentary: YamlDocument<CommentaryFile>): readonly Problem[] {
  const log = new ProblemLog();
  const { paragraphs = [], recommendations = [] } = toCommentary(commentary.content).sections.get('summary') ?? {};
  const characters = [...paragraphs, ...recommendations].reduce((sum, { length }) => sum + length, 0);
  if (characters > EXECUTIVE_COMMENT) {
    const about = { characters: `${characters}`, most: `${EXECUTIVE_COMMENT}` };
    log.report(placeIn(commentary, ['sections', 'summary']), { code: 'comment-too-long', about });
  }
  return log.list();
}

const placeIn = (document: YamlDocument<unknown>, path: readonly string[]): ProblemPlace => ({
  file: document.file,
  sheet: null,
  ...document.placeOf(path),
});
