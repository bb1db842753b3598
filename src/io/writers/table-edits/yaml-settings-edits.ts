import type { YAMLMap } from 'yaml';
import { isMap, isScalar } from 'yaml';
import { headingKey } from '../../../schema/heading.ts';
import { spliced } from './text-splices.ts';
import { endOfLine, indentAt, rangeOf, scalarText, setKey, type YamlText, yamlText } from './yaml-parts.ts';

/**
 * A YAML text with one setting changed: where its key stands, inside its section, or at the end of what there is.
 * @param section key under which the settings stand in a file of several tables; null where they are the whole file
 */
export function editSetting(text: string, file: string, section: string | null, key: string, value: string): string {
  const yaml = yamlText(text, file);
  const { contents } = yaml.document;
  const root = section === null ? contents : entryOf(contents, section);
  if (!isMap(root)) return withoutRoot(yaml, section, key, value);
  const whole = entryOf(root, key);
  const [first = key, ...rest] = key.split('.');
  const part = rest.length === 0 || whole !== undefined ? null : entryOf(root, first);
  if (rest.length === 0 || whole !== undefined) return spliced(text, [setKey(yaml, root, key, value)]);
  if (isMap(part)) return spliced(text, [setKey(yaml, part, rest.join('.'), value)]);
  const nested = `{ ${rest.join('.')}: ${scalarText(value)} }`;
  const { start, end, text: line } = setKey(yaml, root, first, 'x');
  return spliced(text, [{ start, end, text: `${line.slice(0, -1)}${nested}` }]);
}

/** The document, or the section, says nothing yet but comments. */
function withoutRoot(
  { text, lineEnd, document }: YamlText,
  section: string | null,
  key: string,
  value: string,
): string {
  const [first = key, ...rest] = key.split('.');
  const entry =
    rest.length === 0 ? `${key}: ${scalarText(value)}` : `${first}: { ${rest.join('.')}: ${scalarText(value)} }`;
  const pair = section === null || !isMap(document.contents) ? undefined : pairOf(document.contents, section);
  if (pair !== undefined) {
    const at = endOfLine(text, rangeOf(pair.key)[1]);
    const indent = `${indentAt(text, rangeOf(pair.key)[0])}  `;
    return spliced(text, [{ start: at, end: at, text: `${lineEnd}${indent}${entry}` }]);
  }
  const start = text === '' || /[\r\n]$/u.test(text) ? '' : lineEnd;
  return `${text}${start}${section === null ? '' : `${section}:${lineEnd}  `}${entry}${lineEnd}`;
}

export const pairOf = (map: YAMLMap, key: string) =>
  map.items.find((pair) => isScalar(pair.key) && headingKey(String(pair.key.value)) === headingKey(key));

export const entryOf = (map: unknown, key: string): unknown => (isMap(map) ? pairOf(map, key)?.value : undefined);
