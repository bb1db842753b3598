import type { FailureModel } from '../failure-model.ts';
import { maskOf, wordOf } from './workflow-bits.ts';

/** The share of all offered volume whose contacts run at least one workflow of a bit set, each with its own share. */
export interface VolumeByBits {
  readonly types: number;
  /** The set is the words of `bits` from `start`. */
  share(bits: Int32Array, start: number): number;
  /** Per type, the share of its contacts that run no workflow of the set, into `untouched` from `to`. */
  spread(bits: Int32Array, start: number, untouched: Float64Array, to: number): void;
  /**
   * The share of a union, its set in `bits` and those of its parts spread in `untouched` from `first` and `second`. The
   * same to the last digit as `share`, but only types that both parts touch are worked out anew.
   */
  shareOfUnion(bits: Int32Array, untouched: Float64Array, first: number, second: number): number;
}

/** Types and runs in order of their ids, so that the order of rows does not even change the last digit. */
export function volumeByBits(model: FailureModel): VolumeByBits {
  const types = model.types.filter((type) => type.volume > 0 && type.runs.length > 0).sort((a, b) => byId(a.id, b.id));
  const idOf = (workflow: number): string => model.workflows[workflow]?.id ?? '';
  const runs = types.map((type) => [...type.runs].sort((a, b) => byId(idOf(a.workflow), idOf(b.workflow))));
  const total = runs.reduce((sum, own) => sum + own.length, 0);
  const firstRun = new Int32Array(types.length + 1);
  const words = new Int32Array(total);
  const masks = new Int32Array(total);
  const spared = new Float64Array(total);
  let at = 0;
  runs.forEach((own, type) => {
    for (const { workflow, share } of own) {
      words[at] = wordOf(workflow);
      masks[at] = maskOf(workflow);
      spared[at] = 1 - share;
      at++;
    }
    firstRun[type + 1] = at;
  });
  const weights = Float64Array.from(types, (type) => type.volume / model.offered);
  const untouchedBy = (type: number, bits: Int32Array, start: number): number => {
    let untouched = 1;
    const end = firstRun[type + 1] as number;
    for (let run = firstRun[type] as number; run < end; run++) {
      const word = bits[start + (words[run] as number)] as number;
      if ((word & (masks[run] as number)) !== 0) untouched *= spared[run] as number;
    }
    return untouched;
  };
  return {
    types: types.length,
    share(bits, start) {
      let sum = 0;
      for (let type = 0; type < weights.length; type++) {
        sum += (weights[type] as number) * (1 - untouchedBy(type, bits, start));
      }
      return sum;
    },
    spread(bits, start, untouched, to) {
      for (let type = 0; type < weights.length; type++) untouched[to + type] = untouchedBy(type, bits, start);
    },
    shareOfUnion(bits, untouched, first, second) {
      let sum = 0;
      for (let type = 0; type < weights.length; type++) {
        const a = untouched[first + type] as number;
        const b = untouched[second + type] as number;
        const both = a === 1 ? b : b === 1 ? a : untouchedBy(type, bits, 0);
        sum += (weights[type] as number) * (1 - both);
      }
      return sum;
    },
  };
}

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
