import { EVENT_ROLES, type EventRole } from '../../schema/event-mapping.ts';
import { headingKey } from '../../schema/heading.ts';

/** Columns of a log by what they are; a role that no column fills is left out. */
export type EventColumns = { readonly [R in EventRole]?: string };

/** Headings by which a role is recognised, as `headingKey` writes them, the surest first. */
const HEADINGS: Readonly<Record<EventRole, readonly string[]>> = {
  case: [
    'case:concept:name',
    'caseid',
    'case',
    'contactid',
    'contact',
    'callid',
    'call',
    'interactionid',
    'interaction',
    'conversationid',
    'conversation',
    'ticketid',
    'ticket',
    'incidentid',
    'incident',
    'sessionid',
    'traceid',
    'processinstanceid',
    'requestid',
    'request',
    'claim',
    'order',
    'fallid',
    'fall',
    'kontaktid',
    'vorgangsid',
    'vorgang',
  ],
  activity: [
    'concept:name',
    'activity',
    'activityname',
    'task',
    'taskname',
    'step',
    'action',
    'event',
    'eventname',
    'eventtype',
    'operation',
    'aktivität',
    'tätigkeit',
    'schritt',
    'ereignis',
  ],
  start: [
    'start',
    'starttime',
    'starttimestamp',
    'startdate',
    'startedat',
    'begin',
    'begintime',
    'time:start',
    'beginn',
    'startzeit',
  ],
  end: [
    'end',
    'endtime',
    'endtimestamp',
    'enddate',
    'endedat',
    'complete',
    'completetime',
    'completetimestamp',
    'completedat',
    'finish',
    'finishtime',
    'ende',
    'endzeit',
    'time:timestamp',
    'timestamp',
    'eventtime',
    'time',
    'datetime',
    'date',
    'zeitstempel',
    'zeit',
  ],
  resource: [
    'org:resource',
    'resource',
    'agent',
    'agentid',
    'agentname',
    'user',
    'userid',
    'username',
    'employee',
    'operator',
    'performer',
    'worker',
    'mitarbeiter',
    'bearbeiter',
    'benutzer',
  ],
  system: [
    'system',
    'application',
    'applicationname',
    'app',
    'appname',
    'software',
    'program',
    'tool',
    'anwendung',
    'programm',
  ],
  type: [
    'contacttype',
    'casetype',
    'calltype',
    'contactreason',
    'reason',
    'requesttype',
    'topic',
    'category',
    'type',
    'kontaktart',
    'anliegen',
    'vorgangsart',
  ],
  lifecycle: ['lifecycle:transition', 'lifecycletransition', 'lifecycle', 'transition'],
  field: ['field', 'fieldname', 'inputfield', 'feld', 'feldname'],
  value: ['fieldvalue', 'value', 'newvalue', 'wert'],
};

/**
 * What the headings of a log say that its columns are, each column at most once; nothing is taken from the values. What
 * was named goes before what is guessed. Keys of traces (`case:type`) and objects (`object:contact`) are recognised
 * without what stands before them.
 */
export function guessColumns(headings: readonly string[], named: EventColumns): EventColumns {
  const taken = new Set(Object.values(named));
  const found: { [R in EventRole]?: string } = { ...named };
  for (const role of EVENT_ROLES) {
    if (named[role] !== undefined) continue;
    const guess = HEADINGS[role]
      .map((key) => headings.find((heading) => !taken.has(heading) && keysOf(heading, role).includes(key)))
      .find((heading) => heading !== undefined);
    if (guess === undefined) continue;
    taken.add(guess);
    found[role] = guess;
  }
  return found;
}

function keysOf(heading: string, role: EventRole): readonly string[] {
  const whole = headingKey(heading);
  const [, object, attribute] = /^object:([^:]+)(?::(.+))?$/u.exec(whole) ?? [];
  // An object stands for itself as a case, a resource or a system; its attributes say what it is like.
  if (object !== undefined) return attribute === undefined ? [object] : role === 'type' ? [attribute] : [];
  const ofCase = /^case:(.+)$/u.exec(whole)?.[1];
  return ofCase === undefined || role !== 'type' ? [whole] : [whole, ofCase];
}
