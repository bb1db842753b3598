import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importChanges } from '../../src/schema/result/import-changes.ts';
import { importReading } from '../../src/schema/result/import-reading.ts';
import { run, UNSWIVEL } from './start.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'imports');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unswivel = (...words: string[]) => run(UNSWIVEL, [...words, '--into', join(folder, 'centre')]);
const BILLING = join(FIXTURES, 'openapi', 'billing.yaml');

describe('unswivel import openapi', () => {
  test('tells what it read, what it set aside and what it changed', async () => {
    const { status, stdout, stderr } = await unswivel('import', 'openapi', BILLING, '--system', 'billing');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^operation +2 +write: /mu);
    expect(stdout).toMatch(/^callback +1 +a call that the system itself makes/mu);
    expect(stdout).toContain('+ billing  api read; write; trigger');
    expect(readFileSync(join(folder, 'centre', 'systems.csv'), 'utf8')).toContain('billing,,,,,read; write; trigger');
  });

  test('prints one JSON document under --json', async () => {
    const { stdout } = await unswivel('import', 'openapi', BILLING, '--system', 'billing', '--dry-run', '--json');
    const { changes, reading } = JSON.parse(stdout) as { changes: unknown; reading: unknown };
    expect(importChanges.parse(changes)).toMatchObject({ dryRun: true, counts: { added: 1 } });
    expect(importReading.parse(reading).setAside).toHaveLength(3);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('asks about a system that the workspace does not have', async () => {
    await unswivel('import', 'openapi', BILLING, '--system', 'billing');
    const { status, stderr } = await unswivel('import', 'openapi', BILLING, '--system', 'biling');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean billing?');
  });

  test('refuses what is no description, with its place', async () => {
    const other = join(folder, 'other.yaml');
    writeFileSync(other, 'name: x\n');
    const { status, stderr } = await unswivel('import', 'openapi', other, '--system', 'crm');
    expect(status).toBe(3);
    expect(stderr).toContain('not-openapi');
  });
});
