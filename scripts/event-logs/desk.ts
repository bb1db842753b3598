/**
 * The desk that the sample event logs are drawn from: what is true of it is written here, so that an import can be held
 * against it. Durations are lognormal, counts geometric, occurrences independent, as in the exact model of handle time.
 */
export interface DeskTouch {
  /** What the log calls it. */
  readonly label: string;
  readonly system: string;
  readonly probability: number;
  /** Mean number of repeats, one directly after the other. */
  readonly count: number;
  readonly meanSeconds: number;
  readonly sdSeconds: number;
  /** Field that is filled in, where the log says so. */
  readonly field?: string;
}

export interface DeskType {
  readonly name: string;
  readonly share: number;
  readonly touches: readonly DeskTouch[];
}

/** Share of steps that begin with a wait for the system, and how long one is. */
export const WAIT = { probability: 0.25, meanSeconds: 12, sdSeconds: 6 } as const;
/** Changing to another application takes this long, before any wait. */
export const SWITCH = { lowSeconds: 1.5, highSeconds: 4.5 } as const;

const touch = (
  label: string,
  system: string,
  probability: number,
  count: number,
  meanSeconds: number,
  sdSeconds: number,
  field?: string,
): DeskTouch => ({
  label,
  system,
  probability,
  count,
  meanSeconds,
  sdSeconds,
  ...(field === undefined ? {} : { field }),
});

export const DESK: readonly DeskType[] = [
  {
    name: 'Change of address',
    share: 0.5,
    touches: [
      touch('Verify caller', 'Phone', 1, 1, 35, 12),
      touch('Search customer', 'CRM', 1, 1.4, 22, 10),
      touch('Talk to customer', 'Phone', 1, 1, 90, 60),
      touch('Enter new address', 'CRM', 0.95, 1, 48, 20, 'address'),
      touch('Enter new address', 'Billing', 0.8, 1, 52, 22, 'address'),
      touch('Write note', 'CRM', 0.9, 1, 40, 25),
    ],
  },
  {
    name: 'Invoice question',
    share: 0.35,
    touches: [
      touch('Verify caller', 'Phone', 0.9, 1, 35, 12),
      touch('Search customer', 'CRM', 1, 1.2, 22, 10),
      touch('Search invoice', 'Billing', 0.85, 1.6, 30, 18),
      touch('Talk to customer', 'Phone', 1, 1, 140, 95),
      touch('Ask supervisor for approval', 'Chat', 0.2, 1, 120, 80),
      touch('Issue credit note', 'Billing', 0.3, 1, 65, 25),
      touch('Write note', 'CRM', 0.9, 1, 45, 25),
    ],
  },
  {
    name: 'Cancellation',
    share: 0.15,
    touches: [
      touch('Verify caller', 'Phone', 1, 1, 35, 12),
      touch('Search customer', 'CRM', 1, 1, 22, 10),
      touch('Talk to customer', 'Phone', 1, 1, 210, 150),
      touch('Copy contract number', 'CRM', 0.7, 1, 14, 5),
      touch('Cancel contract', 'Contracts', 0.75, 1, 80, 30),
      touch('Forward to retention team', 'Phone', 0.25, 1, 30, 12),
      touch('Write note', 'CRM', 0.95, 1, 50, 28),
    ],
  },
];
