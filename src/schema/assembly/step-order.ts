import type { ParsedMap, ParsedRow } from '../reading/parsed.ts';

type StepRow = ParsedMap['workflow-steps']['rows'][number];

export interface OrderedStep {
  readonly row: StepRow;
  readonly seq: number;
  /** Ids of the steps that it waits for, those that do not exist included. */
  readonly after: readonly string[];
}

/** The word in `after` that means to wait for no step. */
export const NO_STEP_BEFORE = 'start';

/** The steps of each workflow in their order (`seq`, then row), with the step before filled in where `after` is empty. */
export const stepsByWorkflow = (rows: readonly StepRow[]): ReadonlyMap<string, readonly OrderedStep[]> => {
  const ordered = new Map<string, readonly OrderedStep[]>();
  for (const [workflow, steps] of Map.groupBy(inOrder(rows, 'workflow'), ({ row }) => row.values.workflow)) {
    ordered.set(
      workflow,
      steps.map(({ row, seq }, index) => ({ row, seq, after: waitsFor(row, steps[index - 1]?.row) })),
    );
  }
  return ordered;
};

const waitsFor = ({ values }: StepRow, before: StepRow | undefined): readonly string[] => {
  if (values.after === null) return before === undefined ? [] : [before.values.id];
  return values.after.filter((id) => id !== NO_STEP_BEFORE);
};

/**
 * Rows in the order of `seq` within their group, then of the file. An empty `seq` takes that of the row of its group
 * before it (0 for the first), so that rows without numbers keep the order in which they stand.
 */
export const inOrder = <C extends string, R extends { readonly seq: number | null } & Readonly<Record<C, string>>>(
  rows: readonly ParsedRow<R>[],
  group: C,
): readonly { readonly row: ParsedRow<R>; readonly seq: number }[] => {
  const last = new Map<string, number>();
  return rows
    .map((row) => {
      const seq = row.values.seq ?? last.get(row.values[group]) ?? 0;
      last.set(row.values[group], seq);
      return { row, seq };
    })
    .sort((a, b) => a.seq - b.seq || a.row.row - b.row.row);
};
