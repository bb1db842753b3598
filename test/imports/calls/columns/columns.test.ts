import { describe, expect, test } from 'vitest';
import { channelOf } from '../../../../src/imports/calls/columns/channel-words.ts';
import { detectDateFormat } from '../../../../src/imports/calls/columns/date-format.ts';
import { guessColumns, unitSeconds } from '../../../../src/imports/calls/columns/guess-columns.ts';
import { outcomeOf } from '../../../../src/imports/calls/columns/outcome-words.ts';
import { placeholdersIn } from '../../../../src/imports/calls/columns/placeholders.ts';

const columns = (rows: readonly string[]) => {
  const [header = [], ...body] = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  return header.map((heading, index) => ({ heading, cells: body.map((row) => row[index] || null) }));
};

// Headings in the manner of four systems; the rows are invented.
const SYSTEMS = {
  'the anonymous bank': {
    rows: [
      'vru+line|call_id|customer_id|priority|type|date|vru_entry|vru_exit|vru_time|q_start|q_exit|q_time|outcome|ser_start|ser_exit|ser_time|server',
      'AA0101|33116|9664491|2|PS|990101|0:00:31|0:00:36|5|0:00:36|0:03:09|153|HANG|0:00:00|0:00:00|0|NO_SERVER',
      'AA0101|33117|0|0|PS|990101|0:34:12|0:34:23|11|0:00:00|0:00:00|0|HANG|0:00:00|0:00:00|0|NO_SERVER',
      'AA0101|33118|27997683|2|NW|990101|6:55:20|6:55:26|6|6:55:26|6:55:43|17|AGENT|6:55:43|6:56:37|54|ANNA',
    ],
    expected: {
      contact: 'call_id',
      customer: 'customer_id',
      type: 'type',
      date: 'date',
      start: 'vru_entry',
      queued: 'q_start',
      answered: 'ser_start',
      end: 'ser_exit',
      wait: 'q_time',
      handle: 'ser_time',
      outcome: 'outcome',
      agent: 'server',
    },
  },
  'a system in the manner of Genesys': {
    rows: [
      'Conversation ID|Media Type|Queue|Conversation Start|Conversation End|Time to Answer (ms)|Total Talk|Total Hold|Total ACW|Total Handle|Abandoned|Agent Name|ANI|Transferred|Wrap-up Code|Direction',
      '8f0a|voice|Billing|2026-03-02 08:15:10|2026-03-02 08:22:10|12000|350000|20000|40000|410000|NO|agent 17|+441130000001|YES|DISP-1|Inbound',
      '8f0b|voice|Faults|2026-03-02 08:16:10|2026-03-02 08:17:00|||||0|YES||+441130000002|NO||Inbound',
      '8f0c|voice|Faults|2026-03-02 08:19:10|2026-03-02 08:27:00|3000|400000|0|20000|420000|NO|agent 3|+441130000003|NO|DISP-2|Inbound',
    ],
    expected: {
      contact: 'Conversation ID',
      customer: 'ANI',
      type: 'Queue',
      channel: 'Media Type',
      start: 'Conversation Start',
      end: 'Conversation End',
      wait: 'Time to Answer (ms)',
      talk: 'Total Talk',
      hold: 'Total Hold',
      wrap: 'Total ACW',
      handle: 'Total Handle',
      abandoned: 'Abandoned',
      agent: 'Agent Name',
      transferred: 'Transferred',
    },
  },
  'a system in the manner of Amazon Connect': {
    rows: [
      'contactId|channel|initiationTimestamp|enqueueTimestamp|connectedToAgentTimestamp|disconnectTimestamp|queueName|queueDuration|agentUsername|agentInteractionDuration|customerHoldDuration|afterContactWorkDuration|disconnectReason|customerEndpointAddress',
      'a-1|VOICE|2026-03-02T08:15:10Z|2026-03-02T08:15:20Z|2026-03-02T08:15:40Z|2026-03-02T08:20:40Z|Billing|20|u17|300|0|25|CUSTOMER_DISCONNECT|+1555|',
      'a-2|VOICE|2026-03-02T09:15:10Z|2026-03-02T09:15:20Z|2026-03-02T09:15:40Z|2026-03-02T09:20:40Z|Sales|20|u11|280|15|30|AGENT_DISCONNECT|+1556|',
    ],
    expected: {
      contact: 'contactId',
      customer: 'customerEndpointAddress',
      type: 'queueName',
      channel: 'channel',
      start: 'initiationTimestamp',
      queued: 'enqueueTimestamp',
      answered: 'connectedToAgentTimestamp',
      end: 'disconnectTimestamp',
      wait: 'queueDuration',
      talk: 'agentInteractionDuration',
      hold: 'customerHoldDuration',
      wrap: 'afterContactWorkDuration',
      outcome: 'disconnectReason',
      agent: 'agentUsername',
    },
  },
  'a system in the manner of Avaya': {
    rows: [
      'UCID|ROW_DATE|SEGSTART|SEGSTOP|SPLIT_SKILL|QUEUETIME|TALKTIME|ANSHOLDTIME|ACWTIME|DISPOSITION|ANSLOGIN|CALLING_PTY|TRANSFERRED',
      '0001|03/14/2026|08:15:00|08:21:00|301 Billing|12|300|20|28|ANS|4417|5550100|0',
      '0002|03/14/2026|08:16:00|08:17:00|302 Faults|60|0|0|0|ABAN||5550101|0',
      '0003|03/14/2026|08:18:00|08:29:00|302 Faults|5|600|0|40|ANS|4420|5550102|1',
    ],
    expected: {
      contact: 'UCID',
      customer: 'CALLING_PTY',
      type: 'SPLIT_SKILL',
      date: 'ROW_DATE',
      start: 'SEGSTART',
      end: 'SEGSTOP',
      wait: 'QUEUETIME',
      talk: 'TALKTIME',
      hold: 'ANSHOLDTIME',
      wrap: 'ACWTIME',
      outcome: 'DISPOSITION',
      agent: 'ANSLOGIN',
      transferred: 'TRANSFERRED',
    },
  },
};

