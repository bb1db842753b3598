/**
 * What calling an operation of an HTTP interface does, going by its method (RFC 9110, section 9) and its path:
 *
 *   GET, HEAD, OPTIONS, QUERY   read: these methods are safe, they ask for nothing but an answer
 *   PUT, PATCH, DELETE          write: they change what stands under the path
 *   POST                        write where the path holds things: others of its methods read or change them, or a path
 *                               goes on below it with one of them (`/orders` beside `/orders/{id}`); else trigger, since
 *                               nothing but starting it can be done with the path (`/orders/{id}/cancel`)
 *
 * `x-unswivel: read | write | trigger` at the operation goes before all of that: a search that takes POST is a read.
 */
import { API_ABILITIES, type ApiAbility } from '../../domain/vocabulary.ts';

const SAFE = ['get', 'head', 'options', 'query'];
const CHANGING = ['put', 'patch', 'delete'];

export const METHODS = [...SAFE, ...CHANGING, 'post'] as const;

/** Key by which an operation says of itself what it does. */
export const OWN_WORD = 'x-unswivel';

/** @param methods all methods of the path; `paths` every path of the description */
export function operationKind(
  method: string,
  own: unknown,
  path: string,
  methods: readonly string[],
  paths: readonly string[],
): ApiAbility {
  const stated = API_ABILITIES.find((ability) => ability === own);
  if (stated !== undefined) return stated;
  if (SAFE.includes(method)) return 'read';
  if (CHANGING.includes(method)) return 'write';
  const below = `${path.replace(/\/$/u, '')}/{`;
  const holdsThings = methods.some((each) => each !== 'post') || paths.some((each) => each.startsWith(below));
  return holdsThings ? 'write' : 'trigger';
}
