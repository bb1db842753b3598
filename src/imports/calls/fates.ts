/** What became of a record. Every row has exactly one fate, so that the counts add up to the file. */
export const FATES = [
  'duplicate',
  'no-time',
  'ignored',
  'other-type',
  'left',
  'abandoned',
  'unattended',
  'no-handle-time',
  'ends-before-start',
  'negative-handle-time',
  'technical-handle-time',
  'endless-handle-time',
  'served',
] as const;
export type Fate = (typeof FATES)[number];

/** Set aside everywhere, and why. */
const SET_ASIDE: readonly Fate[] = ['duplicate', 'no-time', 'ignored', 'other-type'];

/** Asked for an agent: what call statistics call offered. */
export const OFFERED: readonly Fate[] = FATES.filter((fate) => fate !== 'left' && !SET_ASIDE.includes(fate));

/** Why a record has its fate, in words that reports show. */
export const FATE_MEANINGS: Readonly<Record<Fate, string>> = {
  duplicate: 'the same record again; set aside',
  'no-time': 'no time that can be read; set aside',
  ignored: 'not a contact of a customer, by its outcome; set aside',
  'other-type': 'of a type that the mapping does not list; set aside',
  left: 'ended before it asked for an agent; not offered',
  abandoned: 'given up in the queue; offered, an abandonment in the patience estimate',
  unattended: 'answered, but by no agent; offered, no handle time',
  'no-handle-time': 'answered, with no handle time recorded; offered',
  'ends-before-start': 'ends before it starts; offered, no handle time',
  'negative-handle-time': 'a handle time below zero; offered, not used',
  'technical-handle-time': 'answered for less than the shortest handle time; offered, not used',
  'endless-handle-time': 'answered for more than the longest handle time; offered, not used',
  served: 'answered by an agent; offered, the handle times',
};
