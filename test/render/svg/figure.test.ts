import { describe, expect, test } from 'vitest';
import { toFigure } from '../../../src/render/svg/figure.ts';

const TEXT = { label: 'Message', className: 'chart' };
const HEAD =
  '<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="Message" viewBox="0 0 9 9" width="9" height="9">';
const figure = (inside: string): string => toFigure(`<svg viewBox="0 0 9 9">${inside}</svg>`, TEXT);

describe('toFigure', () => {
  test.each([
    { what: 'scripts', inside: '<script>alert(1)</script><rect width="1"/>', left: '<rect width="1"/>' },
    { what: 'foreign content', inside: '<foreignObject><p>x</p></foreignObject>', left: '' },
    { what: 'links', inside: '<a href="javascript:x"><rect width="1"/></a>', left: '' },
    { what: 'images', inside: '<image href="http://example.org/x.png"/>', left: '' },
    { what: 'handlers', inside: '<rect width="1" onclick="x()"/>', left: '<rect width="1"/>' },
    { what: 'styles and ids', inside: '<rect width="1" style="fill:red" id="a"/>', left: '<rect width="1"/>' },
    {
      what: 'roles',
      inside: '<g role="graphics-symbol" aria-label="x"><rect width="1"/></g>',
      left: '<rect width="1"/>',
    },
    { what: 'empty groups', inside: '<g transform="translate(1,1)"><g/></g>', left: '' },
    { what: 'hidden helpers', inside: '<path class="background" d="M0,0"/><path display="none" d="M0,0"/>', left: '' },
  ])('drops $what', ({ inside, left }) => {
    expect(figure(inside)).toBe(`${HEAD}${left}</svg>`);
  });

  test('keeps text as text and rounds places, not words', () => {
    expect(figure('<text transform="translate(1.23456,2)">1.23456 &lt;b&gt; &amp;</text>')).toBe(
      `${HEAD}<text transform="translate(1.23,2)">1.23456 &lt;b&gt; &amp;</text></svg>`,
    );
  });

  test('lets neighbours that look alike share what they look like, and no others', () => {
    const mark = (x: number, fill: string): string => `<g><rect x="${x}" fill="${fill}" opacity="0.5"/></g>`;
    const bare = (x: number): string => `<rect x="${x}" opacity="0.5"/>`;
    expect(figure(`${[1, 2, 3].map((x) => mark(x, 'red')).join('')}${mark(4, 'blue')}${mark(5, 'blue')}`)).toBe(
      `${HEAD}<g fill="red">${bare(1)}${bare(2)}${bare(3)}</g><rect x="4" fill="blue" opacity="0.5"/><rect x="5" fill="blue" opacity="0.5"/></svg>`,
    );
  });

  test('keeps the words of a mark for its tooltip, escaped', () => {
    expect(figure('<path role="graphics-symbol" aria-label="a &lt;b&gt; &quot;c&quot;" d="M0,0"/>')).toBe(
      `${HEAD}<path data-tip="a &lt;b&gt; &quot;c&quot;" d="M0,0"/></svg>`,
    );
  });

  test('escapes the message', () => {
    expect(toFigure('<svg viewBox="0 0 9 9"/>', { ...TEXT, label: `"><script>'` })).toContain(
      'aria-label="&quot;&gt;&lt;script&gt;&#39;"',
    );
  });

  test.each(['<svg/>', '<p viewBox="0 0 1 1"/>', '<svg viewBox="0 0 1 1">', 'text'])('calls %s a defect', (svg) => {
    expect(() => toFigure(svg, TEXT)).toThrow();
  });
});
