/** A field for a number with its unit, what the report says, and what is wrong with what was typed. */
import type { Say } from '../../messages/say.ts';
import { element } from '../element.ts';
import { type Complaint, GROUPED, NO_NUMBER } from './quantities.ts';

export interface NumberFieldRequest {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  /** Under the label: what the report has, and what is plausible. */
  readonly hint: string;
  /** Null for what is no number. */
  readonly read: (typed: string) => number | null;
  readonly complaint: (value: number) => Complaint | null;
  /** Null when the field was emptied: the report's own value comes back. */
  readonly changed: (value: number | null) => void;
}

export interface NumberField {
  readonly root: HTMLElement;
  /** @param isChanged whether the value is no longer the report's */
  readonly show: (typed: string, isChanged: boolean) => void;
}

export function numberField(
  say: Say,
  { id, label, unit, hint, read, complaint, changed }: NumberFieldRequest,
): NumberField {
  const { decimal, isGrouped } = writingOf(say.locale);
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
  const mark = element('span', { class: 'field-mark', hidden: true }, say('explorer.changed'));
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
  const tell = (problem: Complaint | null): void => {
    wrong.textContent = problem === null ? '' : say.phrase(problem);
    if (problem === null) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  input.addEventListener('change', () => {
    const typed = input.value.trim();
    if (typed === '') {
      tell(null);
      changed(null);
      return;
    }
    if (isGrouped(typed)) {
      tell(GROUPED);
      return;
    }
    const value = read(typed.replace(',', '.'));
    const problem = value === null ? NO_NUMBER : complaint(value);
    tell(problem);
    if (problem === null) changed(value);
  });
  return {
    root,
    show: (typed, isChanged) => {
      if (input.getAttribute('aria-invalid') !== 'true') input.value = typed.replace('.', decimal);
      mark.hidden = !isChanged;
      root.classList.toggle('is-changed', isChanged);
    },
  };
}

/** How the reader's locale writes numbers. Point and comma both begin decimals, unless they part thousands there. */
function writingOf(locale: string) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345.6);
  const partOf = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [partOf('group'), partOf('decimal')];
  return {
    decimal: decimal === ',' ? ',' : '.',
    /** `1,234` may be a thousand in one locale and a little over one in another: it is asked again, not guessed. */
    isGrouped: (typed: string): boolean => {
      const [first = '', ...rest] = typed.split(group);
      return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((three) => /^\d{3}$/.test(three));
    },
  };
}
