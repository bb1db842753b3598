import type { Check } from './check.ts';

/** How far the shares may be from 1 before something is missing: rounding of some 300 intervals to four decimals. */
const ROUNDING = 0.02;

/** An arrival profile whose shares do not make a whole week: never normalised in silence. Without rows it says nothing. */
export const arrivalShares: Check = ({ arrivals }, log) => {
  if (!arrivals.complete || arrivals.rows.length === 0) return;
  const sum = arrivals.rows.reduce((total, { values }) => total + values.share, 0);
  if (Math.abs(sum - 1) <= ROUNDING) return;
  const about = { sum: String(Number(sum.toPrecision(6))) };
  const first = arrivals.rows[0]?.row ?? null;
  log.report(arrivals.placeOf(first, 'share'), { code: 'arrival-shares-do-not-sum', about });
};
