/** Handlebars with everything that could do harm shut off: what a template prints is escaped, and prototypes are out of reach. */
import runtime from 'handlebars/runtime.js';
import type { MessageKey, MessageValues, RichText, Say } from '../../messages/say.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { asFault, type TemplateFault } from './template-faults.ts';
import { COMPILE_OPTIONS } from './template-options.ts';

/** Text of the templates as they stand in templates/. */
export interface ReportTemplates {
  /** The page, `report.hbs`. */
  readonly page: string;
  /** By name as partials are called: `table`, `sections/handle-time`. */
  readonly partials: Readonly<Record<string, string>>;
  /** `report.css`. */
  readonly stylesheet: string;
  /** What Handlebars made of some of these texts beforehand, by text; the others are compiled when they are filled. */
  readonly compiled?: ReadonlyMap<string, TemplateSpecification>;
}

/** What the page is called in complaints, as the partials are by their names. */
export const PAGE = 'report';
const RUNTIME_OPTIONS = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
} as const;

/** A template that cannot be read, or names what the view does not have. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly fault: TemplateFault;

  constructor(fault: TemplateFault, cause: unknown) {
    super(`${fault.template}: ${fault.detail}`, { cause });
    this.fault = fault;
  }
}

/** @throws TemplateError */
export async function fillTemplates(templates: ReportTemplates, view: object, say: Say): Promise<string> {
  try {
    return await filled(templates, view, say);
  } catch (thrown) {
    throw blaming(PAGE, thrown);
  }
}

/** The template in which it happened is named, not those that call it. */
function blaming(template: string, thrown: unknown): TemplateError {
  return thrown instanceof TemplateError ? thrown : new TemplateError(asFault(template, thrown), thrown);
}

async function filled(templates: ReportTemplates, view: object, say: Say): Promise<string> {
  const { handlebars, program } = await engineFor(templates);
  handlebars.registerHelper('prose', (text: unknown) => new handlebars.SafeString(prose(String(text))));
  handlebars.registerHelper('say', (key: unknown, { hash }: Given) => say(key as MessageKey, hash));
  handlebars.registerHelper(
    'rich',
    (key: unknown, { hash }: Given) => new handlebars.SafeString(richMarkup(say.rich(key as MessageKey, hash), hash)),
  );
  const partials = Object.fromEntries(
    Object.entries(templates.partials).map(([name, source]) => [name, blamed(name, program(source))]),
  );
  return program(templates.page)(view, { ...RUNTIME_OPTIONS, partials });
}

function blamed(name: string, fill: HandlebarsTemplateDelegate): HandlebarsTemplateDelegate {
  return (context, options) => {
    try {
      return fill(context, options);
    } catch (thrown) {
      throw blaming(name, thrown);
    }
  };
}

interface Engine {
  readonly handlebars: ReturnType<typeof runtime.create>;
  readonly program: (source: string) => HandlebarsTemplateDelegate;
}

/** The compiler is loaded only where a text needs it. */
async function engineFor({ page, partials, compiled = new Map() }: ReportTemplates): Promise<Engine> {
  const needsCompiler = [page, ...Object.values(partials)].some((text) => !compiled.has(text));
  const compiler = needsCompiler ? (await import('handlebars')).default.create() : null;
  const handlebars = compiler ?? runtime.create();
  const program = (source: string): HandlebarsTemplateDelegate => {
    const ready = compiled.get(source);
    if (ready !== undefined) return handlebars.template(ready);
    if (compiler === null) throw new Error('A text that is none of the templates');
    return compiler.compile(source, COMPILE_OPTIONS);
  };
  return { handlebars, program };
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
