import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../../src/io/package-root.ts';
import { readMaturityModel } from '../../../src/io/readers/maturity-model.ts';
import { readParameters } from '../../../src/io/readers/parameters.ts';
import { readSetups } from '../../../src/io/readers/setups.ts';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { sayIn } from '../../../src/messages/say.ts';

const german = sayIn(await loadLanguage('de'));

const MODEL = join(PACKAGE_ROOT, 'models/maturity/contact-centre');
const PARAMETERS = join(PACKAGE_ROOT, 'models/parameters');
const SETUPS = join(PACKAGE_ROOT, 'models/setups');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unswivel-'));
  await cp(MODEL, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const change = async (file: string, from: string, to: string): Promise<void> => {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
};

/** Lists and mappings as they are, numbers as they are, words gone. */
const wordless = (value: unknown): unknown => {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wordless(part)]));
};

describe('the built-in model in German', () => {
  test('has German words and the numbers of the English one', async () => {
    const [english, german] = await Promise.all([readMaturityModel(MODEL), readMaturityModel(MODEL, 'de')]);
    expect(german.problems).toEqual([]);
    expect(german.model?.language).toBe('de');
    expect(german.model?.stages[0]?.name).toBe('Unverbundene Werkzeuge');
    expect(wordless(german.model)).toEqual(wordless(english.model));
  });

  test('has parameters and set-ups in German words, with the same numbers', async () => {
    const [english, german] = await Promise.all([
      readParameters(PARAMETERS, null),
      readParameters(PARAMETERS, null, 'de'),
    ]);
    expect(german.problems).toEqual([]);
    const values = (read: typeof german) =>
      [...(read.parameters?.parameters.values() ?? [])].map(({ id, low, base, high, unit }) => [
        id,
        low,
        base,
        high,
        unit,
      ]);
    expect(values(german)).toEqual(values(english));
    expect(german.parameters?.parameters.get('activity.converse.duration')?.name).toBe('Gespräch');
    const ids = ['execution-layer', 'tool-centric', 'copilot-on-top', 'connected-interfaces'];
    const { documents, problems } = await readSetups(SETUPS, ids, 'de');
    expect(problems).toEqual([]);
    expect(documents?.[0]?.content).toMatchObject({ id: 'execution-layer', name: 'Ausführungsschicht' });
  });
});

describe('a model of the user’s own', () => {
  test('without the language keeps its words, with one warning that names the folder to add', async () => {
    await rm(join(folder, 'de'), { recursive: true });
    const { model, problems, problemsIn } = await readMaturityModel(folder, 'de');
    expect(model?.stages[0]?.name).toBe('Disconnected tool stack');
    expect(model?.language).toBe('en');
    expect(problems).toMatchObject([{ code: 'untranslated-model', severity: 'warning', count: 1 }]);
    expect(problems[0]?.hint).toContain(`"${folder}/de"`.slice(0, 40));
    expect(problemsIn(german)[0]?.hint).toMatch(/^Legen Sie den Ordner "/);
  });

  test('in the language that is wanted needs no translation', async () => {
    await rm(join(folder, 'de'), { recursive: true });
    await change('model.yaml', 'language: en', 'language: de-AT');
    expect((await readMaturityModel(folder, 'de')).problems).toEqual([]);
  });

  test('is read without a warning where no language is asked for', async () => {
    await change('model.yaml', 'language: en', 'language: fr');
    expect((await readMaturityModel(folder)).problems).toEqual([]);
  });

  test('translated in part says the rest in its own words, with one warning that counts', async () => {
    await rm(join(folder, 'de/indicators/callable-steps.yaml'));
    await change('de/indicators/retelling-share.yaml', 'name: Nacherzählen\n', '');
    const { model, problems } = await readMaturityModel(folder, 'de');
    const named = (id: string) => model?.indicators.find((one) => one.id === id)?.name;
    expect([named('callable-steps'), named('retelling-share'), named('systems-per-contact')]).toEqual([
      'Callable steps',
      'Retelling',
      'Systeme je Kontakt',
    ]);
    expect(problems).toMatchObject([
      { code: 'partly-translated-model', severity: 'warning', file: 'de/indicators/callable-steps.yaml' },
    ]);
    expect(problems[0]?.message).toMatch(/^15 of \d+ texts/);
  });
});

describe('a translation that does not fit is an error at its place', () => {
  test.each([
    {
      what: 'an unknown key',
      file: 'de/model.yaml',
      from: 'title: Reife',
      to: 'titel: Reife',
      found: { code: 'malformed-document', column: 'titel: '.length + 1 },
    },
    {
      what: 'an unknown function',
      file: 'de/model.yaml',
      from: '  outcome:\n',
      to: '  outcomes:\n',
      found: { code: 'malformed-document', column: 3 },
    },
    {
      what: 'words for a cut point that the indicator does not have',
      file: 'de/indicators/connected-pairs.yaml',
      from: '\nwhy:',
      to: '\n  stage_3: { reason: Mehr }\nwhy:',
      found: { code: 'translation-of-nothing' },
    },
    {
      what: 'a placeholder that is missing',
      file: 'de/indicators/callable-steps.yaml',
      from: 'stage_3: Software kann {value} der',
      to: 'stage_3: Software kann {Wert} der',
      found: { code: 'translation-placeholders' },
    },
  ])('$what', async ({ file, from, to, found }) => {
    await change(file, from, to);
    const { model, problems } = await readMaturityModel(folder, 'de');
    expect(model).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', file, ...found }]);
    const text = await readFile(join(folder, file), 'utf8');
    const before = text.slice(0, text.indexOf(to) + (to.startsWith('\n') ? 1 : 0));
    expect(problems[0]?.line).toBe(before.split('\n').length);
    for (const { message, hint } of problems) {
      expect(hint).toMatch(/^[A-Z].*[.?]$/su);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  test('a file for an indicator that does not exist', async () => {
    await writeFile(join(folder, 'de/indicators/no-such-share.yaml'), 'name: Nichts\n');
    const { model, problems } = await readMaturityModel(folder, 'de');
    expect(model).toBeNull();
    expect(problems).toMatchObject([{ code: 'translation-of-nothing', file: 'de/indicators/no-such-share.yaml' }]);
  });

  test('is no matter where another language is wanted', async () => {
    await change('de/model.yaml', 'title: Reife', 'titel: Reife');
    expect((await readMaturityModel(folder, 'en')).problems).toEqual([]);
  });
});

describe('parameters of the user’s own', () => {
  const file = (name: string): string => `group: own
version: 1.0.0
title: Ours
basis: Measured in May
sources: {}
parameters:
  - id: activity.act.duration
    name: ${name}
    low: 5
    base: 11
    high: 20
    unit: seconds
    source: assumption
    reason: Measured in May
    used_by: [handle-time]
`;

  test.each([
    { given: 'Action in a system', shown: 'Ausführung in einem System' },
    { given: 'Action in our CRM', shown: 'Action in our CRM' },
  ])('"$given" is shown as "$shown"', async ({ given, shown }) => {
    const own = join(folder, 'own.yaml');
    await writeFile(own, file(given));
    const { parameters, problems } = await readParameters(PARAMETERS, own, 'de');
    expect(problems).toEqual([]);
    expect(parameters?.parameters.get('activity.act.duration')).toMatchObject({
      name: shown,
      base: 11,
      reason: 'Measured in May',
    });
  });
});
