import { compareCodeUnits } from '../../schema/code-units.ts';
import type { ReadThing } from '../../schema/result/import-reading.ts';

/** Examples that a count keeps. */
const MOST_EXAMPLES = 3;

/** Counts what a file holds by its kind and by what becomes of it, with the first few of each as examples. */
export class ThingCounter {
  readonly #things = new Map<string, { what: string; becomes: string; count: number; examples: string[] }>();

  add(what: string, becomes: string, example: string | null): void {
    const key = JSON.stringify([what, becomes]);
    const thing = this.#things.get(key) ?? { what, becomes, count: 0, examples: [] };
    thing.count += 1;
    if (example !== null && thing.examples.length < MOST_EXAMPLES) thing.examples.push(example);
    this.#things.set(key, thing);
  }

  list(): readonly ReadThing[] {
    return [...this.#things.values()].sort(
      (a, b) => compareCodeUnits(a.what, b.what) || compareCodeUnits(a.becomes, b.becomes),
    );
  }
}
