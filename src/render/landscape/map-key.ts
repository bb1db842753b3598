/** The key under the map: what dashes, thickness and marks say, in as many lines as the room asks for. */
import type { ChartRoom } from '../../charts/chart-spec.ts';
import type { MapDash, MapLabel, MapLine, MapMark } from '../../charts/dependency-map.ts';
import type { Say } from '../../messages/say.ts';
import { widthOf } from './label-boxes.ts';
import type { LinkMode } from './landscape.ts';
import { MAP_WIDTH } from './places.ts';

export const DASH_OF_MODE: Readonly<Record<LinkMode, MapDash>> = {
  sync: 'solid',
  connector: 'solid',
  async: 'dashes',
  batch: 'dots',
  unknown: 'dash-dot',
  hosts: 'specks',
};

const SAMPLE = 34;
const GAP = 7;
const BETWEEN = 22;
const LINE = 22;
const ABOVE = 16;

export interface MapKey {
  readonly lines: readonly MapLine[];
  readonly marks: readonly MapMark[];
  readonly labels: readonly MapLabel[];
  /** Where the picture ends. */
  readonly bottom: number;
}

type Item =
  | { readonly kind: 'mode'; readonly mode: LinkMode; readonly text: string }
  | { readonly kind: 'mark'; readonly shape: MapMark['shape']; readonly text: string };

export function mapKey(
  modes: readonly LinkMode[],
  { breaking }: { readonly breaking: boolean },
  room: ChartRoom,
  top: number,
  say: Say,
): MapKey {
  const items: Item[] = [
    ...(breaking ? [{ kind: 'mark' as const, shape: 'diamond' as const, text: say('landscape.breaking') }] : []),
    ...(['sync', 'connector', 'async', 'batch', 'unknown', 'hosts'] as const)
      .filter((mode) => modes.includes(mode))
      .map((mode) => ({ kind: 'mode' as const, mode, text: say(`landscape.mode-${mode}`) })),
  ];
  const lines: MapLine[] = [];
  const marks: MapMark[] = [];
  const labels: MapLabel[] = [];
  let x = 2;
  let y = top + ABOVE;
  for (const item of items) {
    const sample = item.kind === 'mode' ? SAMPLE : 14;
    const width = sample + GAP + widthOf(item.text, 'key');
    if (x > 2 && x + width > MAP_WIDTH[room] - 2) {
      x = 2;
      y += LINE;
    }
    if (item.kind === 'mode') {
      lines.push({
        points: [
          { x, y },
          { x: x + sample, y },
        ],
        width: item.mode === 'hosts' ? 1.25 : 2,
        dash: DASH_OF_MODE[item.mode],
        tone: item.mode === 'hosts' ? 'faint' : 'plain',
      });
    } else {
      marks.push({ x: x + sample / 2, y, shape: item.shape, tone: 'worst' });
    }
    labels.push({ x: x + sample + GAP, y, text: item.text, align: 'left', kind: 'key' });
    x += width + BETWEEN;
  }
  return { lines, marks, labels, bottom: y + LINE / 2 };
}
