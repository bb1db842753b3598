/** Contacts a period, by contact type. */
import { element } from '../element.ts';
import { nameText, type PanelContext } from './context.ts';
import { numberField } from './number-field.ts';
import type { PanelPart } from './panel-part.ts';
import { valueOfTyped, volumeComplaint } from './quantities.ts';
import { withVolume } from './state-changes.ts';

export function volumeControls({ data, say, words, figures, change }: PanelContext): PanelPart {
  const fields = data.map.contactTypes.map(({ id, name, volume }, position) => ({
    id,
    volume,
    field: numberField(say, {
      id: `what-if-volume-${position}`,
      label: nameText(name),
      unit: null,
      hint: say('explorer.inReport', {
        value: volume === null ? say('words.notKnown') : figures.number(volume),
      }),
      read: (typed) => valueOfTyped(typed, 'count'),
      complaint: volumeComplaint,
      changed: (value) => change((whatIf) => withVolume(data, whatIf, id, value)),
    }),
  }));
  return {
    root: element(
      'details',
      { class: 'what-if-group' },
      element('summary', {}, say('explorer.volumes')),
      element(
        'p',
        { class: 'field-hint' },
        say('explorer.volumesHint', { perPeriod: words.perPeriod(data.map.organization.period) }),
      ),
      ...fields.map(({ field }) => field.root),
    ),
    show: ({ volumes }) => {
      for (const { id, volume, field } of fields) {
        const changed = volumes.get(id);
        const value = changed ?? volume;
        field.show(value === null ? '' : String(value), changed !== undefined);
      }
    },
  };
}
