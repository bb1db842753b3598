/** The room that labels and marks take on a map, so that no two come to lie on each other. */
import { type MapLabel, mapLetters } from '../../charts/dependency-map.ts';
import { textWidth } from '../svg/text-width.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Height of a line of text, in its font size. */
const LINE_HEIGHT = 1.25;
const ELLIPSIS = '…';

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const boxAround = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

export function widthOf(text: string, kind: MapLabel['kind']): number {
  const { size, weight } = mapLetters(kind);
  return textWidth(text, size, weight);
}

export function boxOf({ x, y, text, align, kind }: MapLabel): Box {
  const width = widthOf(text, kind);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  const half = (mapLetters(kind).size * LINE_HEIGHT) / 2;
  return { left, top: y - half, right: left + width, bottom: y + half };
}

/** As much of a text as fits into a width, with an ellipsis where something is cut. */
export function fitted(text: string, kind: MapLabel['kind'], width: number): string {
  if (widthOf(text, kind) <= width) return text;
  const characters = Array.from(text);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(cut(characters, middle), kind) <= width) low = middle;
    else high = middle - 1;
  }
  return cut(characters, low);
}

const cut = (characters: readonly string[], count: number): string =>
  `${characters.slice(0, count).join('').trimEnd()}${ELLIPSIS}`;
