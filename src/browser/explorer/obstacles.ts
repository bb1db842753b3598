/** What keeps interventions from helping more, as the report writes it. */
import type { WhatIfSetup } from '../../assessment/what-if/what-if-result.ts';
import type { InterventionId } from '../../domain/scenario.ts';
import type { Say } from '../../messages/say.ts';
import { neutralText } from '../../render/neutral-text.ts';
import { asSentence, findingText } from '../../render/vocabulary.ts';

export interface Obstacle {
  /** One sentence; shares are written as in the report's own table of obstacles. */
  readonly text: string;
  /** Whom it keeps from helping. */
  readonly interventions: readonly InterventionId[];
}

/** Those that most volume meets first; what several interventions meet stands once. */
export function obstaclesOf(
  say: Say,
  blockers: readonly Pick<WhatIfSetup['blockers'][number], 'intervention' | 'message' | 'volumeShare'>[],
): readonly Obstacle[] {
  const widestFirst = blockers.toSorted((a, b) => (b.volumeShare ?? 0) - (a.volumeShare ?? 0));
  const bySentence = Map.groupBy(widestFirst, ({ message }) =>
    asSentence(findingText(say, neutralText(say.sentence(message)))),
  );
  return Array.from(bySentence, ([text, same]) => ({
    text,
    interventions: [...new Set(same.map(({ intervention }) => intervention))],
  }));
}
