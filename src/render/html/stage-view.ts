/** A stage as people see it: number, name and shape together, so that colour is never the only sign. */
import type { Say } from '../../messages/say.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';

export interface StageView {
  /** `1`, `2`, `3`, or `unknown`; chooses the shape. */
  readonly mark: string;
  readonly known: boolean;
  /** Such as 1 to 2, where unknown cells leave a range; null where they do not. */
  readonly range: { readonly floor: number; readonly ceiling: number } | null;
}

interface StageRange {
  readonly value: 1 | 2 | 3 | null;
  readonly floor: number;
  readonly ceiling: number;
}

export function stageView({ value, floor, ceiling }: StageRange): StageView {
  return {
    mark: value === null ? 'unknown' : `${value}`,
    known: value !== null,
    range: floor === ceiling ? null : { floor, ceiling },
  };
}

export const stageOnly = (stage: 1 | 2 | 3 | null): StageView =>
  stageView({ value: stage, floor: stage ?? 1, ceiling: stage ?? 1 });

export function stageName(result: ResultDocument, stage: number): string {
  return result.wording.stages.find((entry) => entry.stage === stage)?.name ?? '';
}

/** Stages 1, 2 and 3 by name, for the bands of charts. */
export const stageLabels = (say: Say): readonly [string, string, string] => [
  say('stage.numbered', { stage: '1' }),
  say('stage.numbered', { stage: '2' }),
  say('stage.numbered', { stage: '3' }),
];
