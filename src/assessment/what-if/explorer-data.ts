/**
 * What the what-if explorer of a report computes from, as plain data that can stand in a page: the map without places,
 * provenance, answers and notes, the parameters without their sources, the model's rules, the set-ups of the report.
 */
import type { OperationMap } from '../../domain/map.ts';
import type { MaturityModel } from '../../domain/maturity-model.ts';
import type { Parameter, ParameterSet } from '../../domain/parameters.ts';
import { INTERVENTION_IDS, type InterventionId, type ScenarioParameter } from '../../domain/scenario.ts';
import type { SetupPlan } from '../../setups/extended-scenario.ts';
import { INTERVENTIONS } from '../../setups/interventions/index.ts';
import type { AssembleInput } from '../assemble-result.ts';

/** Raised when data of an older shape could not be read any more. */
export const EXPLORER_VERSION = 1;

/** The same without `at`: where a row stands matters to evidence, not to figures. */
export type WithoutPlaces<T> = T extends readonly (infer Entry)[]
  ? readonly WithoutPlaces<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T as Key extends 'at' ? never : Key]: WithoutPlaces<T[Key]> }
    : T;

export interface ExplorerIntervention {
  readonly id: InterventionId;
  readonly name: string;
  /** What the function is about; null for interventions that are no function of the model. */
  readonly meaning: string | null;
  /** Key of its part of the ledger. */
  readonly ledgerKey: string;
  /** Ids of its parameters, such as `aggregate-context.view_time`. */
  readonly parameters: readonly string[];
}

/** A set-up with its parameters as a list, since JSON has no maps. */
export interface ExplorerSetup extends Omit<SetupPlan, 'interventions'> {
  readonly interventions: readonly (Omit<SetupPlan['interventions'][number], 'parameters'> & {
    readonly parameters: readonly (readonly [name: string, value: ScenarioParameter])[];
  })[];
}

export interface ExplorerData {
  readonly version: number;
  /** Of the input, as the report prints it. */
  readonly digest: string;
  /** Folder of the workspace, as command lines name it. */
  readonly workspace: string;
  readonly seed: number;
  /** About how many contacts the report has simulated. */
  readonly contacts: number;
  readonly map: WithoutPlaces<OperationMap>;
  /** Values of empirical durations by their source, which many touches may share. */
  readonly empirical: Readonly<Record<string, readonly number[]>>;
  readonly parameters: readonly Parameter[];
  readonly interventions: readonly ExplorerIntervention[];
  /** The first is the map as it is. */
  readonly setups: readonly ExplorerSetup[];
  readonly model: MaturityModel;
}

/** @param contacts about how many the report has simulated */
export function explorerData(
  { map, model, parameters, setups, input, seed }: AssembleInput,
  contacts: number,
): ExplorerData {
  const empirical = new Map<string, readonly number[]>();
  return {
    version: EXPLORER_VERSION,
    digest: input.digest,
    workspace: input.name,
    seed,
    contacts,
    map: bare(nothingToRead(map), empirical) as WithoutPlaces<OperationMap>,
    empirical: Object.fromEntries(empirical),
    parameters: [...parameters.parameters.values()].map(valueOnly),
    interventions: interventionsOf(model, parameters),
    setups: setups.map((setup) => ({
      ...setup,
      interventions: setup.interventions.map((one) => ({ ...one, parameters: [...one.parameters] })),
    })),
    model: rulesOf(model),
  };
}

/** What people wrote down for people, and where figures come from, changes no figure: it stays out of the page's data. */
const nothingToRead = (map: OperationMap): OperationMap => ({
  ...map,
  organization: { ...map.organization, provenanceNote: null },
  touches: map.touches.map((touch) => ({ ...touch, note: null })),
  agents: [],
  provenance: [],
  answers: [],
});

function bare(node: unknown, empirical: Map<string, readonly number[]>): unknown {
  if (Array.isArray(node)) return node.map((entry) => bare(entry, empirical));
  if (node === null || typeof node !== 'object') return node;
  const { kind, source, values } = node as { kind?: unknown; source?: unknown; values?: unknown };
  if (kind === 'empirical' && typeof source === 'string' && Array.isArray(values)) {
    empirical.set(source, values as readonly number[]);
    return { kind, source, values: [] };
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'at')
      .map(([key, value]) => [key, bare(value, empirical)]),
  );
}

const valueOnly = (parameter: Parameter): Parameter => ({
  ...parameter,
  source: parameter.source.kind === 'published' ? { kind: 'published', works: [] } : parameter.source,
  reason: '',
  usedBy: [],
});

function interventionsOf(model: MaturityModel, parameters: ParameterSet): readonly ExplorerIntervention[] {
  return INTERVENTION_IDS.map((id) => {
    const { ledgerKey } = INTERVENTIONS[id];
    const own = model.functions.find((entry) => entry.id === ledgerKey);
    return {
      id,
      name: own?.name ?? `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`,
      meaning: own?.meaning ?? null,
      ledgerKey,
      parameters: [...parameters.parameters.keys()].filter((parameter) => parameter.startsWith(`${id}.`)),
    };
  });
}

/** What grading needs, and the names that people read; explanations stay in the report. */
const rulesOf = (model: MaturityModel): MaturityModel => ({
  ...model,
  basis: '',
  stages: model.stages.map((stage) => ({ ...stage, definition: '', ai: '' })),
  functions: model.functions.map((entry) => ({ ...entry, meaning: '', removes: '', why: '', remedy: '' })),
  indicators: model.indicators.map((indicator) => ({
    ...indicator,
    cuts: { stage2: { ...indicator.cuts.stage2, ...UNFOUNDED }, stage3: null },
    why: '',
    formula: '',
    factRows: [],
    remedy: '',
    effort: { ...indicator.effort, takes: '' },
    source: UNFOUNDED.source,
    findings: { 1: '', 2: '', 3: '' },
    unknownHint: '',
  })),
  questions: [],
});

const UNFOUNDED = { source: { kind: 'assumption' }, reason: '' } as const;
