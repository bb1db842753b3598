import { heatMapHeading } from '../../../charts/function-heat-map.ts';
import { textWidth } from '../../svg/text-width.ts';

const PLAIN_WEIGHT = 400;

/** A name in lines that fit over a column of a heat map, broken after blanks and hyphens only. */
export function headingLines(name: string, columns: number): readonly string[] {
  const { width, size } = heatMapHeading(columns);
  const lines: string[] = [];
  for (const piece of name.split(/(?<=[\s-])/u)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && textWidth(longer.trimEnd(), size, PLAIN_WEIGHT) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}
