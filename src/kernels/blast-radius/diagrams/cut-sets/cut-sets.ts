import type { CompiledFunction, CompiledModule, TooLarge } from '../compiled-function.ts';
import { type ExactCounts, exactCounts } from './exact-counts.ts';
import { type ModuleFamily, moduleFamily } from './module-family.ts';
import { countBySize, type NodeCounts, type SizeCounts, sizeCounts } from './order-counts.ts';
import { primeImplicants } from './prime-implicants.ts';
import { OVER_LIMIT, SetFamilies } from './set-families.ts';

/**
 * The minimal cut sets of a coherent function; of any other its prime implicants, which need some variables to be
 * false. Kept as one family per module and sign; sets are written out only when listed.
 */
export interface CutSets {
  readonly kind: 'minimal-cut-sets' | 'prime-implicants';
  readonly total: bigint;
  /** Number of sets by number of literals; index = order. */
  readonly byOrder: readonly bigint[];
  readonly parts: CutSetParts;
}

/** What listing needs: families by module and sign, and what their elements stand for. */
export interface CutSetParts {
  readonly top: FamilyPart;
  /** The inner family that an element of a part stands for, null for a variable. */
  readonly innerOf: (part: FamilyPart, element: number) => FamilyPart | null;
  /** The literal that an element stands for: 2 × variable, plus 1 when it must be false. */
  readonly literalOf: (part: FamilyPart, element: number) => number;
}

export interface FamilyPart {
  readonly module: CompiledModule;
  readonly family: ModuleFamily;
  readonly counts: NodeCounts;
}

/** About 350 MB of typed arrays. */
const MAX_NODES_COHERENT = 1 << 24;
/** Prime implicants that mix signs can be so many that no diagram holds them; a few seconds tell. */
const MAX_NODES_OTHERWISE = 1 << 21;

/** @param maxNodes most zero-suppressed diagram nodes to spend on one module */
export function cutSetsOf(
  { modules, coherent }: CompiledFunction,
  maxNodes: number = coherent ? MAX_NODES_COHERENT : MAX_NODES_OTHERWISE,
): { readonly kind: 'cut-sets'; readonly cutSets: CutSets } | TooLarge {
  const parts = new Map<number, FamilyPart>();
  const innerOf = ({ module }: FamilyPart, element: number): FamilyPart | null => {
    const source = module.sources[element >>> 1] as number;
    return source >= 0 ? null : (parts.get(keyOf(~source, element & 1)) as FamilyPart);
  };

  // Inner modules first; which signs are needed shows in the families of the modules above.
  const needed = [keyOf(modules.length - 1, 0)];
  const families = new Map<number, ModuleFamily>();
  for (let key = needed.pop(); key !== undefined; key = needed.pop()) {
    if (families.has(key)) continue;
    const module = modules[key >>> 1] as CompiledModule;
    const manager = new SetFamilies(maxNodes);
    const root = primeImplicants(manager, module, (key & 1) === 1);
    if (root === OVER_LIMIT) return { kind: 'too-large', maxNodes };
    const family = moduleFamily(manager, root);
    families.set(key, family);
    for (const element of new Set(family.elements.subarray(2))) {
      const source = module.sources[element >>> 1] as number;
      if (source < 0) needed.push(keyOf(~source, element & 1));
    }
  }
  for (const key of [...families.keys()].sort((a, b) => a - b)) {
    const module = modules[key >>> 1] as CompiledModule;
    const family = families.get(key) as ModuleFamily;
    const sizesOf = (element: number): SizeCounts | null => {
      const source = module.sources[element >>> 1] as number;
      if (source >= 0) return null;
      const inner = parts.get(keyOf(~source, element & 1)) as FamilyPart;
      return sizeCounts(inner.counts, inner.family.root);
    };
    parts.set(key, { module, family, counts: countBySize(family, sizesOf) });
  }

  const top = parts.get(keyOf(modules.length - 1, 0)) as FamilyPart;
  const byOrder = totals(top, [...parts.values()], innerOf);
  const literalOf = ({ module }: FamilyPart, element: number): number => {
    const level = element >>> 1;
    return 2 * (module.sources[level] as number) + ((element & 1) ^ (module.complemented[level] as number));
  };
  return {
    kind: 'cut-sets',
    cutSets: {
      kind: coherent ? 'minimal-cut-sets' : 'prime-implicants',
      total: byOrder.reduce((sum, count) => sum + count, 0n),
      byOrder,
      parts: { top, innerOf, literalOf },
    },
  };
}

/** Modules by index, each with its complement after it. */
function keyOf(module: number, complement: number): number {
  return 2 * module + complement;
}

function totals(
  top: FamilyPart,
  innerFirst: readonly FamilyPart[],
  innerOf: (part: FamilyPart, element: number) => FamilyPart | null,
): bigint[] {
  if (innerFirst.every(({ counts }) => counts.exact)) {
    const { lowest, counts } = sizeCounts(top.counts, top.family.root);
    return [...new Array<bigint>(lowest).fill(0n), ...Array.from(counts, BigInt)];
  }
  const exact = new Map<FamilyPart, ExactCounts>();
  for (const part of innerFirst) {
    const countsOf = (element: number): ExactCounts | null => {
      const inner = innerOf(part, element);
      return inner === null ? null : (exact.get(inner) as ExactCounts);
    };
    exact.set(part, exactCounts(part.family, countsOf));
  }
  return [...(exact.get(top) as ExactCounts)];
}
