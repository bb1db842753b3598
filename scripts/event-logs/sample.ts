import type { Draws } from './draw-contacts.ts';

/** The log in fixtures/imports/events. */
export const SAMPLE: Draws = { contacts: 400, agents: 6, seed: 1 };
