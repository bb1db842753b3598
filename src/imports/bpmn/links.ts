/** Integrations that messages and data between systems stand for. */
import { shortId } from '../names/short-id.ts';
import type { ThingCounter } from '../reading/thing-counter.ts';
import type { PartyRole } from './party-roles.ts';
import type { PlacedRow } from './placed-rows.ts';
import type { BpmnModel, ModelNode } from './process-model.ts';

export interface KnownIntegration {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Links {
  /** Ids of the integrations that a step needs, in the order in which they are met. */
  readonly neededBy: ReadonlyMap<string, readonly string[]>;
  /** Rows for those that the workspace does not have yet. */
  readonly fresh: readonly PlacedRow[];
}

/**
 * @param systemOf the system that each step works in
 * @param known integrations of the workspace; one between the same systems is taken, whichever way it runs
 * @param makesNew whether integrations that are not known become rows; otherwise they are only told
 */
export function linksOf(
  { messages, processes, file }: BpmnModel,
  roles: ReadonlyMap<string, PartyRole>,
  systemOf: ReadonlyMap<string, string | null>,
  known: readonly KnownIntegration[],
  makesNew: boolean,
  used: ThingCounter,
  aside: ThingCounter,
): Links {
  const neededBy = new Map<string, string[]>();
  const fresh = new Map<string, PlacedRow & { readonly link: KnownIntegration }>();
  const nodes = processes.flatMap((process) => process.nodes);
  const steps = new Map(nodes.map((node) => [node.id, node]));
  const end = (id: string): string | null =>
    systemOf.has(id) ? (systemOf.get(id) ?? null) : (roles.get(id)?.system ?? null);
  const need = (step: string, integration: string): void => {
    const needs = neededBy.get(step) ?? [];
    if (!needs.includes(integration)) neededBy.set(step, [...needs, integration]);
  };

  for (const { id, name, from, to } of messages) {
    const label = name ?? id;
    const [source, target] = [end(from), end(to)];
    if (source === null || target === null) {
      aside.add('message flow', 'one of its ends is no system', label);
    } else if (source === target) {
      used.add('message flow', 'the system that its step works in', label);
    } else {
      const integration = between(source, target, `message flow "${label}"`, steps.get(from) ?? steps.get(to));
      if (integration === null) {
        aside.add('message flow', 'integrations has no link between its systems', label);
        continue;
      }
      used.add('message flow', `integration ${integration}`, label);
      for (const step of [from, to]) if (systemOf.has(step)) need(step, integration);
    }
  }
  for (const node of nodes) {
    const own = systemOf.get(node.id) ?? null;
    for (const store of [...node.reads, ...node.writes]) {
      const other = roles.get(store)?.system ?? null;
      const label = `${node.name ?? node.id} and ${store}`;
      if (own === null || other === null) {
        aside.add('data association', 'one of its ends is no system', label);
      } else if (own === other) {
        used.add('data association', 'the system that its step works in', label);
      } else {
        const integration = between(own, other, `data of "${node.name ?? node.id}"`, node);
        if (integration === null) aside.add('data association', 'integrations has no link between its systems', label);
        else {
          used.add('data association', `integration ${integration}`, label);
          need(node.id, integration);
        }
      }
    }
  }
  return { neededBy, fresh: [...fresh.values()].map(({ cells, was, at }) => ({ cells, was, at })) };

  function between(from: string, to: string, was: string, near: ModelNode | undefined): string | null {
    const links = [...known, ...[...fresh.values()].map(({ link }) => link)];
    const there =
      links.find((link) => link.from === from && link.to === to) ??
      links.find((link) => link.from === to && link.to === from);
    if (there !== undefined) return there.id;
    if (!makesNew) return null;
    const id = shortId(`${from} ${to}`, `${from}-${to}`);
    const at = near?.at ?? { file, line: 1, column: 1 };
    fresh.set(id, { cells: { id, from, to }, was, at, link: { id, from, to } });
    return id;
  }
}
