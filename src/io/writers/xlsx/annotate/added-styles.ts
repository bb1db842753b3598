import { readXmlEvents } from '../../../readers/xlsx/xml-events.ts';
import { STYLE_LISTS, type StyleList, type StyleName, styleIndex, styleLists } from '../styles.ts';
import { insertAtEnd, raiseCount } from './xml-insertion.ts';

export interface AddedStyles {
  readonly xml: string;
  readonly style: (name: StyleName) => number;
}

/** Adds our styles behind those of a workbook; null when it lacks a list that they would go into. */
export const addedStyles = (xml: string, part: string): AddedStyles | null => {
  const counts = entriesOf(xml, part);
  const lists = styleLists(counts);
  let added: string | null = xml;
  for (const list of STYLE_LISTS) {
    added = insertAtEnd(raiseCount(added, list, lists[list].length), list, lists[list].join(''));
    if (added === null) return null;
  }
  return { xml: added, style: (name) => counts.cellXfs + styleIndex(name) };
};

/** How many entries each list has, whatever it says of itself. */
const entriesOf = (xml: string, part: string): Record<StyleList, number> => {
  const counts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0 };
  const open: string[] = [];
  readXmlEvents(Buffer.from(xml), part, {
    open: (name) => {
      const list = STYLE_LISTS.find((known) => known === open.at(-1));
      if (list !== undefined && open.length === 2) counts[list] += 1;
      open.push(name);
    },
    close: () => open.pop(),
  });
  return counts;
};
