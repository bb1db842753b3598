import type { PlannedTouch } from './planned-touch.ts';

/** How the measured handle time is split before anything else: assumptions, the same for every contact type. */
export const handleTimeShares = {
  /** After-call work as a share of agents' time. Source: ContactBabel, historical average (an industry survey). */
  documentation: 0.125,
  /** Time on a call in which nobody speaks. Source: Davies, speech analytics across clients. */
  silent: 0.28,
} as const;

/** Seconds per switch of application. Source: derived from Murty et al. 2022 (HBR): 4 hours ÷ 6,000 toggles a week. */
export const switchSeconds = 2.4;
/** Vendor claims run from 2 to 5 seconds. */
export const switchRange = { low: 2, high: 5 } as const;

export type Budget = 'documentation' | 'silent' | 'spoken';

/** The budget that an activity draws on: written up, silent at the screen, or spoken with somebody. */
export function budgetOf(touch: PlannedTouch): Budget {
  switch (touch.activity) {
    case 'document':
      return 'documentation';
    case 'switch':
    case 'sign-on':
    case 'search':
    case 'reconcile':
    case 'copy':
    case 'rekey':
    case 'wait':
    case 'act':
      return 'silent';
    case 'converse':
    case 'decide':
    case 'verify':
    case 'recap':
    case 'approve':
    case 'transfer':
      return 'spoken';
    default:
      throw new Error(`no budget for ${touch.activity}`);
  }
}
