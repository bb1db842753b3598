import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOf, readBytes, readSheets } from './read-workbook.ts';
import { DATE, failed, formula, SHARE, SOUND_SHEETS, SPAN, styled, TIME, tinyWorkbook } from './tiny-workbook.ts';

const TOUCH = ['contact_type', 'actor', 'activity'] as const;

describe('a workbook', () => {
  test('is read in place of a folder, and named in every place', async () => {
    const { map, problems, files } = await readBytes(tinyWorkbook(SOUND_SHEETS));
    expect(problems).toEqual([]);
    expect(map?.organization.name).toBe('Example Centre');
    expect(map?.contactTypes.at(-1)).toMatchObject({
      id: 'type-9',
      volume: 1000,
      at: { file: 'map.xlsx', sheet: 'contact-types', row: 11 },
    });
    expect(files.map(({ name, rows }) => ({ name, rows }))).toEqual([{ name: 'map.xlsx', rows: 11 }]);
  });

  test('matches sheets like headings', async () => {
    const { 'contact-types': types, organization } = SOUND_SHEETS;
    const { problems } = await readBytes(tinyWorkbook({ ORGANIZATION: organization, 'Contact Types': types }));
    expect(problems).toEqual([]);
  });

  test('understands native shares, times, booleans and the values of formulas', async () => {
    const { map, problems } = await readSheets({
      organization: [
        ['key', 'value'],
        ['name', 'Example Centre'],
        ['period', 'month'],
        ['shrinkage', styled(SHARE, 0.07)],
        ['opening.days', 6],
        ['opening.from', styled(TIME, 8.5 / 24)],
        ['opening.to', styled(SPAN, 1)],
      ],
      systems: [
        ['id', 'agent_facing', 'mtbf_hours'],
        ['crm', true, formula('10*2', '20')],
        [7, formula('1=2', '0'), null],
      ],
      touches: [
        [...TOUCH, 'duration', 'probability'],
        ['type-0', 'agent', 'act', styled(SPAN, 90 / 86_400), styled(SHARE, 0.35)],
        ['type-0', 'agent', 'act', styled(SPAN, 26.25 / 24), { xml: 't="str"><f>A1</f><v>35%</v>' }],
        ['type-0', 'agent', 'act', formula('A1', '1e1'), { xml: 't="str"><f>A1</f><v></v>' }],
      ],
    });
    expect(problems).toEqual([]);
    expect(map?.organization).toMatchObject({ shrinkage: 0.07, opening: { days: 6, fromHour: 8.5, toHour: 24 } });
    expect(map?.systems).toMatchObject([
      { id: 'crm', agentFacing: true, mtbfHours: 20 },
      { id: '7', agentFacing: false, mtbfHours: null },
    ]);
    expect(map?.touches).toMatchObject([
      { duration: { kind: 'constant', seconds: 90 }, probability: 0.35 },
      { duration: { kind: 'constant', seconds: 94_500 }, probability: 0.35 },
      { duration: { kind: 'constant', seconds: 10 }, probability: 1 },
    ]);
  });

  test('finds the header row below titles, and reads neither remarks nor empty rows', async () => {
    const { map, problems } = await readSheets({
      systems: [
        ['Our systems', null, 'as of March'],
        [],
        ['Short id', 'What it is', 'Ask operations'],
        ['id', 'name', '# Contact'],
        ['crm', 'Customer desk', 'a remark'],
        [null, null, 'a remark alone is no row'],
        [],
        ['erp', null, null],
      ],
      '# Notes': [['anything']],
      'Start here': [['guidance']],
      Lists: [['id'], ['x']],
      Problems: [['id']],
    });
    expect(problems).toEqual([]);
    expect(map?.systems.map(({ id, name, at }) => [id, name, at.row])).toEqual([
      ['crm', 'Customer desk', 5],
      ['erp', 'erp', 8],
    ]);
  });

  test('says in which cell what is wrong', async () => {
    const read = await readSheets({
      touches: [
        ['', ''],
        [null, 'contact_type', 'actor', 'activity', 'duration', 'probability', 'system'],
        [null, 'type-0', 'agent', 'act', styled(DATE, 45_000), 1.5, null],
        [null, 'type-0', 'agent', 'act', styled(SPAN, -1 / 1440), formula('A1', null), failed('#REF!')],
      ],
      systems: [['id'], [styled(DATE, 45_000)], [styled(TIME, 0.0625)]],
      workflow: [['id']],
    });
    expect(placesOf(read)).toEqual([
      'cell-became-date map.xlsx!systems!A2',
      'cell-became-date map.xlsx!systems!A3',
      'cell-became-date map.xlsx!touches!E3',
      'share-out-of-range map.xlsx!touches!F3',
      'negative-duration map.xlsx!touches!E4',
      'formula-without-value map.xlsx!touches!F4',
      'cell-error-value map.xlsx!touches!G4',
      'unknown-table map.xlsx!workflow',
    ]);
    expect(read.problems[0]?.message).toContain('2023-03-15');
  });

  test('does not guess which rows a merged cell is meant for', async () => {
    const read = await readSheets({
      touches: {
        rows: [
          ['Touches', null, null],
          [...TOUCH],
          ['type-0', 'agent', 'act'],
          [null, 'agent', 'act'],
          ['type-1', 'agent', 'act'],
        ],
        after: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>',
      },
      systems: { rows: [['id', 'name'], ['crm']], after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' },
    });
    expect(placesOf(read)).toEqual(['merged-cells map.xlsx!systems!A1', 'merged-cells map.xlsx!touches!A3']);
    expect(read.problems[1]).toMatchObject({ count: 2 });
    expect(read.problems[1]?.message).toContain('A3:A4');
  });

  test('gives rich text, shared strings and escaped characters as plain text', async () => {
    const shared = '<sst><si><r><rPr><b/></rPr><t>two </t></r><r><t>runs</t></r><rPh><t>aid</t></rPh></si></sst>';
    const relationships =
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="x/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="rId4" Type="x/sharedStrings" Target="strings.xml"/></Relationships>';
    const { map, problems } = await readSheets(
      {
        systems: [
          ['id', 'name', 'vendor'],
          ['crm', { xml: 't="s"><v>0</v>' }, 'a_x005F_x0041_&_x0009_b'],
        ],
      },
      { 'xl/_rels/workbook.xml.rels': relationships, 'xl/strings.xml': shared },
    );
    expect(problems).toEqual([]);
    expect(map?.systems[0]).toMatchObject({ name: 'two runs', vendor: 'a_x0041_&\tb' });
  });

  test('counts days from 1904 where the workbook does', async () => {
    const { problems } = await readSheets(
      { systems: [['id'], [styled(DATE, 45_000 - 1462)]] },
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="organization" r:id="rId1"/><sheet name="contact-types" r:id="rId2"/><sheet name="systems" r:id="rId3"/></sheets></workbook>',
      },
    );
    expect(problems[0]?.message).toContain('2023-03-15');
  });

  test('takes empirical durations and the arrival profile from sheets named like the files', async () => {
    const { map, problems } = await readSheets({
      organization: [...SOUND_SHEETS.organization, ['arrivals', 'profile.csv']],
      touches: [
        [...TOUCH, 'duration'],
        ['type-0', 'agent', 'act', 'empirical(holds.csv#seconds)'],
      ],
      'holds.csv': [['seconds'], [30], [styled(SPAN, 1 / 1440)], [null], [45]],
      profile: [
        ['weekday', 'interval_start', 'share'],
        ['mon', styled(TIME, 0.5), styled(SHARE, 1)],
      ],
    });
    expect(problems).toEqual([]);
    expect(map?.touches[0]?.duration).toMatchObject({ kind: 'empirical', values: [30, 45, 60] });
    expect(map?.arrivals).toMatchObject([{ weekday: 'mon', share: 1 }]);
  });

  test('holds set-ups as text', async () => {
    const { scenarios, problems } = await readSheets({
      Files: [
        ['file', 'sheet', 'line', 'text'],
        ['scenarios/wrong.yaml', null, 1, 'name: Wrong'],
        ['scenarios/wrong.yaml', null, 2, 'interventionz: []'],
      ],
    });
    expect(scenarios).toEqual([]);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toContain('malformed-document scenarios/wrong.yaml');
  });
});

