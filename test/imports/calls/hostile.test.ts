import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fateCounts, importFile } from './import-file.ts';

const HEADER = 'contact id,queue,start time,wait,talk,acw,outcome,agent,customer id';
const row = (id: number, change: Readonly<Record<number, string>> = {}): string =>
  [
    String(id),
    'Billing',
    `2026-03-0${1 + (id % 9)} 10:${String(id % 60).padStart(2, '0')}:00`,
    '12',
    String(60 + id),
    '10',
    'answered',
    `a${id % 3}`,
    `c${id % 7}`,
  ]
    .map((cell, index) => change[index] ?? cell)
    .join(',');
const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => row(index + 1));
const file = (lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;

describe('records with faults', () => {
  test('are each set aside or kept for a reason, and add up', async () => {
    const imported = await importFile(
      file([
        ...rows(20),
        row(3),
        row(31, { 2: 'yesterday' }),
        row(32, { 6: 'phantom', 4: '' }),
        row(33, { 6: 'abandoned', 4: '', 7: '' }),
        row(34, { 7: '' }),
        row(35, { 4: '' }),
        row(36, { 4: '-500' }),
        row(37, { 4: '0', 5: '0' }),
        row(38, { 4: '90000' }),
        HEADER,
        '40,Billing,2026-03-01 10:00:00',
      ]),
    );
    expect(imported.problems).toEqual([]);
    expect(fateCounts(imported)).toEqual({
      duplicate: 1,
      'no-time': 1,
      ignored: 1,
      abandoned: 1,
      unattended: 1,
      'no-handle-time': 1,
      'negative-handle-time': 1,
      'technical-handle-time': 1,
      'endless-handle-time': 1,
      served: 20,
    });
    expect(imported.document?.read).toMatchObject({
      rows: 29,
      refused: [
        { reason: 'headings again', lines: [31] },
        { reason: 'too few cells', lines: [32] },
      ],
    });
  });

  test('never lose a row, whatever stands in the cells', async () => {
    const cell = fc.constantFrom(
      '',
      '0',
      '-3',
      '12',
      '1e9',
      'x',
      '2026-03-01 10:00:00',
      '31/02/2026',
      'answered',
      'abandoned',
      '"a,b"',
    );
    const hostile = fc.array(fc.tuple(...Array.from({ length: 8 }, () => cell)), { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(hostile, async (cells) => {
        const lines = cells.map((line, index) => `${100 + index},${line.join(',')}`);
        const outcomes = Object.fromEntries(
          ['0', '-3', '12', '1e9', 'x', '2026-03-01 10:00:00', '31/02/2026', 'a,b'].map((value) => [
            value,
            'answered' as const,
          ]),
        );
        const columns = {
          start: 'start time',
          type: 'queue',
          outcome: 'outcome',
          wait: 'wait',
          talk: 'talk',
          wrap: 'acw',
        };
        const { document, problems } = await importFile(file([...rows(40), ...lines]), {
          given: { outcomes, columns, dateOrder: 'ymd' },
        });
        expect(problems).toEqual([]);
        const fates = document?.quality.fates.reduce((sum, { count }) => sum + count, 0);
        expect(fates).toBe(40 + lines.length);
        expect(document?.read.rows).toBe(40 + lines.length);
      }),
      { numRuns: 6 },
    );
  });

  test('that end before they start lose their handle time, not their place in the volume', async () => {
    const lines = ['start,answered,end,queue', '2026-03-01 10:00:00,2026-03-01 10:00:10,2026-03-01 09:00:00,Billing'];
    const good = Array.from(
      { length: 6 },
      (_, i) => `2026-03-01 11:0${i}:00,2026-03-01 11:0${i}:05,2026-03-01 11:1${i}:00,Billing`,
    );
    const imported = await importFile(`${[...lines, ...good].join('\n')}\n`);
    expect(fateCounts(imported)).toEqual({ 'ends-before-start': 1, served: 6 });
    expect(imported.document?.types[0]).toMatchObject({ offered: 7, handleTime: { count: 6, mean: 595 } });
  });

  test('of one contact give no figure of that contact', async () => {
    const imported = await importFile(file([row(1, { 4: '777' })]), { given: { foldBelow: 0 } });
    expect(imported.document?.types[0]).toMatchObject({ offered: 1, handleTime: null });
    expect(Object.values(imported.files).join('\n')).not.toMatch(/787|777/u);
  });

  test('of types with fewer than five contacts are put together', async () => {
    const small = [51, 52, 53].flatMap((id) => [row(id, { 1: 'Porting' }), row(id + 10, { 1: 'Bereavement' })]);
    const { document } = await importFile(file([...rows(20), ...small]));
    expect(document?.types.map(({ id, offered }) => [id, offered])).toEqual([
      ['billing', 20],
      ['other', 6],
    ]);
    const few = await importFile(file([...rows(20), row(51, { 1: 'Porting' })]));
    expect(few.document?.types.map(({ id }) => id)).toEqual(['billing']);
    expect(few.document?.notes.join(' ')).toContain('1 offered contacts are of types with fewer than 5');
  });

  test('by several channels become a contact type for each', async () => {
    const lines = rows(20).map((line, index) => `${line},${index % 2 === 0 ? 'Web chat' : 'Phone'}`);
    const { document, files } = await importFile(`${HEADER},channel\n${lines.join('\n')}\n`);
    expect(document?.types.map(({ id }) => id)).toEqual(['billing-chat', 'billing-voice']);
    expect(files['contact-types.csv']).toMatch(/billing-chat,Billing \(chat\),chat/u);
  });
});

describe('times', () => {
  const dated = (dates: readonly string[]): string => file(dates.map((date, index) => row(index + 1, { 2: date })));

  test('that could be two days are asked about, and read as told', async () => {
    const ambiguous = dated(Array.from({ length: 8 }, (_, index) => `0${index + 1}/02/2026 10:00`));
    expect((await importFile(ambiguous)).problems).toEqual(['records-date-ambiguous']);
    const told = await importFile(ambiguous, { given: { dateOrder: 'dmy' } });
    expect(told.document?.span).toMatchObject({ first: '2026-02-01', last: '2026-02-08' });
    const american = await importFile(ambiguous, { given: { dateOrder: 'mdy' } });
    expect(american.document?.span).toMatchObject({ first: '2026-01-02', last: '2026-08-02' });
  });

  test('in two formats are refused', async () => {
    expect((await importFile(dated(['13/02/2026 10:00', '2026-02-14 10:00']))).problems).toEqual([
      'records-dates-mixed',
    ]);
  });

  test('with an offset need the zone of the centre, and are put into it', async () => {
    const utc = dated(Array.from({ length: 9 }, (_, index) => `2026-07-0${index + 1}T22:45:00Z`));
    expect((await importFile(utc)).problems).toEqual(['records-zone-needed']);
    expect((await importFile(utc, { given: { timeZone: 'Mars/Crater' } })).problems).toEqual(['records-zone-unknown']);
    const local = await importFile(utc, { given: { timeZone: 'Europe/Berlin' } });
    expect(local.document?.span).toMatchObject({ first: '2026-07-02', last: '2026-07-10' });
    expect(local.files['arrivals.csv']).toMatch(/mon,00:30,0\.\d*[1-9]/u);
  });

  test('across a change of clocks keep their durations, and hours left out or doubled are told', async () => {
    const lines = [
      'start,answered,end,queue',
      // Clocks went from 02:00 to 03:00 on 29 March 2026, and from 03:00 back to 02:00 on 25 October.
      '2026-03-29 01:59:00,2026-03-29 01:59:30,2026-03-29 03:04:30,Billing',
      '2026-03-29 02:30:00,2026-03-29 03:30:10,2026-03-29 03:35:10,Billing',
      '2026-10-25 02:30:00,2026-10-25 02:30:10,2026-10-25 02:35:10,Billing',
      ...Array.from(
        { length: 4 },
        (_, i) => `2026-03-30 11:0${i}:00,2026-03-30 11:0${i}:10,2026-03-30 11:0${i + 5}:10,Billing`,
      ),
    ];
    const { document } = await importFile(`${lines.join('\n')}\n`, { given: { timeZone: 'Europe/Berlin' } });
    expect(document?.quality.clockChanges).toEqual({ missing: 1, doubled: 1 });
    expect(document?.types[0]?.handleTime).toMatchObject({ count: 7, mean: 300, sd: 0 });
  });

  test('of day need a date', async () => {
    expect((await importFile('start,queue\n10:00:00,Billing\n')).problems).toEqual(['records-time-without-date']);
  });
});

describe('what cannot be understood', () => {
  test.each([
    ['records-empty', ''],
    ['records-empty', `${HEADER}\n`],
    ['records-cut-short', gzipSync(Buffer.from(file(rows(500)))).subarray(0, -20)],
    ['records-without-time', 'contact id,queue\n1,Billing\n2,Sales\n'],
    ['records-outcome-unknown', file([...rows(9), row(10, { 6: 'RONA' })])],
    ['records-columns-alike', 'start,queue time,wait time\n2026-03-01 10:00:00,3,4\n'],
    ['records-date-unreadable', 'start time,queue\n99/99/2026 10:00:00,Billing\n'],
    ['records-nothing-offered', file([row(1, { 6: 'phantom' })])],
  ])('is told as %s, and nothing is written', async (code, bytes) => {
    const { problems, files } = await importFile(bytes);
    expect(problems).toEqual([code]);
    expect(files).toEqual({});
  });

  test('is told of a mapping, too', async () => {
    const told = async (mapping: string) => (await importFile(file(rows(9)), { mapping })).problems;
    expect(await told('columns: { start: Start tme }')).toEqual(['records-column-missing']);
    expect(await told('columns: { begin: start time }')).toEqual(['records-role-unknown']);
    expect(await told('columns: { type: contact id }\nfold: 3')).toEqual(['malformed-document']);
  });

  test('is a column of hundreds of kinds', async () => {
    const many = Array.from({ length: 600 }, (_, index) => row(index + 1, { 1: `queue ${index}` }));
    expect((await importFile(file(many), { given: { columns: { type: 'queue' } } })).problems).toEqual([
      'records-too-many-kinds',
    ]);
  });

  test('is accepted in part only when told so', async () => {
    const lines = ['start,queue time,wait time', ...rows(9).map((_, index) => `2026-03-01 10:0${index}:00,3,4`)];
    const { document } = await importFile(`${lines.join('\n')}\n`, { acceptGuesses: true });
    expect(document?.columns).toEqual({ start: 'start' });
  });
});

describe('identifiers', () => {
  test('of customers, agents and contacts stand in no byte that is written or told', async () => {
    const secrets = ['Zyxomma-7', 'qagent.k', '+4930555', 'CONV-99'];
    const lines = Array.from({ length: 60 }, (_, index) =>
      row(index + 1, {
        0: `CONV-99${index}`,
        7: `qagent.k${index % 4}`,
        8: index % 2 === 0 ? `+4930555${index % 9}` : `Zyxomma-7${index % 5}`,
      }),
    );
    const broken = ['CONV-99x,Billing,"Zyxomma-7 never closed', 'CONV-99y,Billing'];
    const imported = await importFile(file([...lines, ...broken]), { standIns: true });
    expect(imported.document?.quality.served).toBe(60);
    const told = JSON.stringify(imported.document) + Object.entries(imported.files).flat().join('\n');
    for (const secret of secrets) expect(told).not.toContain(secret);
  });
});

test('who lets touches stand in is told to read no stage from them', async () => {
  const lines = Array.from({ length: 60 }, (_, index) => row(index + 1));
  const notes = async (standIns: boolean) => (await importFile(file(lines), { standIns })).document?.notes.join(' ');
  expect(await notes(true)).toMatch(/Touches of .* only stand in: .* Read no stage from this workspace/u);
  expect(await notes(false)).not.toContain('stand in');
});
