import { addressBatch } from '../random/draw-batch.ts';
import { sample as sampleLognormal } from './distributions/lognormal.ts';
import { chooseContacts, drawTouch, occurrenceWords, WORDS } from './simulate-touch.ts';
import { FIRST_DURATION, type TypeStreams } from './simulation-streams.ts';
import { type SimulationWorkspace, startBlock } from './simulation-workspace.ts';
import type { AddedDraw, MapTouch, TypeSimulation } from './type-simulation.ts';

/** Fills `workspace.totals` with the handle time of `size` contacts from `first`, in every set-up, and `aiWords`. */
export const simulateBlock = (
  workspace: SimulationWorkspace,
  type: TypeSimulation,
  first: number,
  size: number,
): void => {
  startBlock(workspace, first, size);
  occurrenceWords(workspace, type.streams.ai, size, workspace.aiWords);
  for (const touch of type.touches) addMapTouch(workspace, touch, size);
  if (type.factor !== null) applyFactor(workspace, type.streams, type.factor, size);
  for (const [s, touches] of type.added.entries()) {
    for (const touch of touches) addAddedTouch(workspace, touch, workspace.totals[s] as Float64Array, size);
  }
};

const addMapTouch = (workspace: SimulationWorkspace, touch: MapTouch, size: number): void => {
  if (touch.mostLimit === 0) return;
  if (touch.isChance) occurrenceWords(workspace, touch.key, size, workspace.occurrence);
  const always = touch.mostLimit >= WORDS;
  const chosen = always ? size : chooseContacts(workspace, size, touch.mostLimit);
  if (chosen === 0) return;
  drawTouch(workspace, touch, always ? workspace.everyContact : workspace.chosenContacts, chosen);
  for (let s = 0; s < touch.limits.length; s++) {
    const limit = touch.limits[s] as number;
    const totals = workspace.totals[s] as Float64Array;
    const factor = touch.durationFactors[s] as number;
    if (limit === 0) continue;
    if (limit >= WORDS) addToAll(totals, workspace.seconds, factor, size);
    else if (always) addWhere(totals, workspace.seconds, factor, workspace.occurrence, 0, limit, size);
    else if (limit === touch.mostLimit) addToChosen(totals, workspace, factor, chosen);
    else addToSome(totals, workspace, factor, limit, chosen);
  }
};

const addToAll = (totals: Float64Array, seconds: Float64Array, factor: number, size: number): void => {
  for (let i = 0; i < size; i++) totals[i] = (totals[i] as number) + factor * (seconds[i] as number);
};

/** Seconds are those of the whole block; added where the contact's word is at least `from` and below `to`. */
const addWhere = (
  totals: Float64Array,
  seconds: Float64Array,
  factor: number,
  words: Int32Array,
  from: number,
  to: number,
  size: number,
): void => {
  for (let i = 0; i < size; i++) {
    const word = (words[i] as number) >>> 0;
    if (word >= from && word < to) totals[i] = (totals[i] as number) + factor * (seconds[i] as number);
  }
};

const addToChosen = (totals: Float64Array, workspace: SimulationWorkspace, factor: number, chosen: number): void => {
  const { chosenPlaces, seconds } = workspace;
  for (let j = 0; j < chosen; j++) {
    const place = chosenPlaces[j] as number;
    totals[place] = (totals[place] as number) + factor * (seconds[j] as number);
  }
};

const addToSome = (
  totals: Float64Array,
  workspace: SimulationWorkspace,
  factor: number,
  limit: number,
  chosen: number,
): void => {
  const { chosenPlaces, chosenWords, seconds } = workspace;
  for (let j = 0; j < chosen; j++) {
    if ((chosenWords[j] as number) >= limit) continue;
    const place = chosenPlaces[j] as number;
    totals[place] = (totals[place] as number) + factor * (seconds[j] as number);
  }
};

const applyFactor = (
  workspace: SimulationWorkspace,
  streams: TypeStreams,
  parameters: Float64Array,
  size: number,
): void => {
  const { batch, everyContact, factor } = workspace;
  batch.contacts = everyContact;
  batch.size = size;
  addressBatch(batch, streams.variability, FIRST_DURATION);
  sampleLognormal(parameters, batch, factor);
  for (const totals of workspace.totals) {
    for (let i = 0; i < size; i++) totals[i] = (totals[i] as number) * (factor[i] as number);
  }
};

/** A hand-over hangs on AI's word: it is drawn for all contacts and added where it occurs. */
const addAddedTouch = (workspace: SimulationWorkspace, touch: AddedDraw, totals: Float64Array, size: number): void => {
  if (touch.to <= touch.from) return;
  if (touch.isHandover) {
    drawTouch(workspace, touch, workspace.everyContact, size);
    addWhere(totals, workspace.seconds, 1, workspace.aiWords, touch.from, touch.to, size);
  } else if (touch.to >= WORDS) {
    drawTouch(workspace, touch, workspace.everyContact, size);
    addToAll(totals, workspace.seconds, 1, size);
  } else {
    occurrenceWords(workspace, touch.key, size, workspace.occurrence);
    const chosen = chooseContacts(workspace, size, touch.to);
    if (chosen === 0) return;
    drawTouch(workspace, touch, workspace.chosenContacts, chosen);
    addToChosen(totals, workspace, 1, chosen);
  }
};
