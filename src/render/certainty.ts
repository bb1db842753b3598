/**
 * How firmly a heading may speak: a figure that rests on assumed rows is not said as if it had been measured. The
 * wording follows from shares by provenance, never from judgement.
 */
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

/** A statement with as much reserve as it needs; `statement` begins with a capital and may lose it. */
export function qualified(statement: string, certainty: Certainty, what: string): string {
  switch (certainty) {
    case 'measured':
      return statement;
    case 'attested':
      return `By the map, ${lowerFirst(statement)}`;
    case 'assumed':
      return `On assumed ${what}, ${lowerFirst(statement)}`;
  }
}

/** Names such as "CRM" keep their capitals. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]*\b/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
