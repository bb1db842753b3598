/** What is wrong with templates before anything is filled in: all of it, each at its place. */
import type Handlebars from 'handlebars';
import { COMPILE_OPTIONS } from './template-options.ts';

/** Where a template says something that cannot be carried out; lines and columns count from 1. */
export interface TemplateFault {
  /** As templates are called: `table`, `sections/handle-time`. */
  readonly template: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly detail: string;
}

/** Handlebars ends its messages with the place. */
const PLACE_AT_END = / - \d+:\d+$/;
const UNREADABLE = /^Parse error on line (\d+):\n(.*)\n(?:.|\n)*got '(\w+)'$/;
/** A partial that the template holds itself. */
const INLINE = /\{\{~?#\*\s*inline\s+["']([^"']+)/g;
const UNKNOWN_HELPER = /unknown helper (.*)$/;

/**
 * @param templates texts by name
 * @param known every name that `{{> name}}` may call
 */
export async function templateFaults(
  templates: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): Promise<readonly TemplateFault[]> {
  if (templates.size === 0) return [];
  const handlebars = (await import('handlebars')).default;
  return [...templates].flatMap(([template, text]) => {
    try {
      handlebars.precompile(text, COMPILE_OPTIONS);
    } catch (thrown) {
      return [asFault(template, thrown)];
    }
    return missingPartials(handlebars, text, known).map((fault) => ({ template, ...fault }));
  });
}

/** What was thrown over a template, in words and with the place where it says one. */
export function asFault(template: string, thrown: unknown): TemplateFault {
  const { message, lineNumber, column } = thrown as Partial<Record<'message' | 'lineNumber' | 'column', unknown>>;
  const text = typeof message === 'string' ? message : String(thrown);
  const unreadable = UNREADABLE.exec(text);
  if (unreadable !== null) {
    const [, line = '', excerpt = '', got] = unreadable;
    const detail =
      got === 'EOF'
        ? 'it ends within a block that nothing closes'
        : `it cannot be read from here on: ${excerpt.trim()}`;
    return { template, line: Number(line), column: null, detail };
  }
  const bare = text.replace(PLACE_AT_END, '');
  const helper = UNKNOWN_HELPER.exec(bare);
  return {
    template,
    line: typeof lineNumber === 'number' ? lineNumber : null,
    column: typeof column === 'number' ? column + 1 : null,
    detail: helper === null ? bare : `there is no helper "${helper[1] ?? ''}"`,
  };
}

/** Calls by name alone: one with a block brings what stands in for it, and one by expression is known when filled. */
function missingPartials(
  handlebars: typeof Handlebars,
  text: string,
  known: ReadonlySet<string>,
): readonly Omit<TemplateFault, 'template'>[] {
  const faults: Omit<TemplateFault, 'template'>[] = [];
  const inline = new Set([...text.matchAll(INLINE)].map(([, name]) => name));
  const calls = new handlebars.Visitor();
  calls.PartialStatement = ({ name, loc }) => {
    if (name.type !== 'PathExpression') return;
    const called = name.original;
    if (known.has(called) || inline.has(called)) return;
    faults.push({ line: loc.start.line, column: loc.start.column + 1, detail: `there is no template "${called}"` });
  };
  calls.accept(handlebars.parse(text));
  return faults;
}
