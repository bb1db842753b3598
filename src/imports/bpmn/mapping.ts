/** What a mapping file adds to a BPMN model: parties, tasks and workflows by the name or id that the model gives them. */
export interface BpmnMapping {
  readonly parties: Readonly<
    Record<string, { readonly system?: string | undefined; readonly by?: string | undefined }>
  >;
  /** Columns of workflow-steps. */
  readonly tasks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Columns of workflows. */
  readonly workflows: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const NO_MAPPING: BpmnMapping = { parties: {}, tasks: {}, workflows: {} };

/** What a mapping says of a part, by its id or else by its name without case, spaces and dashes. */
export function mapped<T>(
  entries: Readonly<Record<string, T>>,
  part: { readonly id: string; readonly name: string | null },
  key: (text: string) => string,
): T | null {
  const own = Object.hasOwn(entries, part.id) ? entries[part.id] : undefined;
  if (own !== undefined || part.name === null) return own ?? null;
  const name = key(part.name);
  return Object.entries(entries).find(([written]) => key(written) === name)?.[1] ?? null;
}
