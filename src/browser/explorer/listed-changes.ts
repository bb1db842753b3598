/** Every change in words, with its way back. */
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import { interventionName, nameText, type PanelContext } from './context.ts';
import { asReported, failableElements, failableName, interventionsIn, reportedValue } from './report-values.ts';
import { withFailure, withIntervention, withParameter, withVolume } from './state-changes.ts';

export interface ListedChange {
  readonly text: string;
  readonly undo: (whatIf: WhatIf) => WhatIf;
}

export function listedChanges(context: PanelContext, whatIf: WhatIf): readonly ListedChange[] {
  return [
    ...interventionChanges(context, whatIf),
    ...parameterChanges(context, whatIf),
    ...volumeChanges(context, whatIf),
    ...failures(context, whatIf),
    ...simulationChanges(context, whatIf),
  ];
}

function interventionChanges(context: PanelContext, { setup, interventions }: WhatIf): readonly ListedChange[] {
  if (interventions === null) return [];
  const { data, say } = context;
  const own = interventionsIn(data, setup);
  return data.interventions.flatMap((intervention): readonly ListedChange[] => {
    const { id } = intervention;
    const inForce = interventions.has(id);
    if (inForce === own.has(id)) return [];
    return [
      {
        text: say(inForce ? 'explorer.comesIn' : 'explorer.leftOut', { name: interventionName(context, intervention) }),
        undo: (whatIf) => withIntervention(data, whatIf, id, !inForce),
      },
    ];
  });
}

function parameterChanges(context: PanelContext, { setup, parameters }: WhatIf): readonly ListedChange[] {
  const { data, say, figures } = context;
  return data.interventions.flatMap((intervention) =>
    data.parameters.flatMap((parameter): readonly ListedChange[] => {
      const value = intervention.parameters.includes(parameter.id) ? parameters.get(parameter.id) : undefined;
      if (value === undefined) return [];
      const reported = reportedValue(data, setup, parameter);
      const shown = (one: number): string => figures.beside(one, parameter.unit, [one === value ? reported : value]);
      return [
        {
          text: say('explorer.parameterBecomes', {
            intervention: interventionName(context, intervention),
            parameter: nameText(parameter.name),
            from: shown(reported),
            to: shown(value),
          }),
          undo: (whatIf) => withParameter(data, whatIf, parameter.id, null),
        },
      ];
    }),
  );
}

const volumeChanges = ({ data, say, figures }: PanelContext, { volumes }: WhatIf): readonly ListedChange[] =>
  data.map.contactTypes.flatMap(({ id, name, volume }): readonly ListedChange[] => {
    const changed = volumes.get(id);
    if (changed === undefined) return [];
    const reported = volume === null ? say('words.notKnown') : figures.number(volume);
    return [
      {
        text: say('explorer.volumeBecomes', { name: nameText(name), from: reported, to: figures.number(changed) }),
        undo: (whatIf) => withVolume(data, whatIf, id, null),
      },
    ];
  });

const failures = ({ data, say, words }: PanelContext, whatIf: WhatIf): readonly ListedChange[] =>
  failableElements(data)
    .filter(({ id }) => whatIf.failures.has(id))
    .map((entry) => ({
      text: say('explorer.fails', { name: nameText(failableName(say, words, entry)) }),
      undo: (now) => withFailure(now, entry.id, false),
    }));

function simulationChanges({ data, say, figures }: PanelContext, { seed, contacts }: WhatIf): readonly ListedChange[] {
  const reported = asReported(data);
  return [
    ...(seed === reported.seed
      ? []
      : [
          {
            text: say('explorer.seedBecomes', { from: String(reported.seed), to: String(seed) }),
            undo: (now: WhatIf) => ({ ...now, seed: reported.seed }),
          },
        ]),
    ...(contacts === reported.contacts
      ? []
      : [
          {
            text: say('explorer.contactsBecome', {
              from: figures.whole(reported.contacts),
              to: figures.whole(contacts),
            }),
            undo: (now: WhatIf) => ({ ...now, contacts: reported.contacts }),
          },
        ]),
  ];
}
