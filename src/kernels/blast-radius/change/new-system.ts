/** What further systems and an acquired operation add to the debt: links between pairs, or one connector each. */
import type { ChangeModel } from './change-model.ts';
import type { ChangeRates } from './change-rates.ts';

/** Further links with the hours that they cost in a year. */
export interface AddedLinks {
  readonly links: number;
  readonly connectors: number;
  readonly maintenance: number;
  readonly mend: number;
  readonly retest: number;
  readonly hours: number;
}

/**
 * Systems are added to `from` of them. Without an orchestrator each needs a link to every system that it shares contacts
 * with: the share of pairs in use stays as it is, so that links grow with pairs. With one, each needs one connector.
 *
 * @param count may be a fraction where a pace a year is
 */
export function newSystem(
  model: ChangeModel,
  rates: ChangeRates,
  from: number = model.systems.length,
  count = 1,
): AddedLinks {
  if (model.connectors.length > 0) return addedLinks(model, rates, 0, count);
  const pairs = (systems: number): number => (systems * (systems - 1)) / 2;
  return addedLinks(model, rates, shareOfPairsInUse(model) * (pairs(from + count) - pairs(from)), 0);
}

/**
 * One more system that shares contacts with as large a share of the others as these do on average; over all systems that
 * is `newSystem`.
 *
 * @param like ids of systems, at least one
 */
export function newSystemLike(model: ChangeModel, rates: ChangeRates, like: readonly string[]): AddedLinks {
  if (model.connectors.length > 0) return addedLinks(model, rates, 0, 1);
  const others = model.systems.length - 1;
  const partners = like.reduce((total, system) => total + partnersOf(model, system), 0) / like.length;
  return addedLinks(model, rates, others === 0 ? 0 : (partners / others) * model.systems.length, 0);
}

/** Systems that share a contact type with this one. */
function partnersOf({ systemsByType }: ChangeModel, system: string): number {
  const shared = [...systemsByType.values()].filter((used) => used.has(system)).flatMap((used) => [...used]);
  return new Set(shared).size - (shared.length === 0 ? 0 : 1);
}

/**
 * An operation is acquired: each of its systems needs a link to the systems that serve the same contact types here, or
 * one connector. Its own integrations come on top, unchanged.
 */
export function acquisition(model: ChangeModel, rates: ChangeRates, acquired: ChangeModel): AddedLinks {
  const pairs = new Set<string>();
  const joining = new Set<string>();
  for (const [type, theirs] of acquired.systemsByType) {
    for (const own of model.systemsByType.get(type) ?? []) {
      for (const their of theirs) {
        pairs.add(JSON.stringify([own, their]));
        joining.add(their);
      }
    }
  }
  return model.connectors.length > 0
    ? addedLinks(model, rates, 0, joining.size)
    : addedLinks(model, rates, pairs.size, 0);
}

/** Share of all pairs of systems that some contact type uses both of; 0 where there is no pair. */
function shareOfPairsInUse({ systems, systemsByType }: ChangeModel): number {
  const pairs = new Set<string>();
  for (const used of systemsByType.values()) {
    const sorted = [...used].sort();
    sorted.forEach((a, at) => {
      for (const b of sorted.slice(at + 1)) pairs.add(JSON.stringify([a, b]));
    });
  }
  const all = (systems.length * (systems.length - 1)) / 2;
  return all === 0 ? 0 : pairs.size / all;
}

/** A new link is used by as many workflows as one is today, a new connector by as many as one of these. */
function addedLinks(model: ChangeModel, rates: ChangeRates, links: number, connectors: number): AddedLinks {
  const uses = model.connectors.reduce((total, { workflows }) => total + workflows.length, 0);
  const workflowsPerConnector = model.connectors.length === 0 ? 0 : uses / model.connectors.length;
  const changes = rates.linkApiChangesPerYear;
  const maintenance = links * rates.linkMaintenanceHoursPerYear + connectors * rates.connectorMaintenanceHoursPerYear;
  const mend = changes * (links * rates.linkMendHours + connectors * rates.connectorMendHours);
  const retested = links * model.workflowsPerLink + connectors * workflowsPerConnector;
  const retest = changes * rates.retestHours * retested;
  return { links, connectors, maintenance, mend, retest, hours: maintenance + mend + retest };
}
