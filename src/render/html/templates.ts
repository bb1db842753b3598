/** Handlebars with everything that could do harm shut off: what a template prints is escaped, and prototypes are out of reach. */
import Handlebars from 'handlebars';
import type { MessageKey, MessageValues, RichText, Say } from '../../messages/say.ts';
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
  knownHelpers: { prose: true, say: true, rich: true },
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
export function fillTemplates(templates: ReportTemplates, view: object, say: Say): string {
  try {
    return filled(templates, view, say);
  } catch (thrown) {
    throw new TemplateError(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
  }
}

function filled(templates: ReportTemplates, view: object, say: Say): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('prose', (text: unknown) => new handlebars.SafeString(prose(String(text))));
  handlebars.registerHelper('say', (key: unknown, { hash }: Given) => say(key as MessageKey, hash));
  handlebars.registerHelper(
    'rich',
    (key: unknown, { hash }: Given) => new handlebars.SafeString(richMarkup(say.rich(key as MessageKey, hash), hash)),
  );
  const partials = Object.fromEntries(
    Object.entries(templates.partials).map(([name, source]) => [name, handlebars.compile(source, COMPILE_OPTIONS)]),
  );
  return handlebars.compile(templates.page, COMPILE_OPTIONS)(view, { ...RUNTIME_OPTIONS, partials });
}

/** What a helper is called with: `{{say "ledger.title" share=share}}`. */
interface Given {
  readonly hash: MessageValues;
}

/** `<link>…</link>` leads to the value `link`, `<code>` and `<b>` are themselves; words and addresses are escaped. */
function richMarkup(text: RichText, hash: MessageValues): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return escapeMarkup(part);
      const inside = richMarkup(part.inside, hash);
      if (part.tag === 'code' || part.tag === 'b') return `<${part.tag}>${inside}</${part.tag}>`;
      return `<a href="${escapeMarkup(`#${String(hash[part.tag] ?? '')}`)}">${inside}</a>`;
    })
    .join('');
}

/** Text with names between backticks set as code; everything is escaped first. */
function prose(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return escapeMarkup(text);
  return parts.map((part, at) => (at % 2 === 0 ? escapeMarkup(part) : `<code>${escapeMarkup(part)}</code>`)).join('');
}
