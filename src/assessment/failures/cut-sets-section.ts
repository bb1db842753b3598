import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';
import {
  type CutSetLimits,
  cutSetsOfShare,
  cutSetsOfType,
  cutSetsOfWorkflow,
  type MinimalCutSets,
} from '../../kernels/blast-radius/states/cut-sets.ts';
import type { FailureAnalysisResult } from '../../schema/result/failure-analysis.ts';

/** Cut sets that the document keeps of one workflow, contact type or share; all are counted. */
const MOST_CUT_SETS = 500;

type CutSetSection = Pick<
  FailureAnalysisResult,
  'cutSets' | 'cutSetCounts' | 'cutSetsByContactType' | 'cutSetsOfVolume'
>;

/**
 * @param order most elements of a set that is listed
 * @param volumeShare of all volume, for the sets that break at least that much
 */
export function cutSetsSection(model: FailureModel, order: number, volumeShare: number): CutSetSection {
  const limits: CutSetLimits = { order, sets: MOST_CUT_SETS };
  const workflows = model.workflows.flatMap(({ id }, at) => named(id, cutSetsOfWorkflow(model, at, limits)));
  const types = model.types.flatMap(({ id }, at) => named(id, cutSetsOfType(model, at, limits)));
  const ofVolume = model.offered === 0 ? null : cutSetsOfShare(model, volumeShare, limits);
  return {
    cutSets: Object.fromEntries(workflows.map(([id, found]) => [id, idsOf(model, found)])),
    cutSetCounts: Object.fromEntries(workflows.map(([id, found]) => [id, countOf(found)])),
    cutSetsByContactType: Object.fromEntries(types.map(([id, found]) => [id, idsOf(model, found)])),
    cutSetsOfVolume:
      ofVolume === null ? null : { atLeast: volumeShare, sets: idsOf(model, ofVolume), count: countOf(ofVolume) },
  };
}

const named = (id: string, found: MinimalCutSets | null): readonly (readonly [string, MinimalCutSets])[] =>
  found === null ? [] : [[id, found]];

const idsOf = (model: FailureModel, { listed }: MinimalCutSets): string[][] =>
  listed.map((set) => set.map((element) => model.elements[element]?.id ?? ''));

const countOf = ({ listed, byOrder }: MinimalCutSets): FailureAnalysisResult['cutSetCounts'][string] => ({
  total: String(byOrder.reduce((sum, count) => sum + count, 0n)),
  byOrder: byOrder.map(String),
  listed: listed.length,
});
