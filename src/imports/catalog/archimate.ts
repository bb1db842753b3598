/**
 * A model in the ArchiMate exchange format: application components are systems, nodes and system software what they run
 * on. What an application does or offers (functions, interfaces, services) stands for the component that it belongs to.
 */
import { shortId } from '../names/short-id.ts';
import { ThingCounter } from '../reading/thing-counter.ts';
import type { Landscape, LandscapeLink, LandscapeSystem } from './landscape.ts';
import { statedColumns } from './stated-columns.ts';

export interface ArchimateElement {
  readonly id: string;
  /** `ApplicationComponent` */
  readonly type: string;
  readonly name: string | null;
  readonly properties: ReadonlyMap<string, string>;
  readonly source: string;
}

export interface ArchimateRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly name: string | null;
  readonly source: string;
}

export interface ArchimateModel {
  readonly elements: readonly ArchimateElement[];
  readonly relationships: readonly ArchimateRelationship[];
}

const APPLICATIONS = ['ApplicationComponent'];
const TECHNOLOGY = ['Node', 'SystemSoftware', 'Device', 'TechnologyCollaboration'];
/** What belongs to a component or a node and is no system by itself. */
const PARTS = [
  'ApplicationFunction',
  'ApplicationInterface',
  'ApplicationService',
  'ApplicationProcess',
  'TechnologyService',
  'TechnologyInterface',
  'TechnologyFunction',
];
/** How parts belong to their owners. */
const OWNING = ['Assignment', 'Composition', 'Aggregation', 'Realization'];
/** What one system does to another. */
const CONNECTING = ['Flow', 'Serving', 'Triggering', 'Access', 'Association'];

export function archimateLandscape({ elements, relationships }: ArchimateModel): Landscape {
  const used = new ThingCounter();
  const aside = new ThingCounter();
  const byId = new Map(elements.map((element) => [element.id, element]));
  const isSystem = ({ type }: ArchimateElement): boolean => APPLICATIONS.includes(type) || TECHNOLOGY.includes(type);
  const owners = ownersOf(elements, relationships, byId, isSystem);
  const systems: LandscapeSystem[] = [];
  const links: LandscapeLink[] = [];
  for (const element of elements) {
    const label = element.name ?? element.id;
    if (isSystem(element)) {
      used.add(element.type, 'system', label);
      const columns = statedColumns(element.properties, aside);
      const id = shortId(element.name ?? '', element.id);
      systems.push({
        ref: element.id,
        id,
        name: element.name,
        columns,
        was: `${element.type} ${label}`,
        source: element.source,
      });
    } else if (PARTS.includes(element.type)) {
      const owner = owners.get(element.id);
      if (owner === undefined) aside.add(element.type, 'it belongs to no component or node', label);
      else used.add(element.type, 'its component or node', label);
    } else {
      aside.add(element.type, 'the map has nothing of the kind', label);
    }
  }
  for (const relationship of relationships) readRelationship(relationship);
  return { systems, links, reading: { used: [...used.list()], setAside: [...aside.list()] } };

  function readRelationship(relationship: ArchimateRelationship): void {
    const { type } = relationship;
    const [source, target] = [byId.get(relationship.from), byId.get(relationship.to)];
    const label = `${source?.name ?? relationship.from} → ${target?.name ?? relationship.to}`;
    if (source === undefined || target === undefined) {
      aside.add(type, 'one of its ends is not in the file', label);
      return;
    }
    const [from, to] = [owners.get(source.id), owners.get(target.id)];
    if (from === undefined || to === undefined) {
      aside.add(type, 'one of its ends is no system', label);
    } else if (from === to) {
      used.add(type, 'within one system', label);
    } else if (isHosting(type, from, to)) {
      used.add(type, 'platform', label);
      links.push({
        from: to.id,
        to: from.id,
        kind: 'platform',
        columns: {},
        was: `${type} ${label}`,
        source: relationship.source,
      });
    } else if (CONNECTING.includes(type)) {
      used.add(type, 'integration', label);
      // Who is served is the one that calls.
      const [first, second] = type === 'Serving' ? [to, from] : [from, to];
      links.push({
        from: first.id,
        to: second.id,
        kind: 'integration',
        columns: {},
        was: `${type} ${label}`,
        source: relationship.source,
      });
    } else {
      aside.add(type, 'it says how systems are made up, not that one talks to the other', label);
    }
  }

  /** A node to the application that it carries. */
  function isHosting(type: string, from: ArchimateElement, to: ArchimateElement): boolean {
    const carries = [...OWNING, 'Serving'].includes(type);
    return carries && TECHNOLOGY.includes(from.type) && APPLICATIONS.includes(to.type);
  }
}

/** The system behind every element that is one or belongs to one, through any number of parts. */
function ownersOf(
  elements: readonly ArchimateElement[],
  relationships: readonly ArchimateRelationship[],
  byId: ReadonlyMap<string, ArchimateElement>,
  isSystem: (element: ArchimateElement) => boolean,
): ReadonlyMap<string, ArchimateElement> {
  const owners = new Map(elements.filter(isSystem).map((element) => [element.id, element]));
  const owning = Map.groupBy(
    relationships.filter(({ type }) => OWNING.includes(type)),
    ({ from }) => from,
  );
  const open = [...owners.keys()];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const owner = owners.get(id);
    for (const { to } of owning.get(id) ?? []) {
      const part = byId.get(to);
      if (owner === undefined || part === undefined || owners.has(to) || !PARTS.includes(part.type)) continue;
      owners.set(to, owner);
      open.push(to);
    }
  }
  return owners;
}
