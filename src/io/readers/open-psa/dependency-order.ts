/** Items so that each comes after those it needs, or the circle that makes that impossible. */
export type DependencyOrder =
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'circle'; readonly path: readonly number[] };

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;

/**
 * Depth first from each start in turn, without recursion: chains can be thousands long.
 *
 * @param count number of items; they are 0 … count − 1
 * @param needs items that an item needs, in the order in which they are to be visited
 */
export function dependencyOrder(
  count: number,
  starts: readonly number[],
  needs: (item: number) => readonly number[],
): DependencyOrder {
  const states = new Uint8Array(count);
  const order: number[] = [];
  for (const start of starts) {
    if (states[start] !== UNSEEN) continue;
    const path: { item: number; open: Iterator<number> }[] = [];
    const enter = (item: number): void => {
      states[item] = OPEN;
      path.push({ item, open: needs(item)[Symbol.iterator]() });
    };
    enter(start);
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const next = last.open.next();
      if (next.done === true) {
        states[last.item] = DONE;
        order.push(last.item);
        path.pop();
      } else if (states[next.value] === OPEN) {
        const items = path.map(({ item }) => item);
        return { kind: 'circle', path: [...items.slice(items.indexOf(next.value)), next.value] };
      } else if (states[next.value] === UNSEEN) {
        enter(next.value);
      }
    }
  }
  return { kind: 'order', order };
}
