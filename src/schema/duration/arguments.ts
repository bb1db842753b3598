import { readDecimal } from '../decimal.ts';
import { readSeconds } from './constant.ts';
import type { Distribution, DistributionForm, Impossible, Parameter } from './distribution-form.ts';

/** What stands between two commas: `mean=45` or `45`. */
interface Argument {
  readonly name: string | null;
  readonly text: string;
}

export const isImpossible = <T extends object>(result: T | Impossible): result is Impossible => 'reason' in result;

/** Matches the arguments in the brackets of a distribution with one of its forms and gives the values in its order. */
export const readArguments = (
  inside: string,
  distribution: Distribution,
): { readonly form: DistributionForm; readonly values: readonly number[] } | Impossible => {
  const given = split(inside);
  const form = chooseForm(given, distribution);
  if (typeof form === 'string') return { reason: form, mend: waysToWrite(distribution) };
  const values: number[] = [];
  for (const [index, parameter] of form.parameters.entries()) {
    const argument = given.find(({ name }) => name === parameter.name) ?? given[index];
    const value = argument === undefined ? null : valueOf(argument, parameter);
    if (value === null) {
      const reason = `${parameter.name} ${quote(argument?.text ?? '')} is not a number or duration`;
      return { reason, mend: waysToWrite(distribution) };
    }
    const outside = outsideRange(value, parameter);
    if (outside !== null) return { reason: outside, mend: mendFor(parameter, value) ?? waysToWrite(distribution) };
    values.push(value);
  }
  return { form, values };
};

const split = (inside: string): readonly Argument[] =>
  inside.trim() === ''
    ? []
    : inside.split(',').map((piece) => {
        const [, name, text = piece] = /^\s*([a-z]\w*)\s*=(.*)$/isu.exec(piece) ?? [];
        return { name: name?.toLowerCase() ?? null, text: text.trim() };
      });

/** The form that the arguments fit, or why they fit none. */
const chooseForm = (given: readonly Argument[], { forms }: Distribution): DistributionForm | string => {
  const names = given.flatMap(({ name }) => (name === null ? [] : [name]));
  const [only] = forms;
  if (given.length === 0) return 'the brackets are empty';
  if (names.length === 0) {
    if (forms.length > 1 || only === undefined) return 'its parameters need names';
    if (given.length === only.parameters.length) return only;
    return `it takes ${only.parameters.length} values, not ${given.length} (write fractions with a point)`;
  }
  if (names.length < given.length) {
    return 'either all of its parameters have names or none (write fractions with a point)';
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `${twice} is given twice`;
  const stranger = names.find((name) => !forms.some((form) => has(form, name)));
  if (stranger !== undefined) return `it has no parameter ${quote(stranger)}`;
  const fitting = forms.find((form) => names.every((name) => has(form, name)));
  if (fitting === undefined) return `${names.join(' and ')} do not go together`;
  const missing = fitting.parameters.find(({ name }) => !names.includes(name));
  return missing === undefined ? fitting : `${missing.name} is missing`;
};

const has = ({ parameters }: DistributionForm, name: string): boolean =>
  parameters.some((parameter) => parameter.name === name);

const valueOf = ({ text }: Argument, { quantity }: Parameter): number | null =>
  quantity === 'seconds' ? readSeconds(text) : readDecimal(text);

const outsideRange = (value: number, { name, range }: Parameter): string | null => {
  if (!Number.isFinite(value)) return `${name} is infinite`;
  if (range === 'any') return null;
  if (value < 0) return `${name} is negative`;
  if (range !== 'at-least-zero' && value === 0) return `${name} is 0`;
  return range === 'whole-above-zero' && !Number.isInteger(value) ? `${name} is not a whole number` : null;
};

const mendFor = ({ name }: Parameter, value: number): string | null =>
  name === 'sd' && value === 0 ? 'Without spread it is a constant: write its mean as a plain number.' : null;

const waysToWrite = ({ name, forms }: Distribution): string =>
  `Write ${forms
    .map(({ parameters }) => `${name}(${parameters.map((parameter) => `${parameter.name}=…`).join(', ')})`)
    .join(' or ')}.`;

const quote = (text: string): string => `"${text.slice(0, 20)}"`;
