/** Additions to XML that somebody else wrote: what stands there stays as it is, to the last character. */

/** Namespace prefix of the outermost element, with its colon; empty where there is none. */
export const prefixOf = (xml: string): string => /<(?![?!])([\w.-]+:)?[\w.-]+/u.exec(xml)?.[1] ?? '';

/** Puts elements before the end of the last element of a name; null when there is no such end. */
export const insertAtEnd = (xml: string, element: string, added: string): string | null => {
  const end = `</${prefixOf(xml)}${element}>`;
  const at = xml.lastIndexOf(end);
  return at === -1 ? null : xml.slice(0, at) + withPrefix(added, prefixOf(xml)) + xml.slice(at);
};

/** Raises the count that an element says of itself, if it says one. */
export const raiseCount = (xml: string, element: string, by: number): string => {
  const start = new RegExp(`(<${prefixOf(xml)}${element}\\b[^>]*?\\bcount=["'])(\\d+)`, 'u');
  return xml.replace(start, (_, before: string, count: string) => `${before}${Number(count) + by}`);
};

const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/gu, `<$1${prefix}`);
