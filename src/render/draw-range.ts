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
