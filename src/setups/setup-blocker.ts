/** What keeps an intervention from helping somewhere, as data with its sentence. */
import type { Phrase } from '../domain/phrase.ts';
import type { InterventionId } from '../domain/scenario.ts';
import type { ApiAbility } from '../domain/vocabulary.ts';
import { phrase } from '../messages/phrase.ts';

export interface SetupBlocker {
  readonly intervention: InterventionId;
  /** What is missing: an ability of an API, the knowledge of a cell, or something else that `message` names. */
  readonly kind: 'no-ability' | 'unknown' | 'not-supported';
  readonly system: string | null;
  readonly ability: ApiAbility | null;
  /** The empty cell that is the cause, if one is. */
  readonly unknown: UnknownCell | null;
  /** What it keeps as it is; `workflow/step` for steps, `type/seq` for touches. */
  readonly steps: readonly string[];
  readonly touches: readonly string[];
  readonly workflows: readonly string[];
  readonly contactTypes: readonly string[];
  /** Share of offered contacts of known volume that meet it; null where no volume is known. */
  readonly volumeShare: number | null;
  /** One sentence, without the full stop. */
  readonly message: Phrase;
}

export interface UnknownCell {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

/** `18 % of volume`; below one per cent with a decimal, so that little is not shown as nothing. */
export function ofVolume(share: number | null): Phrase {
  if (share === null) return phrase('blockers.volumeUnknown');
  const percent = 100 * share;
  return percent > 0 && percent < 0.95
    ? phrase('blockers.volumeSmall', { percent: Number(percent.toFixed(1)) })
    : phrase('blockers.volume', { percent: Number(percent.toFixed(0)) });
}
