import type { Indicator } from '../indicator.ts';
import { shareOfHandleTime } from '../share-of-handle-time.ts';

/** `recap` seconds ÷ handle time. */
export const retellingShare: Indicator = {
  id: 'retelling-share',
  measure: (operation) => shareOfHandleTime(operation, (touch) => touch.activity === 'recap'),
};
