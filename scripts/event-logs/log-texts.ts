/** The sample log of the desk in three formats: the same events, as three kinds of tool would write them. */
import type { DeskContact } from './draw-contacts.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

export const CSV_HEADINGS = 'case_id,activity,system,agent,start,end,contact_type,field';

export const csvRows = ({ id, type, agent, events }: DeskContact): string[] =>
  events.map(
    ({ label, system, field, startMs, endMs }) =>
      `${id},${label},${system},${agent},${iso(startMs)},${iso(endMs)},${type},${field}`,
  );

/** Rows in an order that has nothing to do with theirs: every so-many-th, round and round. */
export function strewn<T>(rows: readonly T[]): T[] {
  let step = 7919;
  while (commonDivisor(step, rows.length) !== 1) step++;
  return rows.map((_, at) => rows[(at * step) % rows.length] as T);
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

export const csvText = (contacts: readonly DeskContact[]): string =>
  `${[CSV_HEADINGS, ...strewn(contacts.flatMap(csvRows))].join('\n')}\n`;

/** Start and end of each event as events of their own, as workflow systems log them. */
export function xesText(contacts: readonly DeskContact[]): string {
  const attribute = (kind: string, key: string, value: string): string =>
    value === '' ? '' : `<${kind} key="${key}" value="${value}"/>`;
  const traces = contacts.map(({ id, type, agent, events }) => {
    const logged = events.flatMap(({ label, system, field, startMs, endMs }) =>
      [
        ['start', startMs],
        ['complete', endMs],
      ].map(
        ([transition, ms]) =>
          `  <event>${attribute('string', 'concept:name', label)}${attribute('string', 'org:resource', agent)}${attribute('string', 'lifecycle:transition', String(transition))}${attribute('date', 'time:timestamp', iso(Number(ms)))}${attribute('string', 'system', system)}${attribute('string', 'field', field)}</event>`,
      ),
    );
    return ` <trace>${attribute('string', 'concept:name', id)}${attribute('string', 'contact_type', type)}\n${logged.join('\n')}\n </trace>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016">\n${traces.join('\n')}\n</log>\n`;
}

/** Contacts, agents and systems as objects. */
export function ocelText(contacts: readonly DeskContact[]): string {
  const entries = contacts.flatMap(({ id, agent, events }) =>
    events.map(({ label, system, field, startMs, endMs }, at) => ({
      id: `${id}-${at + 1}`,
      type: label,
      time: iso(endMs),
      attributes: [{ name: 'start', value: iso(startMs) }, ...(field === '' ? [] : [{ name: 'field', value: field }])],
      relationships: [
        { objectId: id, qualifier: 'of' },
        { objectId: agent, qualifier: 'by' },
        { objectId: system, qualifier: 'in' },
      ],
    })),
  );
  const names = (of: (contact: DeskContact) => readonly string[]): string[] =>
    [...new Set(contacts.flatMap(of))].sort();
  const systems = names(({ events }) => events.map(({ system }) => system));
  const objects = [
    ...contacts.map(({ id, type }) => ({
      id,
      type: 'contact',
      attributes: [{ name: 'contact_type', value: type, time: iso(0) }],
    })),
    ...names(({ agent }) => [agent]).map((id) => ({ id, type: 'agent' })),
    ...systems.map((id) => ({ id, type: 'application' })),
  ];
  const labels = names(({ events }) => events.map(({ label }) => label));
  const text = { type: 'string' };
  const lines = (list: readonly unknown[]): string => list.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  return `{
 "objectTypes": [
${lines([
  { name: 'contact', attributes: [{ name: 'contact_type', ...text }] },
  { name: 'agent', attributes: [] },
  { name: 'application', attributes: [] },
])}
 ],
 "eventTypes": [
${lines(
  labels.map((name) => ({
    name,
    attributes: [
      { name: 'start', type: 'time' },
      { name: 'field', ...text },
    ],
  })),
)}
 ],
 "objects": [
${lines(objects)}
 ],
 "events": [
${lines(entries)}
 ]
}
`;
}
