/** Which system a pool, lane or data store is, and who carries out the work in it. */
import { headingKey } from '../../schema/heading.ts';
import { type BpmnMapping, mapped } from './mapping.ts';
import type { Annotations, BpmnModel, ModelParty } from './process-model.ts';

export interface KnownSystem {
  readonly id: string;
  readonly name: string | null;
}

export interface PartyRole {
  readonly system: string | null;
  readonly by: string | null;
}

export const NO_ROLE: PartyRole = { system: null, by: null };

/** An annotation goes before the mapping, the mapping before a name that is a system's; inner lanes before outer ones. */
export function partyRoles(
  { parties }: BpmnModel,
  mapping: BpmnMapping,
  systems: readonly KnownSystem[],
): ReadonlyMap<string, PartyRole> {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const roles = new Map<string, PartyRole>();
  const roleOf = (party: ModelParty, seen: readonly string[]): PartyRole => {
    const known = roles.get(party.id);
    if (known !== undefined) return known;
    const own = ownRole(party, mapping, systems);
    const outer = party.around === null || seen.includes(party.around) ? undefined : byId.get(party.around);
    const around = outer === undefined ? NO_ROLE : roleOf(outer, [...seen, party.id]);
    const role = { system: own.system ?? around.system, by: own.by ?? around.by };
    roles.set(party.id, role);
    return role;
  };
  for (const party of parties) roleOf(party, []);
  return roles;
}

function ownRole(party: ModelParty, mapping: BpmnMapping, systems: readonly KnownSystem[]): PartyRole {
  const said = mapped(mapping.parties, party, headingKey);
  return {
    system: annotation(party.annotations, 'system') ?? said?.system ?? systemNamed(party.name, systems),
    by: annotation(party.annotations, 'by') ?? said?.by ?? null,
  };
}

export const annotation = (annotations: Annotations, column: string): string | null => {
  const key = headingKey(column);
  for (const [name, value] of annotations) if (headingKey(name) === key) return value;
  return null;
};

function systemNamed(name: string | null, systems: readonly KnownSystem[]): string | null {
  if (name === null) return null;
  const key = headingKey(name);
  const found = systems.find(
    ({ id, name: title }) => headingKey(id) === key || (title !== null && headingKey(title) === key),
  );
  return found?.id ?? null;
}
