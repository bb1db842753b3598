/** What the report itself says of everything that can be changed: the state before any change, and what names mean. */
import type { ExplorerData, ExplorerSetup } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import { byId, stepIsCallable } from '../../domain/callability.ts';
import type { Parameter } from '../../domain/parameters.ts';
import type { InterventionId } from '../../domain/scenario.ts';
import type { Say } from '../../messages/say.ts';
import type { Vocabulary } from '../../render/vocabulary.ts';

export interface Failable {
  readonly id: string;
  readonly kind: 'system' | 'integration' | 'vendor' | 'orchestrator' | 'connector';
  /** As the map writes it; of a connector the system that it leads to, of the orchestrator nothing. */
  readonly name: string;
}

/** The set-up that a fresh explorer starts from: the one with the most interventions. */
export function startingSetup({ setups }: ExplorerData): string {
  const [first, ...others] = setups;
  const fullest = others.reduce<ExplorerSetup | undefined>(
    (best, setup) => (best === undefined || setup.interventions.length > best.interventions.length ? setup : best),
    undefined,
  );
  return (fullest ?? first)?.id ?? '';
}

export const asReported = (data: ExplorerData, setup = startingSetup(data)): WhatIf => ({
  setup,
  interventions: null,
  parameters: new Map(),
  volumes: new Map(),
  failures: new Set(),
  seed: data.seed,
  contacts: data.contacts,
});

export const setupOf = (data: ExplorerData, id: string): ExplorerSetup | undefined =>
  data.setups.find((setup) => setup.id === id);

/** Interventions of a set-up of the report. */
export const interventionsIn = (data: ExplorerData, setup: string): ReadonlySet<InterventionId> =>
  new Set(setupOf(data, setup)?.interventions.map(({ id }) => id) ?? []);

/** Base value of a parameter in a set-up of the report: its own, or that of the parameter set. */
export function reportedValue(data: ExplorerData, setup: string, parameter: Parameter): number {
  for (const { id, parameters } of setupOf(data, setup)?.interventions ?? []) {
    const own = parameters.find(([name]) => `${id}.${name}` === parameter.id);
    if (own !== undefined) return own[1].base;
  }
  return parameter.base;
}

/**
 * Whatever may fail, in the order of the map; the orchestrator and its connectors where a set-up may bring them. A connector
 * comes with a step that the orchestrator takes over, and it takes over what can be called.
 */
export function failableElements({ map, interventions }: ExplorerData): readonly Failable[] {
  const names = new Map(map.systems.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const steps = map.workflows.flatMap((workflow) => workflow.steps);
  const systems = byId(map.systems);
  const mayBeTakenOver = interventions.some(({ id }) => id === 'orchestrate-workflows')
    ? steps.filter((step) => step.by !== 'orchestrator' && stepIsCallable(step, systems) === true)
    : [];
  const connected = new Set(mayBeTakenOver.map(({ system }) => system));
  return [
    ...map.systems.map(({ id, name }): Failable => ({ id, kind: 'system', name })),
    ...map.integrations.map(
      ({ id, from, to }): Failable => ({ id, kind: 'integration', name: `${nameOf(from)} → ${nameOf(to)}` }),
    ),
    ...map.vendors.map(({ id }): Failable => ({ id: `vendor:${id}`, kind: 'vendor', name: id })),
    ...(mayBeTakenOver.length > 0 ? [{ id: 'orchestrator', kind: 'orchestrator', name: '' } as const] : []),
    ...map.systems
      .filter(({ id }) => connected.has(id))
      .map(({ id, name }): Failable => ({ id: `connector:${id}`, kind: 'connector', name })),
  ];
}

export function failableName(say: Say, words: Vocabulary, { kind, name }: Failable): string {
  if (kind === 'orchestrator') return words.element(kind);
  return kind === 'connector' ? say('explorer.connectorTo', { name }) : name;
}
