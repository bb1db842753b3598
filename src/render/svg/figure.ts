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
/** Those that a group hands on to what is in it (SVG 2, property index). */
const INHERITED: ReadonlySet<string> = new Set([
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'font-size',
  'font-weight',
  'text-anchor',
]);
/** Fewer marks than these are not worth a group. */
const LEAST_RUN = 3;
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
  /** Attributes that may be written, as they will be. */
  readonly kept: Attributes;
  /** Whether anything of it may be written. */
  readonly isKept: boolean;
  readonly children: (Element | string)[];
}

type Attributes = readonly (readonly [key: string, value: string])[];

/** @throws Error when the text is no well-formed SVG, or one without a view box */
export function toFigure(svg: string, { label, className }: FigureText): string {
  const { root, viewBox } = parse(svg);
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
  return `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${writtenAll(root.children)}</svg>`;
}

function parse(svg: string): { readonly root: Element; readonly viewBox: string | undefined } {
  const parser = new SaxesParser();
  const page: Element = { name: '', kept: [], isKept: true, children: [] };
  const open: Element[] = [page];
  let viewBox: string | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 1) viewBox = attributes['viewBox'];
    const element: Element = {
      name,
      kept: keptAttributes(name, attributes),
      isKept: ELEMENTS.has(name) && !Object.entries(NO_INK).some(([key, values]) => values.has(attributes[key] ?? '')),
      children: [],
    };
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
  const [root] = page.children;
  if (root === undefined || typeof root === 'string') throw new Error('The chart is empty.');
  return { root, viewBox };
}

function written(node: Element | string): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const { name, kept, isKept, children } = node;
  if (!isKept) return '';
  const inside = writtenAll(children);
  if (name === 'g' && inside === '') return '';
  if (name === 'g' && kept.length === 0) return inside;
  return tagged(name, kept, inside);
}

/** The figure is one image for assistive technology, so that a mark's own words are for tooltips alone. */
const keptAttributes = (name: string, attributes: Readonly<Record<string, string>>): Attributes =>
  Object.entries(attributes).flatMap(([key, value]): Attributes => {
    if (key === 'aria-label' && name !== 'g') return [['data-tip', value]];
    return ATTRIBUTES.has(key) && !isDefault(key, value) ? [[key, rounded(key, value)]] : [];
  });

function tagged(name: string, attributes: Attributes, inside: string): string {
  const text = attributes.map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`).join('');
  return inside === '' ? `<${name}${text}/>` : `<${name}${text}>${inside}</${name}>`;
}

/** Neighbours that look alike hand what they share to a group around them: a chart of hundreds of marks is half as long. */
function writtenAll(nodes: readonly (Element | string)[]): string {
  const parts: string[] = [];
  let run: { readonly look: string; readonly members: Element[] } = { look: '', members: [] };
  const close = (): void => {
    parts.push(writtenRun(run.members));
    run = { look: '', members: [] };
  };
  for (const node of nodes.flatMap(unwrapped)) {
    if (typeof node === 'string' || node.name === 'g') {
      close();
      parts.push(written(node));
      continue;
    }
    if (!node.isKept) continue;
    const look = JSON.stringify(lookOf(node));
    if (look !== run.look) {
      close();
      run = { look, members: [] };
    }
    run.members.push(node);
  }
  close();
  return parts.join('');
}

/** A group that says nothing is no more than what is in it. */
const unwrapped = (node: Element | string): readonly (Element | string)[] =>
  typeof node !== 'string' && node.name === 'g' && node.isKept && node.kept.length === 0
    ? node.children.flatMap(unwrapped)
    : [node];

const lookOf = ({ kept }: Element): Attributes => kept.filter(([key]) => INHERITED.has(key));

function writtenRun(members: readonly Element[]): string {
  const [first] = members;
  const look = first === undefined ? [] : lookOf(first);
  if (members.length < LEAST_RUN || look.length === 0) return members.map(written).join('');
  const own = members.map((member) =>
    tagged(
      member.name,
      member.kept.filter(([key]) => !INHERITED.has(key)),
      writtenAll(member.children),
    ),
  );
  return tagged('g', look, own.join(''));
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
