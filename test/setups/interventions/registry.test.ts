import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INTERVENTION_IDS } from '../../../src/domain/scenario.ts';
import { PACKAGE_ROOT } from '../../../src/io/package-root.ts';
import { english } from '../../../src/messages/english.ts';
import { INTERVENTIONS } from '../../../src/setups/interventions/index.ts';
import { indexOfMap, scopedMap } from '../../../src/setups/interventions/scoped-map.ts';
import { PARAMETERS } from '../set-ups.ts';
import { linked, mapWith } from './three-systems.ts';

describe('every intervention', () => {
  it('has a file of its own, and a test beside the same path', () => {
    const files = readdirSync(join(PACKAGE_ROOT, 'src/setups/interventions'));
    for (const id of INTERVENTION_IDS) {
      expect(files).toContain(`${id}.ts`);
      expect(existsSync(join(import.meta.dirname, `${id}.test.ts`)), id).toBe(true);
    }
  });

  it.each(INTERVENTION_IDS)('%s is filed under its id, with a sentence for every rule', (id) => {
    expect(INTERVENTIONS[id].id).toBe(id);
    for (const rule of Object.values(INTERVENTIONS[id].rules))
      expect(english.phrase(rule)).toMatch(/^\p{Lu}.{20,}[^.]$/u);
  });

  it.each(INTERVENTION_IDS)('%s names only rules that it has and parameters that exist', (id) => {
    const map = mapWith(
      { activity: 'verify' },
      { activity: 'verify', system: 'full' },
      { activity: 'search', system: 'full' },
      { activity: 'document', system: 'full' },
      { activity: 'copy', ...linked },
      { activity: 'approve', ...linked },
    );
    const none = { systems: null, workflows: null, contactTypes: null };
    const { touches, added, steps, workflows, ai } = INTERVENTIONS[id].effects(scopedMap(indexOfMap(map), none));
    const parameters = [
      ...touches.map(({ parameter }) => parameter),
      ...added.flatMap(({ rate, time }) => (rate === null ? [time] : [rate, time])),
      ...(ai === null ? [] : [ai.success, ai.handover]),
    ];
    for (const parameter of parameters) {
      expect(parameter.startsWith(`${id}.`)).toBe(true);
      expect(PARAMETERS.parameters.has(parameter)).toBe(true);
    }
    const rules = [...touches, ...added, ...steps, ...workflows, ...(ai === null ? [] : [ai])].map(({ rule }) => rule);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(Object.keys(INTERVENTIONS[id].rules)).toContain(rule);
  });
});
