/** Every change in words, with its way back. */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { Figures } from '../../render/figures.ts';
import { asReported, failableElements, interventionsIn, reportedValue } from './report-values.ts';
import { withFailure, withIntervention, withParameter, withVolume } from './state-changes.ts';

export interface ListedChange {
  readonly text: string;
  readonly undo: (whatIf: WhatIf) => WhatIf;
}

export function listedChanges(data: ExplorerData, whatIf: WhatIf, figures: Figures): readonly ListedChange[] {
  return [
    ...interventionChanges(data, whatIf),
    ...parameterChanges(data, whatIf, figures),
    ...volumeChanges(data, whatIf, figures),
    ...failures(data, whatIf),
    ...simulationChanges(data, whatIf, figures),
  ];
}

function interventionChanges(data: ExplorerData, { setup, interventions }: WhatIf): readonly ListedChange[] {
  if (interventions === null) return [];
  const own = interventionsIn(data, setup);
  return data.interventions.flatMap(({ id, name }): readonly ListedChange[] => {
    const inForce = interventions.has(id);
    if (inForce === own.has(id)) return [];
    return [
      {
        text: inForce ? `${name} comes in` : `${name} is left out`,
        undo: (whatIf) => withIntervention(data, whatIf, id, !inForce),
      },
    ];
  });
}

function parameterChanges(
  data: ExplorerData,
  { setup, parameters }: WhatIf,
  figures: Figures,
): readonly ListedChange[] {
  return data.interventions.flatMap((intervention) =>
    data.parameters.flatMap((parameter): readonly ListedChange[] => {
      const value = intervention.parameters.includes(parameter.id) ? parameters.get(parameter.id) : undefined;
      if (value === undefined) return [];
      const reported = reportedValue(data, setup, parameter);
      const shown = (one: number): string => figures.beside(one, parameter.unit, [one === value ? reported : value]);
      return [
        {
          text: `${intervention.name}, ${parameter.name}: ${shown(reported)} becomes ${shown(value)}`,
          undo: (whatIf) => withParameter(data, whatIf, parameter.id, null),
        },
      ];
    }),
  );
}

const volumeChanges = (data: ExplorerData, { volumes }: WhatIf, figures: Figures): readonly ListedChange[] =>
  data.map.contactTypes.flatMap(({ id, name, volume }): readonly ListedChange[] => {
    const changed = volumes.get(id);
    if (changed === undefined) return [];
    const reported = volume === null ? 'not known' : figures.number(volume);
    return [
      {
        text: `Volume of ${name}: ${reported} becomes ${figures.number(changed)}`,
        undo: (whatIf) => withVolume(data, whatIf, id, null),
      },
    ];
  });

const failures = (data: ExplorerData, whatIf: WhatIf): readonly ListedChange[] =>
  failableElements(data)
    .filter(({ id }) => whatIf.failures.has(id))
    .map(({ id, name }) => ({ text: `${name} fails`, undo: (now) => withFailure(now, id, false) }));

function simulationChanges(data: ExplorerData, { seed, contacts }: WhatIf, figures: Figures): readonly ListedChange[] {
  const reported = asReported(data);
  return [
    ...(seed === reported.seed
      ? []
      : [{ text: `Seed: ${reported.seed} becomes ${seed}`, undo: (now: WhatIf) => ({ ...now, seed: reported.seed }) }]),
    ...(contacts === reported.contacts
      ? []
      : [
          {
            text: `Contacts simulated: ${figures.whole(reported.contacts)} becomes ${figures.whole(contacts)}`,
            undo: (now: WhatIf) => ({ ...now, contacts: reported.contacts }),
          },
        ]),
  ];
}
