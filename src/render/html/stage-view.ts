/** A stage as people see it: number, name and shape together, so that colour is never the only sign. */
import type { ResultDocument } from '../../schema/result/result-document.ts';

export interface StageView {
  /** `1`, `2`, `3`, or `unknown`; chooses the shape. */
  readonly mark: string;
  /** Such as `Stage 2`. */
  readonly text: string;
  /** Such as `stage 1 to 2`, where unknown cells leave a range; null where they do not. */
  readonly range: string | null;
}

interface StageRange {
  readonly value: 1 | 2 | 3 | null;
  readonly floor: number;
  readonly ceiling: number;
}

export function stageView({ value, floor, ceiling }: StageRange): StageView {
  return {
    mark: value === null ? 'unknown' : `${value}`,
    text: value === null ? 'Not known' : `Stage ${value}`,
    range: floor === ceiling ? null : `${floor} to ${ceiling}`,
  };
}

export const stageOnly = (stage: 1 | 2 | 3 | null): StageView =>
  stageView({ value: stage, floor: stage ?? 1, ceiling: stage ?? 1 });

export function stageName(result: ResultDocument, stage: number): string {
  return result.wording.stages.find((entry) => entry.stage === stage)?.name ?? '';
}
