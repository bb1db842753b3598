import type { Indicator } from '../indicator.ts';
import { kindOfTouch, shareOfHandleTime } from '../share-of-handle-time.ts';

/** Transcription kind ÷ handle time. */
export const transcriptionShare: Indicator = {
  id: 'transcription-share',
  measure: (operation) => shareOfHandleTime(operation, (touch) => kindOfTouch(touch) === 'transcription'),
};
