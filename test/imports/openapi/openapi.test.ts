import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apiDescription } from '../../../src/imports/openapi/api-description.ts';
import { operationKind } from '../../../src/imports/openapi/operation-kind.ts';
import { proposeApi } from '../../../src/imports/openapi/propose-api.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'imports', 'openapi');
const described = (name: string) => {
  const found = apiDescription(parse(readFileSync(join(FIXTURES, name), 'utf8')));
  if (found === null) throw new Error(`${name} is no description`);
  return found;
};

describe('what an operation does', () => {
  const paths = ['/orders', '/orders/{id}', '/orders/{id}/cancel', '/login'];
  test.each([
    ['get', '/orders', ['get', 'post'], 'read'],
    ['head', '/orders', ['head'], 'read'],
    ['options', '/orders', ['options'], 'read'],
    ['put', '/orders/{id}', ['put'], 'write'],
    ['patch', '/orders/{id}', ['patch'], 'write'],
    ['delete', '/orders/{id}', ['delete'], 'write'],
    ['post', '/orders', ['post'], 'write'],
    ['post', '/orders/{id}', ['get', 'post'], 'write'],
    ['post', '/orders/{id}/cancel', ['post'], 'trigger'],
    ['post', '/login', ['post'], 'trigger'],
  ])('%s %s beside %j is a %4$s', (method, path, methods, kind) => {
    expect(operationKind(method, undefined, path, methods, paths)).toBe(kind);
  });

  test('is what it says of itself, if it says something known', () => {
    expect(operationKind('post', 'read', '/search', ['post'], [])).toBe('read');
    expect(operationKind('post', 'maybe', '/search', ['post'], [])).toBe('trigger');
  });
});

describe('a description', () => {
  test('is counted whole: what is used and what is set aside', () => {
    const { operations, reading } = described('billing.yaml');
    expect(operations).toEqual([
      { name: 'GET /invoices', kind: 'read' },
      { name: 'POST /invoices', kind: 'write' },
      { name: 'GET /invoices/{id}', kind: 'read' },
      { name: 'PATCH /invoices/{id}', kind: 'write' },
      { name: 'POST /invoices/{id}/send', kind: 'trigger' },
      { name: 'POST /invoice-search', kind: 'read' },
      { name: 'GET /statements', kind: 'read' },
    ]);
    expect(reading.used.reduce((sum, { count }) => sum + count, 0)).toBe(operations.length);
    expect(reading.setAside.map(({ what, count }) => [what, count])).toEqual([
      ['callback', 1],
      ['operation', 1],
      ['path in another file', 1],
    ]);
  });

  test('sets the api of its system, with counts and an example of each as evidence', () => {
    const [systems] = proposeApi(described('billing.yaml'), 'billing', 'billing.yaml').tables;
    expect(systems?.rows).toEqual([
      {
        cells: { id: 'billing', api: 'read; write; trigger' },
        provenance: {
          status: 'attested',
          source: 'billing.yaml, Billing interface 2.4',
          method:
            '7 operations: 4 read (such as GET /invoices), 2 write (such as POST /invoices), 1 trigger (such as POST /invoices/{id}/send)',
        },
      },
    ]);
  });

  test('of version 2 is read alike; one without operations lets nobody do anything', () => {
    expect(described('orders-swagger.json').operations).toEqual([{ name: 'GET /orders/{id}', kind: 'read' }]);
    const empty = apiDescription({ openapi: '3.1.0', info: {}, paths: {} });
    expect(empty === null ? null : proposeApi(empty, 'crm', 'a.yaml').tables[0]?.rows[0]?.cells['api']).toBe('none');
  });

  test.each([[null], ['text'], [{}], [{ openapi: '4.0.0', paths: {} }], [{ openapi: '3.0.0' }], [[1]]])(
    '%j is none',
    (document) => {
      expect(apiDescription(document)).toBeNull();
    },
  );

  test('whose references turn in a circle ends', () => {
    const paths = { '/a': { $ref: '#/paths/~1b' }, '/b': { $ref: '#/paths/~1a' } };
    expect(apiDescription({ openapi: '3.0.0', paths })?.operations).toEqual([]);
  });
});
