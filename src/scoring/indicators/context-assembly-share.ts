import type { Indicator } from '../indicator.ts';
import { kindOfTouch, shareOfHandleTime } from '../share-of-handle-time.ts';

/** Context and navigation kinds ÷ handle time. */
export const contextAssemblyShare: Indicator = {
  id: 'context-assembly-share',
  measure: (operation) =>
    shareOfHandleTime(operation, (touch) => kindOfTouch(touch) === 'context' || kindOfTouch(touch) === 'navigation'),
};
