import { createDrawBatch, type DrawBatch } from '../random/draw-batch.ts';

/** Contacts simulated at once, touch by touch: few enough for the first cache, enough to spread a touch's overhead. */
export const BLOCK_CONTACTS = 1024;

/** Everything that the simulation of a block writes to, allocated once. */
export interface SimulationWorkspace {
  readonly batch: DrawBatch;
  /** Index of every contact of the block. */
  readonly everyContact: Uint32Array;
  /** Lower counter words for two contacts' 32-bit words at a time. */
  readonly contactPairs: Uint32Array;
  /** Of the contacts where the touch occurs: index in the simulation, place in the block, occurrence word. */
  readonly chosenContacts: Uint32Array;
  readonly chosenPlaces: Uint16Array;
  readonly chosenWords: Uint32Array;
  /** Of those with further draws: as above, and place among the chosen. */
  readonly repeatedContacts: Uint32Array;
  readonly repeatedPlaces: Uint16Array;
  readonly counts: Uint32Array;
  readonly occurrence: Int32Array;
  /** Seconds of one draw, and of a touch, per chosen contact. */
  readonly draw: Float64Array;
  readonly seconds: Float64Array;
  readonly factor: Float64Array;
  /** Handle time of every contact of the block, per set-up. */
  readonly totals: readonly Float64Array[];
  /** One word per contact: which share of the unit interval it falls in decides between AI, hand-over and agent. */
  readonly aiWords: Int32Array;
  /** For what is derived from the totals. */
  readonly spare: Float64Array;
}

export const createWorkspace = (setups: number): SimulationWorkspace => ({
  batch: createDrawBatch(BLOCK_CONTACTS),
  everyContact: new Uint32Array(BLOCK_CONTACTS),
  contactPairs: new Uint32Array(BLOCK_CONTACTS / 2),
  chosenContacts: new Uint32Array(BLOCK_CONTACTS),
  chosenPlaces: new Uint16Array(BLOCK_CONTACTS),
  chosenWords: new Uint32Array(BLOCK_CONTACTS),
  repeatedContacts: new Uint32Array(BLOCK_CONTACTS),
  repeatedPlaces: new Uint16Array(BLOCK_CONTACTS),
  counts: new Uint32Array(BLOCK_CONTACTS),
  occurrence: new Int32Array(BLOCK_CONTACTS),
  draw: new Float64Array(BLOCK_CONTACTS),
  seconds: new Float64Array(BLOCK_CONTACTS),
  factor: new Float64Array(BLOCK_CONTACTS),
  totals: Array.from({ length: setups }, () => new Float64Array(BLOCK_CONTACTS)),
  aiWords: new Int32Array(BLOCK_CONTACTS),
  spare: new Float64Array(BLOCK_CONTACTS),
});

/** Points the workspace at `size` contacts from `first`, a multiple of the block. */
export const startBlock = (workspace: SimulationWorkspace, first: number, size: number): void => {
  for (let i = 0; i < size; i++) workspace.everyContact[i] = first + i;
  for (let i = 0; i < size / 2; i++) workspace.contactPairs[i] = first / 2 + i;
  for (const totals of workspace.totals) totals.fill(0);
};
