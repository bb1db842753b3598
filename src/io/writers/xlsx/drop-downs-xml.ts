import { rangeText } from '../../spreadsheet/cell-range.ts';
import type { DropDown } from './sheet.ts';
import { attributesXml, plainXml } from './xml-text.ts';

/** Longest texts that Excel takes; it calls a workbook damaged that has longer ones. */
const MOST_TITLE = 32;
const MOST_PROMPT = 255;
const MOST_ERROR = 225;

export const dropDownsXml = (dropDowns: readonly DropDown[]): string =>
  dropDowns.length === 0
    ? ''
    : `<dataValidations count="${dropDowns.length}">${dropDowns.map(dropDownXml).join('')}</dataValidations>`;

const dropDownXml = ({ range, choices, others, title, prompt, error }: DropDown): string => {
  const attributes = attributesXml({
    type: 'list',
    errorStyle: others === 'warning' ? 'warning' : null,
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: others === 'allowed' ? null : 1,
    errorTitle: others === 'allowed' ? null : cut(title, MOST_TITLE),
    error: others === 'allowed' ? null : cut(error, MOST_ERROR),
    promptTitle: cut(title, MOST_TITLE),
    prompt: cut(prompt, MOST_PROMPT),
    sqref: rangeText(range),
  });
  return `<dataValidation${attributes}><formula1>${plainXml(choices)}</formula1></dataValidation>`;
};

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
