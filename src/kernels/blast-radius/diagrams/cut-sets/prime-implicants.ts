import { DecisionDiagrams } from '../bdd/decision-diagrams.ts';
import type { CompiledModule } from '../compiled-function.ts';
import { RISING } from '../modules/orientation.ts';
import { type Edge, FALSE, TRUE } from '../network.ts';
import { EMPTY_SET, type Family, NO_SETS, OVER_LIMIT, type SetFamilies } from './set-families.ts';

/**
 * Elements of the sets: 2 × level for the level's event, 2 × level + 1 for its complement.
 *
 * Prime implicants of a module, the minimal cut sets where it rises with every event: with f₀ and f₁ the function for
 * x false and true, P = Prime(f₀ ∧ f₁) need no x, those of Prime(f₁) not in P need x, those of Prime(f₀) not in P its
 * complement (Coudert and Madre, "Implicit and incremental computation of primes and essential primes of Boolean
 * functions", 1992). Where f rises with x, f₀ ∧ f₁ is f₀ and no complement is needed: plain set difference then does
 * what Rauzy's "without" does ("New algorithms for fault trees analysis", 1993), because a prime of f₁ that some set
 * of f₀ makes redundant is itself one of these.
 *
 * @param complement primes of the complement of the module instead
 * @returns OVER_LIMIT if the families' node limit is reached
 */
export function primeImplicants(families: SetFamilies, module: CompiledModule, complement: boolean): Family {
  const rising = !complement && module.dependence.every((how) => how === RISING || how === 0);
  const root = complement ? module.root ^ 1 : module.root;
  return rising ? minimalSets(families, module, root) : generalPrimes(families, module, root);
}

/** All nodes bottom up: in a diagram that rises with every level, only the constant false is complemented. */
function minimalSets(families: SetFamilies, { levels, lows, highs }: CompiledModule, root: Edge): Family {
  const sets = new Int32Array(levels.length);
  sets[0] = EMPTY_SET;
  for (let node = 1; node < levels.length; node++) {
    const low = lows[node] as number;
    const without = low === FALSE ? NO_SETS : (sets[low >>> 1] as number);
    const having = families.difference(sets[(highs[node] as number) >>> 1] as number, without);
    const family = families.node(2 * (levels[node] as number), without, having);
    if (family === OVER_LIMIT) return OVER_LIMIT;
    sets[node] = family;
  }
  return root === FALSE ? NO_SETS : (sets[root >>> 1] as number);
}

function generalPrimes(families: SetFamilies, module: CompiledModule, root: Edge): Family {
  const diagrams = new DecisionDiagrams(module.levels.length + families.nodeLimit);
  const copies = copyInto(diagrams, module);
  const top = (copies[root >>> 1] as number) ^ (root & 1);
  const known = new Map<Edge, Family>([
    [TRUE, EMPTY_SET],
    [FALSE, NO_SETS],
  ]);
  const open: Edge[] = [top];
  while (open.length > 0) {
    const edge = open.at(-1) as Edge;
    if (known.has(edge)) {
      open.pop();
      continue;
    }
    const level = diagrams.levelOf(edge);
    const low = diagrams.lowAt(edge, level);
    const high = diagrams.highAt(edge, level);
    const both = diagrams.and(low, high);
    if (both < 0) return OVER_LIMIT;
    const missing = [low, high, both].filter((part) => !known.has(part));
    if (missing.length > 0) {
      open.push(...missing);
      continue;
    }
    const free = known.get(both) as Family;
    const negative = families.difference(known.get(low) as Family, free);
    const positive = families.difference(known.get(high) as Family, free);
    const family = families.node(2 * level, families.node(2 * level + 1, free, negative), positive);
    if (family === OVER_LIMIT) return OVER_LIMIT;
    known.set(edge, family);
    open.pop();
  }
  return known.get(top) as Family;
}

function copyInto(diagrams: DecisionDiagrams, { levels, lows, highs }: CompiledModule): Int32Array {
  const copies = new Int32Array(levels.length);
  for (let node = 1; node < levels.length; node++) {
    const low = lows[node] as number;
    const high = highs[node] as number;
    copies[node] = diagrams.node(
      levels[node] as number,
      (copies[low >>> 1] as number) ^ (low & 1),
      copies[high >>> 1] as number,
    );
  }
  return copies;
}
