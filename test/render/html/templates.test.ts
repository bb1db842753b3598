import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../../src/io/report-materials.ts';
import { english } from '../../../src/messages/english.ts';
import { COMPILE_OPTIONS } from '../../../src/render/html/template-options.ts';
import { fillTemplates } from '../../../src/render/html/templates.ts';

const fill = (page: string, view: object): Promise<string> =>
  fillTemplates({ page, partials: {}, stylesheet: '' }, view, english);

/** What comes out; nothing where the template is refused. */
async function printed(page: string, view: object): Promise<string> {
  try {
    return await fill(page, view);
  } catch {
    return '';
  }
}

describe('fillTemplates', () => {
  test('escapes whatever a template prints', async () => {
    expect(await fill('<p title="{{name}}">{{name}}</p>', { name: `"><script>'\`` })).not.toMatch(/<script|title=""/);
  });

  test('sets names between backticks as code, escaped, and leaves a lone one alone', async () => {
    expect(await fill('{{prose text}}', { text: 'Fill in `a<b` now' })).toBe('Fill in <code>a&lt;b</code> now');
    expect(await fill('{{prose text}}', { text: 'a ` b' })).toBe('a &#96; b');
  });

  test.each(['constructor', '__proto__', 'toString', 'name.constructor', 'name.length.constructor'])(
    'does not reach %s',
    async (path) => {
      expect(await printed(`{{${path}}}`, { name: 'x' })).toBe('');
    },
  );

  test('takes a name that the view lacks for a defect', async () => {
    await expect(fill('{{missing}}', {})).rejects.toThrow(/missing/);
  });

  test('does not fill in template syntax that stands in the data', async () => {
    expect(await fill('{{name}}', { name: '{{secret}}', secret: 'told' })).toBe('{{secret}}');
  });
});

describe('templates compiled beforehand', () => {
  const view = { name: '<b>', list: ['a', 'b'], text: 'Fill in `x`' };
  const page = '<p>{{name}}</p>\n{{#each list}}\n  {{> item}}\n{{/each}}{{prose text}}';
  const partials = { item: '<li>{{this}}</li>\n' };
  const compile = (text: string): TemplateSpecification => {
    // Its types call the text of a program an object.
    const program = Handlebars.precompile(text, COMPILE_OPTIONS) as unknown as string;
    return runInThisContext(`(${program})`) as TemplateSpecification;
  };
  const filledWith = (compiled: ReadonlyMap<string, TemplateSpecification>): Promise<string> =>
    fillTemplates({ page, partials, stylesheet: '', compiled }, view, english);

  test('print what they print compiled on the spot, all of them or some', async () => {
    const both = new Map([page, partials.item].map((text) => [text, compile(text)]));
    const one = new Map([[partials.item, compile(partials.item)]]);
    const printed = await filledWith(new Map());
    expect(printed).toBe('<p>&lt;b&gt;</p>\n  <li>a</li>\n  <li>b</li>\nFill in <code>x</code>');
    expect(await filledWith(both)).toBe(printed);
    expect(await filledWith(one)).toBe(printed);
  });

  test('are, after a build, all that a report is made of', async () => {
    const { page: main, partials: built, compiled } = await readTemplates();
    expect([main, ...Object.values(built)].filter((text) => !compiled.has(text))).toEqual([]);
  });
});

test('the templates print as it is only what the renderer made itself: stylesheet, scripts, their data, charts', async () => {
  const { page, partials } = await readTemplates();
  const raw = [page, ...Object.values(partials)].flatMap(
    (text) => text.match(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}/g) ?? [],
  );
  expect(raw.toSorted()).toEqual([
    '{{{css}}}',
    '{{{explorer}}}',
    '{{{narrow}}}',
    '{{{spoken}}}',
    '{{{strip}}}',
    '{{{this}}}',
    '{{{wide}}}',
  ]);
});
