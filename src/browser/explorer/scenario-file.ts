/**
 * The changed set-up as a scenario file, as `scenarios/<id>.yaml` of a workspace holds it, and as a comment what a set-up
 * cannot say: volumes, and the commands that give the same figures. Texts are quoted as JSON, which YAML reads.
 */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import { type WhatIf, whatIfPlan } from '../../assessment/what-if/what-if.ts';
import type { InterventionScope, ScenarioIntervention, ScenarioParameter } from '../../domain/scenario.ts';
import type { Say } from '../../messages/say.ts';
import { neutralText } from '../../render/neutral-text.ts';
import { setupOf } from './report-values.ts';

export interface ScenarioText {
  /** Name of the file, `<id>.yaml`, as the folder `scenarios` wants it. */
  readonly file: string;
  readonly text: string;
}

const PLAIN_ID = 'what-if';

/** @throws Error where `whatIf` names a set-up that the report does not have */
export function scenarioText(say: Say, data: ExplorerData, whatIf: WhatIf, name: string): ScenarioText {
  const base = setupOf(data, whatIf.setup);
  if (base === undefined) throw new Error(`There is no set-up ${whatIf.setup}`);
  const title = neutralText(name).trim() || say('explorer.scenarioNameDefault');
  const id = freeId(title, new Set(data.setups.map((setup) => setup.scenario)));
  const start = {
    ...base,
    interventions: base.interventions.map((one) => ({ ...one, parameters: new Map(one.parameters) })),
  };
  const { interventions } = whatIfPlan(start, whatIf, id);
  const lines = [
    ...introduction(say, data, whatIf, id).map((line) => (line === '' ? '#' : `# ${neutralText(line)}`)),
    `id: ${id}`,
    `name: ${quoted(title)}`,
    `summary: ${quoted(say('explorer.scenarioSummary', { name: base.name }))}`,
    ...(interventions.length === 0 ? ['interventions: []'] : ['interventions:', ...interventions.flatMap(written)]),
  ];
  return { file: `${id}.yaml`, text: `${lines.join('\n')}\n` };
}

function introduction(
  say: Say,
  data: ExplorerData,
  { volumes, failures, seed, contacts }: WhatIf,
  id: string,
): readonly string[] {
  const workspace = shellWord(data.workspace);
  const fail = [...failures].map((element) => ` --fail ${shellWord(element)}`).join('');
  return [
    say('explorer.scenarioOrigin', { organisation: data.map.organization.name }),
    say('explorer.scenarioCommands'),
    `  unswivel simulate handle-time ${workspace} --setup ${id} --seed ${seed} --contacts ${contacts}`,
    ...(fail === '' ? [] : [`  unswivel simulate blast-radius ${workspace} --setup ${id}${fail}`]),
    ...(volumes.size === 0 ? [] : ['', say('explorer.scenarioVolumes'), ...volumeLines(say, data, volumes)]),
    '',
  ];
}

const volumeLines = (say: Say, { map }: ExplorerData, volumes: ReadonlyMap<string, number>): readonly string[] =>
  map.contactTypes.flatMap(({ id, volume }) => {
    const changed = volumes.get(id);
    return changed === undefined
      ? []
      : [
          `  ${say('explorer.scenarioVolume', {
            id,
            volume: String(changed),
            reported: volume === null ? say('words.notKnown') : String(volume),
          })}`,
        ];
  });

function written({ id, scope, parameters }: ScenarioIntervention): readonly string[] {
  return [
    `  - id: ${id}`,
    ...scopeLines(scope),
    ...(parameters.size === 0
      ? []
      : ['    parameters:', ...[...parameters].map(([name, value]) => `      ${name}: ${valueText(value)}`)]),
  ];
}

function scopeLines({ systems, workflows, contactTypes }: InterventionScope): readonly string[] {
  const lists = [
    ['systems', systems],
    ['workflows', workflows],
    ['contact_types', contactTypes],
  ] as const;
  const lines = lists.flatMap(([key, ids]) => (ids === null ? [] : [`      ${key}: [${ids.map(quoted).join(', ')}]`]));
  return lines.length === 0 ? [] : ['    scope:', ...lines];
}

function valueText({ base, low, high, sd }: ScenarioParameter): string {
  if (low === null && high === null && sd === null) return String(base);
  const parts = Object.entries({ base, low, high, sd }).flatMap(([key, value]) =>
    value === null ? [] : `${key}: ${value}`,
  );
  return `{ ${parts.join(', ')} }`;
}

const quoted = (text: string): string => JSON.stringify(text);

const shellWord = (text: string): string => (/^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** Lower-case words joined by hyphens, beginning with a letter, and no id of the report. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const joined = words.join('-').replace(/^[0-9-]+/, '');
  const wanted = joined === '' ? PLAIN_ID : joined;
  for (let copy = 1; ; copy += 1) {
    const id = copy === 1 ? wanted : `${wanted}-${copy}`;
    if (!taken.has(id)) return id;
  }
}
