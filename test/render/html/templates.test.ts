import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../../src/io/report-materials.ts';
import { english } from '../../../src/messages/english.ts';
import { fillTemplates } from '../../../src/render/html/templates.ts';

const fill = (page: string, view: object): string =>
  fillTemplates({ page, partials: {}, stylesheet: '' }, view, english);

/** What comes out; nothing where the template is refused. */
function printed(page: string, view: object): string {
  try {
    return fill(page, view);
  } catch {
    return '';
  }
}

describe('fillTemplates', () => {
  test('escapes whatever a template prints', () => {
    expect(fill('<p title="{{name}}">{{name}}</p>', { name: `"><script>'\`` })).not.toMatch(/<script|title=""/);
  });

  test('sets names between backticks as code, escaped, and leaves a lone one alone', () => {
    expect(fill('{{prose text}}', { text: 'Fill in `a<b` now' })).toBe('Fill in <code>a&lt;b</code> now');
    expect(fill('{{prose text}}', { text: 'a ` b' })).toBe('a &#96; b');
  });

  test.each(['constructor', '__proto__', 'toString', 'name.constructor', 'name.length.constructor'])(
    'does not reach %s',
    (path) => {
      expect(printed(`{{${path}}}`, { name: 'x' })).toBe('');
    },
  );

  test('takes a name that the view lacks for a defect', () => {
    expect(() => fill('{{missing}}', {})).toThrow(/missing/);
  });

  test('does not fill in template syntax that stands in the data', () => {
    expect(fill('{{name}}', { name: '{{secret}}', secret: 'told' })).toBe('{{secret}}');
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
