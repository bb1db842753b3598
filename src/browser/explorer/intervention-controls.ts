/** Set-up to start from, its interventions per function, and the parameters of each. */
import type { ExplorerIntervention } from '../../assessment/what-if/explorer-data.ts';
import type { Parameter } from '../../domain/parameters.ts';
import { element } from '../element.ts';
import { interventionName, nameText, type PanelContext } from './context.ts';
import { type NumberField, numberField } from './number-field.ts';
import type { PanelPart } from './panel-part.ts';
import { typedValue, unitWord, valueComplaint, valueOfTyped } from './quantities.ts';
import { interventionsIn, reportedValue } from './report-values.ts';
import { withIntervention, withParameter, withSetup } from './state-changes.ts';

export function setupControl({ data, say, change }: PanelContext): PanelPart {
  const select = element(
    'select',
    { id: 'what-if-setup' },
    ...data.setups.map(({ id, name }) => element('option', { value: id }, nameText(name))),
  );
  select.addEventListener('change', () => change((whatIf) => withSetup(data, whatIf, select.value)));
  return {
    root: element(
      'div',
      { class: 'field' },
      element('label', { for: 'what-if-setup' }, say('explorer.startFrom')),
      select,
    ),
    show: ({ setup }) => {
      select.value = setup;
    },
  };
}

export function interventionControls(context: PanelContext): PanelPart {
  const parts = context.data.interventions.map((intervention) => interventionControl(context, intervention));
  return {
    root: element(
      'fieldset',
      { class: 'what-if-group' },
      element('legend', {}, context.say('explorer.interventions')),
      ...parts.map(({ root }) => root),
    ),
    show: (whatIf) => {
      for (const part of parts) part.show(whatIf);
    },
  };
}

function interventionControl(context: PanelContext, intervention: ExplorerIntervention): PanelPart {
  const { data, say, change } = context;
  const name = interventionName(context, intervention);
  const { id, meaning, parameters } = intervention;
  const box = element('input', { type: 'checkbox', id: `what-if-${id}` });
  box.addEventListener('change', () => change((whatIf) => withIntervention(data, whatIf, id, box.checked)));
  const fields = data.parameters
    .filter((parameter) => parameters.includes(parameter.id))
    .map((parameter) => ({ parameter, field: parameterField(context, parameter) }));
  const own = element(
    'details',
    {},
    element('summary', { 'aria-label': say('explorer.parametersOf', { name }) }, say('explorer.parameters')),
    ...fields.map(({ field }) => field.root),
  );
  return {
    root: element(
      'div',
      { class: 'intervention' },
      element('div', { class: 'choice' }, box, element('label', { for: `what-if-${id}` }, name)),
      meaning === null ? null : element('p', { class: 'field-hint' }, meaning),
      own,
    ),
    show: (whatIf) => {
      box.checked = (whatIf.interventions ?? interventionsIn(data, whatIf.setup)).has(id);
      own.hidden = !box.checked;
      for (const { parameter, field } of fields) {
        const changed = whatIf.parameters.get(parameter.id);
        const value = changed ?? reportedValue(data, whatIf.setup, parameter);
        field.show(typedValue(value, parameter.unit), changed !== undefined);
      }
    },
  };
}

function parameterField({ data, say, words, figures, change }: PanelContext, parameter: Parameter): NumberField {
  const { id, name, low, base, high, unit, source } = parameter;
  const shown = (value: number): string => figures.inUnit(value, unit);
  const basis = { source: source.kind, base: shown(base) };
  return numberField(say, {
    id: `what-if-${id.replaceAll('.', '-')}`,
    label: nameText(name),
    unit: unitWord(say, words, unit),
    hint:
      low === high
        ? say('explorer.basis', basis)
        : say('explorer.basisRange', { ...basis, low: shown(low), high: shown(high) }),
    read: (typed) => valueOfTyped(typed, unit),
    complaint: (value) => valueComplaint(value, unit),
    changed: (value) => change((whatIf) => withParameter(data, whatIf, id, value)),
  });
}
