import { type DrawBatch, redraw } from './draw-batch.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { normalCdf } from './elementary/normal.ts';
import { powerOfTwo } from './elementary/power-of-two.ts';
import { toUniform } from './uniform.ts';

/**
 * Standard normal numbers by the ziggurat method (G. Marsaglia and W. W. Tsang, Journal of Statistical Software 5(8),
 * 2000) with 256 layers. Layer, sign and position come from different bits of the word pair, as J. A. Doornik's
 * "An improved ziggurat method" (2005) asks for; the position has 52 bits.
 */
const LAYERS = 256;

/** Where the tail begins: the one number for which 256 layers of equal area close at 0 (Marsaglia and Tsang, section 3). */
export const TAIL_START = 3.6541528853610088;

const density = (x: number): number => exp((-x * x) / 2);

/** Area of each layer under the unnormalised density; the lowest holds a rectangle and the tail. */
export const LAYER_AREA = TAIL_START * density(TAIL_START) + Math.sqrt(2 * Math.PI) * normalCdf(-TAIL_START);

/** Right edges of the layers, lowest first: the lowest one's is that of a rectangle of the same area; then 0. */
export const EDGES = buildEdges();
const DENSITIES = EDGES.map(density);

function buildEdges(): Float64Array {
  const edges = new Float64Array(LAYERS + 1);
  edges[0] = LAYER_AREA / density(TAIL_START);
  edges[1] = TAIL_START;
  for (let i = 2; i < LAYERS; i++) {
    const below = edges[i - 1] as number;
    edges[i] = Math.sqrt(-2 * log(LAYER_AREA / below + density(below)));
  }
  return edges;
}

/** Per layer: width of a rectangle per unit of a signed 53-bit position, and what the layer above still covers. */
const UNIT_WIDTHS = EDGES.map((edge) => edge * powerOfTwo(-52));
const INNER_EDGES = EDGES.map((_, layer) => EDGES[layer + 1] ?? 0);
const TWO_TO_21 = 2097152;

/**
 * Standard normal number of entry j from its pair of words (signed): 8 bits for the layer, 53 for sign and position. In
 * one case of 80 it draws more, from `nextSlot` on.
 */
export const normalFrom = (batch: DrawBatch, j: number, word0: number, word1: number, nextSlot: number): number => {
  const layer = word0 & (LAYERS - 1);
  const x = (word1 * TWO_TO_21 + (word0 >>> 11)) * (UNIT_WIDTHS[layer] as number);
  return Math.abs(x) < (INNER_EDGES[layer] as number) ? x : fromEdge(batch, j, layer, x, nextSlot);
};

/** What the layers' rectangles do not decide: the tail, or a wedge between density and rectangle. */
const fromEdge = (batch: DrawBatch, j: number, layer: number, x: number, slot: number): number => {
  if (layer === 0) return x < 0 ? -fromTail(batch, j, slot) : fromTail(batch, j, slot);
  redraw(batch, j, slot);
  const u = toUniform(batch.fresh[0] as number, batch.fresh[1] as number);
  const low = DENSITIES[layer] as number;
  if (low + u * ((DENSITIES[layer + 1] as number) - low) < density(x)) return x;
  redraw(batch, j, slot + 1);
  return normalFrom(batch, j, batch.fresh[0] as number, batch.fresh[1] as number, slot + 2);
};

/** Beyond `TAIL_START` (G. Marsaglia, "Generating a variable from the tail of the normal distribution", 1964). */
const fromTail = (batch: DrawBatch, j: number, firstSlot: number): number => {
  for (let slot = firstSlot; ; slot += 2) {
    redraw(batch, j, slot);
    const beyond = -log(toUniform(batch.fresh[0] as number, batch.fresh[1] as number)) / TAIL_START;
    redraw(batch, j, slot + 1);
    const height = -log(toUniform(batch.fresh[0] as number, batch.fresh[1] as number));
    if (2 * height > beyond * beyond) return TAIL_START + beyond;
  }
};