describe('columns', () => {
  test.each(Object.entries(SYSTEMS))('of %s are guessed right, none too many', (_, { rows, expected }) => {
    expect(guessColumns(columns(rows))).toEqual({ columns: expected, ambiguous: [] });
  });

  test('that could be the same thing are not chosen between', () => {
    const two = columns(['start|queue time|wait time', '2026-03-02 08:00:00|3|4']);
    expect(guessColumns(two).ambiguous).toEqual([{ role: 'wait', headings: ['queue time', 'wait time'] }]);
    expect(guessColumns(two, { wait: 'wait time' }).ambiguous).toEqual([]);
  });

  test('whose cells are something else are not taken by their heading', () => {
    expect(guessColumns(columns(['start|queue', 'yes|08:00'])).columns).toEqual({});
  });

  test('in milliseconds or minutes say so in their heading', () => {
    expect(['Talk (ms)', 'talkMillis', 'Talk minutes', 'Talk'].map(unitSeconds)).toEqual([0.001, 0.001, 60, 1]);
  });

  test('show what stands for nobody and never, where it is no accident', () => {
    const cells = ['0', '17', '0', 'NO_SERVER'];
    expect(placeholdersIn('customer', { heading: 'c', cells })).toEqual(['0', 'NO_SERVER']);
    expect(placeholdersIn('queued', { heading: 'q', cells: ['0:00:00', '8:15:00'] })).toEqual(['0:00:00']);
    const rare = [...Array.from({ length: 500 }, (_, index) => String(index + 1)), '0'];
    expect(placeholdersIn('customer', { heading: 'c', cells: rare })).toEqual([]);
  });
});

describe('dates', () => {
  const read = (...texts: string[]) => detectDateFormat(texts.map((text) => ({ text, count: 10 })));

  test.each([
    [['2026-03-31'], '%Y-%m-%d'],
    [['31/03/2026', '01/04/2026'], '%d/%m/%Y'],
    [['3/31/2026', '4/1/2026'], '%m/%d/%Y'],
    [['20260331'], '%Y%m%d'],
    [['990101', '990131'], '%y%m%d'],
    [['05-Mar-2026'], '%d-%b-%Y'],
    [['05/05/2026'], null],
  ])('%j are read as %s', (texts, format) => {
    const reading = read(...texts);
    expect(reading.kind).toBe('format');
    if (format !== null) expect(reading).toMatchObject({ format: { format } });
  });

  test('that two orders read as different days are a question, and the answer settles it', () => {
    expect(read('03/04/2026', '05/04/2026')).toEqual({
      kind: 'ambiguous',
      example: '03/04/2026',
      orders: ['dmy', 'mdy'],
    });
    expect(read('31.03.26')).toMatchObject({ kind: 'ambiguous' });
    const told = detectDateFormat([{ text: '03/04/2026', count: 1 }], 'mdy');
    expect(told).toMatchObject({ kind: 'format', format: { format: '%m/%d/%Y' } });
  });

  test('in several formats are not read by halves', () => {
    expect(read('13/04/2026', '2026-04-14').kind).toBe('mixed');
    expect(read('13/04/2026', '04/14/2026').kind).toBe('mixed');
    expect(read('31/02/2026', 'soon').kind).toBe('none');
  });
});

describe('words of the records', () => {
  test('for outcomes and channels are known or unknown, never guessed', () => {
    expect(['Answered', 'ABAN', 'HANG', 'Customer_Disconnect', 'IVR', 'Phantom'].map(outcomeOf)).toEqual([
      'answered',
      'abandoned',
      'abandoned',
      'answered',
      'left',
      'ignored',
    ]);
    expect(['VOICE', 'Web Chat', 'e-mail', 'SMS', 'fax'].map(channelOf)).toEqual([
      'voice',
      'chat',
      'email',
      'messaging',
      null,
    ]);
  });
});
