/**
 * What a model says of its parts in Unswivel's own words. Modelling tools keep what they do not know in different places,
 * so all of these are read:
 *
 *   unswivel:system="crm"                                      attributes, where the tool lets one write them
 *   <camunda:property name="unswivel:system" value="crm"/>     properties of extensions (Camunda, Zeebe)
 *   <signavio:signavioMetaData metaKey="unswivel-system" metaValue="crm"/>
 *   unswivel: system=crm; access=api                           a line of the documentation, which every tool has
 */
import type { Annotations } from '../../../imports/bpmn/process-model.ts';
import { writtenCells } from '../../../schema/written-cells.ts';
import { elementOf, elementsOf, type ModdleElement, textOf } from './moddle-element.ts';

const PREFIX = /^unswivel[:._-]/iu;
const LINE = /^\s*unswivel\s*:\s*(.+)$/gimu;
const NAMES = ['name', 'key', 'metaKey'];
const VALUES = ['value', 'metaValue'];

export function annotationsOf(element: ModdleElement): Annotations {
  const found = new Map<string, string>();
  const add = (name: string, value: string): void => {
    const key = name.replace(PREFIX, '').trim();
    if (!found.has(key)) found.set(key, value.trim());
  };
  for (const [name, value] of Object.entries(element.$attrs ?? {})) if (PREFIX.test(name)) add(name, value);
  for (const part of elementsOf(elementOf(element['extensionElements'])?.['values'])) addProperties(part, add);
  for (const { text } of elementsOf(element['documentation'])) {
    for (const [, pairs = ''] of (textOf(text) ?? '').matchAll(LINE)) {
      for (const [name, value] of Object.entries(writtenCells(pairs) ?? {})) add(name.trim(), value);
    }
  }
  return found;
}

function addProperties(part: ModdleElement, add: (name: string, value: string) => void): void {
  const name = NAMES.flatMap((key) => textOf(part[key]) ?? [])[0];
  const value = VALUES.flatMap((key) => textOf(part[key]) ?? [])[0];
  if (name !== undefined && value !== undefined && PREFIX.test(name)) add(name, value);
  for (const child of elementsOf(part.$children)) addProperties(child, add);
}
