import type { RepeatCounts } from './call-counts.ts';

/** Fewer tell no rate: it is left unknown. */
const FEWEST_INDEX_CONTACTS = 100;

/**
 * Share of contacts that come back because they were not resolved.
 *
 * Regular customers call every few days with new business, so a bare "called again" would count ordinary business as failure.
 * Each customer is therefore the own control: the share that calls again within the window, less the share that calls in the
 * same stretch later, out of those that would not have called anyway.
 */
export const repeatRate = ({ index, returned, calledAnyway }: RepeatCounts): number | null => {
  const anyway = calledAnyway ?? 0;
  if (index < FEWEST_INDEX_CONTACTS || anyway === index) return null;
  return Math.max(0, (returned - anyway) / (index - anyway));
};
