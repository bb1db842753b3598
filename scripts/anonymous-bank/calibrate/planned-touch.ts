import { parseTable } from '../write/csv-table.ts';

/** A row of touch-plan.csv: what a touch is, and how long it takes before calibration. */
export interface PlannedTouch {
  readonly contactType: string;
  readonly actor: string;
  readonly system: string;
  readonly activity: string;
  readonly seconds: PlannedSeconds;
  /** Family and coefficient of variation, such as `gamma 0.6`. */
  readonly spread: string;
  readonly probability: number;
  readonly count: number;
  readonly integration: string;
  readonly workflow: string;
  readonly step: string;
  readonly context: string;
  readonly afterTransfer: string;
}

/** A guess that calibration scales; the published time of a switch; or the measured time in the voice response unit. */
export type PlannedSeconds =
  | { readonly kind: 'guess'; readonly seconds: number }
  | { readonly kind: 'switch' }
  | { readonly kind: 'measured' };

export function parseTouchPlan(text: string): readonly PlannedTouch[] {
  return parseTable(text).map((row) => {
    const cell = (column: string): string => row.get(column) ?? '';
    return {
      contactType: cell('contact_type'),
      actor: cell('actor'),
      system: cell('system'),
      activity: cell('activity'),
      seconds: parseSeconds(cell('seconds')),
      spread: cell('spread'),
      probability: Number(cell('probability')),
      count: Number(cell('count')),
      integration: cell('integration'),
      workflow: cell('workflow'),
      step: cell('step'),
      context: cell('context'),
      afterTransfer: cell('after_transfer'),
    };
  });
}

function parseSeconds(text: string): PlannedSeconds {
  if (text === 'switch' || text === 'measured') return { kind: text };
  const seconds = Number(text);
  if (!(seconds > 0)) throw new Error(`planned seconds: ${text}`);
  return { kind: 'guess', seconds };
}
