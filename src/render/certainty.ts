/**
 * How firmly a heading may speak: a figure that rests on assumed rows is not said as if it had been measured. The
 * wording follows from shares by provenance, never from judgement.
 */
import type { MessageKey, Say } from '../messages/say.ts';
import type { Evidence } from '../schema/result/evidence.ts';

export type Certainty = 'measured' | 'attested' | 'assumed';

interface SharesByStatus {
  readonly measured: number;
  readonly attested: number;
  readonly assumed: number;
  readonly unknown: number;
}

/** From here on a figure counts as measured; from the second on, as assumed. Editorial choices, shares of weight. */
const MOSTLY_MEASURED = 0.8;
const MOSTLY_ASSUMED = 0.5;

export function certaintyOf(shares: SharesByStatus | null): Certainty {
  if (shares === null) return 'assumed';
  if (shares.assumed + shares.unknown >= MOSTLY_ASSUMED) return 'assumed';
  return shares.measured >= MOSTLY_MEASURED ? 'measured' : 'attested';
}

/** Certainty of a figure from the rows that made it, each counting with its weight. */
export function certaintyOfRows(rows: readonly Evidence[]): Certainty {
  const shares = { measured: 0, attested: 0, assumed: 0, unknown: 0 };
  const weights = rows.map(({ weight }) => weight ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  rows.forEach(({ status }, position) => {
    shares[status] += total > 0 ? (weights[position] ?? 0) / total : 1 / rows.length;
  });
  return rows.length === 0 ? 'assumed' : certaintyOf(shares);
}

const FIRMNESS: readonly Certainty[] = ['assumed', 'attested', 'measured'];

/** A figure made from two sources is as certain as the weaker. */
export const weakerOf = (a: Certainty, b: Certainty): Certainty => (FIRMNESS.indexOf(a) < FIRMNESS.indexOf(b) ? a : b);

/** What a figure rests on. */
export type Basis = 'touches' | 'workflows' | 'failureTimes' | 'volumes' | 'changeHours';
const BASIS_KEYS = {
  touches: 'certainty.whatTouches',
  workflows: 'certainty.whatWorkflows',
  failureTimes: 'certainty.whatFailureTimes',
  volumes: 'certainty.whatVolumes',
  changeHours: 'certainty.whatChangeHours',
} as const satisfies Readonly<Record<Basis, MessageKey>>;

/** A statement with as much reserve as it needs; `statement` begins with a capital and may lose it. */
export function qualified(say: Say, statement: string, certainty: Certainty, basis: Basis): string {
  switch (certainty) {
    case 'measured':
      return statement;
    case 'attested':
      return say('certainty.attested', { statement: say.inSentence(statement) });
    case 'assumed':
      return say('certainty.assumed', { what: say(BASIS_KEYS[basis]), statement: say.inSentence(statement) });
  }
}
