import { coneOf, parentsIn } from './cone.ts';
import { dominatorsOf } from './dominators.ts';
import { factorCommonArguments } from './factor.ts';
import { impliedConstants } from './implied-constants.ts';
import { type Rooted, rebuild } from './rebuild.ts';
import { joinTwins } from './twins.ts';

/** Each round can open the way for the next; in practice three or four reach the end. */
const MAX_ROUNDS = 12;

/** An equal function with fewer arguments and more modules. */
export function simplify(rooted: Rooted): Rooted {
  let current = rebuild(rooted);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const changed = factorCommonArguments(joinTwins(propagateContext(current)));
    if (changed === current) break;
    // Rebuilding once more drops terms that factoring wrote down and took apart again.
    const next = rebuild(changed);
    const before = current.network;
    const after = next.network;
    if (after.args.length > before.args.length) break;
    current = next;
    // Twins can add a gate where they save no argument: worth it, since it is a module.
    if (after.args.length === before.args.length && after.nodeCount === before.nodeCount) break;
  }
  return current;
}

/** As it is if nothing is implied. */
function propagateContext(rooted: Rooted): Rooted {
  const cone = coneOf(rooted.network, rooted.root);
  const parents = parentsIn(rooted.network, cone);
  const implied = impliedConstants(rooted.network, cone, parents, dominatorsOf(rooted.network, cone, parents));
  return implied === null ? rooted : rebuild(rooted, { implied });
}
