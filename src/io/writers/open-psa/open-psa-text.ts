/** Fault trees in the Open-PSA model exchange format, version 2.0d, for any tool that reads it. */
import type { FailureModel, WorkflowModel } from '../../../kernels/blast-radius/failure-model.ts';
import { type FaultTree, type TreeFormula, type TreeGate, type TreeState, workflowFaultTree } from './fault-tree.ts';
import { XmlNames, xmlText } from './xml-names.ts';

export interface OpenPsaTree {
  /** Name for a file, without ending; different for different workflows. */
  readonly name: string;
  /** Id of the workflow. */
  readonly workflow: string;
  readonly text: string;
}

/**
 * One file's text per workflow that can get so bad; its top gate is the only one that no other gate uses.
 *
 * @param unavailability of each element of the model, by its own failures alone
 */
export function openPsaTrees(
  model: FailureModel,
  unavailability: Float64Array,
  state: TreeState,
): readonly OpenPsaTree[] {
  const files = new XmlNames();
  return model.workflows.flatMap((workflow) => {
    const tree = workflowFaultTree(model, workflow, state);
    if (tree === null) return [];
    return [
      {
        name: files.nameOf(state, workflow.id),
        workflow: workflow.id,
        text: treeText(model, workflow, tree, unavailability),
      },
    ];
  });
}

function treeText(model: FailureModel, workflow: WorkflowModel, tree: FaultTree, unavailability: Float64Array): string {
  const names = new XmlNames();
  const gateNames = new Map(tree.gates.map((gate) => [gate, names.nameOf(gate.kind, gate.key)]));
  const steps = new Map(tree.gates.flatMap((gate) => (gate.kind === 'step' ? [[gate.key, gate] as const] : [])));
  const downs = new Map(tree.gates.flatMap((gate) => (gate.kind === 'down' ? [[gate.key, gate] as const] : [])));
  const gate = (own: TreeGate): string[] => {
    // Only the top refers to steps, everything else to elements.
    const targets = own.kind === 'workflow' ? steps : downs;
    const nameOf = ({ kind, key }: { readonly kind: 'event' | 'gate'; readonly key: string }): string =>
      kind === 'event' ? names.nameOf('event', key) : (gateNames.get(targets.get(key) as TreeGate) ?? '');
    return [
      `    <define-gate name="${gateNames.get(own) ?? ''}">`,
      `      <label>${xmlText(own.label)}</label>`,
      ...formulaLines(own.formula, nameOf, 3),
      '    </define-gate>',
    ];
  };
  const event = (element: number): string[] => {
    const id = model.elements[element]?.id ?? '';
    return [
      `    <define-basic-event name="${names.nameOf('event', id)}">`,
      `      <label>${xmlText(`${id} fails`)}</label>`,
      `      <float value="${unavailability[element] as number}"/>`,
      '    </define-basic-event>',
    ];
  };
  const gates = tree.gates.flatMap(gate);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opsa-mef>',
    `  <define-fault-tree name="${names.nameOf('tree', workflow.id)}">`,
    ...gates,
    '  </define-fault-tree>',
    '  <model-data>',
    ...tree.elements.flatMap(event),
    '  </model-data>',
    '</opsa-mef>',
    '',
  ].join('\n');
}

/** Connectives have at least two arguments, and none twice, as readers of the format demand. */
function formulaLines(
  formula: TreeFormula,
  nameOf: (reference: { readonly kind: 'event' | 'gate'; readonly key: string }) => string,
  depth: number,
): string[] {
  const indent = '  '.repeat(depth);
  if ('key' in formula) {
    const element = formula.kind === 'event' ? 'basic-event' : 'gate';
    return [`${indent}<${element} name="${nameOf(formula)}"/>`];
  }
  const parts = new Map(
    formula.of.map((part) => [formulaLines(part, nameOf, 0).join('\n'), formulaLines(part, nameOf, depth + 1)]),
  );
  const [only] = formula.of;
  if (parts.size === 1 && only !== undefined) return formulaLines(only, nameOf, depth);
  return [`${indent}<${formula.kind}>`, ...[...parts.values()].flat(), `${indent}</${formula.kind}>`];
}
