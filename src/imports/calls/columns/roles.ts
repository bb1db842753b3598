/** What a column of call records can be to an import. */
export const ROLES = [
  'contact',
  'customer',
  'type',
  'channel',
  'date',
  'start',
  'queued',
  'answered',
  'end',
  'wait',
  'talk',
  'hold',
  'wrap',
  'handle',
  'outcome',
  'abandoned',
  'agent',
  'transferred',
] as const;
export type Role = (typeof ROLES)[number];

/** What the cells of such a column look like. */
export type Content = 'moment' | 'date' | 'seconds' | 'words' | 'flag' | 'anything';

export interface RoleDescription {
  readonly meaning: string;
  readonly content: readonly Content[];
  /** Headings that say so, in lower case with single spaces; the stronger first. */
  readonly strong: RegExp;
  readonly weak: RegExp | null;
}

export const ROLE_DESCRIPTIONS: Readonly<Record<Role, RoleDescription>> = {
  contact: {
    meaning: 'number of the contact; tells doubled rows',
    content: ['anything'],
    strong: /^(call|contact|conversation|interaction|session|segment|record) ?(id|uuid|guid|key|number|no)$|^ucid$/u,
    weak: null,
  },
  customer: {
    meaning: 'who called; used to find repeats, never kept',
    content: ['anything'],
    strong: /^(customer|client|member) ?(id|number|no|key)$/u,
    weak: /^(ani|cli|caller( id)?|calling (pty|party|number)|customer( endpoint)?( address)?|(customer |caller )?phone( number)?|from( number)?|account( id| number)?)$/u,
  },
  type: {
    meaning: 'what the contact was about: type, service, queue or skill',
    content: ['words'],
    strong: /^((contact|call|service) ?type|type|queue ?(name)?|skill ?(name)?|split( ?skill)?( name)?|service)$/u,
    weak: /^(topic|reason( code)?|wrap ?up ?(code|reason)|vdn|line of business|campaign)$/u,
  },
  channel: { meaning: 'voice, chat, email …', content: ['words'], strong: /^(channel|media( type)?)$/u, weak: null },
  date: {
    meaning: 'day of the contact, where times have none',
    content: ['date'],
    strong: /^((call|contact|start|row) )?date$/u,
    weak: null,
  },
  start: {
    meaning: 'when the contact came in',
    content: ['moment'],
    strong:
      /^((initiation|start|arrival|creation) ?(time ?stamp|time|date time|date)|(conversation|contact|call|interaction) start( (date )?time)?|segstart|arriv(al|ed)( at)?|offered( at| time)?|(\w+ )?entry( time)?|started( at)?|created( at)?)$/u,
    weak: /^(start|time ?stamp|time|date ?time)$/u,
  },
  queued: {
    meaning: 'when it joined the queue; empty for one that never did',
    content: ['moment'],
    strong: /^(enqueue(d)?( time ?stamp| time| at)?|q(ueue)? (start|entry|enter(ed)?|in)( time)?|queued( at)?)$/u,
    weak: null,
  },
  answered: {
    meaning: 'when an agent took it',
    content: ['moment'],
    strong:
      /^(answer(ed)?( at| time ?stamp| time)?|connected( to agent)?( time ?stamp| time| at)?|ser(vice)? start|agent start( time)?)$/u,
    weak: null,
  },
  end: {
    meaning: 'when it ended',
    content: ['moment'],
    strong:
      /^((disconnect(ed)?|end|stop) ?(time ?stamp|time|date time|at)|(conversation|contact|call|interaction) end( (date )?time)?|segstop|ser(vice)? (exit|end)|ended( at)?)$/u,
    weak: /^(end|stop|disconnect(ed)?)$/u,
  },
  wait: {
    meaning: 'seconds in the queue',
    content: ['seconds'],
    strong:
      /^((queue|q|wait(ing)?) ?(time|duration|secs|seconds)|wait|time in queue|time to answer|speed of answer|answer speed)$/u,
    weak: /^(ring ?time|disp ?time|time to abandon)$/u,
  },
  talk: {
    meaning: 'seconds in conversation',
    content: ['seconds'],
    strong: /^((total )?talk ?(time|duration)?|agent interaction duration|conversation time)$/u,
    weak: null,
  },
  hold: {
    meaning: 'seconds on hold',
    content: ['seconds'],
    strong: /^((total |customer |ans)? ?hold ?(time|duration)?)$/u,
    weak: null,
  },
  wrap: {
    meaning: 'seconds of work after the contact',
    content: ['seconds'],
    strong:
      /^((total )?acw ?(time|duration)?|after (call|contact) work( time| duration)?|wrap ?up? ?(time|duration))$/u,
    weak: /^wrap ?(up)?$/u,
  },
  handle: {
    meaning: 'seconds of an agent in all, where it is one column',
    content: ['seconds'],
    strong: /^((total )?handl(e|ing) ?(time|duration)?|aht|ser(vice)? (time|duration))$/u,
    weak: null,
  },
  outcome: {
    meaning: 'how it ended: answered, abandoned …',
    content: ['words'],
    strong: /^((call |contact )?(outcome|disposition|result)|disposition ?(name)?)$/u,
    weak: /^((call |contact )?status|disconnect (reason|type))$/u,
  },
  abandoned: {
    meaning: 'whether the customer gave up',
    content: ['flag'],
    strong: /^(is )?(abandon(ed)?|aband|abn)( flag)?$/u,
    weak: null,
  },
  agent: {
    meaning: 'who answered; used for staffing, never kept',
    content: ['anything'],
    strong: /^(agent ?(id|name|user ?name|login)?|server|anslogin|answered by|handled by)$/u,
    weak: /^(user( ?name| ?id)?|operator|representative)$/u,
  },
  transferred: {
    meaning: 'whether it was passed on',
    content: ['flag', 'seconds'],
    strong: /^(is )?(transfer(red|s)?)( out)?( flag| count)?$/u,
    weak: null,
  },
};
