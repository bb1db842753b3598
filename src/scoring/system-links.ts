import type { Integration } from '../domain/map.ts';

/** An integration that joins two systems directly, or a hub that both are joined to. */
export interface Link {
  readonly kind: 'integration' | 'hub';
  readonly id: string;
}

/** How two systems are linked; null when they are not. */
export type Linkage = (a: string, b: string) => Link | null;

/**
 * Two systems are linked if an integration joins them directly, or if each has an integration whose other end or whose
 * `via` is one and the same third system that is a hub; a hub is a system that some integration names in `via` (design 3).
 */
export function linkage(integrations: readonly Integration[]): Linkage {
  const hubs = new Set(integrations.flatMap((integration) => (integration.via === null ? [] : [integration.via])));
  const direct = new Map<string, Map<string, string>>();
  const hubsOf = new Map<string, Set<string>>();
  const join = (system: string, other: string, integration: Integration): void => {
    if (!direct.has(system)) direct.set(system, new Map());
    const partners = direct.get(system);
    if (partners !== undefined && !partners.has(other)) partners.set(other, integration.id);
    if (!hubsOf.has(system)) hubsOf.set(system, new Set());
    if (hubs.has(other)) hubsOf.get(system)?.add(other);
    if (integration.via !== null) hubsOf.get(system)?.add(integration.via);
  };
  for (const integration of integrations) {
    join(integration.from, integration.to, integration);
    join(integration.to, integration.from, integration);
  }
  return (a, b) => {
    const integration = direct.get(a)?.get(b);
    if (integration !== undefined) return { kind: 'integration', id: integration };
    const [shared] = [...(hubsOf.get(a) ?? [])]
      .filter((hub) => hub !== a && hub !== b && hubsOf.get(b)?.has(hub) === true)
      .sort();
    return shared === undefined ? null : { kind: 'hub', id: shared };
  };
}
