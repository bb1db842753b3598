import { addressBatch, type DrawBatch, drawWords } from '../random/draw-batch.ts';
import { geometricCounts } from '../random/geometric-counts.ts';
import type { WordPair } from '../random/threefry.ts';
import type { Sampler } from './distributions/distribution.ts';
import { COUNT, FIRST_DURATION, OCCURRENCE } from './simulation-streams.ts';
import type { SimulationWorkspace } from './simulation-workspace.ts';

/** A probability as the number of 32-bit words below which an event occurs. Resolution 2^-32. */
export const WORDS = 4294967296;

/** One touch, ready to be drawn. */
export interface TouchDraw {
  readonly key: WordPair;
  readonly count: number;
  readonly sampler: Sampler;
  readonly parameters: Float64Array;
}

/** One 32-bit word for each of `size` contacts from the workspace's first. */
export const occurrenceWords = (
  workspace: SimulationWorkspace,
  key: WordPair,
  size: number,
  words: Int32Array,
): void => {
  const { batch } = workspace;
  addressBatch(batch, key, OCCURRENCE);
  batch.contacts = workspace.contactPairs;
  batch.size = (size + 1) >> 1;
  drawWords(batch, 0, words);
};

/** Lists the contacts whose word is below `limit` (a number of words, below 2^32); returns how many. */
export const chooseContacts = (workspace: SimulationWorkspace, size: number, limit: number): number => {
  const { occurrence, everyContact, chosenContacts, chosenPlaces, chosenWords } = workspace;
  let chosen = 0;
  for (let i = 0; i < size; i++) {
    const word = (occurrence[i] as number) >>> 0;
    // Written whether chosen or not, so that no branch depends on chance.
    chosenContacts[chosen] = everyContact[i] as number;
    chosenPlaces[chosen] = i;
    chosenWords[chosen] = word;
    chosen += word < limit ? 1 : 0;
  }
  return chosen;
};

/** Draws the touch's seconds for the first `size` of `contacts` into `workspace.seconds`, all draws of its count summed. */
export const drawTouch = (
  workspace: SimulationWorkspace,
  touch: TouchDraw,
  contacts: Uint32Array,
  size: number,
): void => {
  const { batch, seconds } = workspace;
  batch.contacts = contacts;
  batch.size = size;
  addressBatch(batch, touch.key, FIRST_DURATION);
  touch.sampler(touch.parameters, batch, seconds);
  if (touch.count === 1) return;
  if (Number.isInteger(touch.count)) repeatWhole(workspace, touch, size);
  else repeatGeometric(workspace, touch, contacts, size);
};

const repeatWhole = (workspace: SimulationWorkspace, touch: TouchDraw, size: number): void => {
  const { batch, seconds, draw } = workspace;
  for (let n = 1; n < touch.count; n++) {
    addressBatch(batch, touch.key, FIRST_DURATION + n);
    touch.sampler(touch.parameters, batch, draw);
    for (let j = 0; j < size; j++) seconds[j] = (seconds[j] as number) + (draw[j] as number);
  }
};

const repeatGeometric = (
  workspace: SimulationWorkspace,
  touch: TouchDraw,
  contacts: Uint32Array,
  size: number,
): void => {
  const { batch, seconds, draw, counts, repeatedContacts, repeatedPlaces } = workspace;
  addressBatch(batch, touch.key, COUNT);
  geometricCounts(touch.count, batch, counts);
  let left = 0;
  for (let j = 0; j < size; j++) {
    repeatedContacts[left] = contacts[j] as number;
    repeatedPlaces[left] = j;
    left += (counts[j] as number) > 1 ? 1 : 0;
  }
  batch.contacts = repeatedContacts;
  for (let n = 1; left > 0; n++) {
    batch.size = left;
    addressBatch(batch, touch.key, FIRST_DURATION + n);
    touch.sampler(touch.parameters, batch, draw);
    left = addRepeats(seconds, draw, counts, batch, repeatedPlaces, n);
  }
};

/** Adds the n-th further draw of those that had it, and keeps those that have another; returns how many. */
const addRepeats = (
  seconds: Float64Array,
  draw: Float64Array,
  counts: Uint32Array,
  batch: DrawBatch,
  places: Uint16Array,
  n: number,
): number => {
  let left = 0;
  for (let j = 0; j < batch.size; j++) {
    const place = places[j] as number;
    seconds[place] = (seconds[place] as number) + (draw[j] as number);
    batch.contacts[left] = batch.contacts[j] as number;
    places[left] = place;
    left += (counts[place] as number) > n + 1 ? 1 : 0;
  }
  return left;
};
