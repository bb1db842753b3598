/**
 * Entities of a Backstage catalogue: components and resources are systems, what they depend on and whose interfaces they
 * consume are the links between them. With `bySystem` components and resources fold into the system that they name.
 */
import { apiDescription } from '../openapi/api-description.ts';
import { proposeApi } from '../openapi/propose-api.ts';
import { ThingCounter } from '../reading/thing-counter.ts';
import type { Landscape, LandscapeLink, LandscapeSystem } from './landscape.ts';
import { statedColumns } from './stated-columns.ts';

/** One document of a catalogue file. */
export interface CatalogDocument {
  readonly content: unknown;
  /** Text of an inline definition is parsed by whoever reads files; null where it is no document. */
  readonly definition: unknown;
  /** File and line. */
  readonly source: string;
}

type Entries = Readonly<Record<string, unknown>>;

interface Entity {
  readonly kind: string;
  readonly ref: string;
  readonly name: string;
  readonly title: string | null;
  readonly annotations: Entries;
  readonly spec: Entries;
  readonly definition: unknown;
  readonly source: string;
}

/** Resources that something runs on; others are something that it talks to. */
const HOSTS = /cluster|host|server|platform|kubernetes|cloud|machine|^vm$/iu;
const HOLDERS = ['component', 'resource'];

const entriesOf = (value: unknown): Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entries) : {};
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const refsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((each) => textOf(each) ?? []) : [];

/** Whether a document looks like an entity. */
export const isEntity = (content: unknown): boolean =>
  textOf(entriesOf(content)['kind']) !== null && textOf(entriesOf(entriesOf(content)['metadata'])['name']) !== null;

