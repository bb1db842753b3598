/** The operations of an OpenAPI description (2.0, 3.0, 3.1), each with what it does. */
import type { ApiAbility } from '../../domain/vocabulary.ts';
import type { ImportReading } from '../../schema/result/import-reading.ts';
import { ThingCounter } from '../reading/thing-counter.ts';
import { METHODS, OWN_WORD, operationKind } from './operation-kind.ts';

export interface ApiOperation {
  /** `GET /customers/{id}` */
  readonly name: string;
  readonly kind: ApiAbility;
}

export interface ApiDescription {
  /** `Customer desk API 2.1`; null where it says nothing of itself. */
  readonly title: string | null;
  readonly operations: readonly ApiOperation[];
  readonly reading: Omit<ImportReading, 'files'>;
}

type Entries = Readonly<Record<string, unknown>>;

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesOf = (value: unknown): Entries => (isEntries(value) ? value : {});

const KIND_WORDS: Readonly<Record<ApiAbility, string>> = {
  read: 'read: it asks and changes nothing',
  write: 'write: it changes what stands there',
  trigger: 'trigger: it starts something',
};

/** Null when the document is no OpenAPI description. */
export function apiDescription(document: unknown): ApiDescription | null {
  if (!isEntries(document) || !isDescription(document)) return null;
  const used = new ThingCounter();
  const aside = new ThingCounter();
  const operations: ApiOperation[] = [];
  const paths = Object.keys(entriesOf(document['paths'])).filter((path) => path.startsWith('/'));
  for (const path of paths) {
    const item = pathItem(document, entriesOf(document['paths'])[path]);
    if (item === null) {
      aside.add('path in another file', 'a $ref out of the file is not followed', path);
      continue;
    }
    const methods = METHODS.filter((method) => isEntries(item[method]));
    for (const method of methods) {
      const operation = entriesOf(item[method]);
      const name = `${method.toUpperCase()} ${path}`;
      const kind = operationKind(method, operation[OWN_WORD], path, methods, paths);
      operations.push({ name, kind });
      used.add(operation['deprecated'] === true ? 'deprecated operation' : 'operation', KIND_WORDS[kind], name);
      for (const callback of Object.keys(entriesOf(operation['callbacks']))) {
        aside.add('callback', 'a call that the system itself makes', `${name} ${callback}`);
      }
    }
    if (isEntries(item['trace'])) aside.add('operation', 'TRACE only echoes', `TRACE ${path}`);
  }
  for (const hook of Object.keys(entriesOf(document['webhooks']))) {
    aside.add('webhook', 'a call that the system itself makes', hook);
  }
  return {
    title: titleOf(entriesOf(document['info'])),
    operations,
    reading: { used: [...used.list()], setAside: [...aside.list()] },
  };
}

function isDescription(document: Entries): boolean {
  const version = document['openapi'] ?? document['swagger'];
  const known =
    typeof version === 'string' || typeof version === 'number' ? /^(?:2|3)(?:\.|$)/u.test(String(version)) : false;
  return known && (isEntries(document['paths']) || isEntries(document['webhooks']) || document['paths'] === null);
}

/** A path item, followed where it points into the same file; null where it points elsewhere. */
function pathItem(document: Entries, given: unknown): Entries | null {
  const item = entriesOf(given);
  const reference = item['$ref'];
  if (typeof reference !== 'string') return item;
  if (!reference.startsWith('#/')) return null;
  const parts = reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = parts.reduce<unknown>((node, part) => entriesOf(node)[part], document);
  return isEntries(found) && found['$ref'] === undefined ? found : null;
}

function titleOf({ title, version }: Entries): string | null {
  const words = [title, version].filter((word) => typeof word === 'string' || typeof word === 'number');
  return words.length === 0 ? null : words.join(' ');
}
