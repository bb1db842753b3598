/** A field for a number with its unit, what the report says, and what is wrong with what was typed. */
import { element } from '../element.ts';

export interface NumberFieldRequest {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  /** Under the label: what the report has, and what is plausible. */
  readonly hint: string;
  /** Null for what is no number. */
  readonly read: (typed: string) => number | null;
  readonly complaint: (value: number) => string | null;
  /** Null when the field was emptied: the report's own value comes back. */
  readonly changed: (value: number | null) => void;
}

export interface NumberField {
  readonly root: HTMLElement;
  /** @param isChanged whether the value is no longer the report's */
  readonly show: (typed: string, isChanged: boolean) => void;
}

const NO_NUMBER = 'a number is needed';

export function numberField({ id, label, unit, hint, read, complaint, changed }: NumberFieldRequest): NumberField {
  const input = element('input', {
    id,
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': `${id}-hint ${id}-wrong`,
  });
  const hinted = element('span', { id: `${id}-hint`, class: 'field-hint' }, hint);
  const wrong = element('span', { id: `${id}-wrong`, class: 'field-wrong', 'aria-live': 'polite' });
  const mark = element('span', { class: 'field-mark', hidden: true }, 'changed');
  const root = element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label, ' ', mark),
    element(
      'span',
      { class: 'field-value' },
      input,
      unit === null ? null : element('span', { class: 'field-unit' }, unit),
    ),
    hinted,
    wrong,
  );
  const say = (problem: string | null): void => {
    wrong.textContent = problem === null ? '' : `Not taken: ${problem}.`;
    if (problem === null) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  input.addEventListener('change', () => {
    const typed = input.value.replace(',', '.');
    if (typed.trim() === '') {
      say(null);
      changed(null);
      return;
    }
    const value = read(typed);
    const problem = value === null ? NO_NUMBER : complaint(value);
    say(problem);
    if (problem === null) changed(value);
  });
  return {
    root,
    show: (typed, isChanged) => {
      if (input.getAttribute('aria-invalid') !== 'true') input.value = typed;
      mark.hidden = !isChanged;
      root.classList.toggle('is-changed', isChanged);
    },
  };
}