export function backstageLandscape(documents: readonly CatalogDocument[], bySystem: boolean): Landscape {
  const used = new ThingCounter();
  const aside = new ThingCounter();
  const entities = documents.map(entityOf);
  const byRef = new Map(entities.map((entity) => [entity.ref, entity]));
  const providers = providersOf(entities);
  const systems: LandscapeSystem[] = [];
  const links: LandscapeLink[] = [];
  const isSystem = ({ kind, spec, ref }: Entity): boolean => {
    if (bySystem && kind === 'system') return holds(ref);
    return HOLDERS.includes(kind) && textOf(spec['type'])?.toLowerCase() !== 'library';
  };
  const holds = (ref: string): boolean =>
    entities.some(({ kind, spec }) => HOLDERS.includes(kind) && refOf(textOf(spec['system']) ?? '', 'system') === ref);
  const holderOf = (entity: Entity): Entity => {
    const named = textOf(entity.spec['system']);
    const system = bySystem && named !== null ? byRef.get(refOf(named, 'system')) : undefined;
    return system ?? entity;
  };

  for (const entity of entities) {
    const { kind, name, spec } = entity;
    const label = capitalised(kind);
    if (isSystem(entity)) {
      const holder = holderOf(entity);
      used.add(label, holder === entity ? 'system' : 'part of its system', name);
      if (holder === entity) systems.push(systemOf(entity));
      readLinks(entity);
    } else if (kind === 'api') {
      const providing = providers.get(entity.ref) ?? [];
      if (providing.length > 0) used.add('API', 'what its provider lets others do', name);
      else aside.add('API', 'no component provides it', name);
      if (typeof spec['definition'] === 'object' && spec['definition'] !== null)
        aside.add('API definition', 'it stands in another file, which unswivel import openapi reads', name);
    } else if (kind === 'system' && !bySystem) {
      aside.add(label, 'its components are the systems; --by-system folds them into it', name);
    } else if (HOLDERS.includes(kind)) {
      aside.add(label, 'a library is built in, and nothing that runs or fails by itself', name);
    } else {
      aside.add(label, kind === 'system' ? 'it holds no component' : 'the map has nothing of the kind', name);
    }
    if (textOf(spec['subcomponentOf']) !== null) aside.add('subcomponentOf', 'both stay systems of their own', name);
  }
  return { systems, links, reading: { used: [...used.list()], setAside: [...aside.list()] } };

  function systemOf(entity: Entity): LandscapeSystem {
    const { ref, name, title, annotations, source, kind } = entity;
    const stated = statedColumns(Object.entries(annotations), aside);
    const api = apiOf(entity);
    const columns = { ...(api === null ? {} : { api }), ...stated };
    return { ref, id: name, name: title, columns, was: `${capitalised(kind)} ${name}`, source };
  }

  /** From the inline definitions of the interfaces that it, or a part of it, provides. */
  function apiOf(entity: Entity): string | null {
    const parts = entities.filter((each) => each === entity || holderOf(each) === entity);
    const provided = parts.flatMap(({ spec }) =>
      refsOf(spec['providesApis']).map((ref) => byRef.get(refOf(ref, 'api'))),
    );
    const described = provided.flatMap((api) => (api === undefined ? [] : (apiDescription(api.definition) ?? [])));
    if (described.length === 0) return null;
    const operations = described.flatMap((each) => each.operations);
    const [first] = described;
    if (first === undefined) return null;
    return proposeApi({ ...first, operations }, entity.name, '').tables[0]?.rows[0]?.cells['api'] ?? null;
  }

  function readLinks(entity: Entity): void {
    const from = holderOf(entity);
    for (const written of refsOf(entity.spec['dependsOn'])) link(from, written, 'component', 'dependsOn');
    for (const written of refsOf(entity.spec['dependencyOf'])) {
      const other = byRef.get(refOf(written, 'component'));
      if (other === undefined || !isSystem(other))
        aside.add('dependencyOf', 'what it names is no system here', `${entity.name} → ${written}`);
      else link(holderOf(other), entity.ref, entity.kind, 'dependencyOf');
    }
    for (const written of refsOf(entity.spec['consumesApis'])) {
      const api = byRef.get(refOf(written, 'api'));
      const provided = providers.get(refOf(written, 'api')) ?? [];
      const label = `${entity.name} → ${written}`;
      if (provided.length === 0) aside.add('consumesApis', 'nobody here provides that interface', label);
      for (const provider of provided) {
        const isEvents = textOf(api?.spec['type'])?.toLowerCase() === 'asyncapi';
        const columns = isEvents ? { style: 'event-stream', mode: 'async', carries: 'event' } : {};
        used.add('consumesApis', 'integration', label);
        const to = holderOf(provider).ref;
        links.push({
          from: from.ref,
          to,
          kind: 'integration',
          columns,
          was: `${entity.name} consumes ${written}`,
          source: entity.source,
        });
      }
    }
  }

  function link(from: Entity, written: string, usualKind: string, field: string): void {
    const to = byRef.get(refOf(written, usualKind));
    const label = `${from.name} → ${written}`;
    if (to === undefined || !isSystem(to)) {
      aside.add(field, 'what it names is no system here', label);
      return;
    }
    const isHost = to.kind === 'resource' && HOSTS.test(textOf(to.spec['type']) ?? '');
    used.add(field, isHost ? 'platform' : 'integration', label);
    const was = `${from.name} depends on ${to.name}`;
    links.push({
      from: from.ref,
      to: holderOf(to).ref,
      kind: isHost ? 'platform' : 'integration',
      columns: {},
      was,
      source: from.source,
    });
  }
}

function providersOf(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const pairs = entities.flatMap((entity) =>
    refsOf(entity.spec['providesApis']).map((ref) => ({ api: refOf(ref, 'api'), entity })),
  );
  return new Map([...Map.groupBy(pairs, ({ api }) => api)].map(([api, of]) => [api, of.map(({ entity }) => entity)]));
}

function entityOf({ content, definition, source }: CatalogDocument): Entity {
  const { kind, metadata, spec } = entriesOf(content) as { kind?: unknown; metadata?: unknown; spec?: unknown };
  const about = entriesOf(metadata);
  const name = textOf(about['name']) ?? '';
  const space = textOf(about['namespace']);
  const own = (textOf(kind) ?? '').toLowerCase();
  return {
    kind: own,
    ref: refOf(space === null ? name : `${space}/${name}`, own),
    name: space === null || space === 'default' ? name : `${space}-${name}`,
    title: textOf(about['title']),
    annotations: entriesOf(about['annotations']),
    spec: entriesOf(spec),
    definition,
    source,
  };
}

/** `[kind:][namespace/]name`, in full and without case. */
function refOf(written: string, usualKind: string): string {
  const [, kind = usualKind, namespace = 'default', name = ''] =
    /^(?:([^:/]+):)?(?:([^/]+)\/)?(.*)$/u.exec(written) ?? [];
  return `${kind}:${namespace}/${name}`.toLowerCase();
}

const capitalised = (text: string): string =>
  text === 'api' ? 'API' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
