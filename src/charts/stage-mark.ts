import type { ChartSpec } from './chart-spec.ts';
import { COLOUR } from './theme.ts';

/** Half and full disc in Vega's unit square, laid over an open circle. */
const HALF_DISC = 'M0,-1A1,1,0,0,0,0,1Z';
const NO_MARK = 'M0,0Z';

/**
 * The stage's shape at a place: open, half or full circle for stage 1, 2 and 3. The data field `stage` decides.
 * @param encoding position of the mark
 * @param size area of the circle, in square pixels
 */
export function stageMarkLayers(encoding: ChartSpec, size: number): ChartSpec[] {
  const outline = { type: 'point', shape: 'circle', size, filled: true, opacity: 1, strokeWidth: 2 };
  return [
    { mark: { ...outline, fill: COLOUR.ground, stroke: COLOUR.accent }, encoding },
    {
      mark: { type: 'point', size, filled: true, opacity: 1, fill: COLOUR.accent, strokeWidth: 0 },
      encoding: {
        ...encoding,
        shape: {
          field: 'stage',
          type: 'nominal',
          legend: null,
          scale: { domain: [1, 2, 3], range: [NO_MARK, HALF_DISC, 'circle'] },
        },
      },
    },
  ];
}
