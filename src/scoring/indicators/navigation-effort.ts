import { isCoordination } from '../../domain/vocabulary.ts';
import type { Indicator } from '../indicator.ts';
import { kindOfTouch, shareOfHandleTime } from '../share-of-handle-time.ts';

/** Coordination work (every kind but resolution and action, what a set-up adds included) ÷ handle time. */
export const navigationEffort: Indicator = {
  id: 'navigation-effort',
  measure: (operation) => shareOfHandleTime(operation, (touch) => isCoordination(kindOfTouch(touch)), true),
};
