import type { Channel, Period } from '../../domain/vocabulary.ts';
import type { DateOrder } from './columns/date-format.ts';
import type { Outcome } from './columns/outcome-words.ts';
import type { Role } from './columns/roles.ts';
import type { FitChoice } from './fits/handle-time-fit.ts';

/** What a value of the type column becomes. */
export interface TypeMapping {
  readonly id: string;
  readonly name: string | null;
  readonly channel: Channel | null;
  readonly skill: string | null;
}

/** How a customer who comes back is told from one who calls anyway. */
export interface RepeatRule {
  /** A contact of the same customer and type within it is a repeat. */
  readonly windowSeconds: number;
  /** The same stretch, this much later, tells how many would have called anyway; null: no control. */
  readonly controlAfterSeconds: number | null;
}

/** Everything that decides what call records mean. */
export interface CallMapping {
  /** Heading of the column of each role. */
  readonly columns: Readonly<Partial<Record<Role, string>>>;
  /** Values of a column that mean an empty cell, such as 0 for a customer who is not known. */
  readonly empty: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly types: Readonly<Record<string, TypeMapping>>;
  /** What becomes of types that are not listed; they are read where none is. */
  readonly otherTypes: 'read' | 'set-aside';
  readonly dateOrder: DateOrder | null;
  /** IANA name of the zone that local times are of; null: times are taken as they stand. */
  readonly timeZone: string | null;
  readonly channel: Channel;
  readonly period: Period;
  /** Handle times below it are technical: no agent spoke. */
  readonly shortestSeconds: number;
  /** Handle times above it are clocks that nobody stopped. */
  readonly longestSeconds: number;
  /** Types with fewer offered contacts are put together. */
  readonly foldBelow: number;
  readonly repeat: RepeatRule;
  readonly fit: FitChoice;
  /** Who the records are from, for provenance. */
  readonly source: string;
}

/** Below this a service is a hang-up or an error rather than a conversation; counted, and kept. Brown et al. (JASA 2005). */
export const SHORT_CALL_SECONDS = 10;

export const USUAL_SETTINGS = {
  channel: 'voice',
  period: 'month',
  shortestSeconds: 1,
  /** Half a working day. An assumption. */
  longestSeconds: 4 * 3600,
  foldBelow: 5,
  repeat: { windowSeconds: 86_400, controlAfterSeconds: 7 * 86_400 },
  fit: 'best',
} as const satisfies Partial<CallMapping>;