describe('a file that is no workbook', () => {
  test.each([
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'not-a-workbook', '.xls'],
    [
      'an encrypted one',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'not-a-workbook',
      'password',
    ],
    ['text', Buffer.from('id,name\n'), 'not-a-workbook', 'no zip archive'],
    ['nothing', Buffer.alloc(0), 'not-a-workbook', 'empty'],
    ['the beginning of one', tinyWorkbook(SOUND_SHEETS).subarray(0, 1500), 'broken-workbook', 'too early'],
  ])('is refused: %s', async (_, bytes, code, words) => {
    const { problems, map } = await readBytes(bytes);
    expect(map).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toContain(words);
  });

  test.each([
    ['a part that is not well-formed', { 'xl/workbook.xml': '<workbook><sheets>' }],
    ['an entity that unfolds', { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>' }],
    ['a text that is not there', { 'xl/worksheets/sheet2.xml': '<w><row><c t="s"><v>9</v></c></row></w>' }],
  ])('is refused: %s', async (_, parts) => {
    const { problems } = await readSheets({}, parts);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['broken-workbook']));
  });

  test('is refused when it unpacks to far more than it holds, however small it says it is', async () => {
    const bomb = tinyWorkbook(SOUND_SHEETS, { 'xl/worksheets/sheet2.xml': 'REPLACED' });
    const packed = deflateRawSync(Buffer.alloc(450_000_000, ' '), { level: 1 });
    const { problems } = await readBytes(replaced(bomb, 'xl/worksheets/sheet2.xml', packed));
    expect(problems.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual(['workbook-too-large contact-types']);
  }, 60_000);

  test('is refused without a defect, wherever it is cut or damaged', async () => {
    const whole = tinyWorkbook(SOUND_SHEETS);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) bytes[at] = byte;
        const { problems, map } = await readBytes(bytes);
        if (cut) expect(map).toBeNull();
        expect(map === null).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});

/** The archive with other packed bytes for one entry, sizes as they were: what a hostile archive says of itself. */
function replaced(archive: Buffer, name: string, packed: Buffer): Buffer {
  const local = archive.indexOf(name, 0, 'latin1') - 30;
  const oldLength = archive.readUInt32LE(local + 18);
  const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const grown = Buffer.concat([archive.subarray(0, data), packed, archive.subarray(data + oldLength)]);
  const shift = packed.length - oldLength;
  const end = grown.length - 22;
  const directory = grown.readUInt32LE(end + 16) + shift;
  grown.writeUInt32LE(directory, end + 16);
  for (let at = directory; at < end; ) {
    const length = grown.readUInt16LE(at + 28);
    const entry = grown.subarray(at + 46, at + 46 + length).toString();
    if (entry === name) grown.writeUInt32LE(packed.length, at + 20);
    if (grown.readUInt32LE(at + 42) > local) grown.writeUInt32LE(grown.readUInt32LE(at + 42) + shift, at + 42);
    at += 46 + length + grown.readUInt16LE(at + 30) + grown.readUInt16LE(at + 32);
  }
  return grown;
}
