/**
 * Vega's SVG → one figure: role and name on the svg element itself, nothing inside but shapes and text. Whatever is not
 * on the lists below is dropped, so that no script, link, style or id can come along.
 */
import { SaxesParser } from 'saxes';
import { escapeMarkup } from '../escape-markup.ts';

export interface FigureText {
  /** The message of the chart, for those who do not see it. */
  readonly label: string;
  /** Class of the svg element. */
  readonly className: string;
}

const ELEMENTS: ReadonlySet<string> = new Set(['g', 'path', 'rect', 'line', 'circle', 'text', 'tspan']);
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'dx',
  'dy',
  'r',
  'width',
  'height',
  'transform',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
]);
/** Hidden helpers of Vega: no shape, no ink. */
const NO_INK: Readonly<Record<string, ReadonlySet<string>>> = {
  class: new Set(['background', 'foreground']),
  display: new Set(['none']),
};
const DECIMALS = 2;
const NUMBER = /-?\d+\.\d{3,}(?:e-?\d+)?/g;
/** Attributes that hold coordinates; text is never rounded. */
const COORDINATES: ReadonlySet<string> = new Set([
  'd',
  'transform',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'width',
  'height',
]);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** @throws Error when the text is no well-formed SVG, or one without a view box */
export function toFigure(svg: string, { label, className }: FigureText): string {
  const root = parse(svg);
  const { viewBox } = root.attributes;
  if (root.name !== 'svg' || viewBox === undefined) throw new Error('The chart is no SVG with a view box.');
  const [, , width = '0', height = '0'] = viewBox.split(' ');
  const head = [
    ['class', className],
    ['role', 'img'],
    ['aria-label', label],
    ['viewBox', viewBox],
    ['width', width],
    ['height', height],
  ];
  const attributes = head.map(([name, value]) => ` ${name}="${escapeMarkup(value ?? '')}"`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${root.children.map(written).join('')}</svg>`;
}

function parse(svg: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  const [svgElement] = root.children;
  if (svgElement === undefined || typeof svgElement === 'string') throw new Error('The chart is empty.');
  return svgElement;
}

function written(node: Element | string): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const { name, attributes, children } = node;
  if (!ELEMENTS.has(name)) return '';
  if (Object.entries(NO_INK).some(([key, values]) => values.has(attributes[key] ?? ''))) return '';
  const inside = children.map(written).join('');
  const kept = Object.entries(attributes).filter(([key, value]) => ATTRIBUTES.has(key) && !isDefault(key, value));
  if (name === 'g' && inside === '') return '';
  if (name === 'g' && kept.length === 0) return inside;
  const text = kept.map(([key, value]) => ` ${key}="${escapeMarkup(rounded(key, value))}"`).join('');
  return inside === '' ? `<${name}${text}/>` : `<${name}${text}>${inside}</${name}>`;
}

const isDefault = (key: string, value: string): boolean =>
  (key === 'opacity' && value === '1') ||
  (key === 'transform' && value === 'translate(0,0)') ||
  (key === 'text-anchor' && value === 'start');

function rounded(key: string, value: string): string {
  return COORDINATES.has(key)
    ? value.replaceAll(NUMBER, (number) => `${Number(Number(number).toFixed(DECIMALS))}`)
    : value;
}
