/** Vega-Lite → Vega, once for all specifications that differ in nothing but the rows of their data. */
import type { Spec } from 'vega';
import type { ChartSpec } from '../../charts/chart-spec.ts';

type Rows = readonly unknown[];

/** Stands for rows in a specification that is compiled without them. */
const SLOT = 'rows';

/** @param compile from a specification to Vega's; must not look at rows, as Vega-Lite does not */
export function chartCompiler(compile: (spec: ChartSpec) => Spec): (spec: ChartSpec) => Spec {
  const known = new Map<string, Spec>();
  return (spec) => {
    const slots: Rows[] = [];
    const shape = withoutRows(spec, slots) as ChartSpec;
    const key = JSON.stringify(shape);
    const compiled = known.get(key) ?? compile(shape);
    known.set(key, compiled);
    return withRows(compiled, slots);
  };
}

/** A copy in which the rows of every `data` are the number of their place in `slots`; rows that are one stay one. */
function withoutRows(node: unknown, slots: Rows[]): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutRows(item, slots));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) =>
      key === 'data' && hasRows(value)
        ? [key, { ...value, values: [{ [SLOT]: slotOf(value.values, slots) }] }]
        : [key, withoutRows(value, slots)],
    ),
  );
}

const hasRows = (value: unknown): value is { readonly values: Rows } =>
  typeof value === 'object' && value !== null && 'values' in value && Array.isArray(value.values);

function slotOf(rows: Rows, slots: Rows[]): number {
  const at = slots.indexOf(rows);
  return at === -1 ? slots.push(rows) - 1 : at;
}

const withRows = (compiled: Spec, slots: readonly Rows[]): Spec => ({
  ...compiled,
  data: (compiled.data ?? []).map((source) => {
    if (!('values' in source) || !Array.isArray(source.values)) return source;
    const [mark] = source.values as readonly { readonly [SLOT]?: number }[];
    return mark?.[SLOT] === undefined ? source : { ...source, values: [...(slots[mark[SLOT]] ?? [])] };
  }),
});
