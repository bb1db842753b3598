/** What a range of draws says, and does not say, beside the figure that it belongs to. */
export interface DrawRange {
  readonly base: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Part of a range by which its median must miss the base to be worth a word. Editorial. */
const WORTH_SAYING = 0.1;

/** Whether most draws fall to one side of the base: then the base is not the middle of what is likely. */
export function medianLiesBeside({ base, low, median, high }: DrawRange): boolean {
  return Math.abs(median - base) > WORTH_SAYING * (high - low);
}
/** Of a difference in which below 0 is saved. */
export type Direction = 'saves' | 'costs' | 'open';

/** A range that holds 0 is neither a saving nor a cost. */
export function directionOf({ low, high }: Pick<DrawRange, 'low' | 'high'>): Direction {
  if (high < 0) return 'saves';
  return low > 0 ? 'costs' : 'open';
}
