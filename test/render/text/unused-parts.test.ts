import { describe, expect, test } from 'vitest';
import { unusedPartsText } from '../../../src/render/text/unused-parts.ts';

const kind = (what: string, count: number) => ({ what, count, becomes: 'no word for it', examples: [`a ${what}`] });

describe('what a model holds and the map does not', () => {
  test('is nothing where everything is used', () => {
    expect(unusedPartsText({})).toEqual([]);
  });

  test('is listed by file with number, reason and examples', () => {
    const text = unusedPartsText({ 'a.bpmn': [kind('group', 2)], 'b.bpmn': [kind('timer', 1)] }).join('\n');
    expect(text).toMatch(/in a\.bpmn\n[^]*group +2 +no word for it +a group\n[^]*in b\.bpmn\n[^]*timer +1/u);
    expect(text).not.toContain('more');
  });

  test('has the kinds of most parts, and how much the others are, in the order given', () => {
    const things = Array.from({ length: 23 }, (_, at) => kind(`kind-${String.fromCharCode(97 + at)}`, at + 1));
    const text = unusedPartsText({ 'a.bpmn': things }).join('\n');
    expect(text).not.toContain('kind-c');
    expect(text.indexOf('kind-d')).toBeLessThan(text.indexOf('kind-w'));
    expect(text).toContain('… and 6 of 3 more kinds; --json lists every kind.');
  });

  test('cannot move the cursor', () => {
    const [heading] = unusedPartsText({ 'a\u001b[2J.bpmn': [kind('group', 1)] });
    expect(heading).not.toContain('\u001b');
  });
});
