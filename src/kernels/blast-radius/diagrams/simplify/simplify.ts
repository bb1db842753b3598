import { coneOf, parentsIn } from './cone.ts';
import { dominatorsOf } from './dominators.ts';
import { factorCommonArguments } from './factor.ts';
import { impliedConstants } from './implied-constants.ts';
import { rebuild, type Rooted } from './rebuild.ts';
import { joinTwins } from './twins.ts';

/** Each round can open the way for the next; in practice three or four reach the end. */
const MAX_ROUNDS = 12;

/** An equal function with fewer arguments and more modules. */
export function simplify(rooted: Rooted): Rooted {
  let current = rebuild(rooted);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = current.network;
    current = propagateContext(current);
    current = joinTwins(current);
    current = factorCommonArguments(current);
    if (current.network.args.length >= before.args.length && current.network.nodeCount >= before.nodeCount) break;
  }
  return current;
}

function propagateContext(rooted: Rooted): Rooted {
  const cone = coneOf(rooted.network, rooted.root);
  const parents = parentsIn(rooted.network, cone);
  const implied = impliedConstants(rooted.network, cone, parents, dominatorsOf(rooted.network, cone, parents));
  return implied === null ? rooted : rebuild(rooted, { implied });
}
