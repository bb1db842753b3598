/** Handlebars with everything that could do harm shut off: what a template prints is escaped, and prototypes are out of reach. */
import Handlebars from 'handlebars';
import { escapeMarkup } from '../escape-markup.ts';

/** Text of the templates as they stand in templates/. */
export interface ReportTemplates {
  /** The page, `report.hbs`. */
  readonly page: string;
  /** By name as partials are called: `table`, `sections/handle-time`. */
  readonly partials: Readonly<Record<string, string>>;
  /** `report.css`. */
  readonly stylesheet: string;
}

const COMPILE_OPTIONS = {
  noEscape: false,
  // A name that the view does not have is a defect, never an empty place.
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { prose: true },
} as const;

const RUNTIME_OPTIONS = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const;

/** A template that cannot be read, or names what the view does not have. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** @throws TemplateError */
export function fillTemplates(templates: ReportTemplates, view: object): string {
  try {
    return filled(templates, view);
  } catch (thrown) {
    throw new TemplateError(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
  }
}

function filled(templates: ReportTemplates, view: object): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('prose', (text: unknown) => new handlebars.SafeString(prose(String(text))));
  const partials = Object.fromEntries(
    Object.entries(templates.partials).map(([name, source]) => [name, handlebars.compile(source, COMPILE_OPTIONS)]),
  );
  return handlebars.compile(templates.page, COMPILE_OPTIONS)(view, { ...RUNTIME_OPTIONS, partials });
}

/** Text with names between backticks set as code; everything is escaped first. */
function prose(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return escapeMarkup(text);
  return parts.map((part, at) => (at % 2 === 0 ? escapeMarkup(part) : `<code>${escapeMarkup(part)}</code>`)).join('');
}
