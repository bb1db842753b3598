/** From the data in the page back to what set-ups, kernels and scores work on. */
import type { Duration } from '../../domain/duration.ts';
import type { OperationMap } from '../../domain/map.ts';
import type { MaturityModel } from '../../domain/maturity-model.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { RowPlace } from '../../domain/problem.ts';
import type { SetupPlan } from '../../setups/extended-scenario.ts';
import type { ExplorerData } from './explorer-data.ts';

export interface ExplorerModel {
  readonly map: OperationMap;
  readonly parameters: ParameterSet;
  readonly setups: readonly SetupPlan[];
  readonly model: MaturityModel;
}

export function explorerModel(data: ExplorerData): ExplorerModel {
  const map = filled(data.map, data.empirical) as ExplorerData['map'];
  return {
    map: {
      ...map,
      organization: { ...map.organization, at: null },
      systems: placed('systems', map.systems),
      integrations: placed('integrations', map.integrations),
      contactTypes: placed('contact-types', map.contactTypes),
      touches: placed('touches', map.touches),
      workflows: placed(
        'workflows',
        map.workflows.map((workflow) => ({ ...workflow, steps: placed('workflow-steps', workflow.steps) })),
      ),
      context: placed('context', map.context),
      vendors: placed('vendors', map.vendors),
      agents: [],
      arrivals: placed('arrivals', map.arrivals),
      provenance: [],
      answers: [],
    },
    parameters: { groups: [], parameters: new Map(data.parameters.map((parameter) => [parameter.id, parameter])) },
    setups: data.setups.map((setup) => ({
      ...setup,
      interventions: setup.interventions.map((one) => ({ ...one, parameters: new Map(one.parameters) })),
    })),
    model: data.model,
  };
}

/** Rows keep their order; nothing computed here says where they stood. */
const placed = <Row extends object>(file: string, rows: readonly Row[]): (Row & { readonly at: RowPlace })[] =>
  rows.map((row, position) => ({ ...row, at: { file, sheet: null, row: position + 1 } }));

function filled(node: unknown, empirical: ExplorerData['empirical']): unknown {
  if (Array.isArray(node)) return node.map((entry) => filled(entry, empirical));
  if (node === null || typeof node !== 'object') return node;
  const { kind, source } = node as Partial<Extract<Duration, { kind: 'empirical' }>>;
  if (kind === 'empirical') return { kind, source, values: empirical[source ?? ''] ?? [] };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, filled(value, empirical)]));
}
